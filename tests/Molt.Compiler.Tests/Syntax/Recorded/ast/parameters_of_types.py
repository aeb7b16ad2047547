type A = int
type A[T] = list[T]
type A[T: int, *Ts, **P] = B[T, *Ts, P]
type A[T = int, *Ts = *tuple[int], **P = [int]] = B
type A[T: (int, str) = int,] = B
type type = type
type match = case
def f[T](x: T) -> T: pass
def f[T: int = bool, *Ts = *x, **P = y](): pass
async def f[T](): pass
class A[T]: pass
class A[T: int](B[T], metaclass=C): pass
class A[*Ts](): pass
x: list[int] = []
def f(*args: *Ts): pass
