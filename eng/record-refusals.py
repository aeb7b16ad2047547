"""Records what CPython says of the snippets that its own tests compile.

    record-refusals.py collect OUT.json MODULE...    runs the test modules and keeps every source text that reaches compile(), exec() or eval()
    record-refusals.py record IN.json OUT.json       compiles each of them and keeps the outcome
    record-refusals.py parse IN.json OUT.json        only parses each of them and keeps what is refused

The last two forms are for the version whose answers are wanted (`eng/python314.mjs` runs 3.14). They read a list of sources, or their own
output; a snippet that the parser refuses is left out by `record`, one that it accepts has a null for its error in the output of `parse`. The
result is a list of {"source", "error": [message, line, column, end line, end column] or null, "warnings": [[message, line]…]}; what `parse`
writes has no warnings, and has the exception's class before the message.
"""

import ast
import builtins
import doctest
import importlib
import io
import json
import sys
import unittest
import warnings


def collect(target, modules):
    sources = {}
    originals = {name: getattr(builtins, name) for name in ("compile", "exec", "eval")}

    def wrap(name):
        original = originals[name]

        def wrapper(source, *arguments, **keywords):
            if isinstance(source, str) and len(source) < 20000:
                sources.setdefault(source, None)
            if name != "compile" and not arguments:
                frame = sys._getframe(1)
                arguments = (frame.f_globals, frame.f_locals)
            return original(source, *arguments, **keywords)

        return wrapper

    for name in originals:
        setattr(builtins, name, wrap(name))
    for name in modules:
        try:
            module = importlib.import_module("test." + name)
            suite = unittest.defaultTestLoader.loadTestsFromModule(module)
            unittest.TextTestRunner(stream=io.StringIO()).run(suite)
            for test in doctest.DocTestFinder(exclude_empty=True).find(module):
                for example in test.examples:
                    sources.setdefault(example.source, None)
        except Exception as error:
            print(f"{name}: {error!r}", file=sys.stderr)
    for name, original in originals.items():
        setattr(builtins, name, original)
    kept = [source for source in sources if "\0" not in source and is_encodable(source)]
    with open(target, "w", encoding="utf-8") as file:
        json.dump(kept, file, indent=0, ensure_ascii=False)
    print(len(kept), "snippets", file=sys.stderr)


def is_encodable(source):
    try:
        source.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def is_lexical(message):
    return "escape sequence" in message or message.startswith("invalid ")


def record(origin, target):
    with open(origin, encoding="utf-8") as file:
        sources = json.load(file)
    results = []
    for source in sources:
        if isinstance(source, dict):
            source = source["source"]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                ast.parse(source)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            error = None
            try:
                compile(source, "<snippet>", "exec", dont_inherit=True)
            except SyntaxError as refusal:
                error = [refusal.msg, refusal.lineno, refusal.offset, refusal.end_lineno, refusal.end_offset]
            except (ValueError, RecursionError, OverflowError, SystemError, MemoryError):
                continue
        found = [[str(warning.message), warning.lineno] for warning in caught if not is_lexical(str(warning.message))]
        results.append({"source": source, "error": error, "warnings": found})
    with open(target, "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1, ensure_ascii=False)
    print(len(results), "of", len(sources), "snippets", file=sys.stderr)


def parse(origin, target):
    with open(origin, encoding="utf-8") as file:
        sources = json.load(file)
    results = []
    warnings.simplefilter("ignore")
    for source in sources:
        if isinstance(source, dict):
            source = source["source"]
        error = None
        try:
            ast.parse(source)
        except SyntaxError as refusal:
            error = [type(refusal).__name__, refusal.msg, refusal.lineno, refusal.offset, refusal.end_lineno, refusal.end_offset]
        except (ValueError, RecursionError, OverflowError, SystemError, MemoryError):
            continue
        results.append({"source": source, "error": error})
    with open(target, "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1, ensure_ascii=False)
    print(sum(result["error"] is not None for result in results), "of", len(sources), "snippets refused", file=sys.stderr)


if __name__ == "__main__":
    if sys.argv[1] == "collect":
        collect(sys.argv[2], sys.argv[3:])
    else:
        {"record": record, "parse": parse}[sys.argv[1]](sys.argv[2], sys.argv[3])
