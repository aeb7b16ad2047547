# Template strings (PEP 750).
from string.templatelib import Template, Interpolation
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
x = 3
n="w"
print(t"", t"a", t"{x}", t"a{x}b", t"{x}{x+1}", t"{x!r:>{n}}", t"{x = }", t"{{{x}}}", t"a" t"b{x}" t"c", t"{x:}" , t"{ x }", rt"\n{x}")
a = t"a{x}b{n}c"
print(a.strings, a.interpolations, a.values, list(a), a + t"d{x}", a + a)
t(lambda: a + "x"); t(lambda: "x" + a); t(lambda: a + 3); t(lambda: a == t"a{x}b{n}c"); t(lambda: hash(a) == hash(a))
t(lambda: Template("a", "b", Interpolation(1), Interpolation(2), "c")); t(lambda: Template()); t(lambda: Template(3)); t(lambda: Template(x="3")); t(lambda: Template("a").strings)
t(lambda: Interpolation()); t(lambda: Interpolation(1, 2)); t(lambda: Interpolation(1, "x", "z")); t(lambda: Interpolation(1, "x", 3)); t(lambda: Interpolation(1, "x", "r", 3)); t(lambda: Interpolation(1, expression="x", format_spec="f", conversion="a")); t(lambda: Interpolation(value=1)); t(lambda: Interpolation(1,"a","s","d","e")); t(lambda: Interpolation(1, bad=3)); t(lambda: Interpolation(1, "x", "")); t(lambda: Interpolation(1,"x","rs"))
t(lambda: Interpolation(1, "a", None, None)); t(lambda: Interpolation(1, None))
i = a.interpolations[0]
print(i.value, i.expression, i.conversion, i.format_spec, Interpolation.__match_args__, Interpolation[int], Template[int])
match i:
    case Interpolation(v, e, c, f): print(v, e, c, f)
def s(): i.value = 4
def s2(): a.strings = ()
t(s); t(s2)
def sub1():
    class S(Template): pass
def sub2():
    class S(Interpolation): pass
t(sub1); t(sub2)
it = iter(a)
print(type(it).__name__, type(it).__module__, type(a), type(i), next(it), next(it), iter(it) is it, list(it)); t(lambda: next(it))
def order(n):
    print("eval", n); return n
print(t"{order(1):{order(2)}}{order(3)}".values)
t(lambda: t"{1/0}")
print(t"{x:{n}{n}}", t"{x!s}", t"{'q'}", t'{"a" "b"}', f"{t'{x}'}", t"{f'{x}'}")
t(lambda: Template.__name__); t(lambda: Template.__module__); t(lambda: Template.__qualname__); t(lambda: str(a) == repr(a))
import gc
async def co(): return t"{await other()}"
async def other(): return 5
try: co().send(None)
except StopIteration as e: print(e.value)
def gen(): yield t"{(yield 1)}"
g = gen(); next(g); print(g.send(7))
