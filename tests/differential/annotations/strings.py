# Annotations that are strings (PEP 563).
from __future__ import annotations
def f(a: int, /, b: undefined.name[1:2, ::3, ...], *args: *Ts, k: list[int] = 3, **kw: {"a": 1, **b}) -> None: pass
print(f.__annotations__, f.__annotate__(1) == f.__annotations__)
class C:
    x: int = 3
    __y: str
    if x:
        z: (x, 5)
    else:
        never: int
    def m(self, __p: "quoted", q: 'it\'s') -> C: ...
print(C.__annotations__, C.m.__annotations__, C.__annotate__)
print([n for n in vars(C) if "annot" in n])
v: a if b else c
w: lambda x, /, y=1, *, z, **k: x or y and not z
if v is None if False else True:
    u: [i for i in range(10) if i if not i for j in k]
print(__annotations__)
def exprs(
    a: a + b * c - (d - e) - f ** -g ** (h ** i), b: (a + b) * c, c: -(a + b), e: not a == b, f: (not a) == b,
    g: (a, b), h: (a,), i: (), j: [a, b], k: {a, b}, l: {}, m: (x for x in y), n: f(x for x in y), o: f(1, *a, k=2, **d),
    p: 1 .real, q: 1.5.real, r: "x".y, s: a < b <= c is not d not in e, t: f"{a!r:>{w}} {{}} {b}", u: b"bytes", v: u"u", w: 1e400, x: 3j,
    y: ~a @ b // c % d << e >> f & g ^ h | i, z: {x: y for x, y in z}, aa: a[b, c], ab: a[(b, c):d], ac: a[()], ad: (lambda: 3)(), ae: (a if b else c)(d),
    af: a or b and c, ag: (a or b) and c, ah: a and (b or c) or d, ai: True, aj: None, ak: ..., al: {*a, *b}, am: [*a], an: "it's", ao: 'say "x"', ap: "tab\t",
    aq: x[*y], ar: lambda *a, b=3: 3, at: lambda *, c: 1, au: lambda a=1, *b: 2, av: f(lambda: 1), aw: (lambda: 1) if (lambda: 2) else (lambda: 3),
    ax: a if (b if c else d) else e if f else g, ay: {(lambda: 1): (a if b else c)}, az: -1 ** 2, ba: (-1) ** 2, bb: 1_000, bc: 0xFF, bd: "a" "b", be: f"{'{'}{a=}",
): pass
for name, text in exprs.__annotations__.items():
    print(name, text)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class Deleted:
    a: int
    del __annotations__
t(lambda: Deleted.__annotations__)
class Own:
    __annotations__ = {"own": 1}
    a: int
t(lambda: Own.__annotations__)
def local():
    x: undefined
    return 1
print(local(), local.__annotations__)
def attribute():
    class A: pass
    A.x: int = 3
    return A.x
print(attribute())
