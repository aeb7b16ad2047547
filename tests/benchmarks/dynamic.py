"""Code that type inference learns nothing about: operators and attributes on values of many types."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


def fold(items, start):
    total = start
    for item in items:
        total = total + item
    return total


def run(rounds):
    groups = [([1, 2, 3, 4], 0), ([1.5, 2.5, 3.5], 0.0), (["a", "b", "c"], ""), ([Vector(1, 2), Vector(3, 4)], Vector(0, 0))]
    last = []
    for _ in range(rounds):
        last = []
        for items, start in groups:
            last.append(fold(items, start))
    return last


result = run(200000)
print(result[0], result[1], result[2], result[3].x, result[3].y)
