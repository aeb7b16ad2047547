def f(a, x):
    b = [x * y for x in a if x for y in x]
    c = {x: y for x, y in a}
    d = {(lambda: x) for x in a}
    e = (x for x in a if x)
    return b, c, d, e, x, [z := y for y in a]
