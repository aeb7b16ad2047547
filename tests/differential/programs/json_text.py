"""A JSON writer and reader."""


class JSONError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - (text.rfind("\n", 0, position) + 1) + 1
        super().__init__(f"{message} (line {line}, column {column})")
        self.position = position


ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def quote(text, ascii_only=True):
    out = ['"']
    for c in text:
        if c in ESCAPES:
            out.append(ESCAPES[c])
        elif c < " " or (ascii_only and ord(c) > 126):
            n = ord(c)
            if n > 0xFFFF:
                n -= 0x10000
                out.append(f"\\u{0xD800 + (n >> 10):04x}\\u{0xDC00 + (n & 0x3FF):04x}")
            else:
                out.append("\\u%04x" % n)
        else:
            out.append(c)
    out.append('"')
    return "".join(out)


def dumps(value, indent=None, level=0, sort_keys=False):
    if value is None:
        return "null"
    if value is True or value is False:
        return str(value).lower()
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
        return repr(value)
    if isinstance(value, int):
        return str(value)
    newline = "" if indent is None else "\n" + " " * (indent * (level + 1))
    end = "" if indent is None else "\n" + " " * (indent * level)
    separator = ", " if indent is None else "," + newline
    if isinstance(value, (list, tuple)):
        if not value:
            return "[]"
        return "[" + newline + separator.join(dumps(v, indent, level + 1, sort_keys) for v in value) + end + "]"
    if isinstance(value, dict):
        if not value:
            return "{}"
        items = sorted(value.items()) if sort_keys else value.items()
        return "{" + newline + separator.join(f"{quote(str(k))}: {dumps(v, indent, level + 1, sort_keys)}" for k, v in items) + end + "}"
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


class Parser:
    def __init__(self, text):
        self.text = text
        self.i = 0

    def error(self, message):
        raise JSONError(message, self.text, self.i)

    def skip(self):
        while self.i < len(self.text) and self.text[self.i] in " \t\r\n":
            self.i += 1

    def peek(self):
        self.skip()
        return self.text[self.i] if self.i < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            self.error(f"expected {c!r}")
        self.i += 1

    def value(self):
        match self.peek():
            case "{":
                return self.object()
            case "[":
                return self.array()
            case '"':
                return self.string()
            case "":
                self.error("unexpected end")
            case c if c == "-" or c.isdigit():
                return self.number()
        for word, result in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return result
        self.error(f"unexpected {self.text[self.i]!r}")

    def object(self):
        self.expect("{")
        result = {}
        if self.peek() == "}":
            self.i += 1
            return result
        while True:
            if self.peek() != '"':
                self.error("expected a name")
            key = self.string()
            self.expect(":")
            result[key] = self.value()
            if self.peek() != ",":
                break
            self.i += 1
        self.expect("}")
        return result

    def array(self):
        self.expect("[")
        result = []
        while self.peek() != "]":
            result.append(self.value())
            if self.peek() == ",":
                self.i += 1
                if self.peek() == "]":
                    self.error("trailing comma")
            elif self.peek() != "]":
                self.error("expected ',' or ']'")
        self.i += 1
        return result

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.i >= len(self.text):
                self.error("unterminated string")
            c = self.text[self.i]
            self.i += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                e = self.text[self.i]
                self.i += 1
                if e == "u":
                    code = int(self.text[self.i:self.i + 4], 16)
                    self.i += 4
                    if 0xD800 <= code < 0xDC00 and self.text[self.i:self.i + 2] == "\\u":
                        low = int(self.text[self.i + 2:self.i + 6], 16)
                        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                        self.i += 6
                    out.append(chr(code))
                else:
                    out.append({"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}.get(e, e))
            else:
                out.append(c)

    def number(self):
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in "+-0123456789.eE":
            self.i += 1
        text = self.text[start:self.i]
        return float(text) if any(c in ".eE" for c in text) else int(text)


def loads(text):
    parser = Parser(text)
    result = parser.value()
    if parser.peek():
        parser.error("extra data")
    return result


data = {"name": "Zoë \"Q\"\n", "n": [1, -2.5, 1e100, 10 ** 25, True, None, []], "nested": {"a": {}, "b": {"c": (1, 2)}, "é": "\U0001f600\x01"}, 5: False}
text = dumps(data)
print(text)
print(dumps(data, indent=2))
back = loads(text)
print(back)
print(back == {**data, "n": [*data["n"]], "5": False}, dumps(loads(dumps(data, 4))) == text)
print(dumps({"b": 1, "a": [{"d": 1, "c": 2}]}, sort_keys=True))
for bad in ("", "[1, 2", '{"a" 1}', "[1,]", '"abc', "{1: 2}", "nul", "[1]\n  x", "-", "1e", "[1 2]", '"\\u12"'):
    try:
        print(repr(bad), loads(bad))
    except JSONError as e:
        print(repr(bad), "->", e, e.position)
    except ValueError as e:
        print(repr(bad), "=>", e)
for bad in ({1, 2}, float("nan"), [object], {"k": b"x"}):
    try:
        print(dumps(bad))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
