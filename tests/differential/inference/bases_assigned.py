class X:

    def who(self):
        return 'X'

class Y:

    def who(self):
        return 'Y'

class C(X):
    pass

def f(c):
    return c.who()
c = C()
print(f(c))
C.__bases__ = (Y,)
print(f(c), C.__mro__)
