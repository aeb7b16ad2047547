import builtins


def lengths(items):
    total = 0
    for item in items:
        total += len(item)
    return total


class Shape:
    size = abs(-3)

    def area(self):
        return self.size * self.size


print(lengths([[1], [2, 3]]))
old = builtins.len
builtins.len = lambda x: 100
print(lengths([[1], [2, 3]]))
setattr(builtins, "".join(["ab", "s"]), lambda x: "shadow")


class Late:
    size = abs(-3)


print(Late.size, abs(-1), Shape().area())
builtins.len = old
print(lengths([[1], [2, 3]]), len("abc"))
try:
    builtins.len = None
    lengths([[1]])
except TypeError as error:
    print(error)
finally:
    builtins.len = old
print(len([1, 2]))
