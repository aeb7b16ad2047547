class B:
    x = 2.5

class S(B):
    for _ in []:
        x = [1]

def g(s):
    return s.x

def h(y):
    return len(y)
try:
    print(h(g(S())))
except TypeError as e:
    print(e)
