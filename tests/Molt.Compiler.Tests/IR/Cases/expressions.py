def f(a, b, c):
    -a, +b, ~c, a @ b, 2 ** 70 - 1, "x" * 3
    [a, *b], {a, *b}, {a: b, **c}, (1, (2.5, None))
    a.b[c:1, ...]
    return (a and b) or not c


def chains(a, b, c):
    x = a < b <= c
    y = a if b is None else a in b not in c
    while not a or b < c and a is not None:
        pass
    return (z := x)
