"""Attributes, properties and hooks that come and go while caches are warm."""
class A:
    def __init__(self): self.v = 1
    def get(self): return self.v
def loop(a, n):
    r = []
    for i in range(n):
        try: r.append(a.get())
        except AttributeError as e: r.append(str(e))
        if i == 2: A.get = lambda self: "patched"
        if i == 4: a.get = lambda: "own"
        if i == 6: del a.get
        if i == 8: A.get = A.other = lambda self: ("other", self.v)
        if i == 9: a.v = "str"
        if i == 10: del a.v
        if i == 11: A.v = "class v"
        if i == 12: A.__getattr__ = lambda self, n: "dyn"
        if i == 13: del A.v
    return r
a = A()
print(loop(a, 16))
class P:
    count = 0
    def __init__(self): self._x = 1
    @property
    def x(self):
        P.count += 1
        return self._x
    @x.setter
    def x(self, v): self._x = v * 2
def props():
    p = P()
    out = []
    for i in range(4):
        p.x = p.x + i
        out.append(p.x)
    return out, P.count
print(props())
class Q: pass
def later():
    q = Q()
    q.a = 1
    out = [q.a]
    Q.a = property(lambda self: "prop", lambda self, v: out.append(("set", v)))
    out.append(q.a)
    q.a = 5
    del Q.a
    out.append(q.a)
    Q.__setattr__ = lambda self, n, v: object.__setattr__(self, n, ("wrapped", v))
    q.a = 6
    q.b = 7
    out.append((q.a, q.b))
    del Q.__setattr__
    q.a = 8
    out.append(q.a)
    return out
print(later())
class S:
    shadow = "class"
def shadow():
    s = S()
    out = [s.shadow]
    s.shadow = "instance"
    out.append(s.shadow)
    S.shadow = "class2"
    out.append((s.shadow, S().shadow))
    del s.shadow
    out.append(s.shadow)
    try: del s.shadow
    except AttributeError as e: out.append(str(e))
    return out
print(shadow())
class D:
    def __init__(self, n):
        self.n = n
        if n > 1: self.extra = n
def opt():
    out = []
    for d in (D(1), D(2), D(1)):
        try: out.append(d.extra + 1)
        except AttributeError as e: out.append(str(e))
        out.append(hasattr(d, "extra"))
        out.append(getattr(d, "extra", "none"))
        out.append(sorted(d.__dict__))
        d.__dict__["late"] = d
        out.append(d.late is d)
        d.zz = 3
        out.append(list(vars(d)))
    return out
print(opt())
class Base:
    def hello(self): return "base " + self.name()
    def name(self): return "base"
class Left(Base):
    def name(self): return "left"
class Right(Base):
    def name(self): return "right"
class Both(Left, Right):
    def hello(self): return "both " + super().hello()
def mro():
    out = [c().hello() for c in (Base, Left, Right, Both)]
    Right.name = lambda self: "patched right"
    del Left.name
    out += [c().hello() for c in (Base, Left, Right, Both)]
    Base.name = lambda self: "patched base"
    out += [c().hello() for c in (Base, Left, Right, Both)]
    return out
print(mro())
class Meta(type):
    def __call__(cls, *a):
        o = super().__call__(*a)
        o.tag = "meta"
        return o
class WithMeta(metaclass=Meta):
    def __init__(self, x=0): self.x = x
print(WithMeta(3).tag, WithMeta(3).x)
class GA:
    def __getattribute__(self, n): return "ga " + n
    def m(self): return 1
print(GA().m, GA().zzz)
class New:
    def __new__(cls, x):
        if x: return super().__new__(cls)
        return "not an instance"
    def __init__(self, x): self.x = x
print(New(1).x, New(0))
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = Slots()
print(s.a + 1)
try: s.c = 1
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)
class Call:
    def __init__(self): self.f = lambda x: x + 1
    def __call__(self, x): return self.f(x)
c = Call()
print(c(1), c.f(2))
c.f = str.upper
print(c("a"))
c.f = Call()
print(c.f(5))
class CM:
    n = 0
    @classmethod
    def make(cls): cls.n += 1; return cls()
    @staticmethod
    def st(x): return x * 2
class CM2(CM): pass
print(type(CM.make()).__name__, type(CM2.make()).__name__, CM.n, CM2.n, CM.st(2), CM2().st("a"))
