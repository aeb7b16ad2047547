# Coroutines that call coroutines; one in four waits for who drives them.
class Pause:
    def __await__(self):
        return (yield 1)


async def leaf(n):
    if n % 4 == 0:
        await Pause()
    return n


async def inner(n):
    return await leaf(n) + 1


async def outer(n):
    total = 0
    for i in range(n):
        total += await inner(i)
    return total


async def items(n):
    for i in range(n):
        yield i


async def consume(n):
    total = 0
    async for item in items(n):
        total += item
    return total


def drive(coroutine):
    steps = 0
    try:
        while True:
            steps += coroutine.send(None)
    except StopIteration as stop:
        return steps, stop.value


print(drive(outer(1_000_000)))
print(drive(consume(1_000_000)))
