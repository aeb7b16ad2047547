"""Functions: parameters, closures, global and nonlocal."""
import os.path as path, sys, collections.abc
from functools import reduce, partial as part

total = 0
limit: int = 10


def counter(start, /, step=1, *rest, key=None, **options):
    count = start

    def advance(by=step):
        nonlocal count
        global total
        count += by
        total += 1
        return count, rest, options

    def deeper():
        def deepest():
            return count + unknown
        return deepest
    return advance, deeper, lambda x, y=count: x + y + step


def shadows(print):
    def inner():
        print = 1
        return print
    return inner, print


def generator():
    value = yield 1
    try:
        yield from counter(value)
    except ValueError as error:
        raise RuntimeError from error
    finally:
        del value


async def coroutine(source):
    async with source as stream:
        async for item in stream:
            yield item, await item


def global_in_nested():
    global limit

    def reads():
        return limit

    class Local:
        limit = 3

        def method(self):
            return limit
    return reads, Local


for index in range(3):
    if (found := index) > 1:
        break
else:
    found = None
