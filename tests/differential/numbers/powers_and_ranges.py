def f(a, b, s):
    out = []
    for i in range(a, b, s):
        out.append(i)
    return out
print(f(0, 10, 3), f(10, 0, -3), f(0, 10, 1 << 40), f(-5, 5, 2), f(0, 5, True))
try:
    f(1, 2, 0)
except ValueError as e:
    print(e)
def p(a, b):
    return a ** b
print(p(2.0, 3), p(2.0, 0.5), p(-8.0, 2), 3 ** 2, 3 ** -1, (-2.0) ** 2.0, (-2.0) ** 0.5)
def d(x, y):
    return (x * x + y * y) ** 0.5
print(d(3.0, 4.0), d(1e200, 0.0) if False else 0)
try:
    d(1e200, 1e200); (1e200) ** 2
    print(1e200 ** 2)
except OverflowError as e:
    print(e)
