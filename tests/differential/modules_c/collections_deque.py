from _collections import deque, _deque_iterator, _deque_reverse_iterator


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d[0], d[-1], d[2], list(d), list(reversed(d)), d.maxlen, bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
d.extend([1, 2])
d.extendleft([3, 4])
print(d, "a" in d, 9 in d, d.count("a"), d.index("b"), d.index(1, 2), d.index(4, 0, 1))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.rotate()
print(d)
d.rotate(100)
print(d)
d.reverse()
print(d)
d.insert(2, "i")
d.insert(-1, "j")
d.insert(100, "end")
d.insert(-100, "start")
print(d)
d.remove("i")
print(d)
del d[0], d[-1]
d[1] = "set"
d[-1] = "last"
print(d)
d2 = d.copy()
print(d2 == d, d2 is d, d.__copy__() == d)
d.clear()
print(d, d == deque(), d2 != d)
print(deque([1, 2]) + deque([3]), deque([1, 2]) * 3, 2 * deque([1]), deque([1]) * 0, deque([1]) * -1)
e = deque([1, 2])
f = e
e += [3]
e *= 2
print(e, f is e)
e *= 0
print(e)
e += e
e += "ab"
e += e
print(e)
e.extendleft(e)
print(e)
for a, b in [([1, 2], [1, 3]), ([1], [1, 2]), ([], []), ([2], [1, 5])]:
    a, b = deque(a), deque(b)
    print(a < b, a <= b, a == b, a != b, a > b, a >= b)
print(deque([1]) == [1], deque([1]) != [1])
show("lt", lambda: deque() < [])

m = deque(maxlen=3)
for i in range(5):
    m.append(i)
print(m, m.maxlen)
m.appendleft(9)
print(m)
m.extend("xyz1")
print(m)
m.extendleft("pq")
print(m, m + deque([1, 2]), m * 2, m.copy(), deque(m), deque(m, 2), deque(range(10), maxlen=4))
m *= 3
print(m)
show("insert", lambda: m.insert(0, 1))
n = deque([1, 2], maxlen=0)
n.append(1)
print(n, n.maxlen, deque(iter("ab"), 0))
for arguments in [(1,), ([], -1), ([], "a"), ([], 1.5), ([], 1, 2), (None,)]:
    show("new %r" % (arguments,), lambda: deque(*arguments))
show("new", lambda: deque(iterable="ab", maxlen=None))
show("new", lambda: deque(items="ab"))
show("new", lambda: deque([], maxlen=2 ** 70))
show("maxlen", lambda: setattr(m, "maxlen", 1))
for name, act in {
    "pop": lambda: deque().pop(), "popleft": lambda: deque().popleft(), "remove": lambda: deque([1]).remove(2), "index": lambda: deque([1]).index(2),
    "index range": lambda: deque([1, 2]).index(1, 1), "item": lambda: deque([1])[1], "item neg": lambda: deque([1])[-2], "item str": lambda: deque([1])["a"],
    "slice": lambda: deque([1])[0:1], "big": lambda: deque([1])[2 ** 70], "add": lambda: deque() + [1], "mul": lambda: deque() * "a", "hash": lambda: hash(deque()),
    "append": lambda: deque().append(), "append2": lambda: deque().append(1, 2), "extend": lambda: deque().extend(5), "rotate": lambda: deque().rotate("a"),
    "insert": lambda: deque().insert("a", 1), "insert1": lambda: deque().insert(1), "sub": lambda: deque() - deque(), "del": lambda: deque().__delitem__(0),
    "set": lambda: deque().__setitem__(0, 1), "radd": lambda: [1] + deque(), "attribute": lambda: deque().nothing, "iadd": lambda: deque().__iadd__(5),
    "call": lambda: deque()(), "setattr": lambda: setattr(deque(), "x", 1),
}.items():
    show(name, act)


class Index:
    def __index__(self):
        return 1


print(deque("abc")[Index()], deque("abc")[True], deque("abc") * Index())
d = deque([1, 2, 3])
it = iter(d)
print(next(it), it.__length_hint__(), it.__reduce__()[1:])
d.append(4)
show("mutated", lambda: next(it))
show("mutated", lambda: next(it, "end"))
it = reversed(d)
print(next(it), it.__length_hint__(), list(it), it.__length_hint__(), next(it, "end"))
print(list(_deque_iterator(d)), list(_deque_iterator(d, 2)), list(_deque_reverse_iterator(d, 1)), list(_deque_iterator(d, 10)), list(_deque_iterator(d, -5)))
show("iterator", lambda: _deque_iterator())
show("iterator", lambda: _deque_iterator(5))
print(type(iter(d)).__name__, type(reversed(d)).__name__, iter(d).__class__)
for item in d:
    pass
show("loop", lambda: [d.append(x) for x in d])


class Mutates:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        self.d.append(1)
        return False


for name in ("count", "index", "remove", "__contains__"):
    d = deque([1, 2, 3])
    show(name, lambda: getattr(d, name)(Mutates(d)))
d = deque()
d.append(d)
print(d, deque([1, [deque([2])]]))


class D(deque):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag


x = D([1, 2], tag="t")
x.append(3)
print(x, x.tag, len(x), x.copy(), type(x.copy()).__name__, type(x + x).__name__, x == deque([1, 2, 3]), D([1], 2), D([1, 2, 3], 2).copy())
print(x.__reduce__()[1:3], deque([1], 5).__reduce__()[:3], list(deque([1]).__reduce__()[3]), deque().__reduce__()[:3])
print(deque[int], deque.__name__, deque.__module__, deque.__hash__)
long = deque()
for i in range(1000):
    long.append(i)
    if i % 3 == 0:
        long.popleft()
print(len(long), long[0], long[-1], sum(long))
for i in range(300):
    long.appendleft(-i)
    long.pop()
print(len(long), long[0], long[-1], sum(long), long[333])
for i in range(50):
    long.insert(i * 7 % len(long), i)
    del long[i * 11 % len(long)]
    long.rotate(i - 25)
print(len(long), sum(long), list(long)[:8])
