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


class Point:
    __slots__ = ("x",)
    def __init__(self, x=3):
        self.x = x
    def norm(self):
        return self.x + 1
    def __repr__(self):
        return "Point"


class Odd:
    def __init__(self):
        self.y = 1
        self.x = 2.5
    def norm(self):
        return self.y
    def __len__(self):
        return 77
    def __getitem__(self, key):
        if isinstance(key, int) and key > 2:
            raise IndexError(key)
        return ("item", key)
    def __mul__(self, other):
        return [other]
    def __repr__(self):
        return "Odd"

# 1: operator
print("-- 1", flush=True)
def use1(x, n=1):
    while n > 0:
        n -= 1
        x, y = x, x
    return y << 2
def f1(a, b):
    return a != b < a
def g1(x):
    return f1(x, x)
try:
    print(show(g1(None)), 0)
except Exception as e:
    print(type(e).__name__, e)
for a, b in [(-2**62, [1, float("nan")]), (1, -2**31), (Point(2**62), Odd()), ([1, float("nan")], -2**62)]:
    try:
        print(show(f1(a, b)))
    except Exception as e:
        print(type(e).__name__, e)
try:
    print(show(use1(f1(-2**62, -2**62))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use1(f1(-2**63 - 1, "7"))), 0)
except Exception as e:
    print(type(e).__name__, e)


# 2: descriptor
print("-- 2", flush=True)
def use2(x):
    return float(x) / 2, divmod(x, 3)
class W1:
    other = 1
class C1:
    v = property(lambda self: 7)
    def __init__(self):
        self.w = 7
    def m(self):
        return "C.m"
def get1(o):
    return o.v
try:
    o1 = C1()
    print(use2(get1(o1)))
except Exception as e:
    print(type(e).__name__, e)
setattr(C1, "v", ([1], 2))
try:
    print(show(use2(get1(o1))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use2(get1(C1()))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(C1.v))
except Exception as e:
    print(type(e).__name__, e)
