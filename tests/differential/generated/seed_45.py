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

# 1: changed while iterated
print("-- 1", flush=True)
def scene1():
    use1 = lambda x: x < (2,)
    def f1(items):
        r = []
        n = 0
        for x in zip(items, items):
            n += 1
            if n > 12:
                break
            r.append(show(use1(x)))
            if n == 3:
                items = (items, -2**62)
        return r, items
    try:
        print(show(f1({"a": (1, 2)})), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1({"a": (1, 2)})))
    except Exception as e:
        print(type(e).__name__, e)


scene1()
