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


class Number(int):
    def __radd__(self, *a):
        return True
    def __ge__(self, other):
        return 0
    def __hash__(self):
        return 5


class Text(str):
    def upper(self):
        return [1]
    def __len__(self):
        return 99
    def __iter__(self):
        return iter([1, 2.5])

# 1: delegation
print("-- 1", flush=True)
def use1(x):
    r = []
    for i in range(3):
        r.append(~(x))
    return r[-1]
def h1(x):
    try:
        y = yield x
        yield use1(y if y is not None else x)
    except Exception as e:
        yield type(e).__name__
    return x
def g1(n):
    r = Number(2**62)
    for i in range(n):
        r = yield from [r, i]
        yield r
    return r
try:
    print(show([x for x in g1(20)][-3:]))
    print(show(list(g1(2))))
except Exception as e:
    print(type(e).__name__, e)


# 2: loop
print("-- 2", flush=True)
def f1(n, a, b, c):
    r = []
    for i in range(n):
        try:
            len(r)
            if i & 1:
                a += 1
            if i == 0:
                a = None
            while b is None:
                a += 1
        except Exception as e:
            continue
        if type(a) is int and abs(a) > 2**90:
            a %= 2**64 - 1
        elif isinstance(a, (str, bytes, list, tuple)) and len(a) > 40:
            a = a[:3]
        if i % 7 == 0 and len(r) < 12:
            r.append((show(a), show(b)))
    return r, a, b, c
try:
    print(f1(200, 2**62, 2**62, -2**63))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f1(3, 0, 2**61, 2**62 - 1))
except Exception as e:
    print(type(e).__name__, e)
