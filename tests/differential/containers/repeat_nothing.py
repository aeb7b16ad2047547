# Repeating nothing takes no time, however often.
from _collections import deque


def repeat(sequence, count):
    return sequence * count


for empty in b"", bytearray(), "", (), [], deque(), deque(maxlen=0):
    for count in 2**40, 2**62, 2**63 - 1, -1:
        print(repr(repeat(empty, count)), repr(repeat(count, empty)))
    same = empty
    same *= 2**61
    print(repr(same))
    try:
        repeat(empty, 2**63)
    except OverflowError as error:
        print(error)
for one in b"ab", bytearray(b"a"), "ab", (1,), [1]:
    print(repeat(one, 3), repeat(one, 0), repeat(one, -(2**62)))
    for count in 2**62, 2**63 - 1:
        try:
            repeat(one, count)
        except (MemoryError, OverflowError) as error:
            print(type(error).__name__)
