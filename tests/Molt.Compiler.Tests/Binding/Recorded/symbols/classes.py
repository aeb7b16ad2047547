"""Classes: private names, the __class__ cell, names of enclosing functions."""


class Base:
    __slots__ = ("__private", "_open")
    __hidden = 1

    def __init__(self, value):
        self.__private = value
        super().__init__()

    def __method(self, __argument):
        __local = __argument
        return __local + self.__hidden + self.__dunder__

    class _Inner:
        __hidden = 2

        def get(self):
            return __class__, __hidden

    copy = __hidden
    listed = [__hidden for __hidden in range(copy)]
    shown = [lambda: __class__ for _ in range(2)]


class ___:
    __kept = 1


def function(x, y):
    class Local(Base, metaclass=type(x)):
        x = x
        z = y

        def method(self):
            return x, y, __class__

        @staticmethod
        def plain():
            return z

    class Other:
        nonlocal y
        y = 2
        global w
        w = 3
    return Local, Other


class Properties:
    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, size):
        self._size = size

    def uses_super_in_comprehension(self):
        return [super().size for _ in range(3)], (super().size for _ in range(3))
