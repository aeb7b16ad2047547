# Tokenizer, recursive-descent parser and tree evaluator, with exceptions.
class Node:
    pass

class Number(Node):
    def __init__(self, value):
        self.value = value
    def eval(self, env):
        return self.value

class Name(Node):
    def __init__(self, name):
        self.name = name
    def eval(self, env):
        try:
            return env[self.name]
        except KeyError:
            raise ValueError("unknown " + self.name)

class Binary(Node):
    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right
    def eval(self, env):
        a = self.left.eval(env)
        b = self.right.eval(env)
        if self.op == "+":
            return a + b
        elif self.op == "-":
            return a - b
        elif self.op == "*":
            return a * b
        return a / b

def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            yield ("num", int(text[i:j]))
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield ("name", text[i:j])
            i = j
        else:
            yield ("op", c)
            i += 1
    yield ("end", None)

class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos]

    def next(self):
        t = self.tokens[self.pos]
        self.pos += 1
        return t

    def expr(self):
        left = self.term()
        while self.peek()[0] == "op" and self.peek()[1] in "+-":
            _, op = self.next()
            left = Binary(op, left, self.term())
        return left

    def term(self):
        left = self.factor()
        while self.peek()[0] == "op" and self.peek()[1] in "*/":
            _, op = self.next()
            left = Binary(op, left, self.factor())
        return left

    def factor(self):
        kind, value = self.next()
        if kind == "num":
            return Number(value)
        if kind == "name":
            return Name(value)
        if value == "(":
            e = self.expr()
            self.next()
            return e
        raise SyntaxError("unexpected %r" % (value,))

env = {"x": 3, "y": 4, "zed": 10}
total = 0
errors = 0
for i in range(2000):
    text = f"({i} + x) * (y - {i % 7}) + zed / ({i % 5} + 1) - foo{i % 3}"
    tree = Parser(text).expr()
    try:
        total += tree.eval(env)
    except ValueError as e:
        errors += 1
        env["foo1"] = 1
for i in range(3000):
    total += tree.eval({"x": i, "y": 2, "zed": 1, "foo1": 7})
print(total, errors)
