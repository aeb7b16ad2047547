"""Match statements in full."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    __match_args__ = ("center", "radius")

    def __init__(self, center, radius):
        self.center, self.radius = center, radius


class Color:
    RED = "red"
    GREEN = 2


def describe(v):
    match v:
        case None | True | False:
            return f"singleton {v}"
        case 0:
            return "zero"
        case -1 | -2.5:
            return "negative constant"
        case 1 + 2j:
            return "complex"
        case "a" "b":
            return "ab"
        case b"bytes":
            return "bytes"
        case Color.RED | Color.GREEN:
            return f"color {v}"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float() as number:
            return f"number {number}"
        case str(s) if s.isupper():
            return f"upper {s}"
        case str():
            return "string"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [1, 2, *rest]:
            return f"12 and {rest}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case [Point(x=0, y=0), *others]:
            return f"origin and {len(others)}"
        case (a, (b, c)):
            return f"nested {a} {b} {c}"
        case [*items, "end"]:
            return f"ends {items}"
        case [_, _, _]:
            return "three"
        case list() | tuple():
            return f"sequence of {len(v)}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": str(kind), **rest} if rest:
            return f"{kind} with {sorted(rest)}"
        case {"nested": {"deep": [x, *_]}}:
            return f"deep {x}"
        case {1: one, "k": None}:
            return f"one {one}"
        case {}:
            return f"mapping of {len(v)}"
        case Point(0, 0):
            return "origin"
        case Point(x, 0) | Point(0, x):
            return f"axis {x}"
        case Point(x=px, y=py) if px == py:
            return f"diagonal {px}"
        case Point():
            return "point"
        case Circle(Point(x, y), radius=float(r) | int(r)):
            return f"circle at {x},{y} r={r}"
        case set() | frozenset():
            return "set"
        case range():
            return "range"
        case _:
            return f"other {type(v).__name__}"


values = [None, True, 0, -1, -2.5, 1 + 2j, "ab", b"bytes", "red", 2, 101, 7, 3.5, "UP", "low", "", [], [9], (9,), [1, 2], [1, 2, 3, 4], [5, 6, 5], [Point(0, 0), 1], (1, (2, 3)), [7, 8, "end"], [1, 3, 4], [1] * 5, {"type": "circle", "r": 2}, {"type": "square", "a": 1},
          {"type": "x"}, {"nested": {"deep": [4, 5]}}, {1: "o", "k": None}, {}, {"z": 1}, Point(0, 0), Point(3, 0), Point(0, 4), Point(5, 5), Point(1, 2), Circle(Point(1, 2), 3), Circle(Point(1, 2), "x"), {1}, frozenset(), range(3), object, iter([]), b"other", bytearray(b"bytes"), float("nan"), 0.0, 1.0, False]
for v in values:
    print(describe(v))


def command(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["get", obj] | ["pick", "up", obj] | ["pick", obj, "up"]:
            return f"taking {obj}"
        case ["drop", *objects] if objects:
            return f"dropping {', '.join(objects)}"
        case ["quit" | "exit"]:
            return "bye"
        case [verb]:
            return f"{verb} what?"
        case [verb, *_]:
            return f"can't {verb}"
        case []:
            return "say something"


for line in ("go north", "go up", "get lamp", "pick up lamp", "pick lamp up", "drop a b", "drop", "quit", "", "sing loud"):
    print(command(line))


class Expr:
    pass


class Num(Expr):
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Bin(Expr):
    __match_args__ = ("op", "left", "right")

    def __init__(self, op, left, right):
        self.op, self.left, self.right = op, left, right


def simplify(e):
    match e:
        case Bin("+", Num(0), x) | Bin("+", x, Num(0)) | Bin("*", Num(1), x) | Bin("*", x, Num(1)):
            return simplify(x)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return Num(0)
        case Bin("+", Num(a), Num(b)):
            return Num(a + b)
        case Bin(op, left, right):
            return Bin(op, simplify(left), simplify(right))
        case _:
            return e


def show(e):
    match e:
        case Num(value=v):
            return str(v)
        case Bin(op=o, left=l, right=r):
            return f"({show(l)} {o} {show(r)})"


print(show(simplify(Bin("+", Bin("*", Num(1), Num(7)), Bin("+", Num(0), Bin("+", Num(2), Num(3)))))))
x = 5
match x:
    case y if y > 10:
        print("big")
    case z:
        print("bound", z, y)
match 3, "b":
    case int(n), str(s):
        print(n, s)
match {"a": 1, "b": 2}:
    case {"a": a, **others}:
        print(a, others)


class Weird:
    __match_args__ = ["not tuple"]


for subject, positional in ((Point(1, 2), 3), (5, 2)):
    try:
        match subject:
            case Point(1, 2, 3) if positional == 3:
                print("no")
            case int(1, 2):
                print("no")
    except TypeError as e:
        print(e)
try:
    match Weird():
        case Weird(1):
            pass
except TypeError as e:
    print(e)


class Sub(dict):
    pass


match Sub(a=1):
    case {"a": v}:
        print("sub", v)


class Seq(list):
    pass


match Seq([1, 2]):
    case [a, b]:
        print("seq", a, b)
match "ab":
    case [a, b]:
        print("no")
    case _:
        print("strings are no sequences")
