"""A call of several methods whose receiver fails: the traceback names the method that ran."""
class A:
    def f(self, x): return self.g(x)
    def g(self, x): return x.upper()
class B(A):
    def g(self, x): return x[0] + self.h
    h = 1
def run(objs, v):
    return [o.f(v) for o in objs]
print(run([A(), A()], "a"))
try: run([B()], "a")
except TypeError as e: print(e)
try: run([A()], 5)
except AttributeError as e: print(e)
run([A(), B()], ["a"])
