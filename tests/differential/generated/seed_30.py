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

# 1: nonlocal
print("-- 1", flush=True)
def use1(x):
    r = []
    for i in range(3):
        r.append(x.__eq__(3))
    return r[-1]
def make1():
    v = None
    w = 0
    def read():
        return use1(v)
    def write(x):
        nonlocal v, w
        w += 1
        v, w = x, v
    return read, write
read, write = make1()
for i in range(4):
    try:
        print(read())
    except Exception as e:
        print(type(e).__name__, e)
    if i in (0, 2):
        try:
            print(show(write([1, "x"])))
        except Exception as e:
            print(type(e).__name__, e)


# 2: method of a value
print("-- 2", flush=True)
def use2(x):
    return x.is_integer()
def f1(x):
    m = x.split
    return m
for x in [None, [1, 1.5], {"a": 1}, "xyz" * 2, {}]:
    try:
        print(show(f1(x)()), show(x))
    except Exception as e:
        print(type(e).__name__, e)
