"""Assignments to __class__, and attributes that take the place of methods."""
class A:
    def f(self): return "A.f"
class B:
    def f(self): return "B.f"
a = A()
print(a.f())
a.__class__ = B
print(a.f())
print(type(a).__name__)
a.f = lambda: "own"
print(a.f())
