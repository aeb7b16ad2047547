"""Lists and tuples as people use them."""
numbers = [5, 3, 8, 1]
numbers.append(9)
numbers.extend([2, 7])
numbers.insert(0, 100)
numbers.insert(-1, 50)
print(numbers, len(numbers), sum(numbers), min(numbers), max(numbers))
print(numbers.pop(), numbers.pop(0), numbers.index(8), numbers.count(3))
numbers.remove(50)
numbers.sort()
print(numbers)
numbers.sort(reverse=True)
numbers.reverse()
print(numbers, numbers[::-1], numbers[1:3], numbers[-2:], numbers[:2], numbers[::2], numbers[5:1:-1])
numbers[1:3] = ["a", "b", "c"]
print(numbers)
numbers[::2] = [0] * len(numbers[::2])
del numbers[1:3]
print(numbers, numbers * 2, numbers + [1], [0] * 3, 2 * [1, 2])
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 5
print(grid, [[1] * 2] * 2)
copy = grid[:]
copy[0] = "new"
print(grid, copy, grid.copy() == grid, [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [1] == [1.0])
mixed = [1, "two", 3.0, None, [4], (5,), {"six": 6}, True]
print(mixed, "two" in mixed, 7 not in mixed)
nested = [1]
nested.append(nested)
print(nested)
for index, item in enumerate(["x", "y"], start=1):
    print(index, item)
for left, right in zip([1, 2, 3], "ab"):
    print(left, right)
print(list(reversed([1, 2, 3])), list("abc"), list(range(5, 0, -2)), list({"k": 1}), tuple([1, 2]))
t = (1, 2, 3)
print(t + (4,), t * 2, t[1:], t.index(2), t.count(1), hash(t) == hash((1, 2, 3)), (), (1,), ((1, 2), 3))
print(any([0, 1]), all([1, 0]), any([]), all([]))


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


attempt("index", lambda: [1][5])
attempt("negative", lambda: [1][-2])
attempt("pop", lambda: [].pop())
attempt("pop index", lambda: [1].pop(3))
attempt("remove", lambda: [1].remove(2))
attempt("sort", lambda: [1, "a"].sort())
attempt("sorted", lambda: sorted([None, 1]))
attempt("add", lambda: [1] + (2,))
attempt("multiply", lambda: [1] * "a")
attempt("tuple set", lambda: (1,).__setitem__)
attempt("max", lambda: max([]))
attempt("max default", lambda: max([], default="none"))
attempt("len", lambda: len(5))
attempt("iter", lambda: list(5))
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    numbers[100] = 1
except IndexError as error:
    print(error)
try:
    numbers[::2] = [1]
except ValueError as error:
    print(error)
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=lambda w: (len(w), w)), sorted(set(words)))
pairs = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: (-p[1], p[0])))
numbers.clear()
print(numbers, list(map(str, [1, 2])), [*range(3), *"ab"], (*[1], 2))
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(row) for row in zip(*matrix)], sum(matrix, []))
stack, queue = [], []
for i in range(5):
    stack.append(i)
    queue.insert(0, i)
while stack and queue:
    print(stack.pop(), queue.pop(), end=" ")
print()
