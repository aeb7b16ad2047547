class C:

    def __init__(self):
        self.v = [1]

    def m(self):
        return 'C.m'

class D(C):

    def m(self):
        return 'D.m'

def g(o):
    return o.v

def h(x):
    return len(x)
n = ''.join(['v'])
o = C()
print(h(g(o)), o.m())
o.m.__self__.__class__ = D
print(o.m())
setattr(o.m.__self__, n, 2.5)
try:
    print(h(g(o)))
except TypeError as e:
    print(e)
