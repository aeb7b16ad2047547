def g():
    try:
        yield 1
    except Exception as e:
        yield repr(e)

def go(*args):
    it = g()
    next(it)
    try:
        return it.throw(*args)
    except BaseException as e:
        return (type(e).__name__, str(e))
print(go(ValueError('b'), None), go(ValueError, 'text'), go(ValueError('x'), 'y'), go(5))
