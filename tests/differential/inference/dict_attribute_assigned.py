class Node:

    def __init__(self, d):
        self.__dict__ = d

def get(n):
    return n.v
print(get(Node({'v': 3})), get(Node({'v': 's'})))

class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared
x = Borg()
x.k = 1
print(Borg().k)

class Cfg:

    def __init__(self, **kw):
        self.name = 'cfg'
        self.__dict__ = dict(self.__dict__, **kw)
c = Cfg(a=1)
print(c.name, c.a)
