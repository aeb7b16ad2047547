"""Unions of types and types with arguments."""
Number = int | float
Vector = list[float]
def f(x: int | None = None) -> Vector:
    return isinstance(x, Number)
print(f(1), f("a"), f(2.5), isinstance(None, int | None), issubclass(bool, int | str), Number, int | None | str | int)
print(list[int], dict[str, list[int]], tuple[int, ...], set[str], type[int], Vector((1, 2)), list[int] == list[int], (int | str) == (str | int), list[int] | None, len({int | str, str | int}))


class A:
    pass


print(A | int, list[A], isinstance(A(), A | str), Vector.__origin__, Vector.__args__, (int | A).__args__, dict[str, int]())
for bad in (lambda: isinstance(1, list[int]), lambda: int | 5, lambda: 5 | int, lambda: isinstance([], int | list[int])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
