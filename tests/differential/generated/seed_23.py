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

# 1: object, in a loop of a function, called back, setattr
print("-- 1", flush=True)
class D1:
    v = float("-inf")
    def m(self):
        return "D.m"
    def __repr__(self):
        return "D"
def use1(x):
    r = []
    for i in range(3):
        r.append(x | {3})
    return r[-1]
class C1:
    def __init__(self):
        self.v = frozenset([1])
    def m(self):
        return "C.m"
    def __repr__(self):
        return "C"
    def __hash__(self):
        return 1
def get1(o):
    for x in [o, o]:
        r = x.v
    return r
o1 = C1()
try:
    print(show(use1(get1(o1))))
except Exception as e:
    print(type(e).__name__, e)
def act1():
    def f1(x, *a):
        setattr(x, "v".lower(), float("-inf"))
        return 1
    list(filter(f1, [o1]))
def run1(o, n):
    seen1 = []
    for i in range(n):
        try:
            if i == 20:
                act1()
            r = use1(get1(o))
        except Exception as e:
            r = e
        if i % 7 == 0:
            seen1.append(show(r))
    return seen1
print(run1(o1, 40))
try:
    print(show(use1(get1(o1))), 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use1(get1(C1()))), 0)
except Exception as e:
    print(type(e).__name__, e)


# 2: generator
print("-- 2", flush=True)
def use2(*x):
    return x[0] + 1
def g1(n):
    x = 0
    r = None
    for i in range(n):
        try:
            y = yield x
            if y is not None:
                return y
        except ValueError as e:
            x = e.args[0] if e.args else 0
        finally:
            pass
    return x
it = g1(3)
for sent in [None, None, 1.5, 5, 0, None]:
    try:
        print(show(it.send(sent)))
    except StopIteration as e:
        print("stop", show(e.value))
        break
    except Exception as e:
        print(type(e).__name__, e)
