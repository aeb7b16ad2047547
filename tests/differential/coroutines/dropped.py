# Generators that are dropped unfinished run their handlers, as does what they delegate to.
import gc


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)


def catches(name):
    try:
        yield 1
    except GeneratorExit as error:
        print(name, repr(error))
        raise


def delegates(name):
    try:
        yield from numbers(name + " inner")
    finally:
        print("finally", name)


def manages(name):
    with Manager(name):
        yield 1


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind.__name__)


async def agen(name):
    try:
        yield 1
        yield 2
    finally:
        print("finally", name)


class Step:
    def __await__(self):
        try:
            yield 1
        finally:
            print("step closed")


async def coroutine(name):
    try:
        await Step()
    finally:
        print("finally", name)


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("custom closed")


def over(x):
    yield from x


def drop(function, *arguments):
    g = function(*arguments)
    it = g.__await__() if hasattr(g, "__await__") else g.__aiter__().__anext__().__await__() if hasattr(g, "__aiter__") else g
    try:
        next(it)
    except StopIteration as stop:
        print("item", stop.value)
    del it
    del g


def clear(n):
    # Other values take the place of those that were left on the stack.
    a = [n] * 10
    return a if n == 0 else clear(n - 1)


for function in [numbers, catches, delegates, manages, coroutine, agen]:
    drop(function, function.__name__)
    clear(30)
    gc.collect()
    gc.collect()
drop(over, Custom())
clear(30)
gc.collect()
gc.collect()
done = numbers("exhausted")
list(done)
del done
new = numbers("never begun")
del new
gc.collect()
print("collected")
at_exit = numbers("at exit")
next(at_exit)
