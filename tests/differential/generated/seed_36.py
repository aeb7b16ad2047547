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

# 1: member, __len__, no member in the base, three levels, deleted, in a function
print("-- 1", flush=True)
def use1(*x):
    return [(k, v) for k, v in x[0].items()]
def call1(o):
    return len(o), bool(o)
class B1:
    def m2(self):
        return call1(self)
class M1(B1):
    def __len__(self):
        return (1,)
    del __len__
class S1(M1):
    pass
o1 = S1()
try:
    print(show(call1(o1)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(call1(S1()))
except Exception as e:
    print(type(e).__name__, e)
def patch1(c):
    c.__len__ = (1,)
patch1(S1)
try:
    print(use1(call1(o1)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(call1(S1())))
except Exception as e:
    print(type(e).__name__, e)


# 2: method of a value
print("-- 2", flush=True)
def scene2():
    def use2(x):
        y = x
        if y.norm() is None:
            return "none"
        return y.x
    def f1(x):
        m = x.bit_length
        return m
    for x in [[7, 1e300], [-2**63 - 1, float("nan")], {1: "x", 2: "y"}, "a", 0]:
        try:
            print(show(f1(x)(1)), show(x))
        except Exception as e:
            print(type(e).__name__, e)


for _ in range(2):
    scene2()
