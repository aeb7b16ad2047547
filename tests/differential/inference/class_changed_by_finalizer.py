# A finalizer runs within a loop of another function and changes what the loop relies on.
import gc


class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size * self.size


class Dying:
    def __init__(self):
        self.cycle = self

    def __del__(self):
        Shape.area = lambda self: "changed"
        shape.size = "s"


shape = Shape(3)


def drop(depth):
    if depth:
        drop(depth - 1)
        Dying()


def loop(shape):
    before = after = 0
    for i in range(100):
        value = shape.area()
        if value == "changed":
            after += 1
        elif value == 9:
            before += 1
        if i == 50:
            drop(20)
            gc.collect()
    return before, after, shape.size


print(loop(shape))
