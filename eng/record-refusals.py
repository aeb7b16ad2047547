"""Records what CPython says of the snippets that its own tests compile.

    record-refusals.py collect OUT.json MODULE...    runs the test modules and keeps every source text that they compile or tokenize
    record-refusals.py record IN.json OUT.json       compiles each of them and keeps the outcome
    record-refusals.py parse IN.json OUT.json        only parses each of them and keeps what is refused

The last two forms are for the version whose answers are wanted (`eng/python314.mjs` runs 3.14). They read a list of sources, or their own
output; a snippet that the parser refuses is left out by `record`, one that it accepts has a null for its error in the output of `parse`. The
result is a list of {"source": text or {"bytes": Latin-1 text}, "error": [message, line, column, end line, end column] or null, "warnings": [[message, line]…]}; what `parse`
writes has no warnings, and has the exception's class before the message.
"""

import ast
import builtins
import doctest
import importlib
import io
import json
import sys
import tokenize
import unittest
import warnings


def collect(target, modules):
    sources = {}

    def keep(source):
        if isinstance(source, str):
            if "\0" not in source and len(source) < 20000 and is_encodable(source):
                sources.setdefault(str(source))
        elif isinstance(source, (bytes, bytearray)) and b"\0" not in source and len(source) < 20000:
            sources.setdefault(bytes(source))

    originals = {name: getattr(builtins, name) for name in ("compile", "exec", "eval")}
    for name in originals:
        setattr(builtins, name, keeping_compiler(originals[name], keep))
    keep_other_sources(keep)
    for name in modules:
        try:
            module = importlib.import_module("test." + name)
            suite = unittest.defaultTestLoader.loadTestsFromModule(module)
            unittest.TextTestRunner(stream=io.StringIO()).run(suite)
            for test in doctest.DocTestFinder(exclude_empty=True).find(module):
                for example in test.examples:
                    keep(example.source)
        except Exception as error:
            print(f"{name}: {error!r}", file=sys.stderr)
    for name, original in originals.items():
        setattr(builtins, name, original)
    kept = [source if isinstance(source, str) else {"bytes": source.decode("latin-1")} for source in sources]
    with open(target, "w", encoding="utf-8") as file:
        json.dump(kept, file, indent=0, ensure_ascii=False)
    print(len(kept), "snippets", file=sys.stderr)


def keeping_compiler(original, keep):
    def wrapper(source, *arguments, **keywords):
        keep(source)
        if original.__name__ != "compile" and not arguments:
            frame = sys._getframe(1)
            arguments = (frame.f_globals, frame.f_locals)
        return original(source, *arguments, **keywords)

    return wrapper


def keep_other_sources(keep):
    """Keeps what is given to the tokenizer, and what is run by other processes."""
    from test.support import script_helper

    tokens = tokenize._generate_tokens_from_c_tokenizer

    def generate_tokens(source, encoding=None, extra_tokens=False):
        lines = list(iter(source, b"" if encoding else ""))
        keep((b"" if encoding else "").join(lines))
        return tokens(iter(lines).__next__, encoding=encoding, extra_tokens=extra_tokens)

    tokenize._generate_tokens_from_c_tokenizer = generate_tokens
    run = script_helper._assert_python
    write = script_helper.make_script

    def assert_python(expected_success, /, *arguments, **environment):
        if "-c" in arguments[:-1]:
            keep(arguments[arguments.index("-c") + 1])
        return run(expected_success, *arguments, **environment)

    def make_script(folder, name, source, omit_suffix=False):
        keep(source)
        return write(folder, name, source, omit_suffix)

    script_helper._assert_python = assert_python
    script_helper.make_script = make_script


def is_encodable(source):
    try:
        source.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def sources_of(path):
    """Pairs of what stands in a list of sources and the source itself."""
    with open(path, encoding="utf-8") as file:
        for entry in json.load(file):
            if isinstance(entry, dict) and "source" in entry:
                entry = entry["source"]
            yield entry, entry["bytes"].encode("latin-1") if isinstance(entry, dict) else entry


def is_lexical(message):
    return "escape sequence" in message or message.startswith("invalid ")


def record(origin, target):
    sources = list(sources_of(origin))
    results = []
    for entry, source in sources:
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
        results.append({"source": entry, "error": error, "warnings": found})
    with open(target, "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1, ensure_ascii=False)
    print(len(results), "of", len(sources), "snippets", file=sys.stderr)


def parse(origin, target):
    sources = list(sources_of(origin))
    results = []
    warnings.simplefilter("ignore")
    for entry, source in sources:
        error = None
        try:
            ast.parse(source)
        except SyntaxError as refusal:
            error = [type(refusal).__name__, refusal.msg, refusal.lineno, refusal.offset, refusal.end_lineno, refusal.end_offset]
        except (ValueError, RecursionError, OverflowError, SystemError, MemoryError):
            continue
        results.append({"source": entry, "error": error})
    with open(target, "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1, ensure_ascii=False)
    print(sum(result["error"] is not None for result in results), "of", len(sources), "snippets refused", file=sys.stderr)


if __name__ == "__main__":
    if sys.argv[1] == "collect":
        collect(sys.argv[2], sys.argv[3:])
    else:
        {"record": record, "parse": parse}[sys.argv[1]](sys.argv[2], sys.argv[3])
