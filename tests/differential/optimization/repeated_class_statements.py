"""Classes that one statement makes several times."""
def make(n):
    class K:
        tag = n
        def __init__(self): self.v = n
        def get(self): return (self.v, n, self.tag)
        def same(self, o): return isinstance(o, K), type(o) is K
    return K
K1, K2 = make(1), make("two")
a, b = K1(), K2()
print(a.get(), b.get())
print(a.same(b), a.same(a), b.same(a))
print(a.v + 1, b.v + "x")
for K in (K1, K2):
    for _ in range(3):
        print(K().get(), K().v * 2)
K1.get = lambda self: "patched"
print(a.get(), b.get())
classes = []
for i in range(3):
    class L:
        num = i
        def f(self): return self.num
        def g(self): return self.f()
    classes.append(L)
os = [c() for c in classes]
print([o.f() for o in os], [o.g() for o in os])
classes[1].f = lambda self: "one"
print([o.f() for o in os], [o.g() for o in os])
print([isinstance(o, L) for o in os])
