# What the module builtins has under another name.
import builtins
import builtins as bltns
from builtins import property as prop, len as length

print(bltns.int is int, bltns.property is property, prop is property, length is len, bltns.print is print)
print(bltns.Ellipsis, bltns.NotImplemented, bltns.True_ if hasattr(bltns, "True_") else "none", bltns.IOError is OSError, bltns.__debug__)
print(getattr(bltns, "ValueError") is ValueError, getattr(bltns, "None"), getattr(bltns, "True"))
print(bltns.memoryview, bltns.__name__, "list" in dir(bltns), "nothing" in dir(bltns))


class C:
    @bltns.property
    def value(self):
        return 1


print(C().value)
try:
    bltns.nothing
except AttributeError as error:
    print(error)
