"""A cache that forgets what was not used for longest, and functions that use it."""


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class Cache:
    def __init__(self, size: int):
        self.size = size
        self.nodes = {}
        self.first = None
        self.last = None
        self.hits = 0
        self.misses = 0

    def _unlink(self, node):
        if node.before is None:
            self.first = node.after
        else:
            node.before.after = node.after
        if node.after is None:
            self.last = node.before
        else:
            node.after.before = node.before
        node.before = node.after = None

    def _prepend(self, node):
        node.after = self.first
        if self.first is not None:
            self.first.before = node
        self.first = node
        if self.last is None:
            self.last = node

    def __contains__(self, key):
        return key in self.nodes

    def __getitem__(self, key):
        node = self.nodes[key]
        self._unlink(node)
        self._prepend(node)
        return node.value

    def __setitem__(self, key, value):
        if key in self.nodes:
            self._unlink(self.nodes.pop(key))
        elif len(self.nodes) >= self.size:
            oldest = self.last
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = Node(key, value)
        self.nodes[key] = node
        self._prepend(node)

    def keys(self):
        node = self.first
        while node is not None:
            yield node.key
            node = node.after


def cached(size):
    def decorate(function):
        cache = Cache(size)

        def wrapper(*arguments):
            try:
                result = cache[arguments]
                cache.hits += 1
            except KeyError:
                cache.misses += 1
                result = function(*arguments)
                cache[arguments] = result
            return result

        wrapper.cache = cache
        return wrapper

    return decorate


@cached(30)
def paths(rows, columns):
    if rows == 0 or columns == 0:
        return 1
    return paths(rows - 1, columns) + paths(rows, columns - 1)


@cached(8)
def digits(number):
    return sum(int(digit) for digit in str(number))


def run() -> int:
    total = paths(9, 8)
    for number in range(60):
        total += digits(number % 7 * 1234)
    caches = [paths.cache, digits.cache]
    return total + sum(cache.hits - cache.misses for cache in caches) + sum(key[0] for key in digits.cache.keys()) + ((0, 1) in paths.cache)
