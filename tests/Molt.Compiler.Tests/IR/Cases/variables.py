def branch(c):
    if c:
        x = 1
    return x


def delete(a):
    del a
    for i in a:
        del i
    return i


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return step


def scopes():
    global g
    g = 1
    return len, g, unknown
