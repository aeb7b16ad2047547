"""Runs programs. Answers each line of input, a JSON list of programs, with a line: a JSON list that has for each [exit code, standard output].

A program that does not end in time, or is none, has the exit code null. Each runs in a process of its own where the system can fork.
"""

import builtins
import io
import json
import os
import sys
import types
import warnings

TIMEOUT = 10
MOST_OUTPUT = 1 << 20


def execute(code):
    """Runs a program in this process, as its main module."""
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    sys.argv = ["program.py"]
    try:
        exec(code, main.__dict__)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:
        return 1
    return 0


def run_forked(code):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        import resource
        import signal

        signal.alarm(TIMEOUT)
        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        os.close(reading)
        os.dup2(writing, 1)
        sys.stdin = open(os.devnull)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = open(os.devnull, "w")
        status = 1
        try:
            status = execute(code)
            sys.stdout.flush()
        finally:
            os._exit(status)
    os.close(writing)
    output = b""
    while part := os.read(reading, 65536):
        output += part
        if len(output) > MOST_OUTPUT:
            os.kill(child, 9)
            break
    os.close(reading)
    status = os.waitpid(child, 0)[1]
    return (None if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)), output.decode("utf-8", "replace")


def run_here(code):
    names = dict(vars(builtins))
    main, arguments, output = sys.modules["__main__"], sys.argv, sys.stdout
    errors, sys.stderr = sys.stderr, io.StringIO()
    sys.stdout = io.StringIO()
    status = 1
    try:
        status = execute(code)
    finally:
        for name in set(vars(builtins)) - set(names):
            del vars(builtins)[name]
        vars(builtins).update(names)
        text = sys.stdout.getvalue()
        sys.stdout, sys.stderr, sys.argv = output, errors, arguments
        sys.modules["__main__"] = main
    return status, text


def run(program):
    try:
        code = compile(program, "program.py", "exec")
    except (SyntaxError, ValueError, OverflowError, MemoryError) as refusal:
        return None, f"{type(refusal).__name__} {refusal}"
    return run_forked(code) if hasattr(os, "fork") and sys.platform != "emscripten" else run_here(code)


warnings.simplefilter("ignore")
for line in sys.stdin:
    print(json.dumps([run(program) for program in json.loads(line)]), flush=True)
