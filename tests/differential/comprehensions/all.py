"""Comprehensions: nested, filtered, with closures, shadowing, unpacking."""
print([x ** 2 for x in range(6)], {x % 3 for x in range(9)} == {0, 1, 2}, {k: v for k, v in zip("abc", range(3))})
print([(x, y) for x in range(3) for y in range(x)], [x for x in range(20) if x % 2 if x % 3])
print([[j * i for j in range(3)] for i in range(3)], [item for row in [[1, 2], [3]] for item in row])
x = "outer"
print([x for x in range(3)], x)
names = ["Ann", "bob", "Cid"]
print([n.lower() for n in names if n[0].isupper()], {n: len(n) for n in names}, {len(n) for n in names})
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]])
print([f(10) for f in [lambda v, k=k: v * k for k in range(3)]])
print([y := 5, y ** 2], y, [last := n for n in range(4)], last)


def scoped(limit):
    factor = 3
    values = [i * factor for i in range(limit)]
    factor = 10
    return values, [i * factor for i in values if i > limit], sum(i * factor for i in range(limit))


print(scoped(4))


class Config:
    names = ["a", "b"]
    size = 2
    pairs = [(n, 1) for n in names]
    table = {n: i for i, n in enumerate(names)}


print(Config.pairs, Config.table)
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as error:
    print(error)
try:
    [a for a, b in [(1,)]]
except ValueError as error:
    print(error)
print([*(n for n in range(3)), *[x for x in "ab"]], [None for _ in range(2)], [(i, j, k) for i in range(2) for j in "ab" if i or j == "a" for k in (True,)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [sum(row) / len(row) for row in matrix])
print({(i, j): i ^ j for i in range(2) for j in range(2)}, {c: [i for i, d in enumerate("abca") if c == d] for c in "abc"})
words = "it was the best of times it was the worst of times".split()
print({w: words.count(w) for w in sorted(set(words))}, [w for i, w in enumerate(words) if w not in words[:i]])
print([n if n % 2 else -n for n in range(5)], ["fizz" * (n % 3 == 0) + "buzz" * (n % 5 == 0) or n for n in range(1, 16)])
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes, [n for n in range(2, 30) if n not in {m for p in primes for m in range(p * 2, 30, p)}])
mixed = [v * 2 for v in [1, 2.5, "a", [0], 2 ** 62]]
print(mixed, [type(v).__name__ for v in mixed], [v for v in mixed if isinstance(v, (int, float))])


def make_adders():
    return {n: (lambda v: v + n) for n in range(3)}


print([make_adders()[k](1) for k in range(3)], [[c for c in w] for w in ("ab", "c")], list([] for _ in range(2)))
print([x for x in (y for y in (z for z in range(5) if z) if y > 1) if x < 4], len([0 for a in range(10) for b in range(10) if a < b]))
