def mk():
    n = [1]

    def g():
        return len(n)
    return g
g = mk()
print(g())
g.__closure__[0].cell_contents = 2.5
try:
    print(g())
except TypeError as e:
    print(e)
