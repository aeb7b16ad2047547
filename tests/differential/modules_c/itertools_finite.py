from itertools import (
    accumulate, batched, chain, compress, dropwhile, filterfalse, groupby, islice, pairwise, starmap, takewhile, tee, zip_longest)
import itertools


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


class Broken:
    def __iter__(self):
        yield 1
        raise KeyError("broken")


show("acc", lambda: list(accumulate([1, 2, 3, 4])))
show("acc func", lambda: list(accumulate([3, 1, 2], max)))
show("acc kw", lambda: list(accumulate(iterable=[1, 2], func=lambda a, b: a * 10 + b)))
show("acc initial", lambda: list(accumulate([1, 2], initial=100)))
show("acc initial None", lambda: list(accumulate([1, 2], initial=None)))
show("acc initial empty", lambda: list(accumulate([], initial=7)))
show("acc str", lambda: list(accumulate("abc")))
show("acc big", lambda: list(accumulate([2 ** 62, 2 ** 62, 2 ** 62])))
show("acc float", lambda: list(accumulate([0.5, 1, 2.25])))
show("acc None", lambda: list(accumulate([1, 2], None)))
show("acc none", lambda: accumulate())
show("acc int", lambda: accumulate(5))
show("acc mix", lambda: list(accumulate([1, "a"])))
show("acc unknown", lambda: accumulate([1], funk=1))
show("acc many", lambda: accumulate([1], None, 3))
show("acc twice", lambda: accumulate([1], iterable=2))
show("acc broken", lambda: list(accumulate(Broken())))

show("batched", lambda: list(batched("ABCDEFG", 3)))
show("batched exact", lambda: list(batched("ABCDEF", 3)))
show("batched strict", lambda: list(batched("ABCDEF", 3, strict=True)))
show("batched strict short", lambda: list(batched("ABCDEFG", 3, strict=True)))
show("batched kw", lambda: list(batched(iterable="ABC", n=2)))
show("batched large", lambda: [len(batch) for batch in batched(range(12000), 5000)])
show("batched empty", lambda: list(batched([], 2)))
show("batched zero", lambda: batched("A", 0))
show("batched negative", lambda: batched("A", -1))
show("batched str", lambda: batched("A", "b"))
show("batched one", lambda: batched("A"))
show("batched none", lambda: batched())
show("batched broken", lambda: list(batched(Broken(), 2)))
show("batched int", lambda: batched(1, 2))

show("chain", lambda: list(chain("ab", [1, 2], (), {3: 4})))
show("chain none", lambda: list(chain()))
show("chain from", lambda: list(chain.from_iterable(["ab", "", "c"])))
show("chain from lazily", lambda: list(islice(chain.from_iterable([i] * i for i in range(10 ** 9)), 6)))
show("chain bad", lambda: list(chain([1], 5)))
show("chain from bad", lambda: chain.from_iterable(5))
show("chain kw", lambda: chain(iterable=1))
show("chain broken", lambda: list(chain([1], Broken())))
show("chain alias", lambda: repr(chain[int]))
c = chain([1, 2], [3])
print(next(c), next(c), next(c), next(c, "end"), next(c, "end"))
c = chain([1], 5, [2])
print(next(c))
show("chain after error", lambda: next(c))
show("chain after error", lambda: next(c, "over"))

show("compress", lambda: list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
show("compress short", lambda: list(compress("ABCDEF", [True, "", "x"])))
show("compress kw", lambda: list(compress(data="AB", selectors=[0, 1])))
show("compress one", lambda: compress("AB"))
show("compress bad", lambda: compress("AB", 1))

show("dropwhile", lambda: list(dropwhile(lambda x: x < 3, [1, 2, 3, 1, 5])))
show("dropwhile all", lambda: list(dropwhile(bool, [1, 2])))
show("dropwhile error", lambda: list(dropwhile(lambda x: 1 // x, [1, 2, 0])))
show("dropwhile args", lambda: dropwhile(bool))
show("dropwhile kw", lambda: dropwhile(bool, iterable=[]))
show("takewhile", lambda: list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
t = takewhile(lambda x: x < 2, iter([1, 2, 1, 1]))
print(list(t), list(t))
show("takewhile error", lambda: list(takewhile(lambda x: 1 // x, [1, 0])))
show("takewhile args", lambda: takewhile())
show("filterfalse", lambda: list(filterfalse(lambda x: x % 2, range(10))))
show("filterfalse None", lambda: list(filterfalse(None, [0, 1, "", "a", None])))
show("filterfalse bool", lambda: list(filterfalse(bool, [0, 1, [], [1]])))
show("filterfalse error", lambda: list(filterfalse(lambda x: x / 0, [1])))
show("filterfalse bad", lambda: filterfalse(None, 3))
show("starmap", lambda: list(starmap(pow, [(2, 5), (3, 2), [10, 3]])))
show("starmap gen", lambda: list(starmap(lambda *a: a, ["ab", range(3), ()])))
show("starmap bad", lambda: list(starmap(pow, [5])))
show("starmap count", lambda: list(starmap(abs, [(1, 2)])))
show("starmap args", lambda: starmap(pow))

show("groupby", lambda: [(k, list(g)) for k, g in groupby("AAAABBBCCD")])
show("groupby key", lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
show("groupby kw", lambda: [(k, list(g)) for k, g in groupby(iterable=["a", "A"], key=str.upper)])
show("groupby None", lambda: [k for k, g in groupby("aab", key=None)])
show("groupby empty", lambda: list(groupby([])))
groups = groupby("aabbb")
first = next(groups)
second = next(groups)
print(first[0], list(first[1]), second[0], next(second[1]), list(second[1]), list(second[1]))
groups = groupby("aab")
key, group = next(groups)
print(next(group), next(groups)[0], list(group))
show("groupby error", lambda: [list(g) for k, g in groupby([1, 0], lambda x: 1 // x)])
show("groupby broken", lambda: [list(g) for k, g in groupby(Broken())])
show("groupby none", lambda: groupby())
show("groupby int", lambda: groupby(1))


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        raise ValueError("no comparison")


show("groupby eq", lambda: [k for k, g in groupby([Odd(1), Odd(2)])])
print(type(next(groupby("a"))[1]).__name__, type(groupby("a")).__name__)
show("grouper", lambda: itertools._grouper(1, 2))
show("grouper", lambda: itertools._grouper())

show("islice", lambda: list(islice("ABCDEFG", 2)))
show("islice", lambda: list(islice("ABCDEFG", 2, 4)))
show("islice", lambda: list(islice("ABCDEFG", 2, None)))
show("islice", lambda: list(islice("ABCDEFG", 0, None, 2)))
show("islice", lambda: list(islice("ABCDEFG", 1, 6, 3)))
show("islice", lambda: list(islice("ABCDEFG", None)))
show("islice", lambda: list(islice("ABCDEFG", None, None, None)))
show("islice", lambda: list(islice("ABC", 0)))
show("islice", lambda: list(islice("ABC", 10, 20)))
show("islice", lambda: list(islice("ABC", 5, 2)))
for arguments in [(-1,), ("a",), (1, -1), (-1, 1), ("a", 1), (1, 2, 0), (1, 2, -1), (1, 2, "a"), (1.5,), (2 ** 70,), (None, 2 ** 70), (), (1, 2, 3, 4)]:
    show("islice %r" % (arguments,), lambda: islice("ABC", *arguments))
show("islice kw", lambda: islice("ABC", stop=1))
show("islice int", lambda: islice(1, 2))
source = iter(range(10))
print(list(islice(source, 1, 5, 2)), list(source))
source = iter(range(10))
print(list(islice(source, 3, 3)), list(source))


class Three:
    def __index__(self):
        return 3


print(list(islice("ABCDEFG", Three())))

show("pairwise", lambda: list(pairwise("ABCDE")))
show("pairwise", lambda: list(pairwise([1])))
show("pairwise", lambda: list(pairwise([])))
show("pairwise", lambda: pairwise())
show("pairwise", lambda: pairwise(1))
show("pairwise", lambda: pairwise(iterable=1))
show("pairwise", lambda: list(pairwise(Broken())))


class Reentrant:
    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count == 2:
            return next(self.pairs)
        return self.count


reentrant = Reentrant()
reentrant.pairs = pairwise(reentrant)
print(next(reentrant.pairs))
print(next(reentrant.pairs))

a, b = tee(iter([1, 2, 3]))
print(list(a), list(b), list(a))
a, b, c = tee("abc", 3)
print(next(a), next(a), next(b), list(c), list(b), list(a))
show("tee 0", lambda: tee([], 0))
show("tee negative", lambda: tee([], -1))
show("tee str", lambda: tee([], "a"))
show("tee int", lambda: tee(1))
show("tee none", lambda: tee())
show("tee kw", lambda: tee([], n=2))
a, = tee(range(200), 1)
for i in range(100):
    next(a)
b = a.__copy__()
c, d = tee(a)
print(next(a), next(b), list(c) == list(range(101, 200)) or list(range(100, 200)) == list(d), len(list(d)), sum(b))
a, b = tee(Broken())
print(next(a))
show("tee broken", lambda: next(a))
print(next(b))
show("tee broken", lambda: next(b, "over"))
print(type(a).__name__, list(itertools._tee("ab")))
show("_tee", lambda: itertools._tee())
show("_tee", lambda: itertools._tee(1))


class Again:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self.other)


again = Again()
again.other, = tee(again, 1)
show("tee again", lambda: next(again.other))

show("zip_longest", lambda: list(zip_longest("ABCD", "xy")))
show("zip_longest fill", lambda: list(zip_longest("ABCD", "xy", [1, 2, 3], fillvalue="-")))
show("zip_longest none", lambda: list(zip_longest()))
show("zip_longest one", lambda: list(zip_longest([1, 2])))
show("zip_longest empty", lambda: list(zip_longest([], [])))
show("zip_longest bad", lambda: zip_longest([1], fill=1))
show("zip_longest bad", lambda: zip_longest([1], fillvalue=1, x=2))
show("zip_longest int", lambda: zip_longest([1], 5))
show("zip_longest broken", lambda: list(zip_longest(Broken(), "abc")))
z = zip_longest("a", Broken())
print(next(z))
show("zip_longest after", lambda: next(z))
show("zip_longest after", lambda: next(z, "over"))


class MyChain(chain):
    def __init__(self, *args, **kwargs):
        self.kwargs = kwargs


m = MyChain([1], [2], color="red")
print(list(m), m.kwargs, isinstance(m, chain), type(m).__name__)


class MyCompress(compress):
    pass


print(list(MyCompress("ab", [0, 1])), MyCompress.__mro__[1].__name__)
for kind in (accumulate, batched, chain, compress, dropwhile, filterfalse, groupby, islice, pairwise, starmap, takewhile, zip_longest):
    print(kind.__name__, kind.__module__, kind.__qualname__, iter(kind).__class__ if hasattr(kind, "x") else "")
e = enumerate(chain("ab"))
print(iter(e) is e, iter(c) is c)
