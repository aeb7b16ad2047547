"""Dictionaries and sets as people use them."""
ages = {"ann": 30, "bob": 25}
ages["cid"] = 41
ages["ann"] += 1
print(ages, len(ages), ages["bob"], ages.get("dan"), ages.get("dan", 0), "ann" in ages, "dan" not in ages)
for name in ages:
    print(name, end=" ")
for name, age in ages.items():
    print(name, age, sep="=", end=" ")
print()
print(list(ages), list(ages.keys()), list(ages.values()), list(ages.items()), sorted(ages, key=ages.get))
print(ages.pop("bob"), ages.pop("zed", None), ages.setdefault("eve", 5), ages.setdefault("eve", 6), ages)
ages.update({"fay": 1}, gus=2)
print(ages, {**ages, "ann": 0}, ages | {"x": 1})
ages |= {"y": 9}
del ages["y"]
print(ages.popitem(), ages.copy() == ages, dict([(1, 2), (3, 4)]), dict(a=1, b=2), dict(zip("ab", [1, 2])))
mixed = {1: "int", "1": "str", 1.5: "float", (1, 2): "tuple", None: "none", True: "true"}
print(mixed, mixed[1.0], mixed[True])
counts = {}
for letter in "mississippi":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
groups = {}
for word in ["apple", "avocado", "banana", "blueberry", "cherry"]:
    groups.setdefault(word[0], []).append(word)
print(groups)
inverted = {v: k for k, v in counts.items()}
print(inverted, {k: {} for k in "ab"}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print(list(reversed({"a": 1, "b": 2})), ages == dict(reversed(list(ages.items()))), {"a": 1} == {"a": 1.0})
big = {}
for i in range(1000):
    big[i] = i * i
for i in range(0, 1000, 2):
    del big[i]
print(len(big), big[999], 500 in big, sum(big.values()), list(big)[:5])


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


def grow():
    d = {1: 1}
    for key in d:
        d[key + 1] = 1


attempt("missing", lambda: ages["nobody"])
attempt("missing int", lambda: {}[1])
attempt("missing tuple", lambda: {}[1, 2])
attempt("pop", lambda: {}.pop("k"))
attempt("popitem", lambda: {}.popitem())
attempt("grow", grow)
attempt("compare", lambda: {} < {})
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, a <= {1, 2, 3, 4}, a.isdisjoint({9}), {3} < a, a == {3, 2, 1})
a.add(10)
a.discard(99)
a.discard(1)
a.update([7, 8])
print(sorted(a), len(a), 7 in a, set(), set("hello") == set("olleh"), sorted(a.union([1])), sorted(a.intersection([7, 2])))
a -= {7}
a &= {2, 3, 8}
a |= {5}
print(sorted(a), frozenset([1]), {frozenset([1]): "f"}[frozenset([1])], type(frozenset() | {1}).__name__)
attempt("remove", lambda: a.remove("zzz"))
attempt("set pop", lambda: set().pop())
print(sorted({x % 3 for x in range(10)}), len({1, True, 1.0}), {"k": 1}.keys() & {"k", "z"}, {1: 2}.items())
seen = set()
print([x for x in [1, 2, 1, 3, 2] if not (x in seen or seen.add(x))])
