# A pipeline of generators: a source, a filter, a map, a generator that delegates, a sum.
def source(n):
    for i in range(n):
        yield i


def keep(items):
    for item in items:
        if item % 3:
            yield item


def square(items):
    for item in items:
        yield item * item % 1000


def both(n):
    yield from square(keep(source(n)))
    yield from (x + 1 for x in source(n))


def accumulate():
    total = 0
    while True:
        item = yield total
        total += item


total = 0
for item in both(2_000_000):
    total += item
print(total)
sums = accumulate()
next(sums)
for i in range(2_000_000):
    total = sums.send(i)
print(total)
