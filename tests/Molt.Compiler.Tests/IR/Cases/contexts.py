def f(a, g):
    with a as x, g(x):
        return x


async def h(a):
    async with a as b:
        async for c in b:
            await c
