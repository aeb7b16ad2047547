def gen():
    got = yield 1
    print("got", got)
    try:
        yield 2
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("fin")
    return "result"
g = gen()
print(next(g), g.send("x"), g.throw(ValueError("v")))
try:
    next(g)
except StopIteration as s:
    print(s.value, s.args)
def outer():
    r = yield from gen()
    print("r =", r)
    return [r]
o = outer()
print(list(o))
g = gen()
next(g); g.send(5)
print(g.close(), g.close())
def counter():
    n = 0
    while True:
        cmd = yield n
        if cmd == "stop":
            return n
        n += cmd or 1
c = counter()
next(c)
print(c.send(5), next(c), c.send(None))
try:
    c.send("stop")
except StopIteration as e:
    print("value", e.value)
print(next(c, "done"))
try:
    c.__next__()
except StopIteration as e:
    print(repr(e))
h = gen()
try:
    h.send(1)
except TypeError as e:
    print(e)
def noyield():
    return 3
    yield
try:
    noyield().__next__()
except StopIteration as e:
    print(e.value)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration("end")
        return self.i
def deleg():
    x = yield from It()
    yield ("x", x)
print(list(deleg()))
g = (x * x for x in range(4))
print(next(g), list(g), next(g, None))
def bad():
    yield 1
    raise StopIteration("inner")
b = bad()
next(b)
try:
    next(b)
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))
t = gen()
try:
    t.throw(KeyError("early"))
except KeyError as e:
    print(repr(e))
print(list(t))
print(type(t).__name__, gen.__name__, t.__name__ if hasattr(t, "__name__") else None)
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)), sum(tree(5)))
def stuck():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stuck(); next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def reent():
    yield next(me)
me = reent()
try:
    next(me)
except ValueError as e:
    print(e)
