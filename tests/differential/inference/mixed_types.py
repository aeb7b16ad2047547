"""One variable, several types: unions, polymorphic calls, containers of everything, ints and floats together."""


def describe(value):
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "int " + str(value + 1)
    if isinstance(value, float):
        return "float " + str(value * 2)
    if isinstance(value, str):
        return "str " + value.upper()
    if value is None:
        return "none"
    if isinstance(value, (list, tuple)):
        return "sequence " + ", ".join(describe(item) for item in value)
    return type(value).__name__


for value in (1, 2.5, "x", True, None, [1, "a", None], (2.5,), {1: 2}, 10 ** 25, 1j):
    print(describe(value))


def add(a, b):
    return a + b


print(add(1, 2), add(1.5, 2), add("a", "b"), add([1], [2]), add((1,), (2,)), add(2 ** 62, 2 ** 62), add(True, True))
for pair in ((1, "a"), ("a", 1), ([], ()), (None, 1), ({}, {})):
    try:
        print(add(*pair))
    except TypeError as error:
        print(error)


def flips(n):
    x = 0
    for i in range(n):
        if i == 3:
            x = x + 0.5
        elif i == 6:
            x = str(x)
        elif isinstance(x, str):
            x = x + "!"
        else:
            x = x + 1
    return x


print([flips(n) for n in range(10)])


def mean(values):
    total = 0
    count = 0
    for v in values:
        total += v
        count += 1
    return total / count if count else None


print(mean([1, 2, 3, 4]), mean([]), mean([1.5, 2]), mean([True, False]), mean(range(10)))


class Circle:
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3 * self.r * self.r


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Named:
    name = "generic"

    def area(self):
        return None


shapes = [Circle(2), Square(3), Circle(1.5), Square(2 ** 40), Named()]
for shape in shapes:
    print(type(shape).__name__, shape.area(), getattr(shape, "name", "-"))
shapes[0].name = "a circle"
shapes[1].r = "not a radius"
print(shapes[0].name, shapes[1].r, hasattr(shapes[2], "name"), Circle("ab").r)
shapes[0].r = 10 ** 20
print(shapes[0].area())
shapes[0].r = "s"
try:
    shapes[0].area()
except TypeError as error:
    print(error)


def maybe(n):
    if n > 2:
        return n
    if n > 1:
        return "two"
    if n > 0:
        return 1.0


results = [maybe(n) for n in range(5)]
print(results, [r for r in results if r is not None], [type(r).__name__ for r in results])
table = {"f": len, 1: [1, 2], (1, 2): {"x": describe}, None: None}
print(table["f"](table[1]), table[1, 2]["x"](3), table[None])


def apply(f, *args):
    return f(*args)


print(apply(add, 1, 2), apply(max, 3, 4), apply(str.upper, "a"), apply(Circle, 3).r, apply(lambda: 5), apply([1, 2].index, 2))
x = 1
x = "now text"
x = [x, x]
x = len(x) / 4
print(x, x // 0.3, x % 0.3, 1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 400 > 1e308, 0.1 + 0.2)
total = 0
for item in [1, 2.0, True, 3]:
    total += item
print(total, 7 / 2, 7 // 2, 7.0 // 2, -7 // 2.0, 2 ** -1, 2 ** 0.5, (-8) ** (1 / 3) if False else 0, 5 % 2.5, 1e16 + 1, int(3.99), int(-3.99), round(2.5), round(3.5), round(2.567, 2))


def default_kinds(a, b=None, c=0, d="x", e=()):
    if b is None:
        b = a
    return a, b, c, d, e


print(default_kinds(1), default_kinds("s", 2, 2.5), default_kinds([], d=1, e=[1]))
