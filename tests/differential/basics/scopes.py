"""Global and local names, shadowing of built-ins, names bound late."""
counter = 0


def increment(by=1):
    global counter
    counter += by
    return counter


def local_only():
    counter = 100
    counter += 1
    return counter


def late():
    return defined_later + 1


print(increment(), increment(5), local_only(), counter)
try:
    late()
except NameError as error:
    print(error)
defined_later = 41
print(late())


def unbound():
    try:
        print(value)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    value = 1
    return value


print(unbound())


def make_global():
    global created
    created = "made"


make_global()
print(created)


def shadow(list, str="s"):
    len = 3
    return list, str, len


print(shadow(1))
print(len("four"))
max = lambda a, b: "mine"
print(max(1, 2))
del max
print(max(1, 2))
for loop_variable in range(3):
    pass
print(loop_variable)
print(__name__)


def delete_local(flag):
    x = 1
    if flag:
        del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


print(delete_local(False), delete_local(True))


def outer():
    x = "outer"

    def inner():
        return x

    x = "changed"
    return inner()


print(outer())


class Scope:
    x = 1
    y = x + 1

    def method(self):
        return defined_later


print(Scope.y, Scope().method())
