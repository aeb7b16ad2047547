class C:

    def __init__(self):
        self.v = [1]

def g(o):
    return o.v

def h(x):
    return len(x)
n = ''.join(['v'])
o = C()
try:
    o.zz
except AttributeError as e:
    setattr(e.obj, n, 2.5)
try:
    print(h(g(o)))
except TypeError as e:
    print(e)
p = C()
try:
    {}[p]
except KeyError as e:
    setattr(e.args[0], n, 3.5)
try:
    print(h(g(p)))
except TypeError as e:
    print(e)
