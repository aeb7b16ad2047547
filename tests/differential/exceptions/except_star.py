# except*: parts of groups, naked exceptions, what clauses raise, contexts, refused types.


def shape(exception):
    if isinstance(exception, BaseExceptionGroup):
        return (type(exception).__name__, exception.message, [shape(part) for part in exception.exceptions])
    return repr(exception)


def lines(exception):
    result = []
    traceback = exception.__traceback__
    while traceback is not None:
        result.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    return result


def run(action):
    try:
        result = action()
    except BaseException as exception:
        print("  raised", shape(exception), "context", exception.__context__ and shape(exception.__context__), "cause", repr(exception.__cause__))
    else:
        print("  returned", result)


def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("inner", [OSError(3), ValueError(4)])])


def parts():
    seen = []
    try:
        raise group()
    except* ValueError as error:
        seen.append(shape(error))
    except* (OSError, KeyError) as error:
        seen.append(shape(error))
    except* TypeError as error:
        seen.append(shape(error))
    except* Exception:
        seen.append("nothing is left")
    else:
        seen.append("else")
    finally:
        seen.append("finally")
    return seen


def nothing_raised():
    seen = []
    try:
        seen.append("body")
    except* ValueError:
        seen.append("handler")
    else:
        seen.append("else")
    finally:
        seen.append("finally")
    return seen


def unhandled():
    try:
        raise group()
    except* ValueError as error:
        print("  caught", shape(error))
    except* KeyError:
        print("  never")


def naked():
    try:
        raise ValueError("bare")
    except* ValueError as error:
        print("  caught", shape(error), type(error.__context__), lines(error.exceptions[0])[0] - lines(error)[0])
        return_value = "done"
    return return_value


def naked_unmatched():
    try:
        raise ValueError("bare")
    except* TypeError:
        print("  never")


def naked_raised_again():
    try:
        raise ValueError("bare")
    except* TypeError:
        print("  never")
    except* ValueError:
        raise


def naked_base():
    try:
        raise KeyboardInterrupt("stop")
    except* BaseException as error:
        print("  caught", shape(error))


def raised_again():
    try:
        raise group()
    except* ValueError:
        raise
    except* OSError:
        pass


def all_raised_again():
    try:
        raise group()
    except* ValueError:
        raise
    except* OSError:
        raise


def raised_by_name():
    try:
        raise group()
    except* ValueError as error:
        raise error


def raised_anew():
    try:
        raise group()
    except* ValueError:
        raise KeyError("first")
    except* OSError:
        raise IndexError("second") from None


def raised_anew_all():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("first")
    except* TypeError:
        raise


def one_raised_anew():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as error:
        raise KeyError("only") from error


def group_raised_anew():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* TypeError:
        raise ExceptionGroup("new", [KeyError(3)])


for action in (parts, nothing_raised, unhandled, naked, naked_unmatched, naked_raised_again, naked_base, raised_again, all_raised_again,
               raised_by_name, raised_anew, raised_anew_all, one_raised_anew, group_raised_anew):
    print(action.__name__)
    run(action)


def name_is_unbound():
    error = "outer"
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as error:
        pass
    return error


def handled_inside():
    import sys
    seen = []
    try:
        raise group()
    except* ValueError:
        seen.append(shape(sys.exception()))
    except* OSError:
        seen.append(shape(sys.exception()))
        try:
            raise LookupError("nested")
        except LookupError as nested:
            seen.append(shape(nested.__context__))
        seen.append(shape(sys.exception()))
    except* TypeError:
        pass
    seen.append(sys.exception())
    return seen


def nested():
    try:
        try:
            raise group()
        except* ValueError:
            try:
                raise ExceptionGroup("deeper", [KeyError(5), ValueError(6)])
            except* KeyError as error:
                print("  inner", shape(error))
    except* TypeError as error:
        print("  outer", shape(error))
    except* ValueError as error:
        print("  outer", shape(error), shape(error.exceptions[0].__context__))


def in_function():
    def raiser(error):
        raise error

    def again():
        raise

    try:
        raiser(group())
    except* ValueError:
        again()
    except* TypeError as error:
        raiser(RuntimeError("new"))


def in_loop():
    seen = []
    for i in range(4):
        try:
            if i % 2:
                raise ExceptionGroup(str(i), [ValueError(i)])
            seen.append(i)
        except* ValueError as error:
            for each in error.exceptions:
                if each.args[0] == 3:
                    break
                seen.append(each.args)
                continue
    return seen


def in_generator():
    try:
        yield 1
        raise group()
    except* ValueError as error:
        yield shape(error)
    except* Exception as error:
        got = yield shape(error)
        yield got


def generator():
    iterator = in_generator()
    seen = [next(iterator), next(iterator), next(iterator), iterator.send("sent")]
    return seen + list(iterator)


def thrown():
    iterator = in_generator()
    next(iterator)
    return iterator.throw(ExceptionGroup("thrown", [ValueError(1), OSError(2)])), next(iterator)


def not_a_class():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* 3:
        pass


def not_a_class_in_tuple():
    try:
        raise ValueError(1)
    except* (ValueError, int):
        pass


def a_group():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup:
        pass


def a_group_in_tuple():
    try:
        raise ValueError(1)
    except* (ValueError, BaseExceptionGroup):
        pass


def second_type_fails():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        print("  handled")
    except* undefined_name:
        print("  never")


for action in (name_is_unbound, handled_inside, nested, in_function, in_loop, generator, thrown, not_a_class, not_a_class_in_tuple, a_group,
               a_group_in_tuple, second_type_fails):
    print(action.__name__)
    run(action)


class Derived(ExceptionGroup):
    def __new__(cls, message, exceptions, code=0):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Derived(self.message, exceptions, self.code)


class NotATuple(ExceptionGroup):
    def split(self, condition):
        return [self, None]


class TooShort(ExceptionGroup):
    def split(self, condition):
        return (self,)


class Longer(ExceptionGroup):
    def split(self, condition):
        return (self, None, "more")


class WrongDerive(ExceptionGroup):
    def derive(self, exceptions):
        return 42


class Equal(Exception):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


def raising(error):
    def action():
        try:
            raise error
        except* ValueError as part:
            print("  caught", shape(part), getattr(part, "code", None))

    return action


for error in (Derived("d", [ValueError(1), TypeError(2)], 7), NotATuple("n", [ValueError(1)]), TooShort("s", [ValueError(1)]),
              Longer("l", [ValueError(1)]), WrongDerive("w", [ValueError(1), TypeError(2)])):
    print(type(error).__name__)
    run(raising(error))


def equal_ones():
    try:
        raise ExceptionGroup("g", [Equal(1), ValueError(2), Equal(3)])
    except* ValueError:
        raise


def notes():
    error = ExceptionGroup("g", [ValueError(1), TypeError(2)])
    error.add_note("a note")
    try:
        try:
            raise error
        except* ValueError as part:
            part.add_note("of the part")
            print("  ", part.__notes__)
            raise
    except ExceptionGroup as whole:
        print("  ", whole.__notes__, shape(whole))


for action in (equal_ones, notes):
    print(action.__name__)
    run(action)

try:
    raise ExceptionGroup("module", [ValueError(1), TypeError(2)])
except* ValueError as error:
    print(shape(error))
except* TypeError as error:
    print(shape(error))
print("error" in globals())
