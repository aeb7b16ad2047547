"""Values written as text and read back."""

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def quote(text):
    parts = ['"']
    for character in text:
        parts.append(ESCAPES.get(character, character))
    parts.append('"')
    return "".join(parts)


def write(value, indent=0):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return quote(value)
    inner = " " * (indent + 2)
    if isinstance(value, (list, tuple)):
        if not value:
            return "[]"
        items = [inner + write(item, indent + 2) for item in value]
        return "[\n" + ",\n".join(items) + "\n" + " " * indent + "]"
    if isinstance(value, dict):
        if not value:
            return "{}"
        items = [f"{inner}{quote(str(key))}: {write(item, indent + 2)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + "\n" + " " * indent + "}"
    raise TypeError(f"cannot write {type(value).__name__}")


class Reader:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def skip(self):
        while self.position < len(self.text) and self.text[self.position] in " \n\t,:":
            self.position += 1

    def read(self):
        self.skip()
        start = self.text[self.position]
        if start == "{":
            self.position += 1
            result = {}
            while not self.at("}"):
                key = self.read()
                result[key] = self.read()
            return result
        if start == "[":
            self.position += 1
            items = []
            while not self.at("]"):
                items.append(self.read())
            return items
        if start == '"':
            return self.read_text()
        for word, value in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        return self.read_number()

    def at(self, end):
        self.skip()
        if self.text[self.position] != end:
            return False
        self.position += 1
        return True

    def read_text(self):
        self.position += 1
        parts = []
        while (character := self.text[self.position]) != '"':
            if character == "\\":
                self.position += 1
                character = {"n": "\n", "t": "\t"}.get(self.text[self.position], self.text[self.position])
            parts.append(character)
            self.position += 1
        self.position += 1
        return "".join(parts)

    def read_number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in "+-.e0123456789":
            self.position += 1
        digits = self.text[start:self.position]
        return float(digits) if "." in digits else int(digits)


def run() -> int:
    value = {"name": "a \"b\"\n", "list": [1, 2.5, None, True, []], "inner": {"x": {"y": [{"z": -3}]}, "empty": {}}}
    text = write(value)
    same = Reader(text).read() == value
    try:
        write({"bad": {1, 2}})
    except TypeError as error:
        text += str(error)
    return len(text) * (2 if same else 1)
