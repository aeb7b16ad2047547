"""A tokenizer, parser and evaluator of expressions."""


class Token:
    def __init__(self, kind, text, at):
        self.kind, self.text, self.at = kind, text, at

    def __repr__(self):
        return f"{self.kind}:{self.text}@{self.at}"


class CalcError(Exception):
    pass


def tokenize(source):
    i = 0
    while i < len(source):
        c = source[i]
        start = i
        if c.isspace():
            i += 1
            continue
        elif c.isdigit() or c == ".":
            while i < len(source) and (source[i].isdigit() or source[i] in "._eE" or (source[i] in "+-" and source[i - 1] in "eE")):
                i += 1
            yield Token("num", source[start:i], start)
        elif c.isalpha() or c == "_":
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            yield Token("name", source[start:i], start)
        else:
            for op in ("**", "//", "==", "!=", "<=", ">=", *"+-*/%()=,<>"):
                if source.startswith(op, i):
                    i += len(op)
                    yield Token("op", op, start)
                    break
            else:
                raise CalcError(f"bad character {c!r} at {i}")
    yield Token("end", "", i)


BINARY = {
    "==": (1, lambda a, b: a == b), "!=": (1, lambda a, b: a != b), "<": (1, lambda a, b: a < b), ">": (1, lambda a, b: a > b),
    "<=": (1, lambda a, b: a <= b), ">=": (1, lambda a, b: a >= b),
    "+": (2, lambda a, b: a + b), "-": (2, lambda a, b: a - b),
    "*": (3, lambda a, b: a * b), "/": (3, lambda a, b: a / b), "//": (3, lambda a, b: a // b), "%": (3, lambda a, b: a % b),
    "**": (5, lambda a, b: a ** b),
}


class Calculator:
    def __init__(self):
        self.vars = {"pi": 3.14159, "e": 2.71828}
        self.functions = {"max": max, "min": min, "abs": abs, "round": round, "sum": lambda *a: sum(a), "len": lambda *a: len(a)}

    def run(self, source):
        self.tokens = list(tokenize(source))
        self.i = 0
        if len(self.tokens) > 2 and self.tokens[0].kind == "name" and self.tokens[1].text == "=":
            name = self.take().text
            self.take()
            self.vars[name] = value = self.expression()
        else:
            value = self.expression()
        if self.current.kind != "end":
            raise CalcError(f"unexpected {self.current.text!r} at {self.current.at}")
        return value

    @property
    def current(self):
        return self.tokens[self.i]

    def take(self, text=None):
        token = self.current
        if text is not None and token.text != text:
            raise CalcError(f"expected {text!r}, found {token.text or 'end'!r}")
        self.i += 1
        return token

    def expression(self, level=0):
        left = self.unary()
        while self.current.kind == "op" and self.current.text in BINARY:
            power, operation = BINARY[self.current.text]
            if power <= level:
                break
            self.take()
            right = self.expression(power - (1 if power == 5 else 0))
            left = operation(left, right)
        return left

    def unary(self):
        if self.current.text == "-":
            self.take()
            return -self.expression(4)
        return self.atom()

    def atom(self):
        token = self.take()
        if token.kind == "num":
            try:
                return int(token.text)
            except ValueError:
                return float(token.text)
        if token.kind == "name":
            if self.current.text == "(":
                return self.call(token.text)
            try:
                return self.vars[token.text]
            except KeyError:
                raise CalcError(f"unknown name {token.text}") from None
        if token.text == "(":
            value = self.expression()
            self.take(")")
            return value
        raise CalcError(f"unexpected {token.text or 'end'!r}")

    def call(self, name):
        self.take("(")
        arguments = []
        while self.current.text != ")":
            arguments.append(self.expression())
            if self.current.text == ",":
                self.take()
        self.take(")")
        return self.functions[name](*arguments)


calc = Calculator()
print(list(tokenize("a1 = 3.5e-2**b // (7)")))
for line in """1 + 2 * 3
(1 + 2) * 3
-2 ** 2
2 ** 3 ** 2
2 ** -1
x = 10
x = x * x - 1
x % 7 // 2
7 / 2 - 7 // 2
10 ** 30 + 1
max(1, x, 3) + min(4, 2) * abs(-5)
sum(1, 2, 3, 4) / len(1, 2)
1 < 2 == 1
pi * 2
1_000 * 2
1 +
(1
2 $ 3
foo + 1
1 / 0
nothing(1)
1 2
round(2.567, 2)
round(2.5) + round(3.5)
max()
1.5.2""".splitlines():
    try:
        print(f"{line:<36} = {calc.run(line)!r}")
    except CalcError as e:
        print(f"{line:<36} ! {e}")
    except ArithmeticError as e:
        print(f"{line:<36} ! arithmetic: {type(e).__name__}")
    except Exception as e:
        print(f"{line:<36} ! {type(e).__name__}: {e}")
print(calc.vars)
