"""Match statements and the other ways to bind names."""
import a.b.c
import d.e as f


def match(subject, limit):
    match subject:
        case {"key": value, 1: [first, *middle, last], **rest} if value > limit:
            return value, first, middle, last, rest
        case Point(x, y=0 | 1 as why) | [x, why]:
            return lambda: (x, why)
        case str() | None | True | -1 | 1 + 2j | limit.attribute:
            pass
        case [*_]:
            del subject
        case whole:
            return whole


with open(a) as (left, [right, *others]), f as f.attribute[left]:
    pass

try:
    first, second = right
except* (OSError, ValueError) as group:
    print(f"{first!r:>{width}} {second=} {[x for x in group]} {(lambda q: q)(1)}")

template = t"{first} and {[n for n in others]:{second}}"
left += 1
for left.attribute in others: pass
for others[left], (i, *j) in others: pass
del left, (right, [i]), f.x
ﬁne = Ａ = 1
