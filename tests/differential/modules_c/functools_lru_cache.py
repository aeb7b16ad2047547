from _functools import _lru_cache_wrapper, partial


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


def info(hits, misses, maxsize, currsize):
    return "hits=%s misses=%s maxsize=%s currsize=%s" % (hits, misses, maxsize, currsize)


def square(x):
    print("square", x)
    return x * x


for size in (None, 0, 2, -5, 1):
    f = _lru_cache_wrapper(square, size, False, info)
    print([f(i) for i in (1, 2, 1, 3, 1, 2)], f.cache_info())
    f.cache_clear()
    print(f.cache_info(), f(1), f(1.0), f(True), f.cache_info())
f = _lru_cache_wrapper(square, None, True, info)
print(f(3), f(3.0), f(3), f(True), f(1), f.cache_info())


def many(*args, **kwargs):
    return len(args), sorted(kwargs.items())


for typed in (False, True):
    f = _lru_cache_wrapper(many, 10, typed, info)
    f(), f(1), f(1, 2), f(1, x=2), f(1, x=2), f(x=2, y=1), f(y=1, x=2), f(1, x=2.0), f((1, "x"), 2), f("a"), f(("a",)), f(None)
    print(f.cache_info())
show("unhashable", lambda: f([]))
show("unhashable", lambda: f(1, [2]))
show("unhashable", lambda: _lru_cache_wrapper(many, 0, False, info)([]))


@partial(partial, _lru_cache_wrapper)
def unused():
    pass


calls = 0


def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)


fib = _lru_cache_wrapper(fib, None, False, info)
print(fib(80), calls, fib.cache_info())
fib3 = _lru_cache_wrapper(lambda n: n if n < 2 else fib3(n - 1) + fib3(n - 2), 3, False, info)
print(fib3(60), fib3.cache_info())


def fails(x):
    if x < 0:
        raise ValueError("negative")
    return x


f = _lru_cache_wrapper(fails, 4, False, info)
show("fails", lambda: f(-1))
show("fails", lambda: f(-1))
print(f(1), f.cache_info())


def again(x):
    if x > 0:
        result = cached(0)
        cached(x - 1)
        return result, x
    return x


cached = _lru_cache_wrapper(again, 2, False, info)
print(cached(4), cached.cache_info())


def inner(x):
    if not entered:
        entered.append(1)
        return "inner", same(x)
    return "plain"


entered = []
same = _lru_cache_wrapper(inner, 2, False, info)
print(same(1), same(1), same.cache_info())


class C:
    def method(self, x):
        return x + 1

    method = _lru_cache_wrapper(method, 4, False, info)


c = C()
print(c.method(1), c.method(1), C.method.cache_info(), type(c.method).__name__)
show("args", lambda: _lru_cache_wrapper(fails, "a", False, info))
show("args", lambda: _lru_cache_wrapper(5, 1, False, info))
show("args", lambda: _lru_cache_wrapper())
show("args", lambda: _lru_cache_wrapper(fails, 1.5, False, info))
show("args", lambda: f.cache_info(1))
f.attribute = 5
print(f.attribute, f.__dict__, f.__copy__() is f, f.__deepcopy__({}) is f)
f.__qualname__ = "some.name"
print(f.__reduce__())
show("reduce", lambda: _lru_cache_wrapper(fails, 1, False, info).__reduce__())


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.n == 13 or other.n == 13:
            raise KeyError("compared")
        return self.n == other.n


f = _lru_cache_wrapper(lambda k: k.n, 3, False, info)
print([f(Key(i)) for i in (1, 2, 1, 3, 4, 2)], f.cache_info())
show("eq", lambda: f(Key(13)))
print(f.cache_info())
l = _lru_cache_wrapper(lambda x: x, 100, False, info)
for i in range(1000):
    l(i % 150)
print(l.cache_info(), [l(i) for i in range(3)], l.cache_info())
print(_lru_cache_wrapper.__name__, _lru_cache_wrapper.__module__)
