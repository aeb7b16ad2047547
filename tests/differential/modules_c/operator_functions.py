import _operator as operator


def show(label, make):
    try:
        print(label, make())
    except Exception as error:
        print(label, "!", type(error).__name__, error)


binary = ["add", "and_", "floordiv", "lshift", "mod", "mul", "or_", "pow", "rshift", "sub", "truediv", "xor", "eq", "ne", "lt", "le", "gt", "ge"]
functions = {
    "add": operator.add, "and_": operator.and_, "floordiv": operator.floordiv, "lshift": operator.lshift, "mod": operator.mod, "mul": operator.mul,
    "or_": operator.or_, "pow": operator.pow, "rshift": operator.rshift, "sub": operator.sub, "truediv": operator.truediv, "xor": operator.xor,
    "eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge, "is_": operator.is_,
    "is_not": operator.is_not, "contains": operator.contains, "matmul": operator.matmul, "concat": operator.concat, "getitem": operator.getitem,
    "iadd": operator.iadd, "iand": operator.iand, "ifloordiv": operator.ifloordiv, "ilshift": operator.ilshift, "imod": operator.imod,
    "imul": operator.imul, "ior": operator.ior, "ipow": operator.ipow, "irshift": operator.irshift, "isub": operator.isub, "itruediv": operator.itruediv,
    "ixor": operator.ixor, "imatmul": operator.imatmul, "iconcat": operator.iconcat,
}
for name, function in functions.items():
    for a, b in [(7, 2), (2.5, 2), ("ab", "b"), ([1], [2]), ("x", 3), (None, 1), ({1: 2}, 1), (5, 0)]:
        if name in ("countOf", "indexOf", "contains") and not hasattr(a, "__iter__"):
            continue
        show("%s %r %r" % (name, a, b), lambda: function(a, b))
for name, function in {"abs": operator.abs, "neg": operator.neg, "pos": operator.pos, "inv": operator.inv, "invert": operator.invert, "not_": operator.not_,
                       "truth": operator.truth, "index": operator.index}.items():
    for a in (5, -3, 0, 2.5, "a", "", None, []):
        show("%s %r" % (name, a), lambda: function(a))
print(operator.countOf([1, 2, 1, True], 1), operator.indexOf("abc", "c"), operator.indexOf(iter([5, 6]), 6), operator.countOf("aab", "a"))
show("indexOf", lambda: operator.indexOf([1, 2], 3))
l = [1, 2, 3]
print(operator.setitem(l, 0, 10), l, operator.delitem(l, 1), l, operator.getitem(l, slice(0, 1)))
show("setitem", lambda: operator.setitem("abc", 0, "x"))
show("setitem", lambda: operator.setitem([], 0, 1))
show("delitem", lambda: operator.delitem({}, "k"))
show("getitem", lambda: operator.getitem([], 0))
show("getitem", lambda: operator.getitem({}, "k"))
a = [1]
b = operator.iadd(a, [2])
print(a is b, a)
t = (1,)
print(operator.iconcat(t, (2,)), t, operator.iconcat(a, [3]) is a, a)

print(operator.length_hint([1, 2]), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 7), operator.length_hint(5), operator.length_hint(range(10 ** 6)))


class Hint:
    def __init__(self, value):
        self.value = value

    def __length_hint__(self):
        if isinstance(self.value, type):
            raise self.value("hint")
        return self.value


for value in (5, 0, -1, "a", NotImplemented, 2 ** 70, TypeError, ValueError, True):
    show("hint %r" % (value,), lambda: operator.length_hint(Hint(value), 3))


class Sized:
    def __len__(self):
        raise TypeError("no length")


show("hint", lambda: operator.length_hint(Sized(), 4))
show("hint", lambda: operator.length_hint(Sized(), "a"))
show("hint", lambda: operator.length_hint())
show("hint", lambda: operator.length_hint([], 1, 2))
print(operator.call(max, 1, 2), operator.call(dict, a=1), operator.call(lambda *a, **k: (a, k), 1, b=2))
show("call", lambda: operator.call())
show("call", lambda: operator.call(1))
print(operator._compare_digest("abc", "abc"), operator._compare_digest("abc", "abd"), operator._compare_digest("abc", "ab"), operator._compare_digest(b"x", b"x"),
      operator._compare_digest(b"x", bytearray(b"x")), operator._compare_digest("", ""))
show("digest", lambda: operator._compare_digest("ä", "ä"))
show("digest", lambda: operator._compare_digest("a", b"a"))
show("digest", lambda: operator._compare_digest(1, 2))
show("add", lambda: operator.add(1))
show("add", lambda: operator.add(1, 2, 3))
show("add", lambda: operator.add(a=1, b=2))
show("neg", lambda: operator.neg())
show("neg", lambda: operator.neg(1, 2))
show("setitem", lambda: operator.setitem(1, 2))


class M:
    def __matmul__(self, other):
        return "matmul", other

    def __imatmul__(self, other):
        return "imatmul", other

    def __index__(self):
        return 42

    def __iadd__(self, other):
        return NotImplemented


print(operator.matmul(M(), 1), operator.imatmul(M(), 2), operator.index(M()))
show("iadd", lambda: operator.iadd(M(), 1))


class NotInt:
    def __index__(self):
        return "a"


show("index", lambda: operator.index(NotInt()))
