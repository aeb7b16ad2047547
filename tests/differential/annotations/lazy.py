# Annotations are evaluated when somebody asks (PEP 649, PEP 749).
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def names(c): return [n for n in vars(c) if n not in ("__dict__", "__weakref__")]
def f(a: int, /, b: "str", *args: (1,2), k: list[int] = 3, **kw: dict) -> None: pass
print(f.__annotate__.__qualname__, f.__annotate__.__name__)
t(lambda: f.__annotate__(1)); t(lambda: f.__annotate__(2)); t(lambda: f.__annotate__(3)); t(lambda: f.__annotate__(4)); t(lambda: f.__annotate__()); t(lambda: f.__annotate__(1,2)); t(lambda: f.__annotate__(format=1)); t(lambda: f.__annotate__("x"));t(lambda: f.__annotate__(1.5))
t(lambda: f.__annotations__)
t(lambda: f.__annotations__ is f.__annotations__)
print(f.__annotate__.__annotate__, f.__annotate__.__annotations__, f.__annotate__.__module__, f.__annotate__.__doc__)
def g(): pass
print(g.__annotate__, g.__annotations__)
g.__annotate__ = lambda n: {"x": n}
print(g.__annotations__)
g.__annotate__ = lambda n: 3
t(lambda: g.__annotations__)
def s(o,n,v): return lambda: setattr(o,n,v)
def d(o,n): return lambda: delattr(o,n)
g.__annotate__ = None
for v in (3, None): t(s(g,"__annotate__",v)); t(s(g,"__annotations__",v)); print(g.__annotate__, g.__annotations__)
t(d(g,"__annotate__"));t(d(g,"__annotations__")); print(g.__annotations__)
class C:
    a: int
    b: Undefined
    def m(self, x: a) -> C: ...
print(C.__annotate__.__qualname__, names(C))
t(lambda: C.__annotations__)
Undefined = 5
t(lambda: C.__annotations__)
print(names(C), C.m.__annotate__.__qualname__)
t(lambda: C.m.__annotations__)
class D(C): pass
print(D.__annotations__, D.__annotate__, names(D))
t(lambda: int.__annotations__);t(lambda: int.__annotate__);t(lambda: C().__annotations__); t(lambda: C().__annotate__)
for v in (3, None, lambda f: {"n": f}, {"z": 1}):
    t(s(C,"__annotate__",v)); t(lambda: repr(C.__annotations__).split(" at ")[0]); t(lambda: type(C.__annotate__))
    t(s(C,"__annotations__",v)); t(lambda: repr(C.__annotations__).split(" at ")[0]); t(lambda: type(C.__annotate__)); print(names(C))
t(d(C,"__annotate__"));t(d(C,"__annotations__"));t(d(C,"__annotations__")); t(lambda: C.__annotations__);print(names(C))
t(s(int,"__annotate__",v)); t(s(int,"__annotations__",v)); t(d(int,"__annotations__")); t(d(int,"__annotate__"))
C.__annotate__ = lambda f: 3
t(lambda: C.__annotations__)
C.__annotate__ = None
t(lambda: C.__annotations__)
class E:
    __annotations__ = {"own": 1}
    x: int
t(lambda: E.__annotations__); t(lambda: E.__annotate__.__name__)
class F:
    __annotate__ = 3
t(lambda: F.__annotations__); t(lambda: F.__annotate__)
class G:
    __annotate_func__ = 3
t(lambda: G.__annotations__); t(lambda: G.__annotate__)
class P:
    __x: int
    def f(self, __y: __x): pass
P.__x=3
t(lambda: P.f.__annotations__)
class A: pass
a = A()
a.b: print("evaluated") = 3
(a.c): print("evaluated2") = 3
(q): print("evaluated3") = 3
a.d: print("e4")
def args(*a: *[int]): ...
print(args.__annotations__)
class Cond:
    if f:
        u: int
    else:
        v: int
    for i in range(3):
        w: i
    z: 3
print(Cond.__annotations__, names(Cond))
class M(type):
    def __new__(m, n, b, ns): print(list(ns)); return super().__new__(m, n, b, ns)
class N(metaclass=M):
    x: int
    def f(self, a: x): self.q = 1; __class__
    if M:
        y: 3

def outer(local):
    class Inner:
        own: local
        if local:
            hidden: own
        else:
            missing: local
        own = "own"
        def method(self, a: own, b: local, *rest: [own for own in (1, 2)]) -> (lambda: local): pass
        class Deep:
            x: own
            y: local
    def nested(a: local, b: Inner): return a
    local = local + 1
    return Inner, nested
for value in (0, 5):
    Inner, nested = outer(value)
    t(lambda: Inner.__annotations__)
    t(lambda: {k: v() if k == "return" else v for k, v in Inner.method.__annotations__.items()})
    t(lambda: Inner.Deep.__annotations__)
    t(lambda: nested.__annotations__["a"])
    print(Inner.__annotate__.__qualname__, Inner.method.__annotate__.__qualname__, nested.__annotate__.__qualname__)
    Inner.own = "changed"
    t(lambda: Inner.method.__annotate__(1)["a"])

async def coroutine(a: int) -> str: pass
def generator(a: int) -> str: yield
print(coroutine.__annotations__, generator.__annotations__)
def deco(f):
    f.__annotations__["added"] = 1
    return f
@deco
def decorated(x: int = 3, *, y: str = "d") -> None: return x, y
print(decorated.__annotations__, decorated(), decorated(1, y=2))
print((lambda x: x).__annotations__)

def counted():
    calls = []
    def note(value):
        calls.append(value)
        return value
    def f(a: note(1), b: note(2) = 3): pass
    print(calls)
    f.__annotations__
    f.__annotations__
    print(calls)
counted()

def local_variables():
    x: undefined_name = 3
    y: also_undefined
    return x
print(local_variables(), local_variables.__annotations__)

class Slotted:
    __slots__ = ("x", "y")
    x: int
    y: "int"
print(Slotted.__annotations__)

class Sub(Cond):
    w: "sub"
print(Sub.__annotations__, [c.__annotations__ for c in Sub.__mro__[:-1]])

class Meta(type):
    meta: int
    @classmethod
    def __prepare__(m, n, b):
        return {"prepared": float}
class WithMeta(metaclass=Meta):
    x: prepared
print(WithMeta.__annotations__, Meta.__annotations__, WithMeta.__annotate__(1))
class Raises:
    x: 1 / 0
t(lambda: Raises.__annotations__)
def raises(x: [][1]): pass
t(lambda: raises.__annotations__)
try:
    raises.__annotations__
except IndexError as error:
    tb = error.__traceback__
    while tb.tb_next: tb = tb.tb_next
    print(tb.tb_lineno)
