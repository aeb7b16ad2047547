"""Runs the tests of a project. 'dotnet test' starts the program that this is part of, and reads the file that it writes."""

import sys

try:
    from time import perf_counter
except ImportError:
    def perf_counter():
        return 0.0

_MARK = "\x1e"


class Test:
    """A function, or a method of a class of tests."""

    def __init__(self, name, module, owner, target):
        self.name = name
        self.module = module
        self.owner = owner
        self.target = target
        # How many calls are between the runner and what the test's author wrote.
        self.depth = 3

    def run(self):
        if self.owner is None:
            _call(self.module, "setup_function")
            try:
                self.depth = 2
                self.target()
                self.depth = 3
            finally:
                _call(self.module, "teardown_function")
            return
        instance = self.owner(self.target) if _is_case(self.owner) else self.owner()
        method = getattr(instance, self.target)
        _call(instance, "setUp")
        _call(instance, "setup_method")
        try:
            self.depth = 2
            method()
            self.depth = 3
        finally:
            _call(instance, "teardown_method")
            _call(instance, "tearDown")


def main(modules, load):
    """Does what the arguments say; without any, runs all tests and prints how they went."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--list"]:
        with open(arguments[1], "a", encoding="utf-8") as results:
            for module in modules:
                for test in _collect(module, load(module)):
                    results.write(_line(module, test.name))
        return
    if arguments[:1] == ["--run"]:
        with open(arguments[2], "a", encoding="utf-8") as results:
            def report(test, outcome, line, seconds, message):
                results.write(_line(test.name, outcome, str(line), str(seconds), message))
                results.flush()
            _run_module(arguments[1], load, set(arguments[3:]), report)
        return

    counts = {"passed": 0, "failed": 0, "skipped": 0}

    def show(test, outcome, line, seconds, message):
        counts[outcome] += 1
        print(outcome, test.name, message)

    for module in modules:
        _run_module(module, load, set(), show)
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    if counts["failed"]:
        sys.exit(1)


def _run_module(name, load, wanted, report):
    module = load(name)
    tests = [test for test in _collect(name, module) if not wanted or test.name in wanted]
    _call(module, "setup_module", "setUpModule")
    owner = None
    for test in tests:
        if test.owner is not owner:
            _leave(owner)
            owner = test.owner
            if owner is not None:
                _call(owner, "setUpClass", "setup_class")
        _run(test, report)
    _leave(owner)
    _call(module, "teardown_module", "tearDownModule")


def _leave(owner):
    if owner is not None:
        _call(owner, "tearDownClass", "teardown_class")


def _run(test, report):
    start = perf_counter()
    try:
        test.run()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        seconds = perf_counter() - start
        kind = type(error).__name__
        message = f"{kind}: {error}" if str(error) else kind
        if kind in ("SkipTest", "Skipped"):
            report(test, "skipped", 0, seconds, str(error))
            return
        # Of the traceback the part that begins in the test; there is none if that could not be called.
        traceback = error.__traceback__
        for _ in range(test.depth):
            if traceback is not None:
                traceback = traceback.tb_next
        report(test, "failed", traceback.tb_lineno if traceback is not None else 0, seconds, message)
        sys.stderr.write(f"{_MARK}{test.name}\n")
        sys.excepthook(type(error), error.with_traceback(traceback), traceback)
        sys.stderr.write(f"{_MARK}\n")
        sys.stderr.flush()
    else:
        report(test, "passed", 0, perf_counter() - start, "")


def _collect(name, module):
    tests = []
    for key, value in list(vars(module).items()):
        if getattr(value, "__module__", name) != name:
            continue
        if isinstance(value, type):
            if key.startswith("Test") or _is_case(value):
                for method in _methods(value):
                    tests.append(Test(f"{name}.{key}.{method}", module, value, method))
        elif key.startswith("test") and callable(value):
            tests.append(Test(f"{name}.{key}", module, None, value))
    return tests


def _methods(owner):
    names = []
    for base in reversed(owner.__mro__):
        for name in list(vars(base)):
            if name.startswith("test") and name not in names and callable(getattr(owner, name)):
                names.append(name)
    return names


def _is_case(owner):
    return any(base.__name__ == "TestCase" for base in owner.__mro__[1:])


def _call(owner, *names):
    """Calls what prepares and cleans up, if it is there."""
    for name in names:
        function = getattr(owner, name, None)
        if function is not None:
            function()


def _line(*fields):
    return "\t".join(field.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n") for field in fields) + "\n"
