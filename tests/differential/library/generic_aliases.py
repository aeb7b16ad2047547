# types.GenericAlias and types.UnionType.
import types
from types import GenericAlias


class T:
    """Stands in for a type variable."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "~" + self.name

    def __typing_subst__(self, argument):
        return argument


class Box:
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)

    def __init__(self, value=None):
        self.value = value


def report(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


a, b = T("a"), T("b")
alias = list[int]
print(alias, alias.__origin__, alias.__args__, alias.__parameters__, alias.__unpacked__)
print(dict[str, int], tuple[int, ...], tuple[()], type[int], set[a], frozenset[int], list[[int, str]])
print(dict[a, b].__parameters__, dict[a, list[b]].__parameters__, dict[a, a].__parameters__)
print(dict[a, b][int, str], dict[a, list[b]][int, str], list[a][b], dict[a, a][int])
report(lambda: dict[a, b][int])
report(lambda: dict[a, b][int, str, bytes])
report(lambda: list[int][str])
print(list[int] == list[int], list[int] == list[str], list[int] == list, list[int] != list[str], hash(list[int]) == hash(list[int]))
print({list[int]: 1}[list[int]])
print(list[int]([1, 2]), dict[str, int](a=1), tuple[int]((1, 2)))
made = Box[int](3)
print(type(made) is Box, made.value, made.__orig_class__)
print(Box[int].__name__, Box[int].__qualname__, Box[int].__module__)
print(isinstance(list[int], GenericAlias), isinstance(list[int], type), list[int].__class__)
report(lambda: isinstance([], list[int]))
report(lambda: issubclass(list, list[int]))
print(GenericAlias(list, int), GenericAlias(list, (int,)) == list[int], GenericAlias(int, ()))
report(lambda: GenericAlias(list))
report(lambda: GenericAlias(list, int, extra=1))


class Numbers(list[int]):
    pass


print(Numbers.__bases__, Numbers.__orig_bases__, Numbers([1]).__len__())
print(list[int].append is list.append, list[int].__doc__ == list.__doc__)
report(lambda: list[int].missing)
report(lambda: list[int].__bases__)
unpacked = next(iter(tuple[int, str]))
print(unpacked, unpacked.__unpacked__, unpacked.__typing_unpacked_tuple_args__, unpacked == tuple[int, str])
print([*tuple[int]])
print(list[int].__mro_entries__(()), list[int].__reduce__())
print("__origin__" in dir(list[int]), "append" in dir(list[int]))


class Special(GenericAlias):
    __slots__ = ()

    def __repr__(self):
        return "Special" + repr(self.__args__)


special = Special(list, (int, a))
print(special, special.__parameters__, special == list[int, a], special[str])

# Unions
union = int | str
print(union, union.__args__, union == str | int, hash(union) == hash(str | int), int | int, int | None)
print(isinstance(1, union), isinstance(1.0, union), issubclass(bool, union), isinstance([], int | list))
print((list[int] | None).__args__, (int | str) | bytes, int | (str | int))
print((list[a] | None).__parameters__, (list[a] | dict[a, b])[int, str])
report(lambda: (int | str)[bytes])
report(lambda: int | 1)
report(lambda: isinstance(1, int | list[int]))
print(isinstance(union, types.UnionType))
