"""Answers each line of input, a JSON list of programs, with a line: a JSON list that has for each [tree, error], one or both of them null."""

import ast
import json
import sys
import warnings


def parse(program):
    try:
        return ast.dump(ast.parse(program), include_attributes=True), None
    except SyntaxError as refusal:
        place = f"{refusal.lineno or 0}:{refusal.offset or 0}-{refusal.end_lineno or 0}:{refusal.end_offset or 0}"
        return None, f"{type(refusal).__name__} {refusal.msg} {place}"
    except (ValueError, MemoryError, RecursionError):
        return None, None


warnings.simplefilter("ignore")
for line in sys.stdin:
    print(json.dumps([parse(program) for program in json.loads(line)]), flush=True)
