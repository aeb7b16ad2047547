# The types of suspended code, and what their code says.
import types


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        x = yield self.value
        return x


async def pause(value):
    return await Pause(value)


async def awaits(n):
    return [await pause(i) for i in range(n)]


c = awaits(3)
print(c.send(None), c.send("a"), c.send("b"))
try:
    c.send("c")
except StopIteration as stop:
    print(stop.value)


async def agen():
    yield await pause(1)


def gen(a, /, b, *args, c, **rest):
    yield


def holder():
    async def inner():
        pass
    return inner


c = holder()()
for made, kind, code in [
    (gen(1, 2, c=3), types.GeneratorType, "gi_code"),
    (c, types.CoroutineType, "cr_code"),
    (agen(), types.AsyncGeneratorType, "ag_code"),
]:
    code = getattr(made, code)
    print(type(made) is kind, type(code) is types.CodeType, hex(code.co_flags), code.co_name, code.co_qualname)
    print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_firstlineno)
g = gen(1, 2, c=3)
print(g.gi_code is g.gi_code, g.gi_code is gen(1, 2, c=3).gi_code, g.gi_code is c.cr_code)
c.close()
