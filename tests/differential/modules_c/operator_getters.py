import _operator
from _operator import attrgetter, itemgetter, methodcaller


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y

    def scaled(self, by, *more, plus=0):
        return self.x * by + plus, more


class Box:
    def __init__(self, point):
        self.point = point

    @property
    def area(self):
        raise ValueError("no area")


p = Point(3, 4)
box = Box(p)
print(attrgetter("x")(p), attrgetter("x", "y")(p), attrgetter("point.x")(box), attrgetter("point.x", "point.y", "point")(box)[:2])
print(sorted([Point(2, 1), Point(1, 5)], key=attrgetter("x"))[0].y, list(map(attrgetter("real", "imag"), [1, 2.5])))
show("missing", lambda: attrgetter("z")(p))
show("missing", lambda: attrgetter("point.z")(box))
show("missing", lambda: attrgetter("x", "z")(p))
show("missing", lambda: attrgetter("point..x")(box))
show("property", lambda: attrgetter("area")(box))
show("none", lambda: attrgetter())
show("int", lambda: attrgetter(1))
show("int", lambda: attrgetter("a", 1))
show("call", lambda: attrgetter("x")())
show("call", lambda: attrgetter("x")(p, p))
show("call", lambda: attrgetter("x")(obj=p))
show("kw", lambda: attrgetter(x="y"))
print(attrgetter("x"), attrgetter("a.b", "c"), attrgetter("x").__reduce__(), attrgetter("a.b", "c").__reduce__())
computed = "".join(["no", "rm"])
print(attrgetter(computed)(p)(), methodcaller(computed)(p))

print(itemgetter(1)([5, 6]), itemgetter(1, 0)("ab"), itemgetter("k")({"k": 1}), itemgetter(slice(1, 3))([1, 2, 3, 4]), itemgetter(-1)((1, 2)))
print(sorted({"a": 2, "b": 1}.items(), key=itemgetter(1)), list(map(itemgetter(0, 2), ["abc", "def"])))
show("range", lambda: itemgetter(5)([1]))
show("range", lambda: itemgetter(5)((1,)))
show("key", lambda: itemgetter("k")({}))
show("type", lambda: itemgetter(1)(5))
show("type", lambda: itemgetter("a")((1,)))
show("none", lambda: itemgetter())
show("call", lambda: itemgetter(1)())
show("call", lambda: itemgetter(1)([1], [2]))
show("kw", lambda: itemgetter(1, key=2))
print(itemgetter(1), itemgetter("a", 2), itemgetter(slice(1, None)), itemgetter(1).__reduce__(), itemgetter(1, 2).__reduce__())


class Pair(tuple):
    def __getitem__(self, index):
        return "own"


print(itemgetter(0)(Pair((1, 2))))

print(methodcaller("norm")(p), methodcaller("scaled", 2)(p), methodcaller("scaled", 2, 7, plus=1)(p), methodcaller("upper")("abc"), methodcaller("split", ",")("a,b"))
show("missing", lambda: methodcaller("nothing")(p))
show("args", lambda: methodcaller("norm", 1)(p))
show("none", lambda: methodcaller())
show("none", lambda: methodcaller(name="x"))
show("int", lambda: methodcaller(1))
show("call", lambda: methodcaller("norm")())
show("call", lambda: methodcaller("norm")(p, 1))
show("call", lambda: methodcaller("norm")(x=p))
print(methodcaller("norm"), methodcaller("scaled", 1, "b", plus=2, more=None), methodcaller("scaled", 1).__reduce__())
made, arguments = methodcaller("scaled", 2, plus=5).__reduce__()
print(made, arguments, made(*arguments)(p))
print(type(attrgetter("x")), itemgetter.__name__, methodcaller.__module__, attrgetter.__qualname__)


print(_operator.itemgetter is itemgetter)
