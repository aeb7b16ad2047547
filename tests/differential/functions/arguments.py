"""Parameters of every kind, defaults, keywords, unpacking, and the errors of bad calls."""


def plain(a, b, c):
    return (a, b, c)


def defaults(a, b=2, c=3):
    return (a, b, c)


def variadic(*args, **kwargs):
    return args, kwargs


def mixed(a, /, b, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


def keyword_only(*, key, other=None):
    return key, other


print(plain(1, 2, 3), plain(1, c=3, b=2), plain(*[1, 2, 3]), plain(*(1, 2), c=4), plain(**{"a": 1, "b": 2, "c": 3}))
print(defaults(1), defaults(1, 5), defaults(1, c=9), defaults(c=1, a=2))
print(variadic(), variadic(1, 2), variadic(x=1, y=2), variadic(1, *[2, 3], z=4, **{"w": 5}))
print(mixed(1, 2, d=4), mixed(1, 2, 3, 4, 5, d=6, e=7, f=8, a=9))
print(keyword_only(key=1), keyword_only(other=2, key=1))


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)


attempt(lambda: plain(1, 2))
attempt(lambda: plain(1))
attempt(lambda: plain())
attempt(lambda: plain(1, 2, 3, 4))
attempt(lambda: plain(1, 2, 3, a=4))
attempt(lambda: plain(1, 2, d=4))
attempt(lambda: defaults())
attempt(lambda: defaults(1, 2, 3, 4))
attempt(lambda: keyword_only())
attempt(lambda: keyword_only(1))
attempt(lambda: keyword_only(1, key=2))
attempt(lambda: mixed(1, d=2))
attempt(lambda: mixed(1, 2))
attempt(lambda: mixed(a=1, b=2, d=3))
attempt(lambda: plain(*5))
attempt(lambda: plain(**5))
attempt(lambda: variadic(**{1: 2}))
attempt(lambda: variadic(x=1, **{"x": 2}))


def accumulate(item, into=[]):
    into.append(item)
    return into


print(accumulate(1), accumulate(2), accumulate(3, []))
print(accumulate.__defaults__, keyword_only.__kwdefaults__)
base = 10


def default_from_global(x=base * 2):
    return x


base = 99
print(default_from_global())
print(plain.__name__, plain.__qualname__, plain.__module__, plain.__doc__)


def documented():
    """Says what it does."""


print(documented.__doc__, documented())


def annotated(a: int, b: str = "x") -> bool:
    return bool(a)


print(annotated(0), annotated(1))


def returns_many(n):
    if n == 0:
        return
    if n == 1:
        return 1, 2
    return [n]


print(returns_many(0), returns_many(1), returns_many(2))
