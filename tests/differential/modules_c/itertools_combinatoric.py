from itertools import combinations, combinations_with_replacement, count, cycle, islice, permutations, product, repeat


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


for pool in ("", "A", "AB", "ABC", "ABCD"):
    for r in range(5):
        print(pool, r, ["".join(c) for c in combinations(pool, r)], ["".join(c) for c in combinations_with_replacement(pool, r)],
              ["".join(c) for c in permutations(pool, r)])
    print(pool, ["".join(c) for c in permutations(pool)], ["".join(c) for c in permutations(pool, None)])
show("combinations", lambda: combinations("abc"))
show("combinations", lambda: combinations("abc", -1))
show("combinations", lambda: combinations("abc", "a"))
show("combinations", lambda: combinations(5, 1))
show("combinations", lambda: combinations("abc", 1, 2))
show("combinations", lambda: list(combinations(iterable="abc", r=2)))
show("combinations", lambda: combinations("abc", 1.0))
show("cwr", lambda: combinations_with_replacement("abc"))
show("cwr", lambda: combinations_with_replacement("abc", -1))
show("cwr", lambda: list(combinations_with_replacement(r=1, iterable="abc")))
show("permutations", lambda: permutations())
show("permutations", lambda: permutations("abc", -1))
show("permutations", lambda: permutations("abc", "a"))
show("permutations", lambda: permutations("abc", 1.0))
show("permutations", lambda: list(permutations(iterable="ab", r=1)))
show("permutations", lambda: permutations(1))
print(sum(1 for _ in permutations(range(7))), sum(1 for _ in combinations(range(16), 8)), list(islice(permutations(range(5)), 119, None)))
print(list(product("AB", "xy")), list(product([1, 2], repeat=2)), list(product()), list(product("AB", [])), list(product(repeat=0)))
print(list(product("AB", range(2), repeat=2))[5:9], list(product("AB", repeat=0)), len(list(product(range(3), repeat=7))))
show("product", lambda: product(1))
show("product", lambda: product("ab", repeat=-1))
show("product", lambda: product("ab", repeat="a"))
show("product", lambda: product("ab", times=2))
show("product", lambda: product("ab", repeat=1.5))
shared = [1, 2]
p = product(shared, shared)
shared.append(3)
print(list(p))
first = next(combinations([1, 2, 3], 2))
print(type(first), first, hash(first) == hash((1, 2)))

print(list(islice(count(), 3)), list(islice(count(5), 3)), list(islice(count(5, 2), 3)), list(islice(count(step=-1), 3)), list(islice(count(start=1.5, step=0.25), 3)))
print(count(), count(10), count(10, 2), count(1, 1), count(-5), count(2.5), count(1, 1.0), count(10 ** 30), repr(count(3, True)), count(0, 0))
big = count(2 ** 62 - 2)
print([next(big) for _ in range(5)], big)
big = count(2 ** 63 - 2)
print([next(big) for _ in range(5)], big)
down = count(-2 ** 63 + 1, -1)
print([next(down) for _ in range(4)])
print([next(c) for c in [count(True)]], list(islice(count(True, 2), 2)), list(islice(count(1 + 2j, 1j), 2)))
show("count", lambda: count("a"))
show("count", lambda: count(1, None))
show("count", lambda: count([]))
show("count", lambda: count(1, 2, 3))
show("count", lambda: count(begin=2))
show("count", lambda: list(islice(count("a", 1), 1)))
c = count()
c2 = iter(c)
print(c is c2, next(c), next(c2), c)


class Counter(count):
    pass


print(Counter(3), list(islice(Counter(3, 3), 2)))

print(list(islice(cycle("abc"), 7)), list(cycle([])))
show("cycle", lambda: cycle())
show("cycle", lambda: cycle(1))
show("cycle", lambda: cycle(iterable=[]))
show("cycle", lambda: cycle([], 1))


def failing():
    yield 1
    raise ValueError("failing")


c = cycle(failing())
print(next(c))
show("cycle", lambda: next(c))
print([next(c) for _ in range(3)])
print(list(islice(repeat("x"), 3)), list(repeat("x", 2)), list(repeat(object=5, times=2)), list(repeat(1, 0)), list(repeat(1, -3)))
print(repeat(1), repeat(1, 5), repeat("a", -1), repeat(None, times=2))
r = repeat(7, 3)
print(r.__length_hint__(), next(r), r.__length_hint__(), r, list(r), r, r.__length_hint__())
show("repeat", lambda: repeat(1).__length_hint__())
show("repeat", lambda: repeat())
show("repeat", lambda: repeat(1, 2, 3))
show("repeat", lambda: repeat(1, "a"))
show("repeat", lambda: repeat(1, None))
show("repeat", lambda: repeat(object=1, time=2))
show("map", lambda: list(map(pow, range(5), repeat(2))))
print(sum(repeat(3, 10)), max(islice(count(), 10)), dict(zip("abc", count(1))))
