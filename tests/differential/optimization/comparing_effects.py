"""Comparisons that change or call what they are given, wherever in a container they are found."""
class E:
    def __eq__(self, other):
        if isinstance(other, list): other.append("s")
        elif callable(other): print(other(2.5))
        return False
def f(x=1):
    return x
def t1():
    a = [1]
    print(a in [E()])
    for v in a: print(v * 2)
def t2():
    a = [1]
    print([E()] == [a])
    for v in a: print(v * 2)
def t3():
    print(f(3))
    print(f in [E()])
class C:
    def __contains__(self, item):
        item.append("c")
        return True
def t4():
    a = [1]
    print(a in C())
    for v in a: print(v * 2)
def t5():
    a = [1]
    print([E()].count(a), (E(),).count(a))
    for v in a: print(v * 2)
t1(); t2(); t3(); t4(); t5()
class M(type):
    def __instancecheck__(cls, inst):
        inst.append("m")
        return True
class N(metaclass=M): pass
def t6():
    a = [1]
    print(isinstance(a, N))
    for v in a: print(v * 2)
t6()
