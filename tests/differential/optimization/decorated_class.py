# Classes that inference gives up on: made by a decorator, with properties, __getattr__, exceptions with attributes.
def register(cls):
    cls.tag = "t"
    return cls

@register
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def norm2(self):
        return self.x * self.x + self.y * self.y

    def plus(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __add__(self, other):
        return self.plus(other)

    @staticmethod
    def unit():
        return Vector(1, 0)

    @classmethod
    def make(cls, n):
        return cls(n, n)

class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

def check(i):
    if i % 3 == 0:
        raise Failure(i)
    return i

total = 0
v = Vector(0, 0)
step = Vector.unit()
for i in range(3000):
    v = v + step
    total += v.norm2 % 7
    w = Vector.make(i)
    total += w.x
    try:
        total += check(i)
    except Failure as e:
        total -= e.code
print(total, v.x, v.y, Vector.tag)
