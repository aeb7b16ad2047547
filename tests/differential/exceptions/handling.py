"""try, except, else, finally; chained and custom exceptions."""


class AppError(Exception):
    pass


class CodedError(AppError):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


def flow(action):
    log = []
    try:
        log.append("try")
        if action == "value":
            raise ValueError("bad value")
        if action == "key":
            {}["k"]
        if action == "coded":
            raise CodedError(7, "custom")
        if action == "return":
            return log
        if action == "class":
            raise AppError
    except ValueError as error:
        log.append(f"value {error}")
    except (KeyError, IndexError) as error:
        log.append(f"lookup {error!r}")
    except AppError as error:
        log.append(f"app {error} {error.args} {getattr(error, 'code', None)}")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


for action in ("none", "value", "key", "coded", "return", "class"):
    print(flow(action))


def finally_wins():
    try:
        return "try"
    finally:
        print("cleanup")


def loop_control():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out


print(finally_wins(), loop_control())


def nested():
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise RuntimeError("while handling") from error
    except RuntimeError as error:
        return error, error.__cause__, error.__context__ is error.__cause__, error.__suppress_context__


print(nested())


def reraise():
    try:
        try:
            int("x")
        except ValueError:
            raise
    except ValueError as error:
        return str(error)


print(reraise())


def implicit_context():
    try:
        try:
            [][1]
        except IndexError:
            undefined_name
    except NameError as error:
        return error, repr(error.__context__)


print(implicit_context())
try:
    raise KeyError("missing") from None
except KeyError as error:
    print(error, repr(error), error.args, error.__cause__)
errors = [ValueError(), ValueError("one"), ValueError("one", 2), KeyError("k"), OSError(2, "No such file"), StopIteration(5), Exception(None)]
print([str(e) for e in errors])
print([repr(e) for e in errors])
for thunk in (lambda: int("12a"), lambda: float("z"), lambda: [1, 2][9], lambda: "abc".index("z"), lambda: None.x, lambda: "a" + 1, lambda: 1 + "a",
              lambda: len(1), lambda: {}["a"], lambda: [].pop(), lambda: chr(-1), lambda: "x" * -1, lambda: max(), lambda: "%d" % "x",
              lambda: next(iter([])), lambda: int([]), lambda: "".join([1]), lambda: (1).foo, lambda: undefined, lambda: ord("ab"), lambda: -"a", lambda: 1 < "a"):
    try:
        print("value", repr(thunk()))
    except Exception as error:
        print(type(error).__name__, "|", error)
try:
    raise 5
except TypeError as error:
    print(error)
try:
    assert 1 == 2, "numbers differ"
except AssertionError as error:
    print("assert:", error)
try:
    assert []
except AssertionError as error:
    print("assert:", repr(error))
try:
    error
except NameError as e:
    print(e)


class Managed:
    def __init__(self):
        self.done = False

    def close(self):
        self.done = True


m = Managed()
try:
    try:
        raise AppError("a", "b")
    finally:
        m.close()
except AppError as e:
    print(e, e.args, m.done)


def deep(n):
    if n == 0:
        raise LookupError("bottom")
    deep(n - 1)


try:
    deep(50)
except LookupError as e:
    print("caught", e)
print(issubclass(CodedError, Exception), isinstance(CodedError(1, "m"), AppError), CodedError.__mro__[1].__name__)
while True:
    try:
        raise ValueError
    except ValueError:
        break
    finally:
        print("last")
