# Every operator, every precedence.
a or b and not c
a if b else c if d else e
lambda: (yield)
lambda x, /, y=1, *args, z, w=2, **kwargs: x + y
lambda *, k: k
lambda **k: k
x < y <= z == w != v > u >= t is s is not r in q not in p
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** +c
~-+a
not not a
(a + b) * (c)
a.b.c[d](e)[f:g](h)
await_(x)
f(a, *b, c, d=e, **g, h=i)
f(x for x in y)
f(a, *b, k=1, *c)
f((yield_ for yield_ in z), key=lambda q: q)
f(a := 1, (b := 2), c=(d := 3))
x[1], x[1:2], x[1:2:3], x[:], x[::], x[::2], x[1, 2:3], x[*a], x[*a, b], x[a := 1]
[], [a], [a,], [a, *b], (), (a,), (a, b), (a, *b, c), (*a,)
{}, {a}, {a, *b}, {a: b}, {a: b, **c}, {**a, b: c,}
{a: lambda: b}
(a := b)
(yield), (yield a), (yield a, b), (yield from a)
x = yield
x = yield a, *b
*a, b = *c, d
1 if 2 else 3,
None, True, False, ..., __debug__
a, = b
[a, (b, [c])] = (d) = e
(a) = b
(a.b), c[d], *e.f = g
"".join(x), 1 .real, 1..real, [].append, {}.get, ().count
(
    a
    +
    b
)
x = (  # comment
    1,  # one

    2
)
print(*a, sep='')
