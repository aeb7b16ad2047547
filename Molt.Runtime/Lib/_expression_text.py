"""Expressions in texts, as annotations have them that are strings: parsed and evaluated where there is no code at run time.

A node is a tuple: the function that evaluates it, where its text begins and ends, and its parts. What is not here (comprehensions, lambdas, `await`,
`yield`, `:=`, formatted strings) raises NotImplementedError.
"""

import keyword
import operator

_BINARY = [
    {"|": operator.or_},
    {"^": operator.xor},
    {"&": operator.and_},
    {"<<": operator.lshift, ">>": operator.rshift},
    {"+": operator.add, "-": operator.sub},
    {"*": operator.mul, "@": operator.matmul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod},
]
_COMPARISONS = {
    "<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, ">=": operator.ge,
    "is": operator.is_, "is not": operator.is_not, "in": lambda left, right: left in right, "not in": lambda left, right: left not in right,
}
_UNARY = {"-": operator.neg, "+": operator.pos, "~": operator.invert}
_CONSTANTS = {"None": None, "True": True, "False": False, "...": ...}
_MARKS = ["...", "**", "//", "<<", ">>", "<=", ">=", "==", "!=", *"()[]{},.:|^&+-*/@%~<>="]
_ESCAPES = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\n": ""}
_END = ("end", "")


def parse(text):
    """The node of an expression; SyntaxError if the text is none."""
    parser = _Parser(text)
    node = parser.expression_list()
    if parser.kind != "end":
        raise SyntaxError("invalid syntax")
    return node


def evaluate(node, lookup, forward=None):
    """The value of a node.

    `lookup` gives the value of a name, or raises NameError. With `forward`, what depends on a name without a value is what `forward` makes of its
    text, as far as it stands by itself: as an argument in brackets, or as an item.
    """
    return node[0](node, _Context(lookup, forward))


class _Context:
    __slots__ = ("lookup", "forward")

    def __init__(self, lookup, forward):
        self.lookup = lookup
        self.forward = forward

    def value(self, node):
        return node[0](node, self)

    def item(self, node):
        """The value of a node that may stand for something unknown yet."""
        try:
            return node[0](node, self)
        except NameError:
            if self.forward is None:
                raise
            return self.forward(node)


def _name(node, context):
    return context.lookup(node[3])


def _constant(node, context):
    return node[3]


def _attribute(node, context):
    return getattr(context.value(node[3]), node[4])


def _subscript(node, context):
    base = context.value(node[3])
    return base[context.item(node[4])]


def _slice(node, context):
    return slice(*[None if part is None else context.value(part) for part in node[3]])


def _call(node, context):
    function = context.value(node[3])
    keywords = {}
    for name, part in node[5]:
        if name is None:
            keywords.update(context.value(part))
        else:
            keywords[name] = context.item(part)
    return function(*_items(node[4], context), **keywords)


def _items(parts, context):
    result = []
    for part in parts:
        if part[0] is _starred:
            result.extend(context.value(part[3]))
        else:
            result.append(context.item(part))
    return result


def _starred(node, context):
    [item] = context.value(node[3])
    return item


def _tuple(node, context):
    return tuple(_items(node[3], context))


def _list(node, context):
    return _items(node[3], context)


def _set(node, context):
    return set(_items(node[3], context))


def _dict(node, context):
    return {context.value(key): context.item(value) for key, value in node[3]}


def _unary(node, context):
    return node[3](context.value(node[4]))


def _binary(node, context):
    left = context.value(node[4])
    return node[3](left, context.value(node[5]))


def _comparison(node, context):
    left = context.value(node[3])
    result = True
    for compare, part in node[4]:
        right = context.value(part)
        result = compare(left, right)
        if not result:
            break
        left = right
    return result


def _and(node, context):
    left = context.value(node[3])
    return left and context.value(node[4])


def _or(node, context):
    left = context.value(node[3])
    return left or context.value(node[4])


def _conditional(node, context):
    return context.value(node[3] if context.value(node[4]) else node[5])


class _Parser:
    """A parser by recursive descent; a token is a kind (name, number, string, mark, end) and its text or value."""

    def __init__(self, text):
        self._text = text
        self._next = 0
        self.kind = self.token = None
        self._start = self._end = 0
        self._advance()

    def expression_list(self):
        """Expressions with commas between them are a tuple, here and in brackets."""
        start = self._start
        first = self._item()
        if not self._is(","):
            return first
        parts = [first]
        while self._take(","):
            if self.kind == "end" or self._is("]") or self._is(")"):
                break
            parts.append(self._item())
        return (_tuple, start, self._end, parts)

    def _item(self):
        start = self._start
        if self._take("*"):
            return (_starred, start, self._end, self._binary(0))
        return self._slice(start) if self._is(":") else self._expression()

    def _slice(self, start, first=None):
        parts = [first, None, None]
        index = 0
        while self._take(":"):
            index += 1
            if index > 2:
                raise SyntaxError("invalid syntax")
            if not (self._is(":") or self._is("]") or self._is(",")):
                parts[index] = self._expression()
        return (_slice, start, self._end, parts)

    def _expression(self):
        start = self._start
        if self._word("lambda"):
            raise NotImplementedError("lambda in a text: there is no code at run time")
        value = self._or()
        if self._take_word("if"):
            test = self._or()
            if not self._take_word("else"):
                raise SyntaxError("expected 'else' after 'if' expression")
            value = (_conditional, start, self._end, value, test, self._expression())
        return value

    def _or(self):
        start = self._start
        left = self._and()
        while self._take_word("or"):
            right = self._and()
            left = (_or, start, self._end, left, right)
        return left

    def _and(self):
        start = self._start
        left = self._not()
        while self._take_word("and"):
            right = self._not()
            left = (_and, start, self._end, left, right)
        return left

    def _not(self):
        start = self._start
        if self._take_word("not"):
            part = self._not()
            return (_unary, start, self._end, operator.not_, part)
        left = self._binary(0)
        pairs = []
        while (name := self._comparison()) is not None:
            pairs.append((_COMPARISONS[name], self._binary(0)))
        return (_comparison, start, self._end, left, pairs) if pairs else left

    def _comparison(self):
        name = None
        if self.kind == "mark" and self.token in _COMPARISONS or self.kind == "name" and self.token in ("is", "in", "not"):
            name = self.token
            self._advance()
            if name == "is" and self._take_word("not"):
                name = "is not"
            elif name == "not":
                name = "not in"
                if not self._take_word("in"):
                    raise SyntaxError("invalid syntax")
        return name

    def _binary(self, level):
        if level == len(_BINARY):
            return self._factor()
        start = self._start
        left = self._binary(level + 1)
        while self.kind == "mark" and self.token in _BINARY[level]:
            function = _BINARY[level][self.token]
            self._advance()
            right = self._binary(level + 1)
            left = (_binary, start, self._end, function, left, right)
        return left

    def _factor(self):
        start = self._start
        if self.kind == "mark" and self.token in _UNARY:
            function = _UNARY[self.token]
            self._advance()
            part = self._factor()
            return (_unary, start, self._end, function, part)
        base = self._primary()
        if self._take("**"):
            exponent = self._factor()
            base = (_binary, start, self._end, operator.pow, base, exponent)
        return base

    def _primary(self):
        start = self._start
        node = self._atom()
        while True:
            if self._take("."):
                if self.kind != "name" or keyword.iskeyword(self.token):
                    raise SyntaxError("invalid syntax")
                name = self.token
                self._advance()
                node = (_attribute, start, self._end, node, name)
            elif self._take("["):
                index = self._brackets()
                self._expect("]")
                node = (_subscript, start, self._end, node, index)
            elif self._take("("):
                parts, keywords = self._arguments()
                node = (_call, start, self._end, node, parts, keywords)
            else:
                return node

    def _brackets(self):
        start = self._start
        parts = []
        comma = False
        while not self._is("]"):
            comma = False
            item_start = self._start
            item = self._item()
            parts.append(self._slice(item_start, item) if self._is(":") else item)
            comma = self._take(",")
            if not comma:
                break
        if not parts:
            raise SyntaxError("invalid syntax")
        single = len(parts) == 1 and not comma and parts[0][0] is not _starred
        return parts[0] if single else (_tuple, start, self._end, parts)

    def _arguments(self):
        parts = []
        keywords = []
        while not self._take(")"):
            if self._take("**"):
                keywords.append((None, self._expression()))
            else:
                part = self._item()
                if part[0] is _name and self._take("="):
                    keywords.append((part[3], self._expression()))
                else:
                    self._refuse_comprehension()
                    parts.append(part)
            if not self._take(","):
                self._expect(")")
                break
        return parts, keywords

    def _refuse_comprehension(self):
        if self._word("for") or self._word("async"):
            raise NotImplementedError("a comprehension in a text: there is no code at run time")

    def _atom(self):
        start, kind, token = self._start, self.kind, self.token
        if kind == "name" and (token not in _CONSTANTS and keyword.iskeyword(token)) or kind == "end":
            if token in ("await", "yield"):
                raise NotImplementedError(f"{token} in a text: there is no code at run time")
            raise SyntaxError("invalid syntax")
        if kind == "string":
            self._advance()
            while self.kind == "string":
                token += self.token
                self._advance()
            return (_constant, start, self._end, token)
        if kind == "number" or token in _CONSTANTS:
            self._advance()
            return (_constant, start, self._end, token if kind == "number" else _CONSTANTS[token])
        if kind == "name":
            self._advance()
            return (_name, start, self._end, token)
        if self._take("("):
            return self._parentheses(start)
        if self._take("["):
            parts = self._display("]")
            return (_list, start, self._end, parts)
        if self._take("{"):
            return self._braces(start)
        raise SyntaxError("invalid syntax")

    def _parentheses(self, start):
        if self._take(")"):
            return (_tuple, start, self._end, [])
        node = self.expression_list()
        self._refuse_comprehension()
        self._expect(")")
        if node[0] is _starred:
            raise SyntaxError("cannot use starred expression here")
        return (node[0], start, self._end, *node[3:])

    def _display(self, close):
        parts = []
        while not self._take(close):
            parts.append(self._item())
            self._refuse_comprehension()
            if not self._take(","):
                self._expect(close)
                break
        return parts

    def _braces(self, start):
        if self._take("}"):
            return (_dict, start, self._end, [])
        first = self._item()
        self._refuse_comprehension()
        if not self._take(":"):
            parts = [first, *(self._display("}") if self._take(",") else self._closed("}"))]
            return (_set, start, self._end, parts)
        pairs = [(first, self._expression())]
        while self._take(",") and not self._is("}"):
            key = self._expression()
            self._expect(":")
            pairs.append((key, self._expression()))
        self._expect("}")
        return (_dict, start, self._end, pairs)

    def _closed(self, close):
        self._expect(close)
        return []

    def _is(self, mark):
        return self.kind == "mark" and self.token == mark

    def _take(self, mark):
        found = self.kind == "mark" and self.token == mark
        if found:
            self._advance()
        return found

    def _expect(self, mark):
        if not self._take(mark):
            raise SyntaxError("invalid syntax")

    def _word(self, word):
        return self.kind == "name" and self.token == word

    def _take_word(self, word):
        found = self._word(word)
        if found:
            self._advance()
        return found

    def _advance(self):
        self._end = self._next
        text, at = self._text, self._next
        while at < len(text) and text[at] in " \t\n\r\f":
            at += 1
        self._start = at
        if at == len(text):
            self.kind, self.token = _END
            self._next = at
            return
        stop = at
        while stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
            stop += 1
        word = text[at:stop]
        if word.isidentifier():
            if stop < len(text) and text[stop] in "'\"" and set(word.lower()) <= set("rbuft") and len(word) <= 2:
                self._string(word.lower(), stop)
            else:
                self.kind, self.token, self._next = "name", word, stop
        elif text[at] in "'\"":
            self._string("", at)
        elif text[at].isdigit() or text[at] == "." and text[at + 1:at + 2].isdigit():
            self._number(at)
        else:
            self._mark(at)

    def _mark(self, at):
        for mark in _MARKS:
            if self._text.startswith(mark, at):
                self.kind, self.token, self._next = "mark", mark, at + len(mark)
                return
        raise SyntaxError("invalid syntax")

    def _number(self, at):
        text = self._text
        stop = at
        while stop < len(text) and (text[stop].isalnum() or text[stop] in "_." or text[stop] in "+-" and text[stop - 1] in "eE" and text[at:at + 2] not in ("0x", "0X")):
            stop += 1
        word = text[at:stop]
        try:
            if word[-1] in "jJ":
                value = complex(word)
            elif word[:2].lower() in ("0x", "0o", "0b") or word.replace("_", "").isdigit():
                value = int(word, 0)
            else:
                value = float(word)
        except ValueError:
            raise SyntaxError("invalid decimal literal") from None
        self.kind, self.token, self._next = "number", value, stop

    def _string(self, prefix, at):
        text = self._text
        if "f" in prefix or "t" in prefix:
            raise NotImplementedError("a formatted string in a text: there is no code at run time")
        quote = text[at] * 3 if text.startswith(text[at] * 3, at) else text[at]
        at += len(quote)
        parts = []
        while not text.startswith(quote, at):
            if at >= len(text):
                raise SyntaxError("unterminated string literal")
            if text[at] == "\\" and "r" not in prefix:
                part, at = _escape(text, at + 1)
                parts.append(part)
            elif text[at] == "\\":
                parts.append(text[at:at + 2])
                at += 2
            else:
                parts.append(text[at])
                at += 1
        value = "".join(parts)
        self.kind, self.token, self._next = "string", value.encode("latin-1") if "b" in prefix else value, at + len(quote)


def _escape(text, at):
    letter = text[at:at + 1]
    if letter in _ESCAPES and letter:
        return _ESCAPES[letter], at + 1
    if letter in "01234567" and letter:
        stop = at
        while stop < at + 3 and text[stop:stop + 1] in "01234567" and stop < len(text):
            stop += 1
        return chr(int(text[at:stop], 8)), stop
    if letter in ("x", "u", "U"):
        stop = at + 1 + {"x": 2, "u": 4, "U": 8}[letter]
        try:
            return chr(int(text[at + 1:stop], 16)), stop
        except ValueError:
            raise SyntaxError(f"(unicode error) 'unicodeescape' codec can't decode bytes: truncated \\{letter} escape") from None
    if letter == "N":
        raise NotImplementedError("a character's name in a text: there is no code at run time")
    return "\\" + letter, at + 1
