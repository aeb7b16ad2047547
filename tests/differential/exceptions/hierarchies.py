"""Exceptions: hierarchies, chaining, else and finally, groups, tracebacks as objects."""


class AppError(Exception):
    code = 1

    def __init__(self, message="", *, detail=None):
        super().__init__(message)
        self.detail = detail


class NotFound(AppError, LookupError):
    code = 404


class Denied(AppError):
    code = 403

    def __str__(self):
        return f"denied: {super().__str__()}"

    def __repr__(self):
        return f"<Denied {self.args}>"


def risky(kind):
    if kind == "nf":
        raise NotFound("thing", detail={"id": 5})
    if kind == "dn":
        raise Denied("no", detail=1)
    if kind == "val":
        return int("zz")
    if kind == "idx":
        return [1][3]
    if kind == "key":
        return {}["q"]
    if kind == "os":
        raise OSError(13, "Permission denied", "file.txt")
    if kind == "base":
        raise BaseException("base")
    return kind


def handle(kind):
    steps = []
    try:
        steps.append("try")
        value = risky(kind)
    except (NotFound, Denied) as e:
        steps.append(f"{type(e).__name__} {e} {e!r} {e.code} {e.detail} {e.args}")
    except LookupError as e:
        steps.append(f"lookup {e!r} {e}")
    except ValueError as e:
        steps.append(f"value {e}")
    except OSError as e:
        steps.append(f"os {e.errno} {e.strerror} {e.filename} {e} {type(e).__name__}")
    except Exception:
        steps.append("other")
    except BaseException as e:
        steps.append(f"base {e}")
    else:
        steps.append(f"else {value}")
    finally:
        steps.append("finally")
    return steps


for kind in ("ok", "nf", "dn", "val", "idx", "key", "os", "base"):
    print(kind, handle(kind))


def returns():
    for i in range(3):
        try:
            if i == 1:
                return f"return {i}"
        finally:
            print("finally", i)


def override():
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


def nested_finally():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


def loop():
    out = []
    while True:
        try:
            out.append(len(out))
            if len(out) == 2:
                continue
            if len(out) > 3:
                break
        except Exception:
            pass
        else:
            out.append("else")
        finally:
            out.append("f")
    return out


print(returns(), nested_finally(), loop())


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError("k") from e
    except KeyError as e:
        try:
            raise TypeError("t")
        except TypeError as t:
            return t, t.__context__, t.__cause__, e.__cause__, e.__context__ is e.__cause__, t.__context__ is e


print(chain())
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise RuntimeError("b") from None
except RuntimeError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError("x") from TypeError("cause")
except ValueError as e:
    print(repr(e.__cause__), e.__context__, e.__traceback__ is not None, e.__traceback__.tb_lineno if hasattr(e.__traceback__, "tb_lineno") else None)
e = ValueError("reuse")
for _ in range(2):
    try:
        raise e
    except ValueError as caught:
        print(caught is e)
print(e.with_traceback(None) is e, e.__traceback__)
try:
    e2
except NameError as error:
    print(error, error.name)
try:
    "abc".nothing
except AttributeError as error:
    print(error, error.name, error.obj)
try:
    import nothing_here
except ImportError as error:
    print(error, error.name, type(error).__name__)
try:
    [].pop()
except IndexError as error:
    error.add_note("a note")
    print(error.__notes__, error.args)
errors = [Exception(), Exception(1), Exception(1, "a"), KeyError(), KeyError("k"), KeyError(1, 2), StopIteration(), StopIteration(3), SystemExit(4), OSError("plain"), OSError(2, "msg"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), NotFound(), ExceptionGroup("g", [ValueError(1)]), AssertionError("x"), RecursionError("deep"), KeyboardInterrupt(), GeneratorExit()]
for error in errors:
    print(repr(error), "|", str(error), "|", error.args, "|", isinstance(error, Exception), isinstance(error, ArithmeticError))
for kind in (ZeroDivisionError, OverflowError, IndexError, KeyError, FileNotFoundError, UnicodeDecodeError, ModuleNotFoundError, NotImplementedError, RecursionError, UnboundLocalError, StopIteration, KeyboardInterrupt, BlockingIOError, IndentationError):
    print(kind.__name__, [c.__name__ for c in kind.__mro__[1:-1]])


class Resource:
    live = []

    def __init__(self, name, fail_on=None):
        self.name, self.fail_on = name, fail_on

    def __enter__(self):
        if self.fail_on == "enter":
            raise RuntimeError(f"enter {self.name}")
        Resource.live.append(self.name)
        return self

    def __exit__(self, kind, value, tb):
        Resource.live.remove(self.name)
        print("exit", self.name, kind.__name__ if kind else None, value)
        if self.fail_on == "exit":
            raise RuntimeError(f"exit {self.name}")
        return self.fail_on == "swallow"


for modes in ((None, None), (None, "enter"), ("exit", None), ("swallow", None), (None, "exit"), ("swallow", "exit")):
    try:
        with Resource("a", modes[0]) as a, Resource("b", modes[1]) as b:
            print(Resource.live)
            raise LookupError("body")
    except (RuntimeError, LookupError) as error:
        print("out", repr(error), repr(error.__context__))
    else:
        print("swallowed")
    print(Resource.live)


def deep(n):
    return deep(n + 1) + 1


try:
    deep(0)
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])
try:
    raise NotFound
except AppError as error:
    print(repr(error), error.code, error.detail)
for bad in (5, "text", int, None):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as error:
    print(error)
try:
    raise ValueError("c") from 5
except TypeError as error:
    print(error)
try:
    with 5:
        pass
except TypeError as error:
    print(str(error)[:45])
try:
    assert (1, 2) == (1, 3), ("tuple", "message")
except AssertionError as error:
    print(error, error.args)
try:
    eg = ExceptionGroup("eg", [ValueError("v"), ExceptionGroup("in", [TypeError("t"), OSError("o")])])
    raise eg
except ExceptionGroup as group:
    print(group.message, group.exceptions, group.subgroup(TypeError), group.split(ValueError))


def gen():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print("in gen", e)
        yield 3
    finally:
        print("gen done")


g = gen()
print(next(g), g.throw(ValueError("thrown")))
g.close()
print(risky("end"))
