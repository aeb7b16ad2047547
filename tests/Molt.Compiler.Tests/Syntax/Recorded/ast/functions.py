def f(): pass
def f(a): return
def f(a, b): return a, b
def f(a, b=1, *c, d, e=2, **g) -> h: return *a, b
def f(a, /): pass
def f(a, /, b): pass
def f(a=1, /, b=2): pass
def f(a, b=1, /, c=2, *, d): pass
def f(*, a, b=1): pass
def f(*a, b): pass
def f(*a: *b): pass
def f(*a: b): pass
def f(**a: b): pass
def f(**a,): pass
def f(*a, **b,): pass
def f(a: b = c, *d: e, f: g = h, **i: j) -> k: pass
def f(a: lambda: b = 1): pass
def f(
    a,  # comment
    b,
): pass
async def f():
    await a
    await a.b(c)
    async for a in b: pass
    else: pass
    async with a as b, c: pass
    async with (a as b): pass
    [x async for x in y if await z]
    {x: y async for x, y in z}
    -await a ** await b
    return [await x for x in y]
def f():
    def g():
        nonlocal x
        yield
        yield from x
        return (yield)
    class A:
        def method(self): pass
    return g
lambda a, b=c, *d, e, f=g, **h: (yield)
lambda: lambda: 1
class A: pass
class A(): pass
class A(B, *C, metaclass=D, **E):
    x: int = 1
    def f(self): return super().f()
class A(B): x = 1; y = 2
[x for x in y]
[x for x in y if a if b for c in d]
{x for x, *y in z}
{x: y for (x, y) in z}
(x for x in (yield))
[lambda: x for x in y]
[(a, b) for a in b for b, in c]
