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

# 1: other self, __get__
print("-- 1", flush=True)
def use1(*x):
    return [i for i in range(x[0] % 4)]
class C1:
    v = 2**65
    def k(self):
        return "C.k"
    def m(self, n=2):
        r = self.k()
        for i in range(n):
            r = (self.k(), use1(self.v))
        return r
class D1:
    def __init__(self, v={1, 2}):
        self.v = v
        self.w = 1
    def k(self):
        return {1, 2}
c1 = C1()
d1 = D1()
try:
    print(show(c1.m()))
except Exception as e:
    print(type(e).__name__, e)
def f1(x):
    return C1.__dict__["m"].__get__(x, C1)()
for x in [c1, d1, 2.5, c1]:
    try:
        print(show(f1(x)), 0)
    except Exception as e:
        print(type(e).__name__, e)
try:
    print(c1.m())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(d1.m()), 0)
except Exception as e:
    print(type(e).__name__, e)


# 2: container, match, slice set
print("-- 2", flush=True)
def scene2():
    class D2:
        def __init__(self):
            self.w = 0
            self.v = 5e-324
        def m(self):
            return self.v
        def __repr__(self):
            return "D"
    def use2(x):
        r = []
        for i in range(3):
            r.append([i.upper() for i in x])
        return r[-1]
    o1 = [["a", "b"] for _ in range(3)]
    def get1(o):
        return [x for x in o][-1]
    try:
        print(use2(get1(o1)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        match {"k": [o1]}:
            case {"k": [x]}:
                x[::1] = [5e-324]
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(use2(get1(o1))), 0)
    except Exception as e:
        print(type(e).__name__, e)


for _ in range(2):
    scene2()
