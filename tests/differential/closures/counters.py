"""Closures: shared cells, nonlocal, late binding, cells in loops and comprehensions."""


def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    def get():
        return count

    return increment, reset, get


increment, reset, get = counter(10)
print(increment(), increment(5), get())
reset()
print(get())
other, _, _ = counter()
print(other(), increment(), other())


def late_binding():
    return [lambda: i for i in range(3)]


print([f() for f in late_binding()])


def early_binding():
    return [lambda i=i: i for i in range(3)]


print([f() for f in early_binding()])


def three_levels(a):
    def middle(b):
        def inner(c):
            nonlocal a
            a += 1
            return a, b, c
        return inner
    return middle


inner = three_levels(1)(2)
print(inner(3), inner(4))


def accumulator():
    total = 0
    history = []

    def add(amount):
        nonlocal total
        total += amount
        history.append(total)
        return total

    add.history = history
    return add


add = accumulator()
for amount in (1, 2.5, 10 ** 20):
    print(add(amount))
print(add.history)


def free_before_assignment():
    def read():
        return later
    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    return read()


print(free_before_assignment())


def memoize(function):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(fib.cache))


def parameter_cell(x, *args, k=0, **kw):
    def show():
        return x, args, k, kw
    x = x + 1
    return show


print(parameter_cell(1, 2, 3, k=4, z=5)())


def make_account(balance):
    def deposit(amount):
        nonlocal balance
        if amount < 0:
            raise ValueError(f"negative amount {amount}")
        balance += amount
        return balance
    return {"deposit": deposit, "balance": lambda: balance}


account = make_account(100)
account["deposit"](50)
try:
    account["deposit"](-1)
except ValueError as error:
    print(error, account["balance"]())
x = "global"


def reads_global_in_closure():
    def inner():
        global x
        x = "set by inner"
    inner()
    return x


print(reads_global_in_closure(), x)
print((lambda f: f(f, 5))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))
