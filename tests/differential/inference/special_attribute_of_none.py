class A:
    z = [1]

    def __eq__(self, o):
        return [o]

def f(x):
    return x.__class__

def e(x):
    return x.__eq__(3)

def h(x):
    return x.z
print(h(f(A())))
try:
    print(h(f(None)))
except AttributeError as error:
    print(error)
print(len(e(A())))
try:
    print(len(e(None)))
except TypeError as error:
    print(error)
print(type(None.__doc__).__name__)
