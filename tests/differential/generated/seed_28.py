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

# 1: container, with exit, popped
print("-- 1", flush=True)
class D1:
    v = {}
    def m(self):
        return "D.m"
    def __repr__(self):
        return "D"
def use1(*x):
    return len(x[0])
o1 = {"v": b"", "w": b""}
def get1(o):
    for x in o.values():
        r = x
    return r
try:
    print(show(use1(get1(o1))), 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    class E1(Exception):
        pass
    class W1:
        def __enter__(self):
            return o1
        def __exit__(self, kind, e, tb):
            e.args[0].pop("v-"[:-1])
            return True
    with W1():
        raise E1(o1)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(use1(get1(o1)))
except Exception as e:
    print(type(e).__name__, e)
