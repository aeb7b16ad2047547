"""Collects the programs that CPython's test suite expects to be refused, and records how CPython refuses them.

    python3.13 eng/record-syntax-errors.py collect SOURCES.json test_syntax test_exceptions ...
    python3.14 eng/record-syntax-errors.py judge SOURCES.json ERRORS.json

The first command runs tests and notes every text that they give to compile(), eval(), exec() or ast.parse(). The second parses each text and
writes, for those that the parser refuses, [source, exception, message, lineno, offset, end_lineno, end_offset].
"""

import ast
import builtins
import json
import sys
import unittest
import warnings


def collect(output, modules):
    sources = {}
    compile_, eval_, exec_ = builtins.compile, builtins.eval, builtins.exec

    def note(source):
        if isinstance(source, (bytes, bytearray)):
            try:
                source = bytes(source).decode("utf-8")
            except UnicodeDecodeError:
                return
        if isinstance(source, str):
            sources[str(source)] = None

    def noting_compile(source, *args, **kwargs):
        note(source)
        flags = kwargs.pop("flags", args[2] if len(args) > 2 else 0)
        dont_inherit = kwargs.pop("dont_inherit", args[3] if len(args) > 3 else False)
        return compile_(source, *args[:2], flags=flags, dont_inherit=True or dont_inherit, *args[4:], **kwargs)

    def noting(function):
        def call(source, globals=None, locals=None, **kwargs):
            note(source)
            frame = sys._getframe(1)
            if globals is None:
                globals, locals = frame.f_globals, frame.f_locals if locals is None else locals
            elif locals is None:
                locals = globals
            return function(source, globals, locals, **kwargs)
        return call

    builtins.compile, builtins.eval, builtins.exec = noting_compile, noting(eval_), noting(exec_)
    try:
        for name in modules:
            suite = unittest.defaultTestLoader.loadTestsFromName(f"test.{name}")
            unittest.TextTestRunner(stream=open("/dev/null", "w", encoding="utf-8")).run(suite)
    finally:
        builtins.compile, builtins.eval, builtins.exec = compile_, eval_, exec_
    with open(output, "w", encoding="utf-8") as file:
        json.dump(list(sources), file)


def refusal(source):
    try:
        ast.parse(source)
    except SyntaxError as error:
        return [source, type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset]
    except (ValueError, MemoryError, RecursionError, OverflowError) as error:
        return [source, type(error).__name__, str(error), None, None, None, None]
    return None


def judge(sources, output):
    warnings.simplefilter("ignore")
    with open(sources, encoding="utf-8") as file:
        found = [refusal(source) for source in json.load(file)]
    with open(output, "w", encoding="utf-8") as file:
        json.dump([entry for entry in found if entry], file, indent=0)


if __name__ == "__main__":
    if sys.argv[1] == "collect":
        collect(sys.argv[2], sys.argv[3:])
    else:
        judge(*sys.argv[2:])
