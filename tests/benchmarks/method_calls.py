"""Method calls and attributes of objects, with inheritance."""


class Shape:
    def __init__(self, scale):
        self.scale = scale
        self.calls = 0

    def area(self):
        return 0

    def total(self, extra):
        self.calls += 1
        return self.area() + extra


class Square(Shape):
    def __init__(self, side, scale):
        super().__init__(scale)
        self.side = side

    def area(self):
        return self.side * self.side * self.scale


class Rectangle(Shape):
    def __init__(self, width, height, scale):
        super().__init__(scale)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height * self.scale


def run(rounds):
    shapes = [Square(3, 1), Rectangle(2, 5, 2), Square(4, 3)]
    total = 0
    for i in range(rounds):
        for shape in shapes:
            total += shape.total(i & 3)
    return total, shapes[0].calls


print(run(1500000))
