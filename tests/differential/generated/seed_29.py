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

# 1: comparison of containers
print("-- 1", flush=True)
def scene1():
    class Q1:
        def __eq__(self, o):
            return 0
        def __ne__(self, o):
            return "yes"
        def __hash__(self):
            return 1
    def f1(a, b):
        r = []
        while a == b:
            r.append(1)
            if len(r) > 3:
                break
        return r
    try:
        print(show(f1(Q1(), Q1())), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(f1(Q1(), -2**62 - 1))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(f1(([1], 2), ([1], 2)))
    except Exception as e:
        print(type(e).__name__, e)


scene1()
