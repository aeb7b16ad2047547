"""Numeric kernels: sieve, matrices, n-body, sorting, dynamic programming, recursion."""


def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i, flag in enumerate(flags) if flag]


def multiply(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for i in range(len(a))]


def matrix_power(m, n):
    result = [[1 if i == j else 0 for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result


def bubble_sort(items):
    items = list(items)
    for i in range(len(items)):
        for j in range(len(items) - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items


def quick_sort(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    return quick_sort([x for x in items if x < pivot]) + [x for x in items if x == pivot] + quick_sort([x for x in items if x > pivot])


def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def mandelbrot(width, height):
    rows = []
    for y in range(height):
        row = ""
        for x in range(width):
            cr, ci = x / width * 3 - 2, y / height * 2 - 1
            zr = zi = 0.0
            n = 0
            while n < 30 and zr * zr + zi * zi < 4:
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                n += 1
            row += " .:-=+*#%@"[n // 4]
        rows.append(row)
    return rows


def queens(n, row=0, columns=(), d1=(), d2=()):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if c not in columns and row + c not in d1 and row - c not in d2:
            count += queens(n, row + 1, columns + (c,), d1 + (row + c,), d2 + (row - c,))
    return count


class Body:
    def __init__(self, x, y, vx, vy, mass):
        self.x, self.y, self.vx, self.vy, self.mass = x, y, vx, vy, mass


def simulate(bodies, steps, dt):
    for _ in range(steps):
        for i, a in enumerate(bodies):
            for b in bodies[i + 1:]:
                dx, dy = a.x - b.x, a.y - b.y
                d = (dx * dx + dy * dy) ** 1.5 + 0.01
                a.vx -= dx * b.mass / d * dt
                a.vy -= dy * b.mass / d * dt
                b.vx += dx * a.mass / d * dt
                b.vy += dy * a.mass / d * dt
        for body in bodies:
            body.x += body.vx * dt
            body.y += body.vy * dt
    return sum(0.5 * b.mass * (b.vx ** 2 + b.vy ** 2) for b in bodies)


def hanoi(n, a="A", b="B", c="C", moves=None):
    if moves is None:
        moves = []
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves)
    return moves


def binary_search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


primes = sieve(200)
print(primes[-5:], len(sieve(5000)), binary_search(primes, 97), binary_search(primes, 98))
print(matrix_power([[1, 1], [1, 0]], 100), multiply([[1, 2.5]], [[2], [4]]))
print(bubble_sort([5, 2, 9, 1]), bubble_sort("hello"), bubble_sort([2.5, 1, 10 ** 20]), quick_sort([3, 6, 1, 8, 2, 9, 2]))
print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance([1, 2, 3], [1, 3]))
print("\n".join(mandelbrot(48, 16)))
print(queens(6))
print(round(simulate([Body(0, 0, 0, 0, 10), Body(1, 0, 0, 1, 1), Body(0, 2, -1, 0, 1.5)], 200, 0.01), 6))
print(len(hanoi(8)), hanoi(3))
s = 0
for i in range(10, -10, -3):
    for j in range(i, i + 3):
        if j % 2:
            continue
        if j > 8:
            break
        s += i * j
    else:
        s += 1000
print(s, i, j)
