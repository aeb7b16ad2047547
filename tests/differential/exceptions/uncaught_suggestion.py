"""An uncaught AttributeError whose name is near one that there is."""


class Shape:
    def __init__(self):
        self.corners = 4

    def area(self):
        return 1


def describe(shape):
    try:
        return shape.aera()
    except AttributeError as error:
        raise ValueError("no shape") from error


try:
    describe(Shape())
except ValueError as error:
    print(error, error.__cause__)

shapes = [Shape()]
print(len(shapes), shapes[0].cornesr)
