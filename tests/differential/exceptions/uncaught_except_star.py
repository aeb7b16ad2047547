# What an uncaught group shows that except* put together.
def leaf(error):
    raise error


def collect():
    errors = []
    for error in (ValueError("one"), TypeError("two"), OSError("three")):
        try:
            leaf(error)
        except Exception as each:
            errors.append(each)
    raise ExceptionGroup("collected", errors)


try:
    collect()
except* ValueError as error:
    raise KeyError("anew")
except* TypeError:
    raise
