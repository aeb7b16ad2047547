import sys
import builtins
import __main__
def show(x, deep=0):
    kind = type(x).__name__
    if deep > 3:
        return kind
    if isinstance(x, (list, tuple)):
        return kind + "(" + ", ".join([show(i, deep + 1) for i in list.__iter__(x)] if isinstance(x, list) else [show(i, deep + 1) for i in tuple.__iter__(x)]) + ")"
    if isinstance(x, (set, frozenset)):
        return kind + "{" + ", ".join(sorted([show(i, deep + 1) for i in x])) + "}"
    if isinstance(x, dict):
        return kind + "{" + ", ".join([show(k, deep + 1) + ": " + show(v, deep + 1) for k, v in dict.items(x)]) + "}"
    if x is None or isinstance(x, (int, float, complex, str, bytes, range, slice, BaseException)):
        return kind + " " + repr(x)
    return kind

# 1: odd special results
print("-- 1", flush=True)
class C1:
    def __hash__(self):
        return 2**64
    def __iter__(self):
        return self
def f1(x):
    return x()
try:
    print(show(f1(C1())))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f1(float("inf"))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f1(C1())))
except Exception as e:
    print(type(e).__name__, e)


# 2: mixed calls
print("-- 2", flush=True)
def g1(x, y=None):
    r = 0
    for i in range(5):
        r += i
        if r == 3:
            r = y
    return r
def f2(n, x, y):
    r = []
    for i in range(n):
        try:
            v = g1(r and r[-1] or x)
        except Exception as e:
            v = type(e).__name__
        if len(r) < 6:
            r.append(v)
        else:
            r[i % 6] = v
    return [show(i) for i in r]
try:
    print(show(f2(150, ["a", "b"], ())))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f2(6, 2**64 + 1, -2**62)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f2(10, 0, 0.0))
except Exception as e:
    print(type(e).__name__, e)


# 3: generator
print("-- 3", flush=True)
def scene3():
    use1 = lambda x: x[0] + x[0]
    def g2(n):
        x = [2**64 + 1, -0.0]
        r = None
        for i in range(n):
            try:
                y = yield use1(x)
                if y is not None:
                    return y
            except Exception as e:
                raise
            finally:
                r = x
        return x
    it = g2(3)
    for sent in [None, [2**64 + 1, -0.0], True, None, [2**64 + 1, -0.0], None]:
        try:
            print(show(it.send(sent)))
        except StopIteration as e:
            print("stop", show(e.value))
            break
        except Exception as e:
            print(type(e).__name__, e)


scene3()
