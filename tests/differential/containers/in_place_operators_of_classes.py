# += and *= of sequences ask the operators of classes first: the other operand's reflected one, and the own binary one of a subclass.
from collections import deque


class X:
    def __radd__(self, other):
        return 2.5

    def __rmul__(self, other):
        return "rmul"

    def __iter__(self):
        return iter([1, 2])

    def __index__(self):
        return 2


class Declining:
    def __radd__(self, other):
        print("asked to add")
        return NotImplemented

    def __rmul__(self, other):
        print("asked to multiply")
        return NotImplemented

    def __iter__(self):
        return iter([7, 8])

    def __index__(self):
        return 3


class Raising:
    def __radd__(self, other):
        raise ValueError("radd")

    def __rmul__(self, other):
        raise ValueError("rmul")


class Plain(list):
    pass


class Own(list):
    def __add__(self, other):
        return "own add"

    def __mul__(self, other):
        return "own mul"


class InPlace(list):
    def __iadd__(self, other):
        return "own iadd"

    def __imul__(self, other):
        return "own imul"


class Reflecting(list):
    def __radd__(self, other):
        return "radd of a list"


class Bytes(bytearray):
    def __add__(self, other):
        return "bytes add"


def add(left, right):
    left += right
    return left


def multiply(left, right):
    left *= right
    return left


def attempt(operation, left, right):
    try:
        result = operation(left, right)
        print(type(left).__name__, operation.__name__, type(right).__name__, result, result is left)
    except (TypeError, ValueError) as error:
        print(type(left).__name__, operation.__name__, type(right).__name__, type(error).__name__)


for make in list, Plain, Own, InPlace, bytearray, Bytes, deque:
    for right in X, Declining, Raising, Reflecting:
        attempt(add, make([1]), right())
        attempt(multiply, make([1]), right())
    attempt(add, make([1]), [4])
    attempt(multiply, make([1]), 2)
    attempt(multiply, make([1]), 2.0)
    attempt(add, make([1]), 2)

for left in (1,), "s", b"s":
    for right in X, Declining, Raising:
        attempt(add, left, right())
        attempt(multiply, left, right())
