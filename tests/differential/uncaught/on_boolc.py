class B:
    def __bool__(self):
        return 5


if B():
    pass
