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

# 1: function, in a loop, generator yield, function __dict__
print("-- 1", flush=True)
def scene1():
    class D1:
        def __init__(self):
            self.w = 0
            self.v = [1, 1.5]
        def m(self):
            return self.v
        def __repr__(self):
            return "D"
    def use1(x):
        r = []
        for i in range(2):
            r.append(x.__eq__(3))
        return r[-1]
    def o1():
        return 0
    o1.v = None
    def get1(o):
        return o.v
    try:
        print(show(use1(get1(o1))))
    except Exception as e:
        print(type(e).__name__, e)
    def act1():
        def g1():
            yield from [o1]
        for x in g1():
            x.__dict__["v"] = [1, 1.5]
    seen1 = []
    for i in range(150):
        try:
            if i == 5:
                act1()
            r = show(use1(get1(o1)))
        except Exception as e:
            r = type(e).__name__ + " " + str(e)
        if not seen1 or seen1[-1] != r:
            seen1.append(r)
    print(seen1)
    try:
        print(show(use1(get1(o1))))
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(2):
    scene1()


# 2: function replaced, in the loop
print("-- 2", flush=True)
use2 = lambda x: list(x)
def g2(x=1):
    return {}
def f1():
    return use2(g2())
def run1(n):
    r = None
    for i in range(n):
        r = use2(g2(i))
    return r
try:
    print(f1())
except Exception as e:
    print(type(e).__name__, e)
def g2(x=1):
    return {} if x < 2 else None
try:
    print(show(f1()), 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(run1(200)), 0)
except Exception as e:
    print(type(e).__name__, e)
