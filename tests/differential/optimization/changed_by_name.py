"""Methods, properties and hooks that are added to classes by name."""
class A:
    x = 1
    def f(self): return "f"
a = A()
print(a.f(), a.x)
setattr(A, "f", lambda self: "patched")
print(a.f())
n = "x"
setattr(A, n, "str")
print(a.x * 2)
def deco(cls):
    setattr(cls, "extra", lambda self: "extra")
    for n in ("p", "q"):
        setattr(cls, n, property(lambda self, n=n: n))
    return cls
@deco
class B:
    def __init__(self): self.v = 1
b = B()
print(b.extra(), b.p, b.q, b.v)
class C:
    def __init__(self): self.v = 1
c = C()
print(c.v + 1)
setattr(C, "v", property(lambda self: "prop"))
print(c.v)
delattr(C, "v")
print(c.v)
C.__getattr__ = lambda self, n: "dyn " + n
print(c.zzz)
setattr(C, "__getattribute__", lambda self, n: "all " + n)
print(c.v, c.f)
