class Base:
    pass


class Derived(Base, metaclass=type):
    """A class."""

    count = 0
    print(count, __name__, Base)

    def __init__(self, value):
        super().__init__()
        self.value = value
        self.__secret = value

    def outer(self):
        def inner():
            return __class__
        return inner


def local(x):
    class Local:
        y = x
        x = 1
        def m(self):
            return x
    return Local
