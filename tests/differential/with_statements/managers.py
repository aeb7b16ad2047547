"""with: entering, leaving, suppressing, several managers, exceptions in __exit__."""


class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value is not None, traceback is not None)
        return self.suppress


with Manager("a") as a:
    print("inside", a.name)
with Manager("b"), Manager("c") as c:
    print("both", c.name)
with (Manager("d") as d, Manager("e", suppress=True) as e):
    raise ValueError("suppressed")
print("after")
try:
    with Manager("f"):
        raise KeyError("kept")
except KeyError as error:
    print("caught", error.args)


def early(kind):
    for i in range(3):
        with Manager(f"{kind}{i}"):
            if kind == "return":
                return i
            if kind == "break":
                break
            if kind == "continue":
                continue
            print("end of body")
    return "end"


for kind in ("return", "break", "continue", "none"):
    print(early(kind))


class Failing:
    def __enter__(self):
        raise RuntimeError("in enter")

    def __exit__(self, *details):
        print("never")


try:
    with Manager("outer"), Failing():
        print("never")
except RuntimeError as error:
    print(error.args)


class FailingExit:
    def __enter__(self):
        return 5

    def __exit__(self, *details):
        raise OSError("in exit")


try:
    with FailingExit() as five:
        print(five)
        1 / 0
except OSError as error:
    print(error.args, type(error.__context__).__name__)
for bad in (5, Failing.__enter__):
    try:
        with bad:
            pass
    except TypeError as error:
        print("TypeError")
with Manager("h") as target:
    print(target.name)


class Transaction:
    log = []

    def __enter__(self):
        self.pending = []
        return self.pending

    def __exit__(self, kind, *rest):
        if kind is None:
            self.log.extend(self.pending)
        return kind is ValueError


for amounts in ([1, 2], [3, -1], [4]):
    with Transaction() as pending:
        for amount in amounts:
            if amount < 0:
                raise ValueError(amount)
            pending.append(amount)
print(Transaction.log)


def generator_with():
    with Manager("gen"):
        yield 1
        yield 2


for item in generator_with():
    print(item)
g = generator_with()
next(g)
g.close()
