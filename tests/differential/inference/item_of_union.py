def f(x, k):
    return x[k]

def h(y):
    return y.upper()
print(f('abc', 1), f(['a', 'b'], 1))
try:
    print(h(f(['a', 'b'], slice(0, 1))))
except AttributeError as e:
    print(e)
