# Coroutine objects: what they say of themselves, what they refuse.
async def empty():
    pass


async def value(x):
    return x


def run(coroutine):
    steps = []
    try:
        while True:
            steps.append(coroutine.send(None))
    except StopIteration as stop:
        return steps, stop.value


class Step:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        got = []
        for v in self.values:
            got.append((yield v))
        return got


def attempt(action, *arguments):
    try:
        print("gives", action(*arguments))
    except BaseException as error:
        print(type(error).__name__, error)


print(run(empty()), run(value(3)))


async def chain(n):
    if n == 0:
        return await Step(1, 2)
    return [n, await chain(n - 1)]


print(run(chain(3)))
c = chain(0)
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_suspended, c.cr_await)
attempt(c.send, 5)
print(c.send(None), c.cr_suspended, type(c.cr_await).__name__)
attempt(c.throw, KeyError("k"))
attempt(c.send, None)
attempt(c.throw, KeyError("k"))
print(c.close())
c = chain(0)
attempt(c.throw, ValueError)
c = empty()
print(c.close(), c.close())
attempt(c.send, None)


async def stubborn():
    try:
        await Step(1)
    except GeneratorExit:
        await Step(2)


c = stubborn()
c.send(None)
attempt(c.close)
c.close()


async def returning():
    try:
        await Step(1)
    except GeneratorExit:
        return 7

c = returning()
c.send(None)
print(c.close())


async def stops():
    raise StopIteration(3)


async def stops_async():
    raise StopAsyncIteration(3)

attempt(run, stops())
attempt(run, stops_async())


async def bad(x):
    return await x

class NotIterator:
    def __await__(self):
        return 3

class NoneAwait:
    __await__ = None

class GivesCoroutine:
    def __await__(self):
        return empty_coroutine

empty_coroutine = empty()
for x in [1, "a", None, [1], NotIterator(), GivesCoroutine(), (i for i in ())]:
    attempt(run, bad(x))
empty_coroutine.close()


async def running():
    global self_reference
    try:
        self_reference.send(None)
    except ValueError as error:
        return str(error)

self_reference = running()
print(run(self_reference))

twice = chain(0)

async def first():
    return await twice

twice.send(None)
attempt(run, first())
twice.close()
attempt(run, first())

def iterates():
    c = empty()
    try:
        for x in c:
            pass
    finally:
        c.close()

attempt(iterates)

def yields_from():
    c = empty()
    try:
        yield from c
    finally:
        c.close()

attempt(list, yields_from())

w = value(9).__await__()
print(type(w).__name__)
attempt(next, w)
attempt(next, w)
print(iter(w) is w)
w = chain(0).__await__()
print(next(w), w.send("x"))
attempt(w.send, "y")


async def sent_values():
    return await Step(1, 2, 3)

c = sent_values()
c.send(None)
print(c.send("a"), c.send("b"))
attempt(c.send, "c")


async def evaluation_order():
    log = []
    async def note(x):
        log.append(x)
        await Step(x)
        return x
    r = [await note(1) + await note(2), (await note(3), await note(4)), {await note(5): await note(6)}]
    r.append(max(await note(8), await note(7), key=lambda x: -x))
    r.append("{} {}".format(await note(9), await note(10)))
    r.append(f"{await note(11)!r:>4}")
    x = [0] * 3
    x[(await note(1))] = await note(12)
    x[await note(2)] += await note(13)
    r.append(x)
    r.append((await note(0)) or (await note(14)) and (await note(15)))
    r.append(await note(1) < await note(2) < await note(3))
    r.append((lambda *a, **k: (a, k))(*[await note(16)], **{"k": await note(17)}))
    return r, log

print(run(evaluation_order()))


class Thing:
    async def method(self, x=1, *args, key=2, **rest):
        await Step("m")
        return self.name, x, args, key, rest

    @classmethod
    async def of(cls):
        return cls.__name__

    @staticmethod
    async def static(x):
        return x

    name = "thing"

    async def __call__(self):
        return "called"

    async def parent(self):
        return "parent"

class Sub(Thing):
    async def parent(self):
        return "sub of " + await super().parent()

print(run(Thing().method(1, 2, 3, key=4, z=5)), run(Thing.of()), run(Thing.static(4)), run(Thing()()), run(Sub().parent()))
attempt(lambda: Thing().method(1, 2, key=2, **{"self": 3}))
counter = 0

def make():
    n = 0
    async def add(x):
        nonlocal n
        global counter
        counter += 1
        n += await value(x)
        return n
    return add

add = make()
print([run(add(i)) for i in range(4)], counter)


async def deep(n):
    return 0 if n == 0 else 1 + await deep(n - 1)

print(run(deep(200)))
async def try_finally():
    for i in range(3):
        try:
            await Step(i)
            if i == 1:
                continue
            if i == 2:
                return "r"
        finally:
            await Step("f")

print(run(try_finally()))
try:
    run(deep("x"))
except TypeError as e:
    print(e)
