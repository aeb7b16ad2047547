"""Instances of classes derived from str, int, list and dict where built-in ones could be assumed."""
class S(str):
    def upper(self): return "mine"
    def __len__(self): return 77
class A:
    def __str__(self): return S("x")
    def __repr__(self): return S("r")
    def __format__(self, spec): return S("f" + spec)
print(str(A()).upper(), repr(A()).upper(), format(A()).upper(), f"{A()}".upper(), len(str(A())))
class I(int):
    def __add__(self, o): return "added"
    def bit_length(self): return "bits"
class HasIndex:
    def __index__(self): return 5
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __len__(self): return 3
    def __bool__(self): return False
print(int(HasIndex()) + 1, float(HasIndex()) + 1, len(HasIndex()) + 1, bool(HasIndex()))
print(I(5) + 1, I(5).bit_length(), int(I(5)) + 1)
class L(list):
    def append(self, x): super().append(str(x) + "!")
    def __len__(self): return 42
    def __getitem__(self, i): return "item"
    def __iter__(self): return iter("iter")
l = L([1, 2])
l.append(3)
print(len(l), l[0], list(l), sorted(l), [x for x in l])
class D(dict):
    def __getitem__(self, k): return "get"
    def __missing__(self, k): return "missing"
    def get(self, k, d=None): return "G"
d = D(a=1)
print(d["a"], d["zz"], d.get("a"), {**d})
class D2(dict):
    def __missing__(self, k): return k * 2
print(D2()["x"], D2(x=1)["x"])
