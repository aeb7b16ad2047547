# __annotations__ and __annotate__ of modules.
import keyword as m
def names(m): return [n for n in vars(m) if "annot" in n]
print(m.__annotations__, m.__annotate__, names(m))
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def s(o,n,v): return lambda: setattr(o,n,v)
def d(o,n): return lambda: delattr(o,n)
for v in (3, None, lambda f: {"n": f}, {"z": 1}):
    t(s(m,"__annotate__",v)); t(lambda: repr(m.__annotations__).split(" at ")[0]); t(lambda: type(m.__annotate__))
    t(s(m,"__annotations__",v)); t(lambda: repr(m.__annotations__).split(" at ")[0]); t(lambda: type(m.__annotate__)); print(names(m))
t(d(m,"__annotate__"));t(d(m,"__annotations__"));t(d(m,"__annotations__")); t(lambda: repr(m.__annotations__).split(" at ")[0]);print(names(m))
m.__annotate__ = lambda f: 3
t(lambda: m.__annotations__)
x: int = 3
t(lambda: __annotations__)
t(lambda: __annotate__.__qualname__)
t(lambda: __annotate__(1))
print(__conditional_annotations__)
if x > 10:
    y: str
else:
    z: str
for _ in range(2):
    loop: x
print(__conditional_annotations__)
t(lambda: __annotate__(1))
print([n for n in globals() if "ann" in n])
