# The containers take arguments by a class method, which may be asked for as any other.

for kind in (list, dict, tuple, set, frozenset):
    alias = kind.__class_getitem__(int)
    print(alias, alias == kind[int], hasattr(kind, "__class_getitem__"), kind.__class_getitem__.__name__)

print(list.__class_getitem__((int, str)).__args__)
print(type[int], type[int].__origin__ is type)


class Items(list):
    pass


class Ordered(dict):
    @classmethod
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(Items[int].__origin__ is Items, Ordered[str])
print(isinstance(3, int | str), issubclass(bool, int | str))

for wrong in (int, str, object):
    try:
        wrong[int]
    except TypeError as error:
        print(error)
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
print(b"-".join([memoryview(b"ab"), bytearray(b"cd")]), (-8) ** 0.5 == (-8.0) ** 0.5, "%s %d" % ("a", 2), b"%d" % 3)
