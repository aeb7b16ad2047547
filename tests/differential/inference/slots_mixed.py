"""Mixins without a layout of their own, and what they are mixed into."""

class M:
    __slots__ = ()
    def twice(self): return self.v * 2
class N(M, dict):
    __slots__ = ()
    v = 4
class E(Exception, M):
    v = 5
class L(M, list):
    __slots__ = ("v",)
class S(M, str):
    v = 6
class P(M):
    def __init__(self): self.v = 7
class T(M):
    __slots__ = ("v", "w")
    def __init__(self): self.v = 8
class U(T, M): pass
l = L([1]); l.v = 3
u = U(); u.z = 9
m = M()
print(N(a=1).twice(), N(a=1), E("x").twice(), l.twice(), l, S("q").twice(), P().twice(), vars(P()), T().twice(), u.twice(), vars(u))
class M2:
    __slots__ = ()
m.__class__ = M2
print(type(m).__name__)
for _ in range(2000):
    x = [T() for _ in range(50)] + [U() for _ in range(50)] + [P(), M(), L()]
print(len(x), x[60].twice())
