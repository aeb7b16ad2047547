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


class Items(list):
    def upper(self):
        return "UP"
    def __radd__(self, other):
        return [9]
    def __iter__(self):
        return iter(("a", 2.5))


class Number(int):
    def __rfloordiv__(self, *a):
        return Number(a[0] if isinstance(a[0], int) else 4)

# 1: comparison of containers
print("-- 1", flush=True)
class Q1:
    def __gt__(self, o):
        return False
    def __eq__(self, o):
        return True
    def __hash__(self):
        return 1
def f1(a, b):
    return [].append or ((a,) == (b,))
try:
    print(show(f1(2**61, 1)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f1(Q1(), Q1())), 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f1(-2**62 - 1, -2**31)))
except Exception as e:
    print(type(e).__name__, e)


# 2: comprehension
print("-- 2", flush=True)
def scene2():
    def f2(xs, k):
        return [x + k for x in xs]
    try:
        print(show(f2([1, 2], 7)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f2([2.5], {1, 2})), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f2([[], [2.5]], float("inf"))))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(f2(Items([1]), Number(0)))
    except Exception as e:
        print(type(e).__name__, e)


scene2()


# 3: changed while iterated
print("-- 3", flush=True)
def use1(x):
    return x[0:2]
def f3(items):
    r = []
    n = 0
    for x in (y for y in items):
        n += 1
        if n > 12:
            break
        r.append(show(x))
        if n == 2:
            items[1:] = []
    return r, len(items)
try:
    print(show(f3({1: [2.5], 2: {1: "x", 2: "y"}})))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f3([[2.5], {1: "x", 2: "y"}, [2.5]]))
except Exception as e:
    print(type(e).__name__, e)
