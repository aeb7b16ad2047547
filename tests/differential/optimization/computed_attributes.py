"""Attributes that are read and written by names the compiler does not see, before and after it has seen them."""
class A:
    def __init__(self, x):
        self.x = x
    def foo(self, y):
        return self.x + y

def show(a):
    print(a.x + 1 if not isinstance(a.x, str) else a.x)

a = A(1)
show(a)
setattr(a, "x", "str")
show(a)
name = "x"
b = A(2)
setattr(b, name, 2.5)
show(b)
print(getattr(b, "foo")(3))


class B:
    def __init__(self, x):
        self.x = x
        self.items = [1.5]
def both(b):
    try: print(b.x.upper())
    except AttributeError as e: print(e)
    try: print(b.items[0] + 1.0)
    except (TypeError, KeyError) as e: print(type(e), e)
a = B("s")
both(a)
setattr(a, "x", 1)
both(a)
for n in ("x", "items"):
    setattr(a, n, {0: n})
both(a)
del a.x
both(a)
a.x = "again"
both(a)
delattr(a, "x")
both(a)
a.__dict__["x"] = "d"
both(a)
vars(a)["items"] = ("t",)
both(a)
a.__dict__ = {"x": "new", "items": [3.5]}
both(a)
for k, v in sorted(a.__dict__.items()): print(k, v)
object.__setattr__(a, "x", 5)
both(a)
a.__dict__.pop("x")
both(a)
a.__dict__.clear()
both(a) if hasattr(a, "items") else print("none")
