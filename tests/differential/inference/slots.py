"""Classes whose layout is their ``__slots__``."""

import gc


class Node:
    __slots__ = ("left", "right", "value")

    def __init__(self, left, right, value):
        self.left = left
        self.right = right
        self.value = value

    def total(self):
        result = self.value
        if self.left is not None:
            result += self.left.total()
        if self.right is not None:
            result += self.right.total()
        return result


def make(depth):
    return Node(None, None, 1) if depth == 0 else Node(make(depth - 1), make(depth - 1), depth)


print([make(depth).total() for depth in range(8)])
gc.collect()


class Point:
    __slots__ = ["x", "y"]

    def __init__(self, x):
        self.x = x

    def sum(self):
        return self.x + self.y

    def store(self, name):
        self.z = name


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


point = Point(1)
print(attempt(point.sum))
point.y = 2
print(point.sum(), attempt(point.store, 3), hasattr(point, "__dict__"))
del point.y
print(attempt(point.sum), attempt(setattr, point, "w", 1))
point.y = 2.5
print(point.sum(), Point.x, sorted(Point.__slots__))


class Point3(Point):
    __slots__ = ("z",)

    def __init__(self, x, y, z):
        super().__init__(x)
        self.y = y
        self.z = z

    def sum(self):
        return super().sum() + self.z


class Named(Point3):
    def __init__(self, name, *rest):
        super().__init__(*rest)
        self.name = name

    def describe(self):
        return f"{self.name} {self.x} {self.y} {self.z} {self.sum()}"


class Again(Point):
    __slots__ = ("y", "more")

    def __init__(self):
        self.x, self.y, self.more = 1, 2, 3

    def all(self):
        return self.x, self.y, self.more, Point.y.__set__(self, 20), self.y, Point.y.__get__(self)


point = Point3(1, 2, 3)
print(point.sum(), attempt(setattr, point, "w", 1), hasattr(point, "__dict__"))
named = Named("n", 1, 2, 3)
print(named.describe(), vars(named))
named.extra = named.x = 5
vars(named)["x"] = "hidden"
print(named.describe(), vars(named))
print(Again().all())


class Plain:
    def __init__(self):
        self.x = 1


class Mixed(Plain):
    __slots__ = ("slot",)

    def __init__(self):
        super().__init__()
        self.slot = 2
        self.other = 3

    def all(self):
        return self.x, self.slot, self.other


class First(Plain):
    __slots__ = ("common",)

    def __init__(self):
        super().__init__()
        self.common = 1

    def get(self):
        return self.common, self.x


class Second(Plain):
    __slots__ = ("common", "more")

    def __init__(self):
        super().__init__()
        self.common, self.more = "a", "b"

    def get(self):
        return self.more, self.common, self.x


mixed = Mixed()
print(mixed.all(), vars(mixed), First().get(), Second().get())


class Empty:
    __slots__ = ()

    def twice(self):
        return self.value * 2


class Full(Empty):
    __slots__ = "value"

    def __init__(self, value):
        self.value = value


class Both(Full, Empty):
    __slots__ = ("other",)

    def __init__(self):
        self.other = 4
        self.value = 5


print(Full(4).twice(), Both().twice(), attempt(Empty().twice), attempt(setattr, Empty(), "x", 1))
other = Full(7)
print(other.value, other.twice())

names = ["a"]
names.append("b")


class Computed:
    __slots__ = tuple(names)

    def __init__(self):
        self.a, self.b = 1, 2

    def sum(self):
        return self.a + self.b


class Private:
    __slots__ = ("__hidden", "__weakref__", "__dict__")

    def __init__(self):
        self.__hidden = 1
        self.free = 2

    def sum(self):
        return self.__hidden + self.free


print(Computed().sum(), Private().sum(), vars(Private()))


class Conditional:
    if names:
        __slots__ = ("a",)
    else:
        __slots__ = ("a", "b")

    def set(self):
        self.a = 1
        return self.a


class Replaced:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1
        self.b = 2

    def sum(self):
        return self.a + self.b


print(Conditional().set(), attempt(setattr, Conditional(), "b", 1))
replaced = Replaced()
print(replaced.sum())
Replaced.a = property(lambda self: 10)
print(replaced.sum(), attempt(Replaced)[:14])
