# The standard streams are replaced, deleted, and put back.
import sys


class Writer:
    def __init__(self):
        self.log = []

    def write(self, text):
        self.log.append(text)

    def flush(self):
        self.log.append(None)


writer = Writer()
sys.stdout = writer
print("hello", 1, sep="-")
print("now", flush=True)
sys.stdout = sys.__stdout__
print(writer.log)

sys.stdout = None
print("nobody sees this")
sys.stdout = sys.__stdout__

del sys.stdout
try:
    print(1)
except RuntimeError as error:
    message = str(error)
sys.stdout = sys.__stdout__
print(message)


class Reader:
    lines = ["first\n", "second", ""]

    def readline(self):
        return self.lines.pop(0)


sys.stdin = Reader()
print(input(), input("prompt: "))
try:
    input()
except EOFError as error:
    print(error)


class Broken:
    def readline(self):
        return 5


sys.stdin = Broken()
try:
    input()
except TypeError as error:
    print(error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
sys.stdin = sys.__stdin__
sys.displayhook("shown")
sys.displayhook(None)
print(sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__)

errors = Writer()
sys.stderr = errors
try:
    raise ValueError("reported")
except ValueError as error:
    sys.excepthook(type(error), error, None)
sys.stderr = sys.__stderr__
print("".join(text for text in errors.log if text).splitlines()[-1])
print(sys.stdout.name, sys.stderr.name, sys.stdin.name)
