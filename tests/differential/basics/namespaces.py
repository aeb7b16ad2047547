"""Namespaces as dicts: globals(), locals(), vars() and dir()."""
counter = 10
names = ["a", "b"]


def bump(amount=1):
    global counter
    counter += amount
    return counter


print(globals()["counter"], bump(), globals()["counter"], globals()["__name__"])
globals()["made"] = "by name"
print(made, "made" in globals(), "absent" in globals())
for index, name in enumerate(names):
    globals()[f"var_{name}"] = index * 10
print(var_a, var_b)
del globals()["made"]
try:
    made
except NameError as error:
    print(error)
del var_a
print("var_a" in globals(), sorted(key for key in globals() if key.startswith("var_")))


def reader():
    return counter, var_b, later


later = "bound after the function"
print(reader())
globals().update(later="changed", counter=-1)
print(reader(), counter)


def handlers():
    return {name[7:]: value for name, value in globals().items() if name.startswith("handle_")}


def handle_add(a, b):
    return a + b


def handle_mul(a, b):
    return a * b


print(sorted(handlers()), handlers()["add"](2, 3), handlers()["mul"](4, 5))


def local_names(a, b=2, *rest, **options):
    c = a + b
    seen = sorted(locals())
    d = 1
    return seen, locals()["c"], vars()["rest"], d


print(local_names(1, 2, 3, x=4))


class Settings:
    level = 3
    scaled = level * counter
    found = sorted(name for name in locals() if not name.startswith("__"))
    globals()["from_class"] = level

    def method(self):
        return counter


print(Settings.found, Settings.scaled, from_class, Settings().method())
s = Settings()
s.x = 1
print(vars(s), vars(s) is s.__dict__, "level" in vars(Settings), "method" in dir(s), "x" in dir(s))
vars(s)["y"] = 2
print(s.y, sorted(name for name in dir(s) if not name.startswith("_")))
print(globals() is globals(), locals() is globals(), __name__, "bump" in dir())
print = print
print("own print")
try:
    undefined_here
except NameError as error:
    print(error)
import_counter = [counter for counter in range(3)]
print(import_counter, counter, {**globals()}["import_counter"])
