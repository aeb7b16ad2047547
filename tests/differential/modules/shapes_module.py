"""A sibling module."""
print("importing shapes_module")
PI = 3
count = 0
_private = "hidden"


class Shape:
    sides = 0

    def __init__(self):
        global count
        count += 1

    def area(self):
        raise NotImplementedError(type(self).__name__)


class Box(Shape):
    sides = 4

    def __init__(self, w, h=None):
        super().__init__()
        self.w, self.h = w, h or w

    def area(self):
        return self.w * self.h


def total(shapes):
    return sum(shape.area() for shape in shapes)


def scale_by_pi(x):
    return x * PI
