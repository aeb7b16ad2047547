"""Descriptors, callables, nested classes, mixins, super, slots and hooks beside plain classes."""
class D:
    def __init__(self): self.seen = []
    def __get__(self, o, t): return "got"
    def __set__(self, o, v): v.append("s")
class A:
    d = D()
    def __init__(self, v): self.d = v
def t1():
    xs = [1]
    a = A(xs)
    print(a.d.upper())
    for x in xs: print(x * 2)
t1()
class Lazy:
    def __get__(self, o, t=None):
        if o is None: return self
        o.lazy = 2.5
        return 1
class B:
    lazy = Lazy()
b = B()
print(b.lazy + 1, b.lazy + 1)
class Callable:
    def __call__(self, *a): return ("called", len(a))
class C:
    m = Callable()
    f = len
    g = lambda self, x=1: x
    h = g
    def i(self): return self.m(1), self.g(), self.h(2)
c = C()
print(c.m(), c.f("abc"), c.g(), c.h("s"), c.i())
C.g = Callable()
print(c.g(), c.h(), c.i())
class E:
    def f(self): return "E.f"
e = E()
m = e.f
E.f = lambda self: "new"
print(m(), e.f(), m == e.f, e.f == e.f)
def deco(fn):
    def wrapper(*a, **k): return ("wrapped", fn(*a, **k))
    return wrapper
class F:
    @deco
    def f(self, x=1): return x
    def g(self): return self.f(2), self.f()
class G(F):
    def f(self, x="g"): return super().f(x)
print(F().g(), G().g())
class H:
    def items(self):
        yield 1
        yield from self.more()
    def more(self): yield "h"
class I(H):
    def more(self):
        yield 2.5
        yield from super().more()
for o in (H(), I()): print([x * 2 for x in o.items()])
def mk(n):
    class J:
        def f(self): return n
        def g(self): return [self.f() for _ in range(2)]
    class K(J):
        def f(self): return super().f() * 2
    return J, K
for n in (1, "s", 2.5):
    J, K = mk(n)
    print(J().g(), K().g())
class L:
    def f(self): return "L"
class M(L):
    def f(self): return "M" + super(M, self).f()
    def g(self): return (lambda: super(M, self).f())(), [super(M, self).f() for _ in "a"]
class N(M):
    def f(self): return "N" + M.f(self)
print(N().f(), N().g(), M().f(), super(N, N()).f())
class O:
    def __init_subclass__(cls, **k): cls.tag = k.get("tag", cls.__name__)
class P(O, tag=5): pass
class Q(O): pass
print(P.tag + 1, Q.tag, P().tag)
class R:
    def __class_getitem__(cls, k): return (cls.__name__, k)
    def __init__(self): self.v = 1
print(R[int], R().v)
class S:
    class Inner:
        def __init__(self, v): self.v = v
    def make(self, v): return self.Inner(v)
class T(S):
    class Inner(S.Inner):
        def __init__(self, v): super().__init__(v * 2)
print([o.make("a").v for o in (S(), T())], S().make(1).v + 1)
class Mixin:
    def hello(self): return "mixin " + super().hello()
class Base:
    def hello(self): return "base " + self.name
    name = "n"
class Both(Mixin, Base): name = "both"
print(Both().hello(), Base().hello())
class Sl:
    __slots__ = ("a",)
class Sl2(Sl):
    def __init__(self): self.a = 1; self.b = "s"
s = Sl2()
print(s.a + 1, s.b, s.__dict__)
class Get:
    def __getattr__(self, n):
        if n.startswith("_"): raise AttributeError(n)
        return lambda *a: (n, a)
g = Get()
print(g.foo(1), g.bar, hasattr(g, "_x"), getattr(g, "_y", "none")) if False else print(g.foo(1), hasattr(g, "_x"), getattr(g, "_y", "none"))
g.foo = 5
print(g.foo)
class Prop:
    def __init__(self): self._v = [1]
    v = property(lambda self: self._v, lambda self, x: self._v.append(x))
p = Prop()
p.v = "s"
p.v = 2.5
for x in p.v: print(x * 2)
class Chain:
    def __init__(self): self.out = []
    def add(self, x):
        self.out.append(x)
        return self
print(Chain().add(1).add("a").add(2.5).out)
class Vis:
    def visit(self, n): return getattr(self, "visit_" + type(n).__name__, self.generic)(n)
    def visit_int(self, n): return n + 1
    def visit_str(self, n): return n.upper()
    def visit_list(self, n): return [self.visit(x) for x in n]
    def generic(self, n): return ("generic", n)
print(Vis().visit([1, "a", 2.5, [3]]))
class State:
    def __init__(self): self.state = self.start; self.log = []
    def start(self, c): self.log.append(c); self.state = self.middle
    def middle(self, c): self.log.append(c * 2); self.state = self.start if c == "x" else self.middle
    def run(self, s):
        for c in s: self.state(c)
        return self.log
print(State().run("abxc"))
registry = {}
def register(cls):
    registry[cls.__name__] = cls
    return cls
@register
class Dog:
    def __init__(self, n="d"): self.n = n
    def speak(self): return "woof " + self.n
@register
class Cat:
    def __init__(self, n=3): self.n = n
    def speak(self): return "meow " * self.n
print([registry[k]().speak() for k in sorted(registry)], Dog("x").speak(), Cat(1).speak())
objs = [Dog(), Cat()]
for o in objs: o.n = "q" if isinstance(o, Dog) else 2
print([o.speak() for o in objs])
import_like = {"Dog": Dog}
Dog = lambda: Cat()
print(Dog().speak(), import_like["Dog"]().speak())
