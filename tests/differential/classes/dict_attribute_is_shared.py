class A:
    pass
a = A()
b = A()
d = {'x': 1}
a.__dict__ = d
a.x = 2
print(d)
b.__dict__ = a.__dict__
b.y = 3
print(a.y, d, vars(b) is d)
