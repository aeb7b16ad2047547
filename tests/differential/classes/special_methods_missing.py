# A class with one special method of a pair: the other is asked for when it is needed.
class Setter:
    def __setitem__(self, key, value):
        print("set", key, value)


class Deleter:
    def __delitem__(self, key):
        print("delete", key)


class Callable:
    def __call__(self, *arguments):
        print("called with", len(arguments))
        return iter(())


class ByObject:
    __iter__ = Callable()
    __len__ = None
    __getitem__ = Callable()


for action in (lambda: Setter().__setitem__(1, 2), lambda: Setter()[0], lambda: Deleter().__delitem__(3), lambda: len(ByObject()), lambda: list(ByObject()),
               lambda: list(ByObject()[7])):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def delete(items, key):
    del items[key]


def store(items, key):
    items[key] = 1


for action, items in ((delete, Setter()), (store, Deleter()), (delete, object()), (delete, "abc"), (delete, (1,)), (delete, range(3)), (delete, {1})):
    for key in (0, slice(0, 1), "k"):
        try:
            action(items, key)
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)


class Descriptor:
    __get__ = Callable()


class Owner:
    try:
        value = Descriptor()
    finally:
        pass


Owner.value
Owner().value


class Hinting:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __len__(self):
        print("length asked for")
        return self.hint


for hint in (2, 0, 50):
    print(list(Hinting(hint)))
    items = ["x"]
    items.extend(Hinting(hint))
    print(items)
for hint in (-1, "x", 2 ** 70):
    try:
        print(list(Hinting(hint)))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print({**{"a": 1}, **dict(b=2)})
for mapping in (5, [("a", 1)], None, Hinting(1)):
    try:
        print({**mapping})
    except TypeError as error:
        print(error)
print(bytearray(b"%s-%05d|%c") % (b"x", 42, 65), type(bytearray(b"") % ()))
