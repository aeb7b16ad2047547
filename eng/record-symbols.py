"""Prints what CPython's symtable says of Python files, in the form of `moltc --emit symbols`.

    record-symbols.py FILE...             to standard output
    record-symbols.py -o DIR FILE...      to DIR/FILE.symbols; if FILEs are absolute, relative to their common folder
    record-symbols.py -o DIR @LIST        the files that LIST names, one a line

Needs CPython 3.14 (`eng/python314.mjs` runs one). A file that it refuses gives the line `error LINE:COLUMN MESSAGE`.
"""

import os
import symtable
import sys
import warnings

FLAGS = (
    (0x1, "global"),
    (0x2, "assigned"),
    (0x4, "parameter"),
    (0x8, "nonlocal"),
    (0x10, "referenced"),
    (0x40, "free-in-class"),
    (0x80, "imported"),
    (0x100, "annotated"),
    (0x200, "iteration-variable"),
    (0x400, "type-parameter"),
    (0x800, "inlined-cell"),
)
KINDS = ("none", "local", "global-explicit", "global-implicit", "free", "cell")


def dump(scope, indent, lines):
    table = scope._table
    kind = str(scope.get_type())
    nested = " nested" if table.nested else ""
    lines.append(f"{indent}{kind} {scope.get_name()} line {scope.get_lineno()}{nested}")
    if table.varnames:
        lines.append(f"{indent}  ({', '.join(table.varnames)})")
    for name, bits in sorted(table.symbols.items()):
        words = [KINDS[bits >> 12]] + [word for flag, word in FLAGS if bits & flag]
        lines.append(f"{indent}  {name}: {' '.join(words)}")
    for child in scope.get_children():
        dump(child, indent + "  ", lines)


def record(path):
    lines = []
    try:
        with open(path, "rb") as file:
            dump(symtable.symtable(file.read(), path, "exec"), "", lines)
    except SyntaxError as error:
        lines = [f"error {error.lineno}:{error.offset} {error.msg}"]
    except (ValueError, RecursionError) as error:
        lines = [f"error 0:0 {error}"]
    return "\n".join(lines) + "\n"


def main(arguments):
    warnings.simplefilter("ignore")
    folder = None
    if arguments[:1] == ["-o"]:
        folder = arguments[1]
        arguments = arguments[2:]
    files = []
    for argument in arguments:
        if argument.startswith("@"):
            with open(argument[1:], encoding="utf-8") as file:
                files += file.read().splitlines()
        else:
            files.append(argument)
    if folder is None:
        for path in files:
            sys.stdout.write(record(path))
        return
    relative = not any(os.path.isabs(path) for path in files)
    root = "." if relative else os.path.commonpath([os.path.dirname(os.path.abspath(path)) for path in files])
    for path in files:
        target = os.path.join(folder, os.path.relpath(path, root) + ".symbols")
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(record(path))


if __name__ == "__main__":
    main(sys.argv[1:])
