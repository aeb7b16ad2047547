"""Functions, defaults and built-in names that are replaced; special methods that return what they like."""
def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f("a"), f(2.5, [0]), f.__defaults__)
f.__defaults__[0].append("via defaults")
print(f(3))
def g(a, b=1, *args, c=2, **kw): return a, b, args, c, kw
print(g(1), g(1, 2, 3), g(1, c=5), g(1, d=6), g(*[1, 2], **{"c": 3}), g(b=2, a=1))
for call in (lambda: g(), lambda: g(1, a=2), lambda: f(), lambda: f(1, 2, 3), lambda: f(y=1), lambda: f(1, x=2)):
    try: print(call())
    except TypeError as e: print(e)
def h(n): return n + 1
old = h
print(h(1))
def h(n): return "redefined %s" % n
print(h(1), old(1))
h = lambda n: [n]
print(h(1))
for h in (len, str, lambda x: x * 2): print(h("ab"))
def cond(flag):
    if flag:
        def inner(x=1): return x
    else:
        def inner(x="s", y=2): return (x, y)
    return inner()
print(cond(True), cond(False))
def maker(n):
    def inner(x=n, *, k=n * 2): return x, k
    return inner
fs = [maker(1), maker("a"), maker(2.5)]
print([q() for q in fs], [q(0) for q in fs])
x = 1
def readx(): return x
print(readx() + 1)
x = "s"
print(readx().upper())
del x
try: readx()
except NameError as e: print(e)
x = [1]
print(readx())
def swap():
    global swap
    swap = lambda: "second"
    return "first"
print(swap(), swap())
def rec(n): return n if n <= 0 else rec(n - 1) + 1
r2 = rec
def rec(n): return "other"
print(r2(3) if False else r2(0), rec(5))
import builtins
len_ = len
def uses_len(v): return len(v)
print(uses_len([1, 2]))
len = lambda v: "shadowed"
print(uses_len([1, 2]))
del len
print(uses_len([1, 2]))
class Abs:
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __len__(self): return 5
    def __int__(self): return 6
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __bool__(self): return False
    def __hash__(self): return 2**70
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __format__(self, s): return "fmt:" + s
    def __iter__(self): return iter("ab")
    def __reversed__(self): return iter("ba")
    def __contains__(self, v): return v == 1
    def __divmod__(self, o): return "dm"
    def __pow__(self, o, m=None): return ("pow", m)
    def __getitem__(self, i): return ("item", i)
    def __neg__(self): return "neg"
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
    def __eq__(self, o): return "eq"
    def __lt__(self, o): return ""
    def __call__(self, *a): return a
a = Abs()
print(abs(a), round(a), round(a, 2), len_(a), int(a), float(a), [0, 1, 2][a], bool(a), hash(a) == hash(2**70), str(a), repr(a), f"{a:x}", list(a), list(reversed(a)), 1 in a, 2 in a)
print(divmod(a, 1), pow(a, 2), pow(a, 2, 3), a[1:2], -a, a + 1, 1 + a, a == 1, a < 1, not a, a(1), range(a), chr(a), "x" * a, hex(a))
