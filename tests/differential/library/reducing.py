# What copies and pickles are made of.
import copy
import copyreg


class Plain:
    def __init__(self, a):
        self.a = a


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 1


class Items(list):
    pass


class Names(dict):
    pass


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    def __getnewargs__(self):
        return tuple(self)


class Keyed:
    def __new__(cls, *, key):
        made = super().__new__(cls)
        made.key = key
        return made

    def __getnewargs_ex__(self):
        return (), {"key": self.key}


class Own:
    def __reduce__(self):
        return (Own, ())


class State:
    def __init__(self):
        self.a = 1
        self.b = 2

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


def show(value):
    function, arguments, *rest = value.__reduce_ex__(2)
    print(function is copyreg.__newobj__, function.__name__, arguments, [list(each) if hasattr(each, "__next__") else each for each in rest])


show(Plain(1))
show(Slotted())
show(Items([1, 2]))
show(Names(a=1))
show(Point(1, 2))
show(Keyed(key=3))
print(Own().__reduce_ex__(4)[0] is Own)
print(Plain(1).__reduce__()[0] is copyreg._reconstructor, Plain(1).__reduce_ex__(0)[1][1:])
try:
    (i for i in ()).__reduce_ex__(2)
except TypeError as error:
    print(error)

plain = Plain([1, [2]])
shallow, deep = copy.copy(plain), copy.deepcopy(plain)
print(shallow.a is plain.a, deep.a == plain.a, deep.a is plain.a, deep.a[1] is plain.a[1])
state = copy.copy(State())
print(state.__dict__)
print(copy.copy(Point(1, 2)), copy.deepcopy(Items([[1], 2])), copy.copy(Names(a=[1])), copy.copy(Keyed(key=4)).key)
cycle = []
cycle.append(cycle)
copied = copy.deepcopy(cycle)
print(copied[0] is copied, copied is not cycle)
slotted = copy.copy(Slotted())
print(slotted.x, hasattr(slotted, "y"))
print(copy.copy(list[int]), copy.deepcopy(int | str), copy.deepcopy({"a": (1, [2], {3})}), copy.copy(3 + 4j))
print(copy.replace(type("R", (), {"__replace__": lambda self, **changes: changes})(), a=1))
try:
    copy.copy(type("Bad", (), {"__reduce_ex__": lambda self, protocol: 1})())
except TypeError as error:
    print(type(error).__name__)
