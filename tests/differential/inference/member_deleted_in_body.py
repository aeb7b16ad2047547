class B:

    def m(self):
        return 1
    del m

def g(b):
    return b.m()
try:
    print(g(B()))
except AttributeError as e:
    print(e)
