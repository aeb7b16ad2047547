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


class Text(str):
    def __rmod__(self, other):
        return 2.5
    def __mul__(self, other):
        return [other]

# 1: in place
print("-- 1", flush=True)
def scene1():
    def use1(x):
        r = []
        for i in range(2):
            r.append(x | {"n": 5})
        return r[-1]
    def f1(x, y, n=1):
        z = x
        for i in range(n):
            x += y
            if isinstance(x, (str, bytes, list, tuple)) and len(x) > 99:
                x = x[:2]
        return x, z, use1(x)
    try:
        print(show(f1({"v": [1], "w": 2.5}, {1: "x", 2: "y"})), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1({"v": [1], "w": 2.5}, Text("%s"))))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1(set(), None, 6)), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1({"a": 1}, b"\x00\xff", 3)), 0)
    except Exception as e:
        print(type(e).__name__, e)


scene1()
