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

# 1: object, in a loop, exception argument, __class__ assigned
print("-- 1", flush=True)
def scene1():
    class D1:
        v = ("a", 2.5)
        def m(self):
            return "D.m"
        def __repr__(self):
            return "D"
    def use1(x):
        y = x
        if -y is None:
            return "none"
        return int(y)
    class C1:
        def __init__(self, v=1e300):
            self.w = 2**62
            self.v = v
        def m(self):
            return "C.m"
        def __repr__(self):
            return "C"
    def get1(o):
        return getattr(o, "v".lower())
    o1 = C1()
    try:
        print(show(use1(get1(o1))))
    except Exception as e:
        print(type(e).__name__, e)
    def act1():
        class E1(Exception):
            pass
        try:
            raise E1(1, o1)
        except E1 as e1:
            e1.args[-1].__class__ = D1
    seen1 = []
    for i in range(6):
        try:
            if i == 0:
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
    try:
        print(show(use1(get1(C1()))), 0)
    except Exception as e:
        print(type(e).__name__, e)


scene1()
