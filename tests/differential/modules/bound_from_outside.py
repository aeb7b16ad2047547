# Names that no text of the module binds, bound from outside under computed names.
import sys

this = sys.modules[__name__]


def read():
    return later


def attempt():
    try:
        print(read())
    except NameError as error:
        print(error)


attempt()
setattr(this, "la" + "ter", 5)
attempt()
print(this.later, "later" in dir(this))


class Body:
    copy = later


print(Body.copy)
delattr(this, "la" + "ter")
attempt()
print("later" in dir(this))
setattr(this, "le" + "n", lambda value: "hidden")
print(len([1]))
delattr(this, "le" + "n")
print(len([1]))
