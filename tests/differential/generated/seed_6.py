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

# 1: odd special results
print("-- 1", flush=True)
class C1:
    def __getattr__(self, name):
        return len
    def __trunc__(self, *a):
        return [1]
def f1(x):
    return x.append
try:
    print(f1(C1()))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f1(float("nan")))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f1(C1())), 0)
except Exception as e:
    print(type(e).__name__, e)


# 2: loop
print("-- 2", flush=True)
def scene2():
    def f2(n, a, b, c):
        r = []
        for i in range(n):
            try:
                a += i
                a = a // i
                if i == 5:
                    a = 2**31
                if a > i:
                    a = b
            except Exception as e:
                b = e.args
            if type(a) is int and abs(a) > 2**90:
                a %= 2**62
            elif isinstance(a, (str, bytes, list, tuple)) and len(a) > 40:
                a = a[:3]
            if i % 50 == 0 and len(r) < 12:
                r.append((show(a), show(b)))
        return r, a, b, c
    try:
        print(f2(3, None, [-2**62 - 1, float("-inf")], (1, 2)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(f2(200, b"\x00\xff", ["a", "b"], None)))
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(2):
    scene2()
