class K:

    def __hash__(self):
        return 1

    def __eq__(self, other):
        vars(other)['v'] = 2.5
        return False

class K2:

    def __init__(self):
        self.v = [1]

    def __hash__(self):
        return 1

def g(k):
    return k.v

def l(x):
    return len(x)
for use in (lambda k: {K(): 1}.get(k), lambda k: {K(), k}, lambda k: {K(): 1, k: 2}, lambda k: {K()}.add(k)):
    k2 = K2()
    print(l(g(k2)))
    use(k2)
    try:
        print(l(g(k2)))
    except TypeError as e:
        print(e)
