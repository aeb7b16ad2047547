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

# 1: construction, class by a function
print("-- 1", flush=True)
def scene1():
    def use1(*x):
        return x[0] is True
    class D1:
        v = {"a": 1}
        def m(self):
            return "D.m"
    def make(v):
        class C1:
            def __init__(self):
                self.v = v
            def m(self):
                return v
        return C1
    K1, K2 = make(True), make({"a": 1})
    def make1(i):
        return (K1 if i != 0 else K2)()
    def get1(o):
        return o.v
    for i in range(3):
        try:
            print(show(use1(get1(make1(i)))))
        except Exception as e:
            print(type(e).__name__, e)
        if i in (0, 4, 20):
            try:
                print(show(make1(i).m()), 0)
            except Exception as e:
                print(type(e).__name__, e)


scene1()
