"""Attributes written through __dict__, vars and object.__setattr__."""
class A:
    def __init__(self, x):
        self.x = x

def show(a):
    x = a.x
    print(x, type(x).__name__, x * 2)

a = A(1)
show(a)
vars(a)["x"] = "s"
show(a)
a.__dict__["x"] = 2.5
show(a)
a.__dict__.update({"x": [1]})
show(a)
object.__setattr__(a, "x", "obj")
show(a)
