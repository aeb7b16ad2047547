# slice.indices() with parts of any size, against what range and a list do with them.
class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


values = [None, 0, 2, 6, -1, -5, -7, True, Index(-3), 2 ** 70, -2 ** 70]
for step in (None, -1, 2 ** 70, Index(-2)):
    for start in values:
        print([slice(start, stop, step).indices(5) for stop in values])
items = list(range(5))
for step in (1, -1, 3, -2):
    for start in values:
        for stop in values:
            cut = slice(start, stop, step)
            assert items[cut] == [items[i] for i in range(*cut.indices(5))], cut
print(slice(-2 ** 71, 2 ** 71, 2 ** 69).indices(2 ** 72))
print(slice(None, None, -1).indices(0), slice(None).indices(Index(4)))
for cut, length in ((slice(None), -1), (slice(0, 1, 0), 3), (slice("a"), 3), (slice(None), 1.5), (slice(None, None, "x"), 2)):
    try:
        print(cut.indices(length))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
