class A:

    def __lt__(self, o):
        return [5]

    def __eq__(self, o):
        return False

def f(a, b):
    if (a,) < (b,):
        return 'yes'
    return 'no'
print(f(A(), A()), not [A()] < [A()])
try:
    print(([A()] < [A()]) + 1)
except TypeError as e:
    print(e)
