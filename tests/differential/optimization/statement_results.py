"""Statements whose operands have several types: unpacking, patterns, indexing, finally, containers changed while iterated."""
d = {i: i for i in range(5)}
for op in (lambda: [d.pop(k) for k in d], lambda: [d.update({9: 9}) for k in d], lambda: [d.clear() for v in d.values()]):
    try: op()
    except RuntimeError as e: print(e)
s = {1, 2, 3}
try:
    for v in s: s.add(v + 10)
except RuntimeError as e: print(e)
def swap(a, b):
    a, b = b, a
    return a, b
print(swap(1, "a"), swap(2.5, None))
def unpack(t):
    a, b = t
    return a, b
for t in ((1, 2), ("a", 2.5), [1, 2], "xy", {1: 2, 3: 4}, (c for c in "pq")): print(unpack(t))
for t in ((1,), (1, 2, 3), [], "x", 5, None, (c for c in "pqr")):
    try: unpack(t)
    except (ValueError, TypeError) as e: print(str(e).split(", got")[0].rstrip(")"))
def star(t):
    a, *b, c = t
    return a, b, c
for t in ((1, 2), "abcd", [1, "a", 2.5, None]): print(star(t))
try: star((1,))
except ValueError as e: print(e)
def pairs(n):
    for i in range(n): yield i, str(i)
print([a * b for a, b in pairs(3)], dict(pairs(2)), list(zip(*pairs(3))))
(x, y), z = (1, "a"), 2.5
print(x + z, y)
x, (y, z) = "q", [1, 2]
print(x * y, z)
def m(v):
    match v:
        case int() | float(): return v + 1
        case str(): return v.upper()
        case [a, b]: return a + b
        case [a, *rest]: return (a, rest)
        case {"k": k, **o}: return (k, o)
        case None: return "none"
        case C(p=p): return p
    return "other"
class C:
    __match_args__ = ("p",)
    def __init__(self, p): self.p = p
for v in (1, 2.5, True, "s", [1, 2], (1.5, 2), [1], [1, 2, 3], {"k": 1, "z": 2}, None, C("p"), C(5), object): print(m(v))
def w(v):
    if (n := v) and isinstance(n, int): return n + 1
    return n
print(w(1), w("s"), w(0), w(None))
def tr(v):
    try:
        return 10 / v
    except ZeroDivisionError:
        return "zero"
    except TypeError as e:
        return str(e)
    finally:
        v = None
print(tr(4), tr(0), tr("s"), tr(2.5), tr(10**400) if False else "-")
def ret(n):
    for i in range(n):
        try:
            if i == 2: return i
            continue
        finally:
                n += 2**62
    return n
print(ret(2), ret(5))
def loop_else(xs):
    for x in xs:
        if x: break
    else: return "none"
    return x
print(loop_else([0, 3]), loop_else([]), loop_else(["", "a"]))
def delete():
    x = 5
    del x
    try: return x
    except UnboundLocalError as e: return str(e)
print(delete())
def maybe(flag):
    if flag: y = 1
    try: return y + 1
    except UnboundLocalError as e: return str(e)
print(maybe(True), maybe(False))
class Ctx:
    def __init__(self, eat): self.eat = eat
    def __enter__(self): return 2.5 if self.eat else 7
    def __exit__(self, t, v, tb): return self.eat
def ctx(e):
    with Ctx(e) as v:
        v += 1
        raise ValueError(v)
    return v
print(ctx(True))
try: ctx(False)
except ValueError as e: print(e.args[0] + 1)
def chain(a, b, c): return a < b < c, a < b > c, a == b == c
print(chain(1, 2, 3), chain(1.5, 2, 2), chain("a", "b", "c"), chain(2**70, 2**71, 1e300))
def tern(c): return (1 if c else "s"), (c and 5), (c or "d"), not c
print(tern(1), tern(0), tern(""), tern([1]), tern(2.5), tern(0.0), tern(2**70))
def conv(v): return int(v), float(v), bool(v), str(v)
print(conv(5), conv(2.5), conv("7"), conv(True), conv(2**70))
def idx(xs, i): return xs[i]
print(idx([1, 2], -1), idx([1, 2], True), idx("ab", -2), idx((1, "a"), 1), idx({1: "d"}, 1), idx(range(5), -1), idx(b"ab", 0), idx([1, 2, 3], slice(1, None)))
for xs, i in (([1], 1), ([1], -2), ([1], 2**70), ([1], -2**64), ([], 0), ([1], "a"), ("a", 5), ((), 0), ([1], None), ([1], 1.0), (5, 0), (range(3), 3)):
    try: print(idx(xs, i))
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
def setidx(xs, i, v):
    xs[i] = v
    return xs
print(setidx([1, 2], -1, "a"), setidx([1], True and 0, 2.5), setidx({}, "k", 1), setidx(bytearray(b"a"), 0, 98) if False else "-")
for xs, i, v in (([1], 1, 2), ([1], -2, 2), ((1,), 0, 2), ("a", 0, "b"), ([1], "a", 1), ([1], 2**64, 1)):
    try: print(setidx(xs, i, v))
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
def grow(xs, n):
    for i in range(n):
        xs.append(i if i % 2 else str(i))
        if len(xs) > 3: del xs[0]
    return xs
print(grow([], 6), grow([2.5], 3))
def nest(n): return [nest(n - 1), n] if n else []
print(nest(3))
def lst():
    xs = []
    xs.append(xs)
    return xs, xs == xs, len(xs[0][0])
print(lst())
def strs(s, n):
    t = ""
    for i in range(n): t += s[i % len(s)]
    return t, t.count(s[0]), t[::-1], t < s, s in t, max(t), sorted(set(t))
print(strs("abc", 7), strs("é€", 3))
big = [10**i for i in range(0, 40, 6)]
print(sorted(big, key=lambda v: -v)[:2], max(big), sum(big), [b % 7 for b in big], [b >> 3 for b in big], sorted([2.5, 2**65, -1, True]))
def before(o):
    for f in (lambda: o.missing(-"a"), lambda: o.missing(1 / 0), lambda: o.missing(undefined), lambda: o.missing(-1)):
        try: f()
        except Exception as e: print(type(e).__name__, e)
before(5)
before("s")
