"""Operators and comparisons of classes: operands of every kind, methods replaced and deleted, NotImplemented on both sides."""
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o):
        if isinstance(o, V): return V(self.x + o.x)
        if isinstance(o, int): return V(self.x + o)
        return NotImplemented
    def __radd__(self, o): return ("radd", o, self.x)
    def __mul__(self, k): return self.x * k
    def __iadd__(self, o):
        self.x += 100
        return self
    def __repr__(self): return f"V({self.x})"
class W(V):
    def __radd__(self, o): return ("W.radd", getattr(o, "x", o))
class X:
    def __add__(self, o): return "X.add"
def add(a, b): return a + b
print(add(V(1), V(2)), add(V(1), 5), add(V(1), W(2)), add(W(1), V(2)), add(1, V(2)), add(2.5, V(2)), add("s" * 0 or 3, W(1)))
for o in (2.5, "s", None, [], X()):
    try: print(add(V(1), o))
    except TypeError as e: print(e)
def iadd(a, b):
    c = a
    c += b
    return c, c is a
print(iadd(V(1), V(2)), iadd(V(1), 5), iadd(W(1), 1), iadd(X(), 1))
def vsum(vs):
    t = V(0)
    for v in vs: t = t + v
    return t
print(vsum([V(1), V(2)]), vsum([V(1.5), W(2)]))
try: print(sum([V(1), V(2)]))
except TypeError as e: print(e)
V.__add__ = lambda self, o: "patched"
print(add(V(1), V(2)), add(W(1), 1), vsum([]))
del V.__add__
try: print(add(V(1), V(2)))
except TypeError as e: print(e)
print(add(1, V(1)), V(3) * 4, V(2.5) * 2, V("ab") * 2)
class C:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == getattr(o, "v", o)
    def __lt__(self, o): return NotImplemented if not isinstance(o, C) else self.v < o.v
    def __hash__(self): return hash(self.v)
def cmp(a, b):
    r = [a == b, a != b]
    for f in (lambda: a < b, lambda: a > b, lambda: a <= b):
        try: r.append(f())
        except TypeError as e: r.append(str(e))
    return r
for a, b in ((C(1), C(1)), (C(1), 1), (1, C(1)), (C(1), None), (C("a"), C("b")), (C(1), V(1))): print(cmp(a, b))
print(C(1) in [1], 1 in [C(1)], {C(1): "x"}[1], {1: "y"}[C(1)], [C(1)] == [1], (C(1),) == (1,), {"k": C(1)} == {"k": 1}, C(1) in {1, 2}, [1, C(2)].index(2), [C(2)].count(C(2)))
class N:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return "N.radd"
class M:
    def __add__(self, o): return NotImplemented
print(add(M(), N()), add(N(), N()) if False else "-", add(1, N()))
try: add(N(), M())
except TypeError as e: print(e)
try: add(N(), N())
except TypeError as e: print(e)
class Mat:
    def __matmul__(self, o): return "mm"
    def __pow__(self, o): return "pow"
    def __neg__(self): return 5
    def __invert__(self): return "inv"
    def __divmod__(self, o): return (1, 2)
    def __floordiv__(self, o): return "fd"
    def __rshift__(self, o): return "rs"
    def __rlshift__(self, o): return "rls"
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __len__(self): return 0
m = Mat()
print(m @ 1, m ** 2, -m + 1, ~m, divmod(m, 1), m // 1, m >> 1, 1 << m, m[1:2, ...], bool(m), not m)
m[1] = 2; del m["a"]
m[0] += (1,) if False else 5
