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

# 1: construction, __new__ gives a kept one
print("-- 1", flush=True)
def use1(x):
    r = []
    for i in range(2):
        r.append(x[1:])
    return r[-1]
class D1:
    v = True
    def m(self):
        return "D.m"
class C1:
    kept = None
    def __new__(cls, *a):
        if cls.kept is None:
            cls.kept = object.__new__(cls)
            cls.kept.v = range(2, 9, 3)
        return cls.kept
    def __init__(self, i):
        if i > 10:
            self.v = True
    def m(self):
        return "C.m"
def make1(i):
    return C1(i)
def get1(o):
    return o.v
for i in range(3):
    try:
        print(use1(get1(make1(i))))
    except Exception as e:
        print(type(e).__name__, e)
    if i in (0, 4, 20):
        try:
            print(make1(i).m())
        except Exception as e:
            print(type(e).__name__, e)
