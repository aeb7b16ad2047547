import sys
import builtins
import __main__
def show(x):
    if x is None or type(x) in (int, float, str, bool, bytes, range):
        return repr(x)
    if type(x) in (list, tuple):
        return type(x).__name__ + str([show(i) for i in x])
    if type(x) is dict:
        return str([(show(k), show(x[k])) for k in x])
    return type(x).__name__

# 1: delegation
print("-- 1", flush=True)
def scene1():
    def use1(x, n=3):
        while n > 0:
            n -= 1
            x, y = x, x
        return y <= {1, 2, 3}
    def h1(x):
        try:
            y = yield x
            yield use1(y if y is not None else x)
        except Exception as e:
            yield type(e).__name__
        return y
    def g1(n):
        r = {1, 2}
        for i in range(n):
            r = yield from h1("v") if i == 2 else h1(r)
            yield use1(r)
        return r
    it = g1(5)
    try:
        print(show(next(it)), show(it.send("v")))
        print(show(it.throw(GeneratorExit)))
        print(show(next(it)))
    except BaseException as e:
        print(type(e).__name__, show(e.args))
    try:
        print(it.close(), next(it, "end"))
    except BaseException as e:
        print(type(e).__name__, e)


scene1()


# 2: arguments
print("-- 2", flush=True)
def scene2():
    def use2(x, n=1):
        while n > 0:
            n -= 1
            x, y = x, x
        return y == [1]
    def f1(a, b=[1, float("inf")], *c, d=[1, float("inf")], **e):
        return use2(a)
    try:
        print(f1([1, float("inf")]))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1([1, float("inf")], d="xyz" * 2)), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1([1, float("inf")], b="xyz" * 2, z="xyz" * 2)), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1("xyz" * 2)), 0)
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(2):
    scene2()
