"""Slices, slice assignment, unpacking, sorting, sets, bytes, views."""
a = list(range(10))
print(a[2:5], a[:-3], a[::-1], a[8:2:-2], a[-3:], a[100:], a[:], a[5:2], a[::3], a[-100:3], a[slice(1, 4)], a[True])
a[2:4] = ["x", "y", "z"]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[1:1] = [7, 7]
del a[::3]
print(a)
a[-1:] = []
a[len(a):] = "end"
print(a)
for bad in (lambda: a[::0], lambda: a.__setitem__(slice(0, 4, 2), [1]), lambda: a["x"], lambda: a[99], lambda: a.__setitem__(99, 1), lambda: a[1.0], lambda: a.__setitem__(slice(0, 1), 5), lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: a[None:1.5], lambda: "abc"[5], lambda: (1, 2)[2], lambda: (1,)["a"], lambda: "abc"["x"], lambda: range(3)[5], lambda: b"abc"[9], lambda: [1, 2] + (3,), lambda: [1] + 1, lambda: (1,) + [2], lambda: [1] * 1.5, lambda: "a" * "b", lambda: len(5), lambda: [1] < ["a"], lambda: sorted([1, "a"]), lambda: sorted(5), lambda: {}["k"], lambda: {[1]: 2}, lambda: {1: 2}[[1]], lambda: {[]}, lambda: hash({}), lambda: set([[1]]), lambda: [1, 2].sort(key=5), lambda: sum(["a"]), lambda: sum([[1], [2]]), lambda: max([]), lambda: min(), lambda: max(1), lambda: max(1, "a"), lambda: zip([1], [1, 2], strict=True).__class__, lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: next(iter([])), lambda: iter(5), lambda: next([]), lambda: enumerate(5), lambda: reversed({1}), lambda: reversed(5), lambda: map(), lambda: list(map(len, [1])), lambda: list(filter(None, 5)), lambda: dict([1, 2]), lambda: dict(["abc"]), lambda: dict([(1,)]), lambda: tuple(5), lambda: list(None), lambda: int([]), lambda: range(1.5), lambda: range(1, 2, 0), lambda: range("a"), lambda: "".join([1]), lambda: "a".join(5), lambda: b"".join(["a"]), lambda: bytes("a"), lambda: bytes([256]), lambda: bytes(-1), lambda: b"a" + "b", lambda: "a" + b"b", lambda: "a" in 5, lambda: 5 in "a", lambda: 5 in b"a", lambda: 300 in b"a", lambda: ord("ab"), lambda: chr(-1), lambda: abs("a"), lambda: divmod(1, 0), lambda: pow(2, 3, 0), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: getattr(1, 5), lambda: open("/nonexistent/file"), lambda: int("1.5"), lambda: float("x"), lambda: complex("x"), lambda: {1, 2} + {3}, lambda: {1} | [2], lambda: {} | [], lambda: {1}.add([]), lambda: frozenset([1]).add(2), lambda: print(sep=1), lambda: print(x=1), lambda: len(), lambda: len(1, 2), lambda: None.foo, lambda: None(), lambda: None[0], lambda: (5)(), lambda: "s"(), lambda: -"s", lambda: ~1.5, lambda: not_defined, lambda: [].foo, lambda: (1).real.foo, lambda: int.foo, lambda: object().x, lambda: setattr(object(), "x", 1), lambda: setattr(int, "x", 1), lambda: object(5), lambda: type("X", 5, {}), lambda: type(), lambda: super(), lambda: 1 @ 2, lambda: 1 < "a", lambda: None < None, lambda: {} < {}, lambda: 1j < 2j, lambda: [] > 5, lambda: 2 ** "a", lambda: 5 // "a", lambda: 5 % "a", lambda: "a" - "b", lambda: [1] - [1], lambda: None + 1, lambda: 1 << "a", lambda: 1.5 << 1, lambda: 1 & 1.5, lambda: {1} & 1):
    try:
        print("value", bad())
    except Exception as e:
        print(type(e).__name__)
first, *rest = "abc"
*init, last = range(4)
x, (y, *z), w = 1, [2, 3, 4], 5
(p, q), r = [[1, 2], 3]
h, = [9]
i = j = [0]
i += [1]
m, *n = [1]
print(first, rest, init, last, x, y, z, w, p, q, r, h, i, j, m, n)


def unpack(k):
    if k == 0:
        a, b = [1]
    elif k == 1:
        a, b = 1, 2, 3
    elif k == 2:
        a, *b, c = [1]
    elif k == 3:
        a, b = 5
    elif k == 4:
        (a, b), c = 1, 2
    elif k == 5:
        a, b = {1: 2}
    elif k == 6:
        a, b, c = "ab"
    elif k == 7:
        a, b = iter([1, 2, 3])
    elif k == 8:
        [a, b] = None


for k in range(9):
    try:
        unpack(k)
    except Exception as e:
        print(type(e).__name__, str(e).split(",")[0].rstrip(")"))
d = {"b": 2, "a": 1}
print(sorted(d), sorted(d.items(), key=lambda kv: kv[1]), d.keys() & {"a", "z"}, d.keys() | {"c"} == {"a", "b", "c"}, d.items() - {("a", 1)}, list(d.values()), d.keys(), d.values(), d.items(), "a" in d.keys(), ("a", 1) in d.items(), len(d.items()), d.keys() == {"a", "b"}, d.keys() ^ {"a", "q"} == {"b", "q"}, d.keys().isdisjoint({"x"}), list(reversed(d)))
keys = d.keys()
d["c"] = 3
print(keys, d | {"a": 9}, {**d, "z": 0}, d.pop("c"), d.pop("zz", None), d.popitem(), d.setdefault("q", []), d.get("nope"), d.get("nope", 1), d)
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
try:
    for k in (s := {1, 2, 3}):
        s.add(k + 10)
except RuntimeError as e:
    print(e)
d |= [("k", "v")]
d.update(x=1, **{"y": 2})
print(d, dict(zip("ab", (1, 2))), dict(a=1, b=2), dict({"a": 1}, b=3), dict.fromkeys("ab", 0), dict(d) == d, {1: "a", 1.0: "b", True: "c"})
s = {3, 1, 2}
print(s | {5}, s & {1, 9}, s - {1}, s ^ {1, 7}, s <= {1, 2, 3, 4}, s < s, s >= {1}, s.issuperset([1]), s.union([9], (8,)), len(s), 2 in s, frozenset(s), {frozenset([1]): 2}[frozenset([1])], set(), {*"a"}, sorted(set("hello")))
s.discard(99)
s.update([4], {5})
s -= {1}
print(s, s.copy() == s, {1, 2} == {2, 1}, set([1, 1]))
data = [("bob", 25), ("al", 30), ("cy", 25)]
print(sorted(data, key=lambda r: (-r[1], r[0])), sorted(data, key=lambda r: r[1], reverse=True), min(data, key=lambda r: r[1]), sorted("bAc", key=str.lower), sorted([3, 1, 2], reverse=True), sorted(["10", "9"], key=int), [*reversed(data)][0])
words = ["delta", "Alpha", "charlie", "bravo"]
words.sort(key=len)
print(words, words.sort(), words)
print(any([]), all([]), any(x > 2 for x in [1, 3]), all(x for x in [1, 0]), sum([1.5, 2]), sum([[1], [2]], []), max("abc"), max([1, 5], [2]), max(3, 9, 2), min("b", "a"), max([], default="none"), list(zip("ab", [1, 2], (True, False))), list(enumerate("ab", 5)), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(None, [0, 1, "", "x"])), divmod(-7, 2), divmod(7.5, 2), pow(3, 4, 5), pow(3, -1, 7), abs(-3), -7 // 2, -7 % 3, 7 % -3, -7.5 // 2, -7.5 % 2, 2 ** -2, 0 ** 0, 10 // 3 * 3 + 10 % 3)
b = b"Hello\x00\xff"
ba = bytearray(b"abc")
ba[0] = 65
ba.extend(b"de")
ba += b"!"
del ba[1]
print(b, b[0], b[1:3], b.hex(), bytes.fromhex("48 69"), b"a,b".split(b","), b"-".join([b"x", b"y"]), ba, bytes(ba), list(b"ab"), b"abc".upper(), b"x" in b"xyz", 120 in b"xyz", b"%d-%s" % (5, b"z"), "é".encode(), "é".encode("latin-1"), b"\xc3\xa9".decode(), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), b"abc" < b"abd", int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
t = (1, [2], "3")
t[1].append(4)
print(t, t + (5,), t * 2, (1, 2) < (1, 3), (1,) == (1,), tuple("ab"), t.count(1), t.index("3"), len(t), () == tuple(), hash((1, 2)) == hash((1, 2)))
nested = [[0] * 3 for _ in range(2)]
alias = [[0] * 2] * 2
nested[0][0] = alias[0][0] = 1
print(nested, alias, [[j for j in range(i)] for i in range(4)], [x for row in nested for x in row if x == 0], {k: v for k, v in zip("ab", range(2))}, {x % 3 for x in range(10)}, [(x, y) for x in range(3) for y in range(x)], [y := 5, y ** 2], [x if x % 2 else -x for x in range(5)])
loop = [1]
loop.append(loop)
rec = {}
rec["self"] = rec
print(loop, rec, [1, 2, 3] == [1, 2, 3], [1, 2] < [1, 2, 0], [[1]] == [[1.0]], 1 == 1.0 == True, 1 < 2 < 3 != 4 > 0, not 1 == 2, "a" < "b" <= "b", [] is not [], None is None)
