class BadError(Exception):
    def __str__(self):
        raise RuntimeError("no text")


raise BadError(1)
