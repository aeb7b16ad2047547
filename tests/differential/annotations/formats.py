"""annotationlib: formats of annotations."""
import annotationlib
from annotationlib import Format, ForwardRef, get_annotations, call_annotate_function, type_repr, annotations_to_string


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


class A:
    x: int
    y: Undefined
    z: list[Undefined]
    w: "text"
    u: Undefined | None
    n: Undefined.attribute
    c: dict[str, Undefined.inner]
    if True:
        k: Undefined + 1


def f(a: int, b: Undefined = 1, *args: str, c: A, **kw: "dict[str, Undefined]") -> Undefined.x: ...


def outer(kind):
    def inner(x: kind, y: later, z: Undefined): ...
    class Local:
        x: kind
        y: later
        z: list[Undefined]
        own = kind
        w: own
    try:
        print([(name, getattr(value, "__forward_arg__", value)) for name, value in get_annotations(inner, format=Format.FORWARDREF).items()])
        print(get_annotations(Local, format=Format.FORWARDREF))
    finally:
        later = 3
    return inner, Local


inner, Local = outer(bytes)
print(get_annotations(inner, format=Format.STRING), get_annotations(Local, format=Format.STRING))
for target in (A, f, inner):
    show(lambda: get_annotations(target))
    show(lambda: get_annotations(target, format=Format.STRING))
references = get_annotations(A, format=Format.FORWARDREF)
print({name: value if not isinstance(value, ForwardRef) else value.__forward_arg__ for name, value in references.items()})
print(sorted(get_annotations(f, format=Format.FORWARDREF)))
show(lambda: references["y"].evaluate())
Undefined = list
print(references["y"].evaluate(), references["u"].evaluate())
show(lambda: get_annotations(f))
show(lambda: references["n"].evaluate())


def strings(a: "int", b: "list[A]", c: str): ...


print(get_annotations(strings), get_annotations(strings, eval_str=True), get_annotations(strings, format=Format.STRING))
show(lambda: get_annotations(strings, eval_str=True, format=Format.STRING))
show(lambda: get_annotations(3))
show(lambda: get_annotations(int))
show(lambda: get_annotations(len))
show(lambda: get_annotations(A, format=Format.VALUE_WITH_FAKE_GLOBALS))
show(lambda: get_annotations(A, format=17))
show(lambda: f.__annotate__(Format.STRING))
show(lambda: call_annotate_function(f.__annotate__, Format.STRING))
show(lambda: call_annotate_function(f.__annotate__, 2))


def custom(format, /):
    if format == Format.VALUE:
        return {"x": int, "y": 3, "z": ...}
    raise NotImplementedError


show(lambda: call_annotate_function(custom, Format.STRING))
show(lambda: call_annotate_function(custom, Format.FORWARDREF))
print([type_repr(value) for value in (int, A, "x", ..., None, list[int], len, f, 1)])
print(annotations_to_string({"a": int, "b": "c", "d": ...}))
print(list(Format), Format.STRING, Format.FORWARDREF == 3)
print(ForwardRef("x", module="m", owner=A, is_class=True), ForwardRef("a") | int, int | ForwardRef("a"))
type Alias = list[Undefined2]
show(lambda: annotationlib.call_evaluate_function(Alias.evaluate_value, Format.STRING))
show(lambda: annotationlib.call_evaluate_function(Alias.evaluate_value, Format.FORWARDREF))
def generic[T: Undefined3](x: T) -> list[T]: ...
(T,) = generic.__type_params__
show(lambda: annotationlib.call_evaluate_function(T.evaluate_bound, Format.STRING))
show(lambda: annotationlib.call_evaluate_function(T.evaluate_bound, Format.FORWARDREF))
show(lambda: get_annotations(generic, format=Format.STRING))
show(lambda: get_annotations(generic))
