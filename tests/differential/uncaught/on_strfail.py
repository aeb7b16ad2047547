class Bad:
    def __str__(self):
        return 5


print(Bad())
