from _collections import defaultdict, _count_elements, _tuplegetter


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, len(d), d["a"], d.get("zz"), "zz" in d, d == {"a": [1, 2], "b": []}, d.default_factory)
c = defaultdict(int, {"x": 1}, y=2)
c["x"] += 5
c["z"] += 1
print(c, sorted(c), c.copy(), type(c.copy()), c.__copy__() == c)
print(defaultdict(), defaultdict(None), defaultdict(None, [(1, 2)]), defaultdict(int, a=1), defaultdict(lambda: 5)[1])
show("none", lambda: defaultdict()["k"])
show("none", lambda: defaultdict(None)[(1, 2)])
show("missing", lambda: defaultdict(int).__missing__("m"))
show("args", lambda: defaultdict(5))
show("args", lambda: defaultdict(int, 1, 2))
show("args", lambda: defaultdict(int, 5))
show("args", lambda: defaultdict(default_factory=int))
show("unhashable", lambda: defaultdict(int)[[]])
show("fails", lambda: defaultdict(lambda: 1 // 0)["k"])
c.default_factory = None
show("none", lambda: c["nothing"])
c.default_factory = str
print(c["text"] == "", c.default_factory)
del c.default_factory
print(c.default_factory)
print(defaultdict(int, a=1) | {"b": 2}, {"b": 2, "a": 0} | defaultdict(int, a=1), defaultdict(int, a=1) | defaultdict(list, a=5))
e = defaultdict(int, a=1)
e |= {"c": 3}
print(e)
show("or", lambda: e | 5)
show("or", lambda: [] | e)
print(e.__reduce__()[:4], list(e.__reduce__()[4]), defaultdict().__reduce__()[1])
print(defaultdict[int, str], defaultdict.__name__, defaultdict.__module__, defaultdict.__bases__)
r = defaultdict(lambda: r)
r[1]
print(repr(r).count("..."))


class Sub(defaultdict):
    def __missing__(self, key):
        return "missing " + key


s = Sub(int)
print(s["k"], len(s), s, type(s.copy()).__name__)


class Set(defaultdict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


s = Set(int)
print(s[3], s)
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 1
print(n["a"], {k: dict(v) for k, v in n.items()})
print([k for k in defaultdict(int, {3: 1, 1: 2})], dict(defaultdict(int, a=1)), list(defaultdict(int, a=1).items()), defaultdict(int).pop("k", 5))
counted = defaultdict(int)
for character in "mississippi":
    counted[character] += 1
print(sorted(counted.items()), counted.setdefault("q", 9), counted.popitem())

m = {}
_count_elements(m, "abracadabra")
print(m)
m = {"a": 1.5, "b": 2 ** 63}
_count_elements(m, "abc")
print(m)
m = {"a": "x"}
show("count", lambda: _count_elements(m, "a"))
show("count", lambda: _count_elements({}, 5))
show("count", lambda: _count_elements({}, [[]]))
show("count", lambda: _count_elements({}))
show("count", lambda: _count_elements(5, "a"))


class Own(dict):
    def get(self, key, default=None):
        return 10


o = Own()
_count_elements(o, "aab")
print(o)


class Logged(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


_count_elements(Logged(), "aab")
_count_elements(Logged(a=1), "")


class Mapping:
    def __init__(self):
        self.content = {}

    def get(self, key, default):
        return self.content.get(key, default)

    def __setitem__(self, key, value):
        self.content[key] = value


mapping = Mapping()
_count_elements(mapping, [1, 2, 1])
print(mapping.content)


class Pair(tuple):
    first = _tuplegetter(0, "The first.")
    second = _tuplegetter(1, None)
    third = _tuplegetter(2, "none")


p = Pair(("a", "b"))
print(p.first, p.second, Pair.first, Pair.first.__doc__, Pair.second.__doc__, Pair.first.__reduce__()[1])
show("range", lambda: p.third)
show("set", lambda: setattr(p, "first", 1))
show("del", lambda: delattr(p, "first"))
show("other", lambda: Pair.first.__get__(5))
show("args", lambda: _tuplegetter())
show("args", lambda: _tuplegetter("a", 1))
Pair.first.__doc__ = "other"
print(Pair.first, Pair.first.__get__(None, Pair) is Pair.first, _tuplegetter(1, "d").__get__((5, 6)))
