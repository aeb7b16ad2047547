"""Docstring."""
from __future__ import annotations
import a
import a.b.c as d, e
from a import b
from . import a
from .. import (a, b as c,)
from ...a.b import *
from .... import x
pass; pass
x = 1; y = 2;
x: int
x: int = 1
x.y: int
x[0]: "str" = yield
(x): int = 3
x: tuple = 1, 2
x += 1; x -= 1; x *= 1; x @= 1; x /= 1; x %= 1; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x **= 1; x //= 1
x.y += yield
(x) += 1
del a
del a, b.c, d[e]
del (a), (b, c), [d, (e)], ()
del a,
assert a
assert a, b
global g, h
raise
raise a
raise a from b
if a: pass
if a: b; c
elif d:
    e
elif f: g
else:
    h
while a:
    break
else:
    continue
for a in b: pass
for a, *b in c, *d:
    pass
else: pass
for (a, b), [c, d], e.f, g[h] in i: pass
for a, in b: pass
for x in *a, b: pass
with a: pass
with a as b: pass
with a as b, c as (d, e), f: pass
with (a as b, c): pass
with (a, b): pass
with (a, b) as c: pass
with (a): pass
with (a) as b, c: pass
with (a, b as c,): pass
with (): pass
with (yield): pass
with (x for x in y): pass
with (a := b): pass
with (a, b := c): pass
with (*a, b): pass
with (lambda a, *b: c, d): pass
with (a), (b): pass
with (a)(b): pass
with (a).b as c.d, (e)[f] as g[h]: pass
with (
    a as b,
    c as d
):
    pass
with a as (b), c as [d, *e]: pass
try: a
except: b
try:
    a
except b: c
except d as e:
    f
except (g, h): i
else: j
finally: k
try:
    a
finally:
    b
try:
    a
except* b:
    c
except* (d, e) as f:
    g
@a
@b.c(d)
@(e := f)
@g[0]
def h(): pass
@a
class B: pass
type = type(type)
type.x = match[case]
match = case = _ = 1
match(x)
match[x]
match.x
match * x
match - x
match in x
print(match, case, type, _)
