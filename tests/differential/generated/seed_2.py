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

# 1: deleted variable
print("-- 1", flush=True)
def scene1():
    def use1(x, n=3):
        while n > 0:
            n -= 1
            x, y = x, x
        return y >> 1
    def f1(n):
        v = 10
        for i in range(n):
            if i == 5:
                v = {"a": 1}
            try:
                r = use1(v)
            except Exception as v:
                r = type(v).__name__
        return use1(v)
    try:
        print(show(f1(2)), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1(3)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1(40)))
    except Exception as e:
        print(type(e).__name__, e)


scene1()


# 2: odd special results
print("-- 2", flush=True)
class C1:
    def __call__(self, *a, **k):
        return 5
    def __bool__(self):
        return "x"
def f2(x):
    return x if x else 5
try:
    print(show(f2(C1())))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f2([2**63, 0.0])))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f2(C1()))
except Exception as e:
    print(type(e).__name__, e)
