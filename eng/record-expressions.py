"""Records the values of expressions: completes files of lines '>>> expression', each followed by its result.

    python3.14 eng/record-expressions.py tests/Molt.Runtime.Tests/Numbers/Recorded/*.txt

A result is the repr of the value, or the class and text of the exception.
"""

import math
import sys
import warnings

warnings.simplefilter("ignore")


def result(expression):
    try:
        value = repr(eval(expression, {"math": math}))
    except Exception as error:
        text = error.args[0] if len(error.args) == 1 and isinstance(error.args[0], str) else repr(error.args)
        value = f"{type(error).__name__}: {text}"
    return value.replace("\n", " ")


for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = file.read().splitlines()
    output = []
    for line in lines:
        if line.startswith(">>> "):
            output += [line, result(line[4:])]
        elif line.startswith("#") or not line:
            output.append(line)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(output) + "\n")
