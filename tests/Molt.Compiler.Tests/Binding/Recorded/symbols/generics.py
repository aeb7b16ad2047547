"""Type parameters, type aliases, defaults."""
type Simple = int
type Generic[T, *Ts, **P] = dict[T, tuple[*Ts]]
type Recursive[T: Recursive = Simple] = T | Later


def function[T, U: (int, str) = int](x: T, y: U = Simple, *, z=1) -> list[T]:
    local: T = x

    def inner[V: T](v: V) -> T:
        return v, T
    return inner, [T for _ in x], lambda: U


async def coroutine[T](x: T): await x


class Class[T: Bound, *Ts = *tuple[int], **P = [int]](Base[T], metaclass=Meta[T]):
    field: T
    local = 1
    type Alias[U: T] = dict[T, U, local]
    type Plain = local

    def method[V: local = T](self, x: V, y: T = local) -> Class[V]:
        type Inside = V | local
        return Inside, __class__

    class Inner[W](T):
        __private: W


class Private[__T, U: __T]:
    __slot: __T

    def get(self) -> __T:
        return __T, U, self.__slot
