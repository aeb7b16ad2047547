def f():
    return g(1)(2)


def g(x):
    return x


f()
