"""Module variables changed through globals(), defaults changed through the function."""
x = 1
xs = [1, 2]
def get():
    return x + x
def loop():
    return [v * 2 for v in xs]
print(get(), loop())
globals()["x"] = "s"
globals()["xs"].append("q")
print(get(), loop())
globals()["xs"] = ("t", 1.5)
print(loop())
def f(a, b=5, *, c=6): return a, b, c
print(f(1), f(1, c=2))
f.__defaults__ = ("new",)
print(f(1))
f.__kwdefaults__["c"] = "kw"
print(f(1))
def g(a, *, k=1): return a + k
print(g(1))
g.__kwdefaults__["k"] = 2.5
print(g(1))
def h(a, k=1): return a + k
print(h(1))
setattr(h, "__defaults__", (2.5,))
print(h(1))
