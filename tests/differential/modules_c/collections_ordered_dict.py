from _collections import OrderedDict


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


o = OrderedDict([("a", 1), ("b", 2)], c=3)
o["d"] = 4
o["a"] = 10
print(o, list(o), list(reversed(o)), len(o), o["a"], "b" in o, o.get("zz"))
print(o.keys(), o.values(), o.items(), list(reversed(o.keys())), list(reversed(o.values())), list(reversed(o.items())))
o.move_to_end("a")
print(list(o))
o.move_to_end("d", last=False)
print(list(o))
o.move_to_end("c", False)
print(list(o), list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o)
o.update({"x": 1}, y=2)
o.update([("z", 3)])
print(o, o.pop("x"), o.pop("nope", 7), o)
del o["y"]
print(o, o.setdefault("s"), o.setdefault("s", 5), o.setdefault("t", 5), o)
print(o.copy(), o.copy() == o, type(o.copy()).__name__)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, {"b": 2, "a": 1} == OrderedDict(a=1, b=2),
      OrderedDict(a=1) != OrderedDict(a=1), OrderedDict(a=1) != {"a": 2}, OrderedDict() == {}, OrderedDict(a=1) == 5)
print(OrderedDict.fromkeys("abc"), OrderedDict.fromkeys("ab", 0), OrderedDict.fromkeys(iterable="a", value=[]))
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), type({"b": 2} | OrderedDict(a=1)).__name__)
i = OrderedDict(a=1)
i |= {"c": 3}
i |= [("d", 4)]
print(i)
for name, act in {
    "key": lambda: OrderedDict()["k"], "del": lambda: OrderedDict().__delitem__("k"), "pop": lambda: OrderedDict().pop("k"), "popitem": lambda: OrderedDict().popitem(),
    "popitem first": lambda: OrderedDict().popitem(False), "move": lambda: OrderedDict().move_to_end("k"), "move2": lambda: OrderedDict(a=1).move_to_end("k", last=False),
    "args": lambda: OrderedDict(1, 2), "int": lambda: OrderedDict(5), "pairs": lambda: OrderedDict([1]), "triple": lambda: OrderedDict([(1, 2, 3)]),
    "single": lambda: OrderedDict([(1,)]), "none": lambda: OrderedDict([()]), "update": lambda: OrderedDict().update(1, 2), "or": lambda: OrderedDict() | 5,
    "lt": lambda: OrderedDict() < OrderedDict(), "hash": lambda: hash(OrderedDict()), "unhashable": lambda: OrderedDict([([], 1)]), "pop args": lambda: OrderedDict().pop(),
    "unknown": lambda: OrderedDict().popitem(first=True), "attribute": lambda: OrderedDict().nothing,
}.items():
    show(name, act)
for change in ("add", "del", "move", "clear", "pop"):
    o = OrderedDict.fromkeys("abc", 0)
    iterator = iter(o)
    print(change, next(iterator))
    if change == "add":
        o["d"] = 1
    elif change == "del":
        del o["b"]
    elif change == "move":
        o.move_to_end("a")
    elif change == "clear":
        o.clear()
    else:
        o.popitem()
    show("next", lambda: next(iterator))
    show("next", lambda: next(iterator, "end"))
o = OrderedDict.fromkeys("abc", 0)
iterator = iter(o)
print(next(iterator))
o["a"] = 5
print(list(iterator), o)
o.attribute = 5
print(o.attribute, o.__dict__, OrderedDict().__dict__)
r = o.__reduce__()
print(r[1:4], list(r[4]), OrderedDict().__reduce__()[1:4])
print(OrderedDict(), repr(OrderedDict([(1, OrderedDict(a=2))])))
o = OrderedDict()
o["self"] = o
print(o)


class Sub(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


s = Sub([("a", 1)], b=2)
s.update(c=3)
print(s, s.setdefault("d", 4), s["d"], s.copy(), type(s | {"z": 1}).__name__, s | {"z": 1}, s.pop("a"), s.popitem(), Sub.fromkeys("ab", 5))


class Keyed(OrderedDict):
    def __getitem__(self, key):
        return "item " + key

    def __missing__(self, key):
        return "missing " + key


k = Keyed(a=1)
print(k["a"], k["zz"], list(k.items()), list(k.values()), k.setdefault("a"), k, k.pop("b", 0))
q = OrderedDict((i, i) for i in range(100))
order = list(range(100))
state = 7
for step in range(2000):
    state = (state * 1103515245 + 12345) % 2 ** 31
    key = order[state % len(order)]
    last = state // 1000 % 3 > 0
    if state // 7 % 5 == 0:
        popped = q.popitem(last)
        assert popped[0] == order.pop(-1 if last else 0), step
        q[popped[0] + 1000] = 1
        order.append(popped[0] + 1000)
        continue
    q.move_to_end(key, last=last)
    order.remove(key)
    order.insert(len(order) if last else 0, key)
    assert list(q) == order, step
print(len(q), list(q) == order, list(reversed(q)) == order[::-1], all(key in q for key in order))
lru = OrderedDict()
for i in range(10000):
    lru[i] = i
    if len(lru) > 50:
        lru.popitem(last=False)
print(len(lru), next(iter(lru)), sum(lru))
small = OrderedDict(a=1, b=2, c=3)
for key in "cabcabbac":
    small.move_to_end(key, last=False)
    print("".join(small), end=" ")
small["d"] = 4
print(small, small["d"], small["a"])
print(dict(OrderedDict(b=1, a=2)), [*OrderedDict(b=1, a=2)], {**OrderedDict(b=1, a=2)}, sorted(OrderedDict(b=1, a=2).items()))
print(OrderedDict(a=1).keys() & {"a"}, OrderedDict(a=1).keys() == {"a"}, ("a", 1) in OrderedDict(a=1).items(), 1 in OrderedDict(a=1).values(), len(OrderedDict(a=1).items()))
print(type(iter(OrderedDict())).__name__, type(OrderedDict().keys()).__name__, OrderedDict.__name__, OrderedDict.__module__, issubclass(OrderedDict, dict))
