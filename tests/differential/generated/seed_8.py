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

# 1: member, __bool__, two bases, twice, deleted later, in a function
print("-- 1", flush=True)
def use1(x):
    return x.hex()
def call1(o):
    return bool(o)
class B1:
    def __bool__(self):
        return b""
    made = 0
    def __exit__(self, *a):
        return True
class M1:
    def __bool__(self):
        return False
    def __bool__(self):
        return False
class S1(M1, B1):
    def other(self):
        return 2
o1 = S1()
try:
    print(show(use1(call1(o1))), 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(call1(S1())), 0)
except Exception as e:
    print(type(e).__name__, e)
try:
    del B1.__bool__
except Exception as e:
    print(type(e).__name__, e)
def patch1(c):
    c.__bool__ = (lambda *a: {"a": 1})
patch1(S1)
try:
    print(use1(call1(o1)))
except Exception as e:
    print(type(e).__name__, e)
try:
    print(show(call1(S1())), 0)
except Exception as e:
    print(type(e).__name__, e)
