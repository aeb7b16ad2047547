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

# 1: generator
print("-- 1", flush=True)
def use1(x, n=1):
    while n > 0:
        n -= 1
        x, y = x, x
    return len(y)
def g1(n):
    x = "xyz" * 2
    r = None
    for i in range(n):
        try:
            y = yield use1(x)
            if y is not None:
                return y
        except Exception as e:
            r = show(e)
        finally:
            i += 1
    return x
its = [g1(3), g1(2)]
for i in range(8):
    try:
        print(show(its[i % 2].throw(ValueError(i)) if i == 4 else next(its[1])))
    except (StopIteration, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, show(e.args))


# 2: operator
print("-- 2", flush=True)
def scene2():
    use2 = lambda x: x == None
    def f1(a, b):
        if a >= b:
            return a
        return b
    def g2(x):
        return f1(x, x)
    try:
        print(show(g2({})), 0)
    except Exception as e:
        print(type(e).__name__, e)
    for a, b in [(None, 2**62), (2**31, -3), (True, b""), (2**62, None)]:
        try:
            print(show(f1(a, b)))
        except Exception as e:
            print(type(e).__name__, e)
    try:
        print(use2(f1(None, None)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(use2(f1(10, False))), 0)
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(2):
    scene2()
