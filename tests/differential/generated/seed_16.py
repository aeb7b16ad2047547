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

# 1: arguments
print("-- 1", flush=True)
def use1(x):
    return x | {"n": 5}
def f1(a, b={"a": 1}, *c, d={"a": 1}, **e):
    return [use1(x) for x in c], e
try:
    print(show(f1({"a": 1})))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f1({"a": 1}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(f1({"a": 1}, {"a": 1}))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(f1()), 0)
except Exception as e:
    print(type(e).__name__, e)


# 2: attribute of a union
print("-- 2", flush=True)
def scene2():
    class H1:
        def run(self, x):
            return not x
    use2 = H1().run
    class C1:
        z = False
        def __eq__(self, o):
            return o
        def __str__(self):
            return "C"
        pass
    def f2(x):
        return type(x)
    def g1(x):
        return x.z
    for x in [C1(), None, None]:
        try:
            print(show(f2(x)))
        except Exception as e:
            print(type(e).__name__, e)
        try:
            print(show(g1(f2(x))))
        except Exception as e:
            print(type(e).__name__, e)
    try:
        print(show(g1(f2(C1()))))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(g1(f2("s"))))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(use2(f2(C1())))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(show(len(f2([1]))))
    except Exception as e:
        print(type(e).__name__, e)


scene2()
