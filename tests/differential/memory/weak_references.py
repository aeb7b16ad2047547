# Weak references: identity, equality, hashes, callbacks, proxies.
import gc
import _weakref
from _weakref import ref, proxy, getweakrefcount, getweakrefs


def clear_stack(depth=20):
    values = [depth] * 10
    return values if depth == 0 else clear_stack(depth - 1)


def collect():
    clear_stack()
    gc.collect()


class Thing:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return isinstance(other, Thing) and self.number == other.number

    def __hash__(self):
        return hash(self.number)

    def __len__(self):
        return self.number

    def __getitem__(self, index):
        return self.number * index

    def __add__(self, other):
        return ("add", other)

    def __radd__(self, other):
        return ("radd", other)

    def __call__(self, *args):
        return args

    def __iter__(self):
        return iter(range(self.number))

    def __contains__(self, item):
        return item == self.number

    def __bool__(self):
        return False


a, b = Thing(3), Thing(3)
print(ref(a) is ref(a), ref(a) == ref(b), ref(a) != ref(b), hash(ref(a)) == hash(a), ref(a)() is a)
plain_reference = ref(a)
print(ref(a, print) is plain_reference, getweakrefcount(a) >= 1, plain_reference.__callback__)
print(ref(a) in {ref(b)}, type(ref(a)).__name__, type(ref(a)).__module__)


def make():
    thing = Thing(4)
    reference = ref(thing, lambda dead: print("callback", dead() is None, dead.__callback__))
    hash(reference)
    return reference, ref(thing), proxy(thing), ref(Thing(5))


first, second, weak, unhashed = make()
collect()
print(first(), second(), hash(first) == hash(4), first == second, first == first)
try:
    hash(unhashed)
except TypeError as error:
    print(error)
for use in (lambda: weak.number, lambda: len(weak), lambda: weak + 1, lambda: str(weak), lambda: bool(weak), lambda: weak[0], lambda: weak == 1):
    try:
        use()
    except ReferenceError as error:
        print(error)

p = proxy(a)
print(p.number, len(p), p[2], p + 1, 1 + p, 3 in p, list(p), bool(p), p == b, p(1, 2), type(p).__name__)
p.extra = "set"
print(a.extra, isinstance(p, Thing), p.__class__ is Thing)
del p.extra
print(hasattr(a, "extra"))
try:
    hash(p)
except TypeError as error:
    print(error)
try:
    next(p)
except TypeError as error:
    print(error)


class Plain:
    pass


plain = Plain()
q = proxy(plain)
print(type(q).__name__, _weakref.ProxyType is type(q), _weakref.CallableProxyType is type(p))
try:
    q()
except TypeError as error:
    print(type(error).__name__)

for bad in (1, "text", b"", [], (), {}, None, 2.5, object()):
    try:
        ref(bad)
    except TypeError as error:
        print(error)


class NoWeak:
    __slots__ = ("x",)


class Weak:
    __slots__ = ("x", "__weakref__")


class Sub(NoWeak):
    pass


class Tuple(tuple):
    pass


for kind in (NoWeak, Weak, Sub, Tuple):
    try:
        print(kind.__name__, ref(kind())is not None)
    except TypeError as error:
        print(error)
try:
    class Twice(Weak):
        __slots__ = ("__weakref__",)
except TypeError as error:
    print(error)
for target in (print, int, make, a.__len__, {1}, frozenset([1]), gc, Plain, (x for x in ())):
    print(ref(target)() is target, end=" ")
print()


class KeyedRef(ref):
    __slots__ = ("key",)

    def __new__(cls, target, callback, key):
        self = super().__new__(cls, target, callback)
        self.key = key
        return self

    def __init__(self, target, callback, key):
        super().__init__(target, callback)


entries = {}


def removed(reference):
    print("removed", reference.key)
    _weakref._remove_dead_weakref(entries, reference.key)


def fill():
    thing = Plain()
    entries["one"] = KeyedRef(thing, removed, "one")
    entries["two"] = KeyedRef(plain, removed, "two")


def deeper(action, depth=5):
    return deeper(action, depth - 1) if depth else action()


deeper(fill)
collect()
print(sorted(entries), len(getweakrefs(plain)))
for arguments in ((), (1, 2, 3)):
    try:
        ref(*arguments)
    except TypeError as error:
        print(type(error).__name__)
print(type(q).__name__)
