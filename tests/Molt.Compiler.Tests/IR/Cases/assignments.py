def f(a, b):
    a, b = b, a
    a.x = b[0] = c, *d = a
    [e, (g, h)] = d
    a.x += 1
    a[b] -= c
    a: int = 3
    b.y: int
    del a.x, b[0], (e, g)
