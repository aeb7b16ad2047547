"""Calls the compiler must not get wrong: rebinding, monkey patching, starred calls, recursion through values, mutable defaults."""


def f(x):
    return x + 1


def call_f(x):
    return f(x)


print(call_f(1))


def g(x):
    return x * 100


f = g
print(call_f(1))
f = lambda x: [x]
print(call_f(1))
f = len
print(call_f("abc"))
try:
    f = 5
    call_f(1)
except TypeError as error:
    print(error)


class Base:
    scale = 2

    def run(self, x):
        return self.step(x) * self.scale

    def step(self, x):
        return x + 1


class Child(Base):
    scale = 3

    def step(self, x):
        return super().step(x) + 10


class Grandchild(Child):
    def step(self, x, *, extra=0.5):
        return super().step(x) + extra


for obj in (Base(), Child(), Grandchild()):
    print(obj.run(1), obj.run(1.5), obj.run(2 ** 63))
instance = Base()
instance.step = lambda x: "instance step "
print(instance.run(1))
Base.step = lambda self, x: x - 1
print(Base().run(10), Child().run(10), instance.run(0))
instance.scale = 1
print(instance.run(0), Base.scale)
Base.scale = 0.5
print(Base().run(4), Child().run(4))


def variadic(first, *rest, sep="-", **options):
    return sep.join([str(first)] + [str(r) for r in rest]) + "".join(f" {k}={v}" for k, v in options.items())


arguments = [1, 2, 3]
print(variadic(*arguments), variadic(*arguments, sep="/"), variadic(*arguments, 4, x=1, **{"y": 2}), variadic("only"))


def forward(*args, **kwargs):
    return variadic(*args, **kwargs)


print(forward(1, 2, sep="+", z=0), forward(*"abc"))


def mutual_a(n, acc=0):
    return acc if n <= 0 else mutual_b(n - 1, acc + n)


def mutual_b(n, acc):
    return acc if n <= 0 else mutual_a(n - 1, acc * 1.0)


print(mutual_a(5), mutual_a(1), mutual_a(0))


def tree(depth):
    return None if depth == 0 else (tree(depth - 1), depth, tree(depth - 1))


def tree_sum(node):
    return 0 if node is None else tree_sum(node[0]) + node[1] + tree_sum(node[2])


print(tree(2), tree_sum(tree(10)))


class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def insert(self, value):
        if value < self.value:
            if self.left is None:
                self.left = Node(value)
            else:
                self.left.insert(value)
        elif self.right is None:
            self.right = Node(value)
        else:
            self.right.insert(value)

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        if self.right:
            yield from self.right.walk()


root = Node(50)
for v in (30, 70, 20, 60.5, 10 ** 19, -5, True):
    root.insert(v)
print(list(root.walk()))


def returns_function(kind):
    if kind == "add":
        def op(a, b):
            return a + b
    elif kind == "mul":
        def op(a, b, c=2):
            return a * b * c
    else:
        op = max
    return op


print([returns_function(k)(3, 4) for k in ("add", "mul", "other")])
handlers = {}


def handler(name):
    def register(function):
        handlers[name] = function
        return function
    return register


@handler("up")
def on_up(x):
    return x.upper()


@handler("twice")
def on_twice(x):
    return x * 2


print({name: handlers[name]("ab") for name in sorted(handlers)}, on_twice(21))


def swap_types(a, b, n):
    for _ in range(n):
        a, b = b, a
    return a, b


print(swap_types(1, "x", 3), swap_types(2.5, None, 2))


def collect(item, bucket=[], *, seen={}):
    bucket.append(item)
    seen[item] = seen.get(item, 0) + 1
    return len(bucket), dict(seen)


print(collect("a"), collect(1), collect("a"), collect("a", []), collect(2.0, seen={}))
