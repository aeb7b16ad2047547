def inner():
    yield 1
    raise ValueError("inner")


def outer():
    yield from inner()


def consume(it):
    return [x for x in it]


consume(outer())
