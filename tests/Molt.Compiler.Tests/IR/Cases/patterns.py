def f(x):
    match x:
        case 1 | 2:
            return "number"
        case None:
            return "none"
        case [a, _, *rest] if rest:
            return a
        case [*_, last]:
            return last
        case {"k": [v], **other}:
            return v, other
        case Point(0, y=yy) as p:
            return yy, p
        case _:
            return x
