class S(str):

    def __rmod__(self, o):
        return [5]

def f(a, b):
    return a % b

def h(y):
    return y.upper()
try:
    print(h(f('a%s', S('b'))))
except AttributeError as e:
    print(e)
