def f(a):
    try:
        x = yield a
        y = yield from f(x)
    finally:
        a.close()
    return y
