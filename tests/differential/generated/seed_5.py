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


class Point:
    __slots__ = ("x",)
    def __init__(self, x=3):
        self.x = x
    def norm(self):
        return self.x + 1
    def __repr__(self):
        return "Point"

# 1: operator
print("-- 1", flush=True)
def scene1():
    def use1(x):
        return x | {"n": 5}
    def f1(a, b):
        return a is not b < a
    def g1(x):
        return f1(x, x)
    try:
        print(show(g1({"v": [1], "w": 2.5})))
    except Exception as e:
        print(type(e).__name__, e)
    for a, b in [({1: "x", 2: "y"}, Point()), (5e-324, 2**31), (0.0, 100), (Point(), {1: "x", 2: "y"})]:
        try:
            print(f1(a, b))
        except Exception as e:
            print(type(e).__name__, e)
    try:
        print(use1(f1({1: "x", 2: "y"}, {1: "x", 2: "y"})))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(use1(f1(["a", "b"], {2.5})))
    except Exception as e:
        print(type(e).__name__, e)


scene1()
