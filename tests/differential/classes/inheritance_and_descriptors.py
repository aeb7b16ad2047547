"""Multiple inheritance, mixins, descriptors, slots, class hooks."""


class Base:
    def __init__(self, **kw):
        self.log = ["Base"]
        self.extra = kw

    def who(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left=1, **kw):
        super().__init__(**kw)
        self.left = left
        self.log.append("Left")

    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def __init__(self, right=2, **kw):
        super().__init__(**kw)
        self.right = right
        self.log.append("Right")

    def who(self):
        return ["Right", *super().who()]


class Both(Left, Right):
    def who(self):
        return ["Both"] + super().who()


b = Both(left=5, right=6, other=7)
print(b.log, b.left, b.right, b.extra, b.who())
print([c.__name__ for c in Both.__mro__], Both.__bases__, Both.mro() == list(Both.__mro__))
try:
    class Bad(Base, Left):
        pass
except TypeError as e:
    print(e)
print(super(Left, b).who(), Right.who(b))


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Person:
    name = Typed(str)
    age = Typed(int, 0)

    def __init__(self, name, age=None):
        self.name = name
        if age is not None:
            self.age = age


p = Person("Ann", 30)
print(p.name, p.age, p.__dict__, Person("Bo").age, type(Person.age).__name__)
del p.age
print(p.age)
for change in ({"name": 5}, {"age": "x"}):
    for k, v in change.items():
        try:
            setattr(p, k, v)
        except TypeError as e:
            print(e)
try:
    del p.age
except AttributeError as e:
    print(e)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner=None):
        print("computing", self.f.__name__)
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, vars(c))


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Sub(Slotted):
    __slots__ = "z",


class Open(Slotted):
    pass


s = Slotted(1)
for action in (lambda: s.y, lambda: setattr(s, "w", 1), lambda: s.__dict__, lambda: delattr(s, "y")):
    try:
        print(action())
    except AttributeError as e:
        print(e)
s.y = 2
del s.y
sub = Sub(3)
sub.z = 4
o = Open(5)
o.anything = 6
print(s.x, sub.x, sub.z, o.__dict__, Slotted.__slots__, Sub.__slots__, hasattr(sub, "__dict__"))


class Plugin:
    registry = []

    def __init_subclass__(cls, /, tag="none", **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Plugin.registry.append(cls.__name__)


class A(Plugin, tag="a"):
    pass


class B(A):
    pass


print(Plugin.registry, A.tag, B.tag)


class Dynamic:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


d = Dynamic()
print(d.known, d.dyn_x, hasattr(d, "zz"), getattr(d, "zz", 3))
d.y = 1
del d.y
try:
    d.y
except AttributeError as e:
    print(e)


class Everything:
    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden")
        return object.__getattribute__(self, name)

    secret = 1
    public = 2


e = Everything()
print(e.public, hasattr(e, "secret"))


class Money:
    def __init__(self, n):
        self.n = n

    def __new__(cls, n, *args):
        self = super().__new__(cls)
        self.created = True
        return self

    def __add__(self, other):
        return Money(self.n + (other.n if isinstance(other, Money) else other))

    def __radd__(self, other):
        return self + other

    def __iadd__(self, other):
        self.n += other
        return self

    def __repr__(self):
        return f"${self.n}"

    def __format__(self, spec):
        return f"<{self.n:{spec or 'd'}}>"

    def __int__(self):
        return self.n

    def __index__(self):
        return self.n

    def __float__(self):
        return float(self.n)

    def __round__(self, digits=0):
        return f"round {digits}"

    def __len__(self):
        return self.n

    def __contains__(self, item):
        return item == self.n

    def __reversed__(self):
        return ["rev"]

    def __call__(self, *a, **k):
        return a, k

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__, value, traceback is not None)
        return kind is ValueError


m = Money(5)
m += 2
print(m, m + 1, 1 + m, sum([m, m]), f"{m} {m:05d} {m!r:>6}", int(m), float(m), [0, 1, 2, 3, 4, 5, 6, 7, 8][m], round(m), round(m, 1), len(m), 7 in m, list(reversed(m)),
      m(1, *[2], a=3, **{"b": 4}), m.created, hex(m), "ab" * Money(2), range(Money(3)))
with m as inside:
    print(inside)
    raise ValueError("swallowed")
try:
    with m, Money(1) as n:
        raise KeyError("passed")
except KeyError as error:
    print("outer", error)


class Ordered:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __le__(self, other):
        return self.v <= other.v

    def __eq__(self, other):
        return self.v == other.v

    def __repr__(self):
        return f"O{self.v}"


print(sorted([Ordered(3), Ordered(1), Ordered(2)]), max(Ordered(1), Ordered(4)), Ordered(2) > Ordered(1), Ordered(1) >= Ordered(1), Ordered(1) != Ordered(1))
try:
    hash(Ordered(1))
except TypeError as e:
    print(e)
print(type("Made", (Base,), {"x": 1, "f": lambda self: self.x})().f(), type(Both), type(type), callable(m), callable(5))


class Meta(type):
    def __new__(mcs, name, bases, namespace, **kw):
        namespace["added"] = name.lower()
        return super().__new__(mcs, name, bases, namespace)

    def __call__(cls, *a):
        print("making", cls.__name__)
        return super().__call__(*a)

    def __len__(cls):
        return 42

    def __getitem__(cls, k):
        return f"{cls.__name__}[{k}]"


class WithMeta(metaclass=Meta):
    def __init__(self, x):
        self.x = x


print(WithMeta(3).x, WithMeta.added, len(WithMeta), WithMeta["k"], type(WithMeta).__name__, isinstance(WithMeta, Meta))


class Abstract:
    def area(self):
        raise NotImplementedError("subclass must define area")

    def describe(self):
        return f"{type(self).__name__} of {self.area()}"


class Square(Abstract):
    def area(self):
        return 4


print(Square().describe())
try:
    Abstract().describe()
except NotImplementedError as e:
    print(repr(e))


class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}<{item.__name__}>"


