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

# 1: nonlocal
print("-- 1", flush=True)
def use1(x, n=1):
    while n > 0:
        n -= 1
        x, y = x, x
    return float(y) / 2
def make1():
    v = 7
    w = 0
    def read():
        return use1(v)
    def write(x):
        nonlocal v, w
        w += 1
        v, w = x, v
    return read, write
read, write = make1()
for i in range(30):
    try:
        print(show(read()))
    except Exception as e:
        print(type(e).__name__, e)
    if i in (1, 3, 2):
        try:
            print(show(write((1,))))
        except Exception as e:
            print(type(e).__name__, e)


# 2: operator of two kinds
print("-- 2", flush=True)
def use2(x):
    r = []
    for i in range(2):
        r.append(f"{x:.2f}")
    return r[-1]
class Q1(tuple):
    def __rdivmod__(self, o):
        return 2.5
    def __iter__(self):
        return iter([1, 2])
    def __len__(self):
        return 2
def f1(a, b):
    x = a
    x += b
    return a, x
try:
    print(show(use2(f1(float("nan"), 0.1))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use2(f1(float("inf"), Q1()))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use2(f1(Q1(), float("inf")))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f1(Q1(), Q1())), 0)
except Exception as e:
    print(type(e).__name__, e)


# 3: operator
print("-- 3", flush=True)
def use3(x):
    return x.get("a")
def f2(a, b):
    x = a
    x //= b
    return a, x
def g1(x):
    return f2(x, x)
try:
    print(show(g1([1])))
except Exception as e:
    print(type(e).__name__, e)
for a, b in [({"v": [1], "w": 2.5}, 2**63), (1e300, 1), ((1,), ["x"]), (2**63, {"v": [1], "w": 2.5})]:
    try:
        print(f2(a, b))
    except Exception as e:
        print(type(e).__name__, e)
try:
    print(show(use3(f2({"v": [1], "w": 2.5}, {"v": [1], "w": 2.5}))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use3(f2(True, {}))))
except Exception as e:
    print(type(e).__name__, e)
