class P:

    def __init__(self, x):
        self.x = x

def show(p, t):
    return t.format(p)
q = P(1)
print(q.x, show(q, '{0.x}'))
