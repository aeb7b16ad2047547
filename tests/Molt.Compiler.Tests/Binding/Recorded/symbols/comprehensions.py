"""Comprehensions: inlined ones, cells, assignment expressions, nesting."""
numbers = [n * n for n in range(10) if n % 2]
pairs = {(a, b): a + b for a in numbers for b in numbers if a < b}
lazy = (x for x in numbers if (last := x))
unique = {y for y in {z for z in numbers}}


def captures(values, factor):
    shared = 1
    closures = [lambda: value * factor for value in values]
    nested = [[value + shared + inner for inner in range(value)] for value in values]
    shared = [shared for _ in values]
    value = 3
    same_name = [value for value in values if (seen := value)]
    late = [later for later in values]

    def inner():
        return [shared + seen for _ in values], value
    return closures, nested, same_name, late, inner


def makes_cells():
    x = [(lambda: i, lambda: x) for i in range(3)]
    y = {k: [v for v in (lambda: k)()] for k in x}
    return x, y


class InClass:
    items = [1, 2]
    doubled = [item * factor for item in items for factor in (1, 2)]
    closures = [lambda: item for item in items]
    generated = (item for item in items)


async def asynchronous(stream):
    return [item async for item in stream if await item], {await key: 1 for key in [1]}, (x async for x in stream)


def in_lambda():
    return lambda rows: [cell for row in rows for cell in row if (any_cell := cell)]
