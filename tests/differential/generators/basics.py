"""Generators: lazy sequences, send, throw, close, delegation, expressions."""


def count(start=0, step=1):
    while True:
        yield start
        start += step


def take(n, iterable):
    for item in iterable:
        if n <= 0:
            return
        n -= 1
        yield item


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(take(5, count(10, 3))), list(take(12, fib())), list(take(3, count(2 ** 62))), list(take(3, count(0.5, 0.25))))


def averager():
    total = n = 0
    average = None
    while True:
        value = yield average
        total += value
        n += 1
        average = total / n


a = averager()
print(next(a), a.send(10), a.send(20), a.send(0.5))
a.close()


def delegating():
    result = yield from inner()
    print("inner returned", result)
    yield from [10, 20]
    yield from "ab"
    return "done"


def inner():
    received = yield 1
    print("received", received)
    yield 2
    return "value"


g = delegating()
print(next(g), g.send("hello"), list(g))


def with_return():
    yield 1
    return 42


g = with_return()
next(g)
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
print(next(g, "exhausted"))


def guarded():
    try:
        while True:
            try:
                value = yield "ready"
                print("got", value)
            except ValueError as error:
                print("handled", error)
                yield "recovered"
    finally:
        print("closing")


g = guarded()
print(next(g), g.send(1), g.throw(ValueError("oops")), next(g))
g.close()
print(list(g))
squares = (x * x for x in range(10) if x % 2)
print(next(squares), sum(squares), list(squares))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4, "x"]], 5], []])))


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item] + rest


print(list(permutations([1, 2, 3])))


class Tree:
    def __init__(self, *children, value=0):
        self.children, self.value = children, value

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child


print(list(Tree(Tree(value=1), Tree(Tree(value=3), value=2))))


def failing():
    yield 1
    raise KeyError("inside")


try:
    for x in failing():
        print(x)
except KeyError as error:
    print("caught", error)


def stops():
    yield 1
    raise StopIteration


try:
    print(list(stops()))
except RuntimeError as error:
    print(error)
g = count()
print(type(g).__name__, iter(g) is g, next(g), next(g))
try:
    averager().send(1)
except TypeError as error:
    print(error)


def reader(lines):
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        yield number, line.strip()


def grep(pattern, source):
    return (f"{n}: {l}" for n, l in source if pattern in l)


print(list(grep("b", reader(["abc\n", "", "xyz", " bb "]))))
print(dict(zip("abc", count(1))), max(x % 7 for x in range(20)), any(x > 5 for x in count()), sorted((y, x) for x, y in zip("ab", [2, 1])))
gens = [(lambda: (yield i))() for i in range(2)]
print([next(g) for g in gens])
