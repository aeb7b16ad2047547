# Each run of a class statement makes a class whose methods have their own closures and defaults.


def make(n, extra=None):
    class C:
        def __init__(self):
            self.base = 100

        def get(self):
            return n

        def plus(self, k=n * 10):
            return self.base + k

        def where(self):
            return __class__

    return C


def get(o):
    return o.get()


def plus(o):
    return o.plus()


def where(o):
    return o.where()


A = make(1)
print(get(A()), plus(A()), where(A()) is A)
a = A()
B = make(2)
b = B()
for o in a, b, a, A(), B():
    print(get(o), plus(o), where(o) is type(o), type(o) is A)

# A change of the older class leaves each with its own.
A.other = 1
print(get(a), get(b), plus(a), plus(b))
A.get = lambda self: "patched"
print(get(a), get(b))
B.get.__defaults__ = ()
print(get(a), get(b), plus(a), plus(b))
B.plus.__defaults__ = (5,)
print(plus(a), plus(b))


def family(tag):
    class Base:
        def name(self):
            return tag

    class Sub(Base):
        def name(self):
            return "sub " + super().name()

    class Plain(Base):
        pass

    return Sub, Plain


def name(o):
    return o.name()


def both(objects):
    return [name(o) for o in objects]


S1, P1 = family("one")
print(both([S1(), P1()]))
S2, P2 = family("two")
print(both([S1(), P1(), S2(), P2(), S1(), P1()]))


def loop():
    result = []
    for k in range(4):
        class D:
            def value(self):
                return k

            def own(self, k=k):
                return k

        result.append(D())
    return result


print([o.value() for o in loop()], [o.own() for o in loop()])
print([(o.value(), o.own()) for o in loop()])
