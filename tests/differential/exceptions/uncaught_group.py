"""An uncaught group of exceptions, with notes and a group within."""


def check(value):
    if value % 2:
        raise ValueError(f"{value} is odd")


errors = []
for i in range(4):
    try:
        check(i)
    except ValueError as error:
        error.add_note(f"item {i}")
        errors.append(error)
nested = ExceptionGroup("nested", [TypeError("t"), KeyError("k")])
raise ExceptionGroup("checks", [*errors, nested])
