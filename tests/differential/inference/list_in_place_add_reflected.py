class X:

    def __radd__(self, o):
        return 2.5

class Y(X):

    def __iter__(self):
        return iter([1, 2])

def f(l, x):
    l += x
    return l
print(f([1], X()), f([1], Y()))
