# throw() in all its forms, what generators say of themselves, contexts, deep delegation.
import sys


def attempt(action, *arguments):
    try:
        print("gives", action(*arguments))
    except BaseException as error:
        print(type(error).__name__, error, "context", repr(error.__context__), "cause", repr(error.__cause__))


def simple():
    while True:
        try:
            got = yield
            print("got", got)
        except KeyError as error:
            print("caught", repr(error), repr(error.__context__))
            try:
                yield "in handler"
            except ValueError as second:
                print("second", repr(second), "context", repr(second.__context__))
                raise


g = simple()
attempt(g.throw, 5)
attempt(g.throw, KeyError)
g = simple()
next(g)
attempt(g.throw, KeyError)
print(sys.exception())
try:
    raise OSError("outside")
except OSError:
    attempt(g.throw, ValueError("v"))
attempt(next, g)
attempt(g.throw, KeyError("after the end"))


def handles():
    try:
        raise KeyError("inside")
    except KeyError:
        print(repr(sys.exception()))
        yield 1
        print(repr(sys.exception()))
        yield 2
    print(repr(sys.exception()))
    yield 3


g = handles()
next(g)
print(sys.exception())
try:
    raise ValueError("outside")
except ValueError:
    print(next(g), repr(sys.exception()))
    print(next(g), repr(sys.exception()))
print(sys.exception())


def nested(n):
    if n:
        return (yield from nested(n - 1)) + 1
    x = yield "deep"
    return x


g = nested(150)
print(next(g))
attempt(g.send, 5)


def endless(n):
    yield from endless(n + 1)


try:
    next(endless(0))
except RecursionError as error:
    print("RecursionError", error)


async def endless_await(n):
    await endless_await(n + 1)


try:
    endless_await(0).send(None)
except RecursionError as error:
    print("RecursionError", error)


def stops():
    yield 1
    raise StopIteration(4)


g = stops()
next(g)
attempt(next, g)


def reenter():
    yield next(me)


me = reenter()
attempt(next, me)


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *arguments):
        print("thrown", arguments)
        return "from throw"

    def send(self, value):
        print("sent", value)
        raise StopIteration("stopped")

    def close(self):
        print("closed")


def delegating():
    result = yield from Custom()
    print("result", result)
    yield "end"


g = delegating()
print(next(g))
print(g.throw(ValueError("v")))
print(g.gi_yieldfrom.__class__.__name__, g.gi_running, g.gi_suspended)
print(g.send(5))
g = delegating()
next(g)
print(g.close())
g = delegating()
print(g.gi_suspended, g.gi_yieldfrom)
next(g)
g.close()


def only_iterates():
    return (yield from [1, 2, 3])


g = only_iterates()
next(g)
attempt(g.send, 5)
g = only_iterates()
next(g)
attempt(g.throw, KeyError("k"))


def return_in_finally():
    try:
        yield 1
    finally:
        return 5


g = return_in_finally()
next(g)
print(g.close())
g = return_in_finally()
next(g)
attempt(g.throw, KeyError("swallowed"))
print(g.__name__, g.__qualname__)
g.__name__ = "renamed"
g.__qualname__ = "also.renamed"
print(g.__name__, g.__qualname__, repr(g)[:30])
attempt(setattr, g, "__name__", 3)


class Holder:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        for item in self.items:
            yield item, self

    def pairs(self):
        return ((a, b) for a in self.items for b in self.items if a < b)

    @property
    def doubled(self):
        yield from (x * 2 for x in self.items)


h = Holder([1, 2, 3])
print([x for x, s in h if s is h], list(h.pairs()), list(h.doubled))


def fractions():
    x = 1.0
    n = 0
    while True:
        sent = yield x
        for i in range(3):
            n += i
            x = x / 2 + n
        if sent:
            x = sent
        if x > 1e6:
            n = 1 << 70
        if n > 1 << 80:
            return


g = fractions()
print([next(g) for _ in range(5)], g.send(1e7), g.send("text"[0:0] or 3), type(next(g)))


def unbound(flag):
    if flag:
        x = 1
    yield 0
    yield x


attempt(list, unbound(True))
attempt(list, unbound(False))


def deletes():
    x = 1
    yield x
    del x
    yield 5
    yield x


attempt(list, deletes())
