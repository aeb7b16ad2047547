"""Imports of a module beside the program."""
import shapes_module
import shapes_module as alias
from shapes_module import Box, total as add_up

print(shapes_module is alias, Box is shapes_module.Box, shapes_module.__name__, shapes_module.__doc__)
boxes = [Box(2), shapes_module.Box(3, 1.5), alias.Box(2 ** 40)]
print(add_up(boxes), shapes_module.count)
shapes_module.PI = 3.5
print(shapes_module.scale_by_pi(2), alias.PI)


class Disc(shapes_module.Shape):
    def __init__(self, r):
        super().__init__()
        self.r = r

    def area(self):
        return shapes_module.PI * self.r ** 2


print(add_up(boxes + [Disc(2)]), shapes_module.count, Disc(1).sides)
try:
    add_up([shapes_module.Shape()])
except NotImplementedError as error:
    print("NotImplementedError", error)
shapes_module.total = lambda shapes: "patched"
print(shapes_module.total([]), add_up([]))
shapes_module.extra = {"k": 1}
print(alias.extra, hasattr(alias, "extra"), getattr(alias, "nothing", "default"))
try:
    shapes_module.missing
except AttributeError as error:
    print(error)
try:
    from shapes_module import absent
except ImportError as error:
    print(type(error).__name__)
try:
    import does_not_exist
except ImportError as error:
    print(type(error).__name__, error)


def local_import():
    from shapes_module import _private
    import shapes_module as m
    return _private, m.count


print(local_import())
