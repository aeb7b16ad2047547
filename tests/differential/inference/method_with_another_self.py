class C:

    def __init__(self):
        self.v = [1]

    def k(self):
        return 'C.k'

    def m(self):
        return (self.k(), len(self.v))

class D:
    v = 'abc'

    def k(self):
        return 'D.k'
f = C().m.__func__
print(f(C()), f(D()))
try:
    print(f(2.5))
except AttributeError as e:
    print(e)
