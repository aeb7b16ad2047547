"""Classes with several bases or a metaclass: their layout is the runtime's affair."""


class A:
    def name(self):
        return "A"


class B:
    def other(self):
        return "B"


class C(A, B):
    def both(self, suffix="!"):
        return self.name() + self.other() + suffix

    limit = 3


def use(thing):
    return thing.both()


class Meta(type):
    def made(cls):
        return cls.__name__


class D(metaclass=Meta):
    def twice(self, value):
        return value * 2


print(use(C()), C().both("?"), C.limit)
print(D.made(), D().twice(4), D().twice("ab"))
