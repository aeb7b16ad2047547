"""typing: generic classes and special forms, their representations, equality and errors."""
import typing
from typing import (
    Annotated, Any, Callable, ClassVar, Concatenate, Dict, Final, Generic, Iterable, List, Literal, Mapping, Never, NewType, NoReturn, Optional, ParamSpec,
    Required, Self, Tuple, Type, TypeVar, TypeVarTuple, Union, Unpack, cast, final, get_args, get_origin, no_type_check, overload, override,
)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


class Pair(Generic[K, V]):
    def __init__(self, key: K, value: V):
        self.key = key
        self.value = value

    def __repr__(self):
        return f"Pair({self.key!r}, {self.value!r})"


class Named(Pair[str, V]):
    pass


class Many(Generic[T, *Ts]):
    pass


class Function(Generic[P, T]):
    pass


s = Stack[int]()
s.push(1)
s.push(2)
print(s.pop(), s.items, s.__orig_class__)
print(Pair(1, "a"), Pair[int, str](1, "a").__orig_class__)
for make in [
    lambda: Stack[int], lambda: Stack[T][int], lambda: Stack[int, str], lambda: Stack[()], lambda: Stack, lambda: Pair[int], lambda: Pair[int, T][str],
    lambda: Pair[K, V][V, K], lambda: Named[int], lambda: Named.__orig_bases__, lambda: Named.__parameters__, lambda: Named.__mro__,
    lambda: Many[int], lambda: Many[int, str, bytes], lambda: Many[T, *Ts][int, str, float], lambda: Many[()], lambda: Many[int, *tuple[str, ...]],
    lambda: Function[[int, str], bool], lambda: Function[P, T][[int], str], lambda: Function[..., int], lambda: Function[int, str],
    lambda: Function[Concatenate[int, P], T], lambda: Stack[int] == Stack[int], lambda: Stack[int] == Stack[str], lambda: hash(Stack[int]) == hash(Stack[int]),
    lambda: Stack[int].__origin__, lambda: Stack[int].__args__, lambda: isinstance(s, Stack), lambda: isinstance(s, Stack[int]),
    lambda: issubclass(Named, Pair), lambda: Stack["Later"], lambda: Stack[1], lambda: Generic[T], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()],
]:
    show(make)

for make in [
    lambda: Optional[int], lambda: Optional[None], lambda: Union[int, str], lambda: Union[int], lambda: Union[int, int], lambda: Union[int, None, "X"],
    lambda: Union[()], lambda: Union[1], lambda: Union, lambda: Optional[int, str], lambda: Optional, lambda: Union[int, str] == (str | int),
    lambda: List[int], lambda: List, lambda: Dict[str, List[int]], lambda: Dict[str], lambda: Tuple[int, ...], lambda: Tuple[()], lambda: Tuple, lambda: Type[int],
    lambda: Callable[[int, str], bool], lambda: Callable[..., T][int], lambda: Callable[P, int], lambda: Callable[[], None], lambda: Callable, lambda: Callable[int],
    lambda: Callable[int, str], lambda: Iterable[T][int], lambda: Mapping[str, int], lambda: List[int, str], lambda: List[T][int], lambda: List[1],
    lambda: Literal[1, "a", True, None], lambda: Literal[1, 1, True], lambda: Literal, lambda: Literal[1] == Literal[True], lambda: Literal[1, 2] == Literal[2, 1],
    lambda: Annotated[int, "doc", 3], lambda: Annotated[Annotated[int, 1], 2], lambda: Annotated[int], lambda: Annotated[int, 1].__metadata__,
    lambda: Annotated[T, 1][str], lambda: ClassVar[int], lambda: ClassVar, lambda: Final[int], lambda: Final, lambda: Any, lambda: Never, lambda: NoReturn,
    lambda: Self, lambda: NoReturn[int], lambda: Any(), lambda: Unpack[Ts], lambda: Unpack[tuple[int, str]], lambda: Required[int],
    lambda: isinstance(1, Any), lambda: isinstance(1, List), lambda: isinstance([], List), lambda: isinstance([], List[int]), lambda: isinstance(1, Union[int, str]),
    lambda: isinstance(1, Optional[int]), lambda: issubclass(int, Union[int, str]), lambda: List(), lambda: List[int]([1]), lambda: Optional[int](), lambda: Literal[1](),
    lambda: typing.List is List, lambda: typing.Nothing,
]:
    show(make)

for kind in [
    int, list[int], List[int], List, Union[int, str], int | None, Callable[[int], str], Callable, Literal[1, 2], Annotated[int, "x"], Stack[int], Generic[T], Generic,
    Tuple[int, ...], Tuple[()], dict[str, int], P.args, Final[int], ClassVar[int], Optional[int], Any, Type[int], None, "x",
]:
    print(get_origin(kind), get_args(kind))

UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, UserId.__module__)
show(lambda: UserId | None)
show(lambda: UserId[int])
print(cast(int, "x"), cast("whatever", 1))


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double("a"))
show(lambda: overload(double)(1))


@final
class Last:
    @override
    def f(self):
        return 1

    @final
    def g(self):
        return 2


print(Last.__final__, Last.f.__override__, Last.g.__final__, Last().f())


@no_type_check
def unchecked(x: "nonsense !!"):
    return x


print(unchecked.__no_type_check__, typing.get_type_hints(unchecked))
print(typing.TYPE_CHECKING, typing.assert_type(1, str), typing.is_typeddict(int))
show(lambda: typing.assert_never(1))
show(lambda: typing.reveal_type(1))


def derive(base):
    class Derived(base):
        pass
    return Derived.__mro__


for base in [List[int], Any, Callable, Literal[1], Optional[int], Final, ClassVar[int], UserId, Annotated[int, 1], Union[int, str], T, Generic, Dict[str, T]]:
    show(lambda: derive(base))


class Multi(Stack[T], Iterable[T]):
    def __iter__(self):
        return iter(self.items)


print(Multi.__mro__, Multi.__parameters__, list(Multi()), Multi[int])
show(lambda: type("Wrong", (Stack[T], Generic[K]), {}))


def wrong():
    class Wrong(Stack[T], Generic[K]):
        pass


show(wrong)


class Base695[A, B: int]:
    def first(self, a: A) -> A:
        return a


class Child695[A](Base695[A, bool]):
    pass


print(Base695[str, int], Child695[str], Base695.__type_params__, Child695.__orig_bases__, Base695.__parameters__, Child695[int]().first(3), Base695.__mro__)
show(lambda: Base695[int])


def identity[U](value: U) -> U:
    return value


print(identity(3), identity.__type_params__, typing.get_type_hints(identity))
