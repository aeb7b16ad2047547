"""typing: protocols, named tuples, typed dicts, hints."""
import typing
from typing import (
    Annotated, Any, ClassVar, Generic, List, NamedTuple, NotRequired, Optional, Protocol, ReadOnly, Required, SupportsAbs, SupportsFloat, SupportsIndex, SupportsInt,
    TypedDict, TypeVar, Union, get_type_hints, get_protocol_members, is_protocol, runtime_checkable,
)


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Sized(Protocol):
    size: int

    def grow(self, by: int) -> None:
        self.size += by


class Getter(Protocol[T_co]):
    def get(self) -> T_co: ...


class File:
    def close(self):
        return "closed"


class Box(Sized):
    def __init__(self):
        self.size = 1


class Plain:
    size = 3

    def grow(self, by):
        pass


print(isinstance(File(), Closable), isinstance(3, Closable), issubclass(File, Closable), issubclass(int, Closable))
box = Box()
box.grow(4)
print(box.size, isinstance(box, Sized), isinstance(Plain(), Sized), isinstance(File(), Sized))
show(lambda: issubclass(Plain, Sized))
show(lambda: isinstance(File(), Getter))
show(lambda: Closable())
show(lambda: Getter[int])
print(get_protocol_members(Sized) == {"size", "grow"}, is_protocol(Sized), is_protocol(Box), is_protocol(int), Closable._is_protocol, Box._is_protocol)
show(lambda: get_protocol_members(int))
print(isinstance(1, SupportsInt), isinstance(1.5, SupportsFloat), isinstance("a", SupportsAbs), isinstance(True, SupportsIndex))


class IntGetter(Getter[int]):
    def get(self) -> int:
        return 4


print(IntGetter().get(), IntGetter.__mro__)


def bad_protocol():
    class Bad(Protocol, File):
        pass


show(bad_protocol)
show(lambda: runtime_checkable(File))


class Abstract(Protocol):
    @typing.no_type_check
    def f(self): ...


class Proto695[A](Protocol):
    def get(self) -> A: ...


print(Proto695[int], Proto695.__parameters__, is_protocol(Proto695))


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    @property
    def norm(self):
        return abs(self.x) + abs(self.y)

    def moved(self, by):
        return self._replace(x=self.x + by)


p = Point(3)
print(p, p.norm, p.moved(2), Point._fields, Point._field_defaults, Point.__doc__, Point.__annotations__, p == (3, 0), p._asdict(), Point.__bases__, Point.__orig_bases__ == (NamedTuple,))
show(lambda: Point())
show(lambda: Point(1, 2, 3))
Other = NamedTuple("Other", [("a", int), ("b", str)])
print(Other(1, "x"), Other.__annotations__, Other.__module__)


class GenericPoint(NamedTuple, Generic[T]):
    x: T


print(GenericPoint[int](3), GenericPoint.__mro__, GenericPoint[int])


def bad_default():
    class Bad(NamedTuple):
        x: int = 0
        y: int


def bad_name():
    class Bad(NamedTuple):
        _x: int


def bad_override():
    class Bad(NamedTuple):
        x: int

        def _replace(self):
            pass


def bad_bases():
    class Bad(NamedTuple, File):
        x: int


for wrong in [bad_default, bad_name, bad_override, bad_bases]:
    show(wrong)


class Movie(TypedDict):
    name: str
    year: int


class Extended(Movie, total=False):
    rating: float
    director: Required[str]
    notes: NotRequired[str]
    id: ReadOnly[int]


m: Movie = {"name": "x", "year": 1}
print(m, Movie(name="y", year=2), type(Movie(name="y", year=2)), Movie.__required_keys__ == {"name", "year"}, Movie.__optional_keys__, Movie.__total__)
print(sorted(Extended.__required_keys__), sorted(Extended.__optional_keys__), Extended.__total__, Extended.__annotations__, sorted(Extended.__readonly_keys__), Extended.__mutable_keys__ >= {"name"})
print(get_type_hints(Extended))
print(get_type_hints(Extended, include_extras=True))
show(lambda: isinstance({}, Movie))
show(lambda: Movie.__bases__)
print(Movie.__orig_bases__ == (TypedDict,))
Functional = TypedDict("Functional", {"in": int, "not-name": str}, total=False)
print(Functional, Functional.__annotations__, Functional.__total__, typing.is_typeddict(Functional))


class GenericDict(TypedDict, Generic[T]):
    key: T


print(GenericDict[int], GenericDict(key=1))


def bad_dict():
    class Bad(Movie, File):
        pass


show(bad_dict)


class Node:
    left: "Node | None"
    right: Optional["Node"]
    count: ClassVar[int] = 0
    names: "List[str]"
    tagged: Annotated[int, "tag"]

    def walk(self, depth: int = None, *rest: "Node", key: Any = 3, **more: "Union[int, str]") -> "Node": ...


class Leaf(Node):
    value: int


print(get_type_hints(Node))
print(get_type_hints(Leaf, include_extras=True))
print(get_type_hints(Node.walk))
print(get_type_hints(Node().walk))


def undefined(x: "Missing", y: list["Missing"]): ...


show(lambda: get_type_hints(undefined))
Missing = int
print(get_type_hints(undefined))
print(get_type_hints(undefined, {"Missing": str}))
print(get_type_hints(undefined, None, {"Missing": bytes}))
show(lambda: get_type_hints(3))
show(lambda: get_type_hints("x"))


def broken(x: "a b"): ...


show(lambda: get_type_hints(broken))
reference = typing.ForwardRef("Node")
print(reference, reference == typing.ForwardRef("Node"), reference.__forward_arg__, hash(reference) == hash(typing.ForwardRef("Node")))
print(typing.evaluate_forward_ref(reference, globals=globals()), typing.ForwardRef("list[Node]").evaluate(globals=globals()))
show(lambda: typing.ForwardRef(1))
show(lambda: reference.evaluate())
show(lambda: List["Node"])
show(lambda: List["not a type"])
