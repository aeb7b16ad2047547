"""What built-in functions, methods and operators say of arguments that they do not take."""
one, abc, none, number = [1], "abc", None, 1
def calls():
    yield lambda: "abc".upper(1)
    yield lambda: "abc".replace("a")
    yield lambda: "abc".split(5)
    yield lambda: "abc".join([1])
    yield lambda: "abc".join(5)
    yield lambda: "abc".find()
    yield lambda: "abc".find(1)
    yield lambda: "abc".startswith(1)
    yield lambda: "abc".encode("nope")
    yield lambda: "abc".center("x")
    yield lambda: "abc".center(10, "xx")
    yield lambda: "abc".nothing()
    yield lambda: "abc".zfill(1.5)
    yield lambda: "abc".index("q")
    yield lambda: [1].pop(5)
    yield lambda: [].pop()
    yield lambda: [1].remove(2)
    yield lambda: [1].insert("a", 2)
    yield lambda: [1].insert(1)
    yield lambda: [1].append()
    yield lambda: [1].append(1, 2)
    yield lambda: [1].extend(5)
    yield lambda: [1].sort(5)
    yield lambda: [1, "a"].sort()
    yield lambda: [1].sort(key=5)
    yield lambda: [1].count()
    yield lambda: [1].nothing
    yield lambda: {}.pop("a")
    yield lambda: {}["a"]
    yield lambda: {}.popitem()
    yield lambda: {}.get()
    yield lambda: {1}.remove(2)
    yield lambda: {1}.add()
    yield lambda: (1,).index(2)
    yield lambda: (1,)[5]
    yield lambda: [1][5]
    yield lambda: one["a"]
    yield lambda: "abc"[10]
    yield lambda: abc["a"]
    yield lambda: b"abc"[10]
    yield lambda: len(5)
    yield lambda: len()
    yield lambda: len([], [])
    yield lambda: ord("ab")
    yield lambda: ord(5)
    yield lambda: chr(-1)
    yield lambda: chr("a")
    yield lambda: abs("a")
    yield lambda: abs()
    yield lambda: round("a")
    yield lambda: round(1.5, "a")
    yield lambda: sum(["a"])
    yield lambda: sum([1], "a")
    yield lambda: sum(5)
    yield lambda: min([])
    yield lambda: min()
    yield lambda: min(1, "a")
    yield lambda: max(5)
    yield lambda: sorted(5)
    yield lambda: sorted([1, "a"])
    yield lambda: sorted([1], 5)
    yield lambda: int("x")
    yield lambda: int([])
    yield lambda: int("1", 50)
    yield lambda: float("x")
    yield lambda: float([])
    yield lambda: range(1.5)
    yield lambda: range()
    yield lambda: range(1, 2, 0)
    yield lambda: next(5)
    yield lambda: next(iter([]))
    yield lambda: iter(5)
    yield lambda: list(5)
    yield lambda: dict(5)
    yield lambda: dict([(1, 2, 3)])
    yield lambda: set(5)
    yield lambda: zip(5)
    yield lambda: map(5)
    yield lambda: list(map(5, [1]))
    yield lambda: enumerate(5)
    yield lambda: isinstance(1, 5)
    yield lambda: issubclass(1, int)
    yield lambda: hash([])
    yield lambda: divmod("a", 1)
    yield lambda: pow(2, -1, 0)
    yield lambda: (5).bit_length(1)
    yield lambda: (5).to_bytes(0, "big")
    yield lambda: (1.5).hex(1)
    yield lambda: (1.5).is_integer(2)
    yield lambda: float("nan").as_integer_ratio()
    yield lambda: reversed(5)
    yield lambda: print(1, sep=5)
    yield lambda: print(1, end=5)
    yield lambda: print(1, nope=5)
    yield lambda: "{}".format()
    yield lambda: "{a}".format()
    yield lambda: "%d" % "a"
    yield lambda: "%s %s" % (1,)
    yield lambda: "%s" % (1, 2)
    yield lambda: "a" + 1
    yield lambda: 1 + "a"
    yield lambda: [] + ()
    yield lambda: "a" * 1.5
    yield lambda: 1 < "a"
    yield lambda: None + 1
    yield lambda: -"a"
    yield lambda: ~1.5
    yield lambda: 1.5 << 1
    yield lambda: 1 / 0
    yield lambda: None.foo
    yield lambda: None.foo()
    yield lambda: none()
    yield lambda: none[0]
    yield lambda: number(2)
for i, c in enumerate(calls()):
    try: print(i, repr(c()))
    except Exception as e: print(i, type(e).__name__, e)
n = 2**62
for c in (lambda: "ab" * n, lambda: b"ab" * n, lambda: [1] * n, lambda: (1, 2) * n, lambda: "" * n, lambda: [] * n, lambda: "a" * 4**n.bit_length(), lambda: "ab" * -n):
    try: print(repr(c()))
    except Exception as e: print(type(e).__name__, e)
