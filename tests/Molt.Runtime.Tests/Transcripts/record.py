"""Records the sessions that TranscriptTests plays: python3.14 record.py FILE.txt...

Only the lines that begin with '>>> ' or '... ', comments and empty lines count; what stands below them is written anew.
"""

import ast
import contextlib
import io
import sys


def play(source, scope):
    out = io.StringIO()
    tree = ast.parse(source)
    try:
        with contextlib.redirect_stdout(out):
            if isinstance(tree.body[0], ast.Expr):
                value = eval(compile(ast.Expression(tree.body[0].value), "<test>", "eval"), scope)
                if value is not None:
                    print(repr(value))
            else:
                exec(compile(tree, "<test>", "exec"), scope)
    except BaseException as error:
        message = str(error)
        print(f"{type(error).__name__}: {message}" if message else type(error).__name__, file=out)
    return out.getvalue()


def record(path):
    scope = {"__name__": "tests"}
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    result, i = [], 0
    while i < len(lines):
        if not lines[i].startswith(">>> "):
            if not lines[i] or lines[i].startswith("#"):
                result.append(lines[i])
            i += 1
            continue
        source = [lines[i][4:]]
        result.append(lines[i])
        i += 1
        while i < len(lines) and lines[i].startswith("... "):
            source.append(lines[i][4:])
            result.append(lines[i])
            i += 1
        # As expected lines are compared as text: lone surrogates and the like appear only in escapes.
        result.extend(play("\n".join(source) + "\n", scope).splitlines())
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(result) + "\n")


for path in sys.argv[1:]:
    record(path)
