"""The order of attributes is that in which they are set, by methods of base classes, too."""


class Base:
    def __init__(self):
        self.x = 1


class First(Base):
    def __init__(self):
        super().__init__()
        self.other = 3


class Middle(First):
    def __init__(self):
        First.__init__(self)
        self.reset()
        self.after = 5

    def reset(self):
        self.a = 1
        self.b = 2


class Last(Middle):
    def __init__(self, deep):
        if deep:
            super().__init__()
        self.deep = deep


print(vars(First()))
print(vars(Middle()))
print(vars(Last(True)))
print(list(Last(True).__dict__))
print([name for name in dir(Last(True)) if not name.startswith("_")])
