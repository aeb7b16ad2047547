from _functools import Placeholder, _PlaceholderType, partial, reduce, cmp_to_key
import _functools


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


def capture(*args, **kwargs):
    return args, kwargs


def named(a, b=2, *, c=3):
    return a, b, c


p = partial(capture, 1, 2, x=3)
print(p(), p(4), p(4, y=5), p(x=6), p(5, x=6, z=7))
print(p.func is capture, p.args, p.keywords)
q = partial(p, 7, x=8, w=9)
print(q(), q.func is capture, q.args, q.keywords, p.keywords)
print(partial(named, 1)(), partial(named, c=5)(1, 9), partial(named, 1, 2)(c=0), partial(int, base=2)("101"), partial(max)(1, 2))
show("args", lambda: partial())
show("args", lambda: partial(5))
show("args", lambda: partial(func=capture))
show("args", lambda: partial(named)())
show("args", lambda: partial(named, 1, 2, 3)())
show("args", lambda: partial(named, x=1)(1))
show("set", lambda: setattr(p, "func", 1))
show("set", lambda: setattr(p, "args", 1))
p.note = "note"
print(p.note, p.__dict__, vars(partial(capture)))
r = partial(p, 1)
print(r.func is p, r.args, r(2))
print(repr(partial(max, 1, "a")), repr(partial(int, "1", base=2)))
print(partial(max, 1).__reduce__()[1:])


class P(partial):
    def extra(self):
        return self.args


print(P(capture, 1).extra(), P(capture, 1)(2), repr(P(max, 1)), P(partial(capture, 1), 2).args, partial(P(capture, 1), 2).func is capture)
s = partial(capture)
s.__setstate__((max, (1, 2), {"key": None}, {"attribute": 5}))
print(s.func, s.args, s.keywords, s.attribute, s.__dict__, s())
for state in [(1,), (1, (), {}, {}), (max, [], {}, {}), (max, (), [], {}), (max, (), {}, 5), "abcd", None]:
    show("state %r" % (state,), lambda: s.__setstate__(state))
s.__setstate__((max, (1, 2), None, None))
print(s.keywords, s.__dict__)


class C:
    method = partial(capture, 1)
    other = partial(named, c=1)


print(len(C().method(2)[0]), C.method(2), type(C().method).__name__, type(C().other()[0]).__name__)
recursive = partial(capture)
recursive.__setstate__((capture, (recursive,), {}, {}))
print(repr(recursive)[-5:])
print(partial[int], partial.__name__, partial.__module__)

print(Placeholder, type(Placeholder), type(Placeholder)() is Placeholder, Placeholder.__reduce__())
show("placeholder", lambda: _PlaceholderType(1))
p = partial(capture, Placeholder, 2, Placeholder, 4)
print(p(1, 3), p(1, 3, 5, k=6), p.args)
show("few", lambda: p(1))
show("few", lambda: p())
q = partial(p, 1)
print(q(3), q.args, partial(p, 1, 3, 5)(), partial(p, 1, 3, 5).args)
q = partial(p, Placeholder, 33)
print(q(11), q.args)
show("trailing", lambda: partial(capture, 1, Placeholder))
show("trailing", lambda: partial(p, Placeholder))
show("keyword", lambda: partial(capture, x=Placeholder))
show("trailing", lambda: s.__setstate__((capture, (1, Placeholder), {}, {})))
s.__setstate__((capture, (Placeholder, 1), {}, {}))
print(s(0))
show("subclass", lambda: type("X", (_PlaceholderType,), {}))

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], 7), reduce(lambda a, b: a + b, ["b"], "a"))
print(reduce(lambda a, b: (a, b), "abc", None), reduce(None, [5]), reduce(capture, [1, 2], initial=0))
show("empty", lambda: reduce(max, []))
show("int", lambda: reduce(max, 5))
show("args", lambda: reduce(max))
show("args", lambda: reduce())
show("args", lambda: reduce(max, [], 1, 2))
show("args", lambda: reduce(max, [1], start=1))
show("fails", lambda: reduce(lambda a, b: a / b, [1, 0]))


def broken():
    yield 1
    raise KeyError("k")


show("broken", lambda: reduce(max, broken()))


class BadIter:
    def __iter__(self):
        raise ValueError("iter")


show("iter", lambda: reduce(max, BadIter()))

compare = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=compare), sorted("bca", key=cmp_to_key(lambda a, b: ord(b) - ord(a))))
k1, k2 = compare(1), compare(2)
print(k1 < k2, k1 > k2, k1 == k2, k1 != k2, k1 <= k2, k1 >= compare(1), k1 == compare(1), k1.obj, type(k1).__name__)
k1.obj = 5
print(k1.obj, k1 > k2)
show("other", lambda: k1 < 5)
show("other", lambda: k1 == 5)
show("hash", lambda: hash(k1))
show("object", lambda: compare < k1)
show("fails", lambda: cmp_to_key(lambda a, b: 1 // 0)(1) < k1)
show("args", lambda: cmp_to_key())
show("args", lambda: compare())
show("args", lambda: compare(1, 2))
show("args", lambda: compare(x=1))
print(compare(obj=3).obj, cmp_to_key(mycmp=max)(1).obj)
show("text", lambda: cmp_to_key(lambda a, b: "x")(1) < compare(2))
print(cmp_to_key(lambda a, b: 0.5)(1) > compare(2))
