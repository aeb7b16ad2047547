# Type parameters and type statements (PEP 695).
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def ident[T](x: T) -> T: return x
print(ident(3), ident.__type_params__, ident.__annotations__, ident.__name__, ident.__qualname__)
def multi[T: int, U: (str, bytes), V, *Ts, **P](a: T, b: U = "d", *args: *Ts, k=3, **kw: P.kwargs) -> V: return a, b, args, k, kw
print(multi(1), multi(1, 2, 3, k=4, z=5), multi.__type_params__)
T, U, V, Ts, P = multi.__type_params__
print(T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, T.has_default(), T.__default__, T.__module__, type(T), T.__default__)
print(U.__bound__, U.__constraints__, V.__default__, V.has_default(), repr(V))
print(Ts.__name__, repr(Ts), Ts.has_default(), type(Ts), list(Ts), Ts.__default__)
print(P.__name__, repr(P), P.args, P.kwargs, type(P), type(P.args), P.args.__origin__ is P, P.args == P.args, P.kwargs == P.args, P.__bound__, P.__covariant__,P.__infer_variance__, P.__default__)
def lazy[T: undefined = alsoundefined](): pass
L, = lazy.__type_params__
t(lambda: L.__bound__); t(lambda: L.__default__)
undefined = 4
print(L.__bound__, L.evaluate_bound(1), L.evaluate_constraints, L.has_default()); t(lambda: L.evaluate_default(1)); t(lambda: L.evaluate_bound(3))
type Alias = list[int]
print(Alias, Alias.__name__, Alias.__value__, Alias.__type_params__, type(Alias), Alias.__parameters__, Alias.__module__)
type Gen[K, V] = dict[K, V]
print(Gen, Gen.__value__, Gen.__type_params__, Gen[int, str], Gen.__parameters__)
t(lambda: Alias[int])
type Bad = 1/0
t(lambda: Bad.__value__)
type Rec = list[Rec]
print(Rec.__value__, Rec.evaluate_value(1), Alias | None, int | Alias, T | None, int | T)
def s(o,n,v): return lambda: setattr(o,n,v)
t(s(T,"__name__","x")); t(s(T,"__bound__",1)); t(s(Alias,"__value__",1)); t(s(Alias,"__name__",1)); t(s(T, "anything", 1)); t(lambda: T.anything)
class C[T]:
    x: T
    def m[S](self, a: T, b: S) -> "C[T]": return a, b
    def plain(self, a: T): return T
print(C, C.__type_params__, C.__orig_bases__, C.__parameters__, C.__bases__, C.__mro__, C().m(1, 2), C.m.__type_params__, C.m.__qualname__)
print(C.__annotations__, C.m.__annotations__, C().plain(1), C[int], C[int]().m(3,4))
class D[T, *Ts](C[T], dict): pass
print(D.__bases__, D.__orig_bases__, D.__type_params__)
class Own[T, **P]:
    class In[U](): 
        y: (T, U)
    type A[W] = (T, P, W)
print(Own.In.__annotations__, Own.A.__value__, Own.In.__qualname__, Own.A.__name__)
def sub():
    class S(T): pass
t(sub)
def sub():
    class S(Ts): pass
t(sub)
def sub():
    class S(P): pass
t(sub)
async def co[T](x: T): return x
try: co(3).send(None)
except StopIteration as e: print(e.value, co.__type_params__)
def gen[T](x: T): yield x, T
print(list(gen(3)))
def deco(*a):
    def d(f): print("decorating", a, f.__name__); return f
    return d
@deco(1)
def decorated[T](x=print("default")): return T
decorated()
x = 5
class Scope:
    x = 6
    type A = x
    def f[T: x](self, a: x): pass
    class G[T: x]: y: x
print(Scope.A.__value__, Scope.f.__type_params__[0].__bound__, Scope.f.__annotations__, Scope.G.__type_params__[0].__bound__)
ident.__type_params__ = (1,)
print(ident.__type_params__); t(s(ident, "__type_params__", 3))
def nothing(): pass
print(nothing.__type_params__)
