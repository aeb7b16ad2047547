"""An LRU cache with a linked list, and memoizing decorators."""


class Node:
    __slots__ = "key", "value", "prev", "next"

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRU:
    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _remove(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def get(self, key, default=None):
        if (node := self.map.get(key)) is None:
            self.misses += 1
            return default
        self.hits += 1
        self._remove(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        if key in self.map:
            self._remove(self.map[key])
        elif len(self.map) >= self.capacity:
            last = self.tail.prev
            self._remove(last)
            del self.map[last.key]
        self.map[key] = node = Node(key, value)
        self._push(node)

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key, node.value
            node = node.next

    def __repr__(self):
        return f"LRU({', '.join(f'{k!r}={v!r}' for k, v in self)})"


cache = LRU(3)
for k in "abcab":
    if cache.get(k) is None:
        cache.put(k, ord(k))
print(cache, cache.hits, cache.misses)
cache.put("d", 1)
print(cache, "c" in cache.map, cache.get("zz", "default"))
cache.put("a", 0)
print(list(cache), [*dict(cache)])


def wraps(f):
    def apply(g):
        g.__name__ = f.__name__
        g.__doc__ = f.__doc__
        g.__qualname__ = f.__qualname__
        g.__wrapped__ = f
        g.__dict__.update(f.__dict__)
        return g
    return apply


def memo(size=10):
    def decorate(f):
        store = LRU(size)
        missing = object()

        @wraps(f)
        def wrapper(*args, **kwargs):
            key = args, tuple(sorted(kwargs.items()))
            result = store.get(key, missing)
            if result is missing:
                result = f(*args, **kwargs)
                store.put(key, result)
            return result

        wrapper.store = store
        return wrapper
    return decorate


@memo(size=200)
def fib(n):
    """Fibonacci numbers."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.__name__, fib.__doc__, fib.store.hits, fib.store.misses, fib.__wrapped__ is fib)


@memo()
def area(w, h=2, *, scale=1):
    print("computing", w, h, scale)
    return w * h * scale


print(area(2), area(2), area(2, scale=3), area(w=2), area(2, 2))


def count_calls(f):
    @wraps(f)
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)
    wrapper.calls = 0
    return wrapper


def trace(prefix):
    def decorate(f):
        depth = 0

        def wrapper(*args):
            nonlocal depth
            print(f"{prefix}{'  ' * depth}{f.__name__}{args}")
            depth += 1
            try:
                return f(*args)
            finally:
                depth -= 1
        return wrapper
    return decorate


@count_calls
@trace("> ")
def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


print(ack(1, 2), ack.calls, ack.__name__)


class Registry:
    handlers = {}

    @classmethod
    def register(cls, *names, priority=0):
        def decorate(f):
            for name in names or [f.__name__]:
                cls.handlers.setdefault(name, []).append((priority, f))
            return f
        return decorate

    @classmethod
    def run(cls, name, *args):
        return [f(*args) for _, f in sorted(cls.handlers.get(name, ()), key=lambda pair: -pair[0])]


@Registry.register("start", "go", priority=5)
def first(x):
    return f"first {x}"


@Registry.register("start")
@Registry.register()
def second(x):
    return f"second {x}"


print(Registry.run("start", 1), Registry.run("go", 2), Registry.run("second", 3), Registry.run("none"), sorted(Registry.handlers))


class CountedClass:
    def __init__(self, f):
        self.f = f
        self.n = 0

    def __call__(self, *args, **kw):
        self.n += 1
        return self.f(*args, **kw)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return lambda *a, **k: self(obj, *a, **k)


class Thing:
    @CountedClass
    def method(self, x, *, y=1):
        return (self.__class__.__name__, x, y)


t = Thing()
print(t.method(1), t.method(2, y=3), Thing.method.n)
