"""Results of built-in functions and methods, with functions of the program in between."""
def key_raises(x):
    if x == 3: raise KeyError(x)
    return -x
for f in (lambda: sorted([1, 2, 3], key=key_raises), lambda: [5, 3].sort(key=key_raises), lambda: max([1, 3], key=key_raises), lambda: min([3], key=key_raises),
          lambda: list(map(key_raises, [1, 3])), lambda: list(filter(key_raises, [3]))):
    try: print(f())
    except KeyError as e: print("KeyError", e)
xs = [3, 1, 2]
def mutate(x):
    xs.append(x)
    return x
try: xs.sort(key=mutate)
except ValueError as e: print(e)
print(xs)
ys = [5, 4]
seen = []
ys.sort(key=lambda v: (seen.append(list(ys)), v)[1])
print(ys, seen)
data = [(i % 3, chr(97 + i), i) for i in range(12)]
print(sorted(data, key=lambda t: t[0]))
print(sorted(data, key=lambda t: t[0], reverse=True))
data.sort(key=lambda t: t[1], reverse=True)
print(data[:3])
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"K{self.v}"
print(sorted([K(3), K(1)]), sorted(["bb", "a"], key=len), min([K(2), K(1)]), max([K(2), K(9)], key=lambda k: -k.v))
print(sorted([2, 1], key=K), list(map(K, [1])), sorted([1, 2.5, True, 2**65, -1]))
print(sorted(["b", "a"], key=None), list(filter(None, [0, 1, "", "x", [], None])))
print(list(map(lambda a, b: (a, b), [1, 2, 3], "ab")))
try: print(sorted([1, "a"]))
except TypeError as e: print(e)
try: print(sorted([1, 2], key=lambda: 1))
except TypeError as e: print(e)
try: print(list(map(lambda a: a, [1], [2])))
except TypeError as e: print(e)
def gen():
    yield 1
    raise RuntimeError("in generator")
for f in (list, tuple, set, sum, sorted, max, any, lambda g: [*g], lambda g: dict.fromkeys(g), lambda g: "".join(map(str, g)), lambda g: [0].extend(g)):
    try: print(f(gen()))
    except RuntimeError as e: print(e)
out = []
try: out.extend(gen())
except RuntimeError: print(out)
print(max([1, 2.5]), min(True, 0), max("a", "b"), max([], default="d"), min([[2], [1, 5]]), max((1, "a"), (1, "b")))
try: max([1, "a"])
except TypeError as e: print(e)
print(sum([0.1] * 10), sum([2**62, 2**62]), sum([1, True, 2.5]), sum([[1], [2]], []), sum([], 5), sum((2**63 for _ in range(3))))
print(list(zip([1], "a", (2.5,))), list(enumerate("ab", 5)), list(reversed([1, "a"])), dict(zip("ab", [1, 2])))
print(abs(-5), abs(-2.5), abs(True), abs(-2**63), round(2.5), round(3.5), round(-0.5), round(2.675, 2), round(12345, -2), divmod(-7, 2), divmod(7.5, -2), pow(2, 10), pow(2, -1), pow(3, 5, 7))
print(any(x > 1 for x in [1, 2]), all([]), len({1: 2}), ord("a"), chr(8364), hex(-255), bin(5), oct(8), bool([]), int("12"), int(3.9), int(-3.9), float("1e3"), str(1.0), repr("a'b"))
print(isinstance(True, int), isinstance(1, (str, int)), isinstance("a", str), callable(len), hash(1) == hash(1.0), hash(2**61 - 1), hash(-1), hash(2**100))
print(len(range(2**62)), len(range(-5, 5, 3)), range(10)[2:5], 5 in range(10), range(2**64)[2**63], sum(range(10**6)))
try: len(range(2**64))
except OverflowError as e: print(e)
print("a,b".split(","), "x".join("abc"), "Ab".swapcase(), "abc".partition("b"), "%s %d %.2f" % ("a", 5, 2.5), "abc".find("c"), "aXb".lower().upper(), " x ".strip() + "|", "abc".replace("b", "bb", 1), "abc".isalpha())
print("abc".encode().decode(), b"ab".hex(), (5).bit_length(), (2.5).is_integer(), (0.5).as_integer_ratio(), (10).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), float.fromhex("0x1p3"), "a".zfill(3), "ab".center(6, "*"))
m = "upper"
print(getattr("abc", m)(), str.upper("abc"), list(map(str.upper, "ab")), list(map("a".__add__, "bc")), (lambda s: s.title())("ab cd"))
