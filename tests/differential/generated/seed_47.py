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

# 1: operator
print("-- 1", flush=True)
class H1:
    def run(self, x):
        return len(x)
use1 = H1().run
def f1(a, b):
    return sorted([a, b])
def g1(x):
    return f1(x, x)
try:
    print(show(g1((lambda *a: "f"))))
except Exception as e:
    print(type(e).__name__, e)
for a, b in [([100, float("-inf")], set()), ([-2**62 - 1, float("inf")], 2**62), (-2**63 - 1, 7), (set(), [100, float("-inf")])]:
    try:
        print(show(f1(a, b)))
    except Exception as e:
        print(type(e).__name__, e)
try:
    print(show(use1(f1([100, float("-inf")], [100, float("-inf")]))))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(use1(f1(100, 2**63 - 1))), 0)
except Exception as e:
    print(type(e).__name__, e)


# 2: member, __getattr__, no member in the base, __init_subclass__, deleted, patched, patched
print("-- 2", flush=True)
def scene2():
    def use2(x):
        return x == 1
    def call1(o):
        return o.zz
    class B1:
        def other(self):
            return 1
        def __exit__(self, *a):
            return False
    class M1:
        def __init_subclass__(cls):
            setattr(cls, "__getattribute__", {"a": 1})
    class S1(B1, M1):
        def __getattribute__(self, other):
            return {"a": 1}
        del __getattribute__
    o1 = S1()
    total1 = []
    for i in range(40):
        try:
            total1.append(show(use2(call1(o1))))
        except Exception as e:
            total1.append(str(e))
            break
    print(len(total1), total1[-1])
    def function1(*a):
        return {"a": 1}
    S1.__getattribute__ = function1
    def function2(*a):
        return {"a": 1}
    S1.__getattribute__ = function2
    for each1 in [o1, S1(), B1(), o1]:
        try:
            print(show(call1(each1)))
        except Exception as e:
            print(type(e).__name__, e)


for _ in range(2):
    scene2()
