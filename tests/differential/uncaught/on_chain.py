def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"can not parse {text!r}") from error


def outer():
    try:
        parse("x1")
    except RuntimeError:
        {}["during"]


outer()
