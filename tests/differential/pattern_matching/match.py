"""match: literals, captures, sequences, mappings, classes, guards, alternatives."""


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, center, radius):
        self.center, self.radius = center, radius


class Color:
    RED = 1
    GREEN = "g"


def describe(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1 | 2.5 | "minus":
            return "special"
        case True:
            return "never: equals 1"
        case None:
            return "none"
        case str() as text if len(text) > 5:
            return f"long {text}"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case str(text):
            return f"text {text}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [Point(x=0, y=0), *_]:
            return "starts at the origin"
        case [first, *middle, last] if first == last:
            return f"framed {middle}"
        case [int() as a, (b, c)]:
            return f"nested {a} {b} {c}"
        case (a, b, *rest):
            return f"many {a} {b} {rest}"
        case {"type": "circle", "r": float(r) | int(r)}:
            return f"circle {r}"
        case {"type": kind, **rest}:
            return f"{kind} {rest}"
        case {}:
            return "mapping"
        case Point(0, 0):
            return "origin"
        case Point(0, y) | Point(y, 0):
            return f"axis {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Circle(center=Point(x, y), radius=r):
            return f"circle at {x},{y} of {r}"
        case Color.GREEN:
            return "unreachable"
        case float(f):
            return f"float {f}"
        case int() | complex():
            return "number"
        case _:
            return "other " + type(value).__name__


for value in (0, 1, 3, -1, 2.5, "minus", True, False, None, "abcdefg", "a", "xyz", [], [5], [Point(0, 0), 1], [1, 2, 1], (1, (2, 3)), [1, 2, 3, 4], {"type": "circle", "r": 2},
              {"type": "circle", "r": "bad"}, {"type": "x", "k": 1}, {}, {"z": 1}, Point(0, 0), Point(0, 5), Point(7, 0), Point(4, 4), Point(1, 2), Circle(Point(1, 2), 3), 9.5, 10 ** 30,
              3j, {1, 2}, range(2), b"ab", object):
    print(describe(value))


def command(line):
    match line.split():
        case ["quit"]:
            return "bye"
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return f"going {direction}"
        case ["take", *items] if items:
            return "taking " + " and ".join(items)
        case ["say", word, *_]:
            return word
        case [unknown, *_]:
            return f"unknown {unknown}"
        case _:
            return "nothing"


for line in ("quit", "go north", "go up", "take a b", "take", "say hi there", ""):
    print(command(line))


def evaluate(tree):
    match tree:
        case int() | float():
            return tree
        case ("+", a, b):
            return evaluate(a) + evaluate(b)
        case ("*", a, b):
            return evaluate(a) * evaluate(b)
        case ("-", a):
            return -evaluate(a)
        case (op, *_):
            raise ValueError(f"bad operator {op}")


print(evaluate(("+", 1, ("*", 2.5, ("-", 4)))), evaluate(("*", 2 ** 62, 4)))
try:
    evaluate(("%", 1, 2))
except ValueError as error:
    print(error)
match 5:
    case bound if bound > 10:
        print("big")
    case bound:
        print("bound", bound)
match (1, 2):
    case (Color.RED, y):
        print("red", y)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": deep}]}}:
        print("deep", deep)
