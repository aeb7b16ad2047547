def f(a, b=2, *c, d=4, **e):
    """doc"""
    x = a
    return x
c = f.__code__
print(c.co_name, c.co_argcount, c.co_varnames[:5], c.co_kwonlyargcount)
print(f.__defaults__, f.__kwdefaults__, f.__globals__['f'] is f, f.__module__)
