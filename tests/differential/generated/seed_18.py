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

# 1: descriptor
print("-- 1", flush=True)
def use1(x):
    y = x
    if list(map(str, y)) is None:
        return "none"
    return len(y)
class W1:
    def __delete__(self, instance):
        instance.__dict__["v"] = {"v": [1], "w": 2.5}
class C1:
    v = [0] * 3
    def __init__(self):
        self.w = [0] * 3
    def m(self):
        return "C.m"
def get1(o):
    return o.v
try:
    o1 = C1()
    print(use1(get1(o1)))
except Exception as e:
    print(type(e).__name__, e)
del C1.v
try:
    print(show(use1(get1(o1))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use1(get1(C1()))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(C1.v))
except Exception as e:
    print(type(e).__name__, e)
