"""Calls of methods of several classes with different parameters, while the methods are replaced."""
class A:
    def m(self, k=1): return ("A", k)
    def n(self): return self.m()
class B(A):
    def m(self, k=2): return ("B", k)
class C(A):
    def m(self, k=3, z=4): return ("C", k, z)
def poly(xs):
    r = []
    for x in xs:
        r.append(x.m())
        r.append(x.m(9))
        r.append(x.m(k=8))
        r.append(x.n())
    return r
xs = [A(), B(), C()]
print(poly(xs))
B.m = lambda self, k=0: ("patched B", k)
print(poly(xs))
xs[0].m = lambda k=7: ("own", k)
print(poly(xs))
del xs[0].m
print(poly(xs))
del B.m
print(poly(xs))
D = type("D", (C,), {"m": lambda self, k=5: ("D", k)})
xs.append(D())
print(poly(xs))
A.m = lambda self, k=1: ("A2", k)
print(poly(xs))
def call(o):
    try: return o.m()
    except AttributeError as e: return str(e)
for o in [A(), None, B(), 5, "s", [], C(), D(), lambda: 1]:
    print(call(o))
def only(o):
    return o.m()
for o in (A(), None):
    try: print(only(o))
    except AttributeError as e: print(e)
