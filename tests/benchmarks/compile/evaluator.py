"""Arithmetic expressions: a tokenizer, a parser by precedence, an evaluator."""

DIGITS = "0123456789"


class ParseError(ValueError):
    pass


def tokenize(text):
    tokens = []
    position = 0
    while position < len(text):
        character = text[position]
        if character == " ":
            position += 1
        elif character in DIGITS:
            start = position
            while position < len(text) and text[position] in DIGITS:
                position += 1
            tokens.append(("number", int(text[start:position])))
        elif character.isalpha():
            start = position
            while position < len(text) and text[position].isalnum():
                position += 1
            tokens.append(("name", text[start:position]))
        elif character in "+-*/()%":
            tokens.append(("operator", character))
            position += 1
        else:
            raise ParseError(f"unexpected {character!r} at {position}")
    tokens.append(("end", ""))
    return tokens


class Parser:
    LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2}

    def __init__(self, text):
        self.tokens = tokenize(text)
        self.position = 0

    def next(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def peek(self):
        return self.tokens[self.position]

    def primary(self):
        kind, value = self.next()
        if kind == "number" or kind == "name":
            return (kind, value)
        if (kind, value) == ("operator", "("):
            inner = self.expression(0)
            if self.next() != ("operator", ")"):
                raise ParseError("missing )")
            return inner
        if (kind, value) == ("operator", "-"):
            return ("negative", self.primary())
        raise ParseError(f"unexpected {value!r}")

    def expression(self, level):
        left = self.primary()
        while True:
            kind, value = self.peek()
            if kind != "operator" or self.LEVELS.get(value, 0) <= level:
                return left
            self.next()
            left = (value, left, self.expression(self.LEVELS[value]))


def evaluate(node, variables):
    match node:
        case ("number", value):
            return value
        case ("name", name):
            return variables[name]
        case ("negative", inner):
            return -evaluate(inner, variables)
        case (operator, left, right):
            a, b = evaluate(left, variables), evaluate(right, variables)
            if operator == "+":
                return a + b
            if operator == "-":
                return a - b
            if operator == "*":
                return a * b
            return a // b if operator == "/" else a % b


def run() -> int:
    total = 0
    for text in ("1 + 2 * 3", "(a + b) * (a - b)", "-7 % 4 + c", "2 * (3 + ", "a $ b", "10 / (b - 5)", "d + 1"):
        try:
            total += evaluate(Parser(text).expression(0), {"a": 12, "b": 5, "c": 30})
        except ParseError as error:
            total += len(str(error))
        except ZeroDivisionError:
            total += 1000
        except KeyError as error:
            total += len(error.args[0])
    return total
