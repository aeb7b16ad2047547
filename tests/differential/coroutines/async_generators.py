# Asynchronous generators: iteration, asend, athrow, aclose, their errors.
import sys


class Step:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def run(awaitable):
    it = awaitable.__await__()
    steps = []
    try:
        while True:
            steps.append(next(it))
    except StopIteration as stop:
        return steps, stop.value
    except BaseException as error:
        return steps, type(error).__name__, str(error)


async def count(n):
    try:
        for i in range(n):
            await Step("s%d" % i)
            got = yield i
            if got is not None:
                print("got", got)
    except ValueError as error:
        print("caught", error)
        yield "after"
    finally:
        print("finally")
        await Step("cleanup")


async def collect(g):
    return [x async for x in g]


print(run(collect(count(3))))
g = count(2)
print(type(g).__name__, g.__name__, g.__qualname__, g.ag_running, g.ag_await, g.__aiter__() is g)
print(run(g.__anext__()), run(g.asend("hello")), run(g.asend(None)), run(g.__anext__()))
g = count(2)
print(run(g.asend(1)))
print(run(g.__anext__()))
print(run(g.athrow(ValueError("v"))))
print(run(g.__anext__()))
print(run(g.aclose()))
g = count(3)
print(run(g.__anext__()), run(g.aclose()), run(g.aclose()), run(g.__anext__()))
g = count(3)
print(run(g.aclose()), run(g.__anext__()))
g = count(3)
print(run(g.athrow(KeyError("k"))), run(g.__anext__()))


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2

g = ignores()
run(g.__anext__())
print(run(g.aclose()))


async def raises_stop():
    yield 1
    raise StopAsyncIteration


async def raises_stop2():
    yield 1
    raise StopIteration

print(run(collect(raises_stop())), run(collect(raises_stop2())))
g = count(2)
a = g.__anext__()
print(type(a).__name__, a.send(None))
b = g.__anext__()
try:
    b.send(None)
except RuntimeError as e:
    print(e)
print(g.ag_running)
try:
    a.send(None)
except StopIteration as e:
    print("item", e.value)
try:
    a.send(None)
except RuntimeError as e:
    print(e)
c = g.aclose()
print(type(c).__name__)
print(run(c))
try:
    c.send(None)
except RuntimeError as e:
    print(e)
run(g.aclose())


async def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


async def take(n, source):
    if n == 0:
        return
    async for x in source:
        yield x
        n -= 1
        if n == 0:
            break


async def uses():
    r = [x async for x in take(10, fib())]
    r.append([x * y async for x in take(3, fib()) for y in range(2)])
    r.append({k: v async for k, v in pairs()})
    r.append([await anext(it := aiter(fib())), await anext(it), await anext(it, 5)])
    e = aiter(take(0, fib()))
    r.append(await anext(e, "default"))
    try:
        await anext(e)
    except StopAsyncIteration as s:
        r.append(repr(s))
    gen = (x async for x in take(3, fib()))
    r.append(type(gen).__name__)
    r.append([x async for x in gen])
    async for x in take(2, fib()):
        pass
    else:
        r.append("else")
    async for x in take(2, fib()):
        break
    else:
        r.append("not else")
    return r


async def pairs():
    yield "a", 1
    yield "b", 2

print(run(uses()))


class Iter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Step("n")
        return self.n


async def over(x):
    async for i in x:
        print(i, end=" ")
    print()


class BadAiter:
    def __aiter__(self):
        return 3

class BadAnext:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 3

print(run(over(Iter(3))))
for x in [1, [1], BadAiter(), BadAnext()]:
    print(run(over(x)))
for f in (aiter, anext):
    try:
        f(3)
    except TypeError as e:
        print(e)
try:
    aiter(BadAiter())
except TypeError as e:
    print(e)


class Manager:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        await Step("enter " + self.name)
        return self.name

    async def __aexit__(self, kind, error, tb):
        await Step("exit " + self.name)
        print(self.name, kind and kind.__name__, error)
        return self.swallow


async def within():
    async with Manager("a") as a, Manager("b", True) as b:
        print(a, b)
        raise KeyError("x")
    async with Manager("c"):
        async with Manager("d"):
            return "returned"

print(run(within()))


class NoEnter:
    async def __aexit__(self, *a):
        pass

class NoExit:
    async def __aenter__(self):
        pass

class SyncEnter:
    def __aenter__(self):
        return 1
    async def __aexit__(self, *a):
        pass

class SyncExit:
    async def __aenter__(self):
        return 1
    def __aexit__(self, *a):
        return 1


async def using(x):
    async with x:
        print("in")

for x in [1, NoEnter(), NoExit(), SyncEnter(), SyncExit()]:
    print(run(using(x)))

seen = []
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append(g.__name__))
g = fib()
run(g.__anext__())
run(g.__anext__())
print(seen, sys.get_asyncgen_hooks().finalizer)
sys.set_asyncgen_hooks(firstiter=None)


async def in_loop():
    total = 0
    async for x in take(20, fib()):
        if x % 2:
            continue
        for i in range(x % 7):
            total += i
    return total

print(run(in_loop()))
