"""What goes into and comes out of generators: values of all types, exceptions, results."""
def gen():
    got = yield 1
    while True:
        try:
            got = yield (got, type(got).__name__)
        except ValueError as e:
            got = yield ["caught", str(e)]
        except GeneratorExit:
            print("closing")
            raise
g = gen()
print(next(g))
for v in (1, 2.5, "s", None, [1], 2**70, True):
    print(g.send(v))
print(g.throw(ValueError("boom")))
print(g.send({1: 2}))
g.close()
try: next(g)
except StopIteration as e: print("stop", e.value)
try: g.send(1)
except StopIteration as e: print("stop", e.value)
def ret(n):
    yield n
    return n * "x" if n > 1 else n
def outer(n):
    r = yield from ret(n)
    print("returned", r)
    return [r]
for n in (1, 3):
    it = outer(n)
    print(next(it))
    try: next(it)
    except StopIteration as e: print(e.value)
gens = [ret(1), (c for c in "ab"), iter([1.5]), map(str, [1, 2]), (x * x for x in range(3))]
for round in range(4):
    print([next(g, "end") for g in gens])
d = {"g": ret(5)}
print(next(d["g"]), list(d["g"]), list(d["g"]))
def fresh():
    g = gen()
    try: g.send("early")
    except TypeError as e: print(e)
    print(next(g), g.send(True))
    g.close()
fresh()
def acc():
    total = 0
    while True:
        x = yield total
        if x is None: return "done"
        total += x
a = acc()
next(a)
print(a.send(1), a.send(2**62), a.send(2**62), a.send(0.5))
try: a.send(None)
except StopIteration as e: print(e.value)
def closes():
    try:
        yield 1
    except GeneratorExit:
        return "value"
c = closes()
next(c)
print(c.close())
def deleg():
    try:
        x = yield from gen()
    except KeyError as e:
        yield "outer " + repr(e)
dl = deleg()
print(next(dl), dl.send(5), dl.throw(ValueError("v")), dl.throw(KeyError("k")))
def numbers(n):
    for i in range(n):
        yield i
        yield float(i)
        yield str(i)
print([x + x for x in numbers(2)])
print(sum(x for x in [1, 2.5, True]), max((x for x in "hello")), sorted((x for x in (3, 1, 2)), key=lambda v: -v))
def rec(n):
    if n:
        yield n
        yield from rec(n - 1)
        yield str(n)
print(list(rec(3)))
def swallow():
    while True:
        try: yield 1
        except GeneratorExit: yield 2
s = swallow()
next(s)
try: s.close()
except RuntimeError as e: print(e)
def stopper():
    yield next(iter([]))
try: list(stopper())
except RuntimeError as e: print(e, repr(e.__cause__))
def reenter():
    global me
    yield next(me)
me = reenter()
try: next(me)
except ValueError as e: print(e)
