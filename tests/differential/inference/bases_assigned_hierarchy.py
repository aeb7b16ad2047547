# Assignment to __bases__: the order of the class and of all that derive from it changes, and what was expected of them.


class X:
    limit = 1

    def __init__(self):
        self.x = "x"

    def who(self):
        return "X"

    def __len__(self):
        return 1


class Y:
    limit = 2

    def __init__(self):
        self.y = "y"

    def who(self):
        return "Y"

    def __len__(self):
        return 2

    def __add__(self, other):
        return ("Y", other)


class C(X):
    def describe(self):
        return "C of " + super().who()


class D(C):
    def who(self):
        return "D " + super().who()


class E(D):
    pass


def who(o):
    return o.who()


def describe(o):
    return o.describe()


def length(o):
    return len(o)


def fields(o):
    return getattr(o, "x", None), getattr(o, "y", None)


def show(objects):
    for o in objects:
        print(type(o).__name__, who(o), describe(o), length(o), o.limit, fields(o), isinstance(o, X), isinstance(o, Y))


c, d, e = C(), D(), E()
show([c, d, e])
C.__bases__ = (Y,)
show([c, d, e, C(), D(), E()])
print([k.__name__ for k in E.__mro__], C.__base__.__name__)
print(c + 1)
print([k.__name__ for k in X.__subclasses__()], [k.__name__ for k in Y.__subclasses__()])
Y.who = lambda self: "Y patched"
show([c, d, e])
C.__bases__ = (X, Y)
show([c, d, e, C()])
print([k.__name__ for k in E.__mro__])
C.__bases__ = X,
try:
    c + 1
except TypeError as error:
    print(error)


class Slotted:
    __slots__ = ("s",)


class Empty(Slotted):
    __slots__ = ()


class Same:
    __slots__ = ("t",)


class Derived(Empty):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


class Left(X, Y):
    pass


class Right(X):
    pass


class Join(Right, X):
    pass


def attempt(owner, bases):
    before = owner.__mro__
    try:
        owner.__bases__ = bases
    except TypeError as error:
        print(error, owner.__mro__ == before)
    else:
        print("done", [k.__name__ for k in owner.__mro__])


attempt(C, [X])
attempt(C, ())
attempt(C, (X, 1))
attempt(C, (C,))
attempt(C, (E,))
attempt(C, (X, X))
attempt(C, (object,))
attempt(C, (int,))
attempt(C, (bool,))
attempt(C, (Slotted,))
attempt(C, (Left,))
attempt(X, (Y,))
attempt(int, (X,))
attempt(Derived, (X,))
attempt(Derived, (Slotted,))
attempt(Right, (Y,))
attempt(Join, (X, Right))
try:
    del C.__bases__
except TypeError as error:
    print(error)


class Watcher(X):
    pass


class Gone:
    def __del__(self):
        pass

    def who(self):
        return "gone"


w = Watcher()
Watcher.__bases__ = (Gone,)
print(who(w), who(Watcher()), w.x)
