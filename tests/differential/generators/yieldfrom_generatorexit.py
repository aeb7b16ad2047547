def leaf():
    try:
        yield 1
    except GeneratorExit:
        print('leaf swallowed')

def outer():
    try:
        yield from leaf()
    except GeneratorExit:
        print('outer got it')
        raise
g = outer()
next(g)
g.close()
print('closed')

def outer2():
    try:
        yield from leaf()
    except GeneratorExit:
        print('outer2 got it')
    yield 789
g = outer2()
next(g)
print(g.throw(GeneratorExit))
g = outer2()
next(g)
print(g.throw(GeneratorExit()))
