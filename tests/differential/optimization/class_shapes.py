"""Initializers, class attributes, linked instances and closures whose contents change type."""
class A:
    items = [1]
    count = 0
    def __init__(self, x=1):
        type(self).count += 1
        self.x = x
    def get(self): return self.x
class B(A):
    def __init__(self): pass
def show(o):
    try: return o.get()
    except AttributeError as e: return str(e)
print(show(A()), show(B()), A.count, B.count)
A.__init__ = lambda self: setattr(self, "x", "patched")
print(show(A()), A.count)
def bad(self): return 5
A.__init__ = bad
try: A()
except TypeError as e: print(e)
del A.__init__
print(show(A()))
try: A(1)
except TypeError as e: print(e)
A.items.append("s")
for v in A.items: print(v * 2)
a = A()
a.items += [2.5]
print(A.items, a.__dict__)
class P:
    @property
    def v(self): return "P.v"
class Q(P):
    def __init__(self):
        try: self.v = 5
        except AttributeError as e: print(e)
print(Q().v)
class R:
    def __init__(self): self.v = 1
class S(R):
    @property
    def v(self): return "S.v"
    @v.setter
    def v(self, x): self._v = x
def rv(o): return o.v
print(rv(R()) + 1, rv(S()), S()._v)
class T:
    def m(self): return "T.m"
    def __init__(self): self.init()
    def init(self): self.a = "T"
class U(T):
    def init(self):
        super().init()
        self.m = lambda: "own m"
def tm(o): return o.m(), o.a
print(tm(T()), tm(U()))
class Raises:
    def __init__(self, n):
        self.n = 10 // n
    def __del__(self): pass
for n in (2, 0):
    try: print(Raises(n).n)
    except ZeroDivisionError: print("zero")
r = Raises(1)
r.__init__(5)
print(r.n)
Raises.__init__(r, 2)
print(r.n, T.m(r), A.get.__name__)
class Counter:
    n = 0
    def inc(self):
        self.n += 1
        return self.n
c, d = Counter(), Counter()
print(c.inc(), c.inc(), d.inc(), Counter.n, c.__dict__)
Counter.n = 2.5
print(Counter().inc(), c.inc())
Counter.n = "s"
try: Counter().inc()
except TypeError as e: print(e)
class Node:
    def __init__(self, v, nxt=None): self.v = v; self.next = nxt
def total(n):
    t = 0
    while n is not None:
        t += n.v
        n = n.next
    return t
print(total(Node(1, Node(2, Node(3)))), total(None), total(Node(2**62, Node(2**62))), total(Node(1.5, Node(2))))
cyc = Node(1); cyc.next = cyc
print(cyc.next.next.v)
n = Node(1)
try: n.next.v
except AttributeError as e: print(e)
try: n.next.v = 5
except AttributeError as e: print(e)
try: n.next.foo()
except AttributeError as e: print(e)
class Tree:
    def __init__(self, l=None, r=None): self.l, self.r = l, r
    def depth(self): return 1 + max(self.l.depth() if self.l else 0, self.r.depth() if self.r else 0)
    def __bool__(self): return True
print(Tree(Tree(), Tree(Tree())).depth())
class Deep:
    def f(self, n): return self.f(n - 1) + 1 if n else 0
class Deeper(Deep):
    def f(self, n): return super().f(n) if n % 2 else Deep.f(self, n)
print(Deeper().f(50), Deep().f(100))
def forever(o): return o.f(-1)
for o in (Deep(), Deeper()):
    try: forever(o)
    except RecursionError as e: print("RecursionError")
def outer():
    x = 1
    def g(): return x
    def s(v):
        nonlocal x
        x = v
    r = [g() + 1]
    s("str"); r.append(g())
    s([1]); r.append(g()); g().append(2); r.append(list(x))
    del x
    try: g()
    except NameError as e: r.append(str(e))
    return r
print(outer())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs], gs[0]("x"))
rows = [[0] * 2] * 2
rows[0][0] = "s"
print(rows)
def star(*a, **k):
    k["new"] = a
    return a, k
print(star(1, "a", x=2.5), star(*[1], **{"y": None}))
def va(*xs): return [x + x for x in xs]
print(va(1, 2), va("a", 2.5), va())
def kwonly(*, a, b=2): return a + b
print(kwonly(a=1), kwonly(a=1.5, b=1))
for call in (lambda: kwonly(), lambda: kwonly(1), lambda: kwonly(a=1, c=2)):
    try: call()
    except TypeError as e: print(e)
