class Demo:

    def __init__(self):
        self.hits = 0

def total(o, n):
    d = o.__dict__
    for i in range(n):
        o.hits += 1
    return (d['hits'], o.hits)
print(total(Demo(), 5))

class Demo2:

    def __init__(self):
        self.a = 1

def f(o):
    d = o.__dict__
    d['a'] = 2
    d['b'] = 3
    return (o.a, o.b)
print(f(Demo2()))

def g(o):
    before = o.__dict__
    o.a += 1
    o.c = 5
    return before
print(g(Demo2()))

def h(o):
    if 'a' in o.__dict__:
        o.a = o.a + 10
    keep = vars(o)
    del o.a
    return keep
print(h(Demo2()))
