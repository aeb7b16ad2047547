# Modules of the library that are used together: re, enum, collections, functools, textwrap, string, weakref, heapq, bisect, operator.
import bisect
import collections
import collections.abc
import enum
import functools
import heapq
import operator
import re
import string
import textwrap
import weakref

Point = collections.namedtuple("Point", "x y", defaults=[0])
print(Point(1), Point(1, 2), Point(y=3, x=4)._asdict(), Point._fields, Point(1)._replace(x=5), Point._make([7, 8]), Point.__doc__)
for arguments in ((), (1, 2, 3)):
    try:
        Point(*arguments)
    except TypeError as error:
        print(error)
try:
    Point(1, z=2)
except TypeError as error:
    print(error)
for names in ("a a", "class", "_a", "1a"):
    try:
        collections.namedtuple("Bad", names)
    except ValueError as error:
        print(error)
print(collections.namedtuple("Renamed", "a class a", rename=True)._fields, Point.x, Point(1) == (1, 0))
print(collections.Counter("abracadabra").most_common(2), collections.OrderedDict(a=1), collections.ChainMap({"a": 1}, {"b": 2})["b"])
print(isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), issubclass(set, collections.abc.MutableSet))


class Color(enum.Enum):
    RED = 1
    GREEN = enum.auto()


class Permission(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()


print(Color.RED, Color(2), Color["RED"], list(Color), Permission.READ | Permission.WRITE, Permission(3), Color.RED in Color)
try:
    Color(7)
except ValueError as error:
    print(error)

print(re.findall(r"(\w+)=(\d+)", "a=1, b=22"), re.sub(r"\d+", lambda match: str(int(match[0]) * 2), "3 and 4"), re.split(r"[,;]\s*", "a, b;c"))
match = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2026-11-30")
print(match.groupdict(), match.span("month"), re.fullmatch(r"a|b", "c"), re.compile("x", re.IGNORECASE).flags)
try:
    re.compile("(")
except re.error as error:
    print(error)

print(textwrap.fill("the quick brown fox jumps over the lazy dog", 20), textwrap.dedent("  a\n    b\n"), textwrap.shorten("hello wide world", 12))
print(string.Template("$who likes ${what}").substitute(who="tim", what="kung pao"), string.capwords("a bc  d"), string.ascii_lowercase)


@functools.lru_cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(50), fibonacci.cache_info(), functools.reduce(operator.add, [1, 2, 3]), functools.partial(int, base=2)("101"))


@functools.total_ordering
class Version:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


print(Version(1) <= Version(2), Version(3) > Version(2), sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
print(heapq.nsmallest(2, [5, 1, 4]), list(heapq.merge([1, 3], [2])), bisect.bisect([1, 2, 3], 2))


class Node:
    pass


node = Node()
names = weakref.WeakValueDictionary(node=node)
keys = weakref.WeakKeyDictionary()
keys[node] = 1
print(names["node"] is node, keys[node], len(weakref.WeakSet([node])), weakref.ref(node)() is node)
