"""Annotations: evaluated lazily in scopes of their own, or never."""
name: str = "x"
(parenthesized): int = 1
name.attribute: complex = 2
if name:
    conditional: Conditional


class Annotated:
    field: Field = None
    other: "list[Annotated]"
    local = int
    seen: local
    if field:
        sometimes: local
    for loop in (): looped: Loop = 1

    def method(self, argument: local, *rest: Rest, key: Key = local, **options: Options) -> Result[field]:
        inside: Never = argument
        complex_target: argument.unseen
        return inside

    comprehended: [element for element in local]
    with_lambda: (lambda: local) = 1

    class Nested:
        deep: local


def function(x: name, y: Annotated.field = name) -> "forward":
    local: Unevaluated
    z: [unseen for unseen in x] = 1

    class Inside:
        attribute: x
        other: y = 2

        def method(self, z: x) -> y: ...
    return Inside
