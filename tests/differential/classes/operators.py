"""Special methods: arithmetic, comparison, containers, calls, conversion, hashing."""


class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __lt__(self, other):
        return abs(self) < abs(other)


a, b = Vector(3, 4), Vector(1, 2)
print(a + b, a - b, a * 2, 3 * a, -a, abs(a))
print(repr(a), str(a), f"{a} {a!r}", [a, b])
print(a == Vector(3, 4), a != b, a < b, b < a, bool(Vector(0, 0)), bool(a))
print(list(a), a[0], a[-1], {a: 1}[Vector(3, 4)], sorted([a, b]))
x, y = a
print(x, y, max(a, b), sum([a, b], Vector(0, 0)))
a += b
print(a)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a > 1, lambda: a[2], lambda: len(a), lambda: a(), lambda: a @ b, lambda: ~a):
    try:
        print(bad())
    except (TypeError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)


class Stack:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __contains__(self, item):
        return item in self.items

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __call__(self, item):
        self.items.append(item)
        return self

    def __iadd__(self, other):
        self.items.extend(other)
        return self

    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: name[4:]
        raise AttributeError(f"no {name}")


s = Stack(1, 2, 3)
s(4)(5)
s += [6]
s[0] = "first"
del s[1]
print(s.items, len(s), 3 in s, 99 in s, bool(Stack()), s.get_thing())
try:
    s.unknown
except AttributeError as error:
    print(error)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __int__(self):
        return self.cents

    def __float__(self):
        return self.cents / 100

    def __index__(self):
        return self.cents

    def __format__(self, spec):
        return f"{self.cents / 100:{spec or '.2f'}}$"

    def __radd__(self, other):
        return Money(other + self.cents)

    def __truediv__(self, n):
        return Money(self.cents // n)

    def __floordiv__(self, n):
        return "floor"

    def __mod__(self, n):
        return "mod"

    def __pow__(self, n):
        return "pow"

    def __divmod__(self, n):
        return "divmod"

    def __lshift__(self, n):
        return "lshift"

    def __and__(self, n):
        return "and"

    def __ror__(self, n):
        return "ror"

    def __invert__(self):
        return "invert"


m = Money(1234)
print(int(m), float(m), f"{m}", f"{m:.1f}", hex(m), [0, 1, 2][Money(2)], sum([Money(1), Money(2)], 0).cents if False else (5 + m).cents)
print((m / 2).cents, m // 1, m % 1, m ** 2, divmod(m, 3), m << 1, m & 1, 1 | m, ~m)


class Unhashable:
    def __eq__(self, other):
        return True


try:
    hash(Unhashable())
except TypeError as error:
    print(error)
print(Unhashable() == 5, Unhashable() != 5, 5 == Unhashable())
