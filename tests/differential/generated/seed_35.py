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

# 1: loop
print("-- 1", flush=True)
def scene1():
    def f1(n, a, b, c):
        r = []
        for i in range(n):
            try:
                a = a + a
                a = a - i
                if i == 20:
                    a, b, c = {}, {2.5}, -3
                while len(r) > 99:
                    a += 1
            except Exception as e:
                r.append(type(e).__name__)
            if type(a) is int and abs(a) > 2**90:
                a %= 1000003
            elif isinstance(a, (str, bytes, list, tuple)) and len(a) > 40:
                a = a[:3]
            if i % 7 == 0 and len(r) < 12:
                r.append((show(a), show(b)))
        return r, a, b, c
    try:
        print(show(f1(10, 2**64, 2**31, 2)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f1(3, -3.25, 0, float("-inf"))))
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(2):
    scene1()
