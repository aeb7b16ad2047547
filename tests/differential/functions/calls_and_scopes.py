"""Arguments of every form and the errors of calls."""


def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


def pos(a, b, /, c, *, d):
    return a, b, c, d


def plain(a, b):
    return a + b


def none():
    return None


def defaults(a=1, b=[]):
    b.append(a)
    return b


class C:
    def method(self, x, y=1):
        return x, y

    @classmethod
    def klass(cls, x):
        return cls.__name__, x

    @staticmethod
    def static(x):
        return x

    def __init__(self, v=0):
        self.v = v


class D:
    pass


print(f(1, c=3), f(1, 2, 3, 4, c=5, z=6), f(*[1, 2, 3], **{"c": 1, "k": 2}), f(1, *(), c=0, **{}, **{"q": 1}), f(*"ab", *"cd", c=1, **dict(x=1), y=2), f(c=1, a=0))
print(pos(1, 2, 3, d=4), pos(1, 2, c=3, d=4), defaults(), defaults(2), defaults(b=[9]), defaults(3))
print((lambda x, *y, z=3, **w: (x, y, z, w))(1, 2, z=4, q=5), (lambda: 5)(), (lambda *a: a)(*range(3)))
calls = {
    "f()": lambda: f(), "f(1)": lambda: f(1), "f(1,c=1,a=2)": lambda: f(1, c=1, a=2), "f(**)": lambda: f(1, **{"c": 1}, **{"c": 2}),
    "plain()": lambda: plain(), "plain(1)": lambda: plain(1), "plain(1,2,3)": lambda: plain(1, 2, 3), "plain(1,2,c=3)": lambda: plain(1, 2, c=3), "plain(1,a=2)": lambda: plain(1, a=2),
    "plain(*5)": lambda: plain(*5), "plain(**5)": lambda: plain(**5), "plain(**{1:2})": lambda: plain(**{1: 2}), "plain(x=1)": lambda: plain(x=1),
    "pos(1)": lambda: pos(1), "pos(a=1,...)": lambda: pos(a=1, b=2, c=3, d=4), "pos(1,2,3,4)": lambda: pos(1, 2, 3, 4), "pos(1,2,3)": lambda: pos(1, 2, 3),
    "none(1)": lambda: none(1), "none(x=1)": lambda: none(x=1), "defaults(1,2,3)": lambda: defaults(1, 2, 3),
    "C().method()": lambda: C().method(), "C().method(1,2,3)": lambda: C().method(1, 2, 3), "C().method(z=1)": lambda: C().method(1, z=1), "C.method()": lambda: C.method(), "C.method(1)": lambda: C.method(1),
    "C.klass()": lambda: C.klass(), "C.klass(1,2)": lambda: C.klass(1, 2), "C.static()": lambda: C.static(), "C(1,2)": lambda: C(1, 2), "C(w=1)": lambda: C(w=1), "D(1)": lambda: D(1), "D(x=1)": lambda: D(x=1),
    "len()": lambda: len(), "int(1,2,3)": lambda: int(1, 2, 3), "print(a=1)": lambda: print(a=1), "[].append()": lambda: [].append(), "''.split(1,2,3)": lambda: "".split(1, 2, 3), "{}.get()": lambda: {}.get(), "sorted()": lambda: sorted(), "sorted([],1)": lambda: sorted([], 1), "range()": lambda: range(), "isinstance(1)": lambda: isinstance(1), "getattr(1)": lambda: getattr(1), "dict(1,2)": lambda: dict(1, 2), "str(1,2,3,4)": lambda: str(1, 2, 3, 4), "float(1,2)": lambda: float(1, 2), "list(1,2)": lambda: list(1, 2), "max(key=1)": lambda: max(key=1), "enumerate()": lambda: enumerate(), "zip(1)": lambda: zip(1), "abs()": lambda: abs(), "ord(1)": lambda: ord(1), "input(1,2)": lambda: input(1, 2), "open()": lambda: open(), "Exception(x=1)": lambda: Exception(x=1), "object(1)": lambda: object(1),
}
for label, call in calls.items():
    try:
        print(label, "->", call())
    except TypeError as e:
        print(label, "!", e)
print(C().method(x=1), C.klass(2), C().klass(3), C.static(4), C().static(5), C.method(C(), 6), C(v=7).v)
bound = C(8).method
print(bound(1), bound.__self__.v, bound.__func__ is C.method, bound.__name__, f.__name__, f.__defaults__, f.__kwdefaults__, (lambda: 0).__name__)


def outer():
    x = 0
    log = []

    def inc(by=1):
        nonlocal x
        x += by
        log.append(x)
        return x

    def get():
        return x, log

    return inc, get


inc, get = outer()
inc()
inc(5)
inc2, get2 = outer()
inc2(100)
print(get(), get2())
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
x = "global"


def scoping():
    y = [x for x in range(3)]
    try:
        z = undefined_later
    except NameError as e:
        print(e)
    return y, x


def unbound():
    print(v)
    v = 1


def unbound2():
    def inner():
        return w
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    w = 1
    return inner()


print(scoping())
try:
    unbound()
except UnboundLocalError as e:
    print(e)
print(unbound2())


def deleted():
    q = 1
    del q
    return q


try:
    deleted()
except UnboundLocalError as e:
    print(e)
if (n := len("walrus")) > 3:
    print(n, [last := c for c in "xyz"], last)
print([y for x in [1, 2, 3] if (y := x * 2) > 2], any((found := w) == "b" for w in "abc"), found)


def varargs(*args, **kwargs):
    for i, a in enumerate(args):
        yield i, a
    for k in kwargs:
        yield k, kwargs[k]


print(list(varargs(1, *[2, 3], z=4, **{"y": 5})))


def compose(*functions):
    def composed(x):
        for function in reversed(functions):
            x = function(x)
        return x
    return composed


print(compose(str, lambda x: x + 1, abs)(-5), list(map(compose(len, str), [1, 22])))


def recursive_sum(nested):
    return sum(recursive_sum(n) if isinstance(n, list) else n for n in nested)


print(recursive_sum([1, [2, [3, 4], []], 5]))
