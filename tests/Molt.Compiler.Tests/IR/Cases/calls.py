def f(a, b):
    a()
    f(1, b, k=2, *a, **b, z=3)
    f(*a)
    a.m(1, b)
    a.m(f(b), k=b)


def defaults(p, /, q=1, *r, s, t=2, **u):
    return lambda x=q: x + t


@f(1)
@f
def decorated():
    pass
