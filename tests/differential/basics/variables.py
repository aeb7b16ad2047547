"""Assignments of every shape, swaps, chained comparisons, identity, truth values."""
a = 1
b, c = 2, 3
d = e = [4]
d.append(5)
print(a, b, c, d, e, d is e)
b, c = c, b
print(b, c)
first, *rest = [1, 2, 3, 4]
print(first, rest)
*head, last = "abcd"
print(head, last)
x, (y, z), *w = 1, (2, 3), 4, 5
print(x, y, z, w)
a += 10
a -= 3
a *= 7
a //= 2
a %= 17
a **= 3
a <<= 2
a >>= 1
a |= 1
a ^= 0xFF
a &= 0xFFF
print(a)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True)
print(None is None, None is not None, a is None)
for value in (0, 1, "", "x", [], [0], {}, {1: 2}, (), (0,), None, True, False, 0.0, 0.1, set(), {1}, b"", b"x", range(0), range(1)):
    print(repr(value), bool(value), not value)
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or [] or "last", 1 and "" and 3)
print("yes" if a else "no", "yes" if not a else "no")
lst = [1, 2, 3]
lst[0], lst[2] = lst[2], lst[0]
print(lst)
i = 0
i, lst[i] = 2, 99
print(i, lst)
del lst[0]
print(lst)
del a
try:
    print(a)
except NameError as error:
    print("NameError:", error)
try:
    p, q = [1, 2, 3]
except ValueError as error:
    print("ValueError")
try:
    p, q, r = (1, 2)
except ValueError as error:
    print("ValueError:", error)
try:
    p, *q, r = [1]
except ValueError as error:
    print("ValueError:", error)
try:
    p, q = 5
except TypeError as error:
    print("TypeError:", error)
n: int = 5
m: str
print(n)
if (count := len("hello")) > 3:
    print("long", count)
print(type(1), type("a"), type(None), type([]), type(print).__name__)
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), isinstance(1, str))
print(*[1, 2, 3], sep="-", end="!\n")
print("a", "b", sep="")
print()
print("id equal:", id(a2 := []) == id(a2))
