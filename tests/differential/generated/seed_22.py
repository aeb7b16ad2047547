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

# 1: member, classmethod, built-in base, callable object as member, instance attribute
print("-- 1", flush=True)
def scene1():
    use1 = lambda x: (x if x > 1 else -x)
    def call1(o):
        return o.m()
    class B1(list):
        @classmethod
        def m(cls):
            return -2**62
        __slots__ = ()
    class S1(B1):
        pass
    o1 = S1()
    total1 = []
    for i in range(200):
        try:
            total1.append(show(use1(call1(o1))))
        except Exception as e:
            total1.append(str(e))
            break
    print(len(total1), total1[-1])
    class X1:
        def __call__(self, *a):
            return True
    S1.m = X1()
    def function1(self, *a):
        self.__dict__["made"] = True
    try:
        o1.m = function1
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(use1(call1(o1))), 0)
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(call1(S1())), 0)
    except Exception as e:
        print(type(e).__name__, e)


scene1()
