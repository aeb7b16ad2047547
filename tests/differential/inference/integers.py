"""Integers that leave the machine word in loops, in fields, in containers, and come back."""


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def power_loop(base, n):
    value = 1
    steps = []
    for _ in range(n):
        value = value * base + 1
        steps.append(value % 1000)
    return value, steps[-3:]


def fib(n):
    a, b = 0, 1
    while n > 0:
        a, b = b, a + b
        n -= 1
    return a


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def mixed_sum(items):
    total = 0
    for item in items:
        total += item
    return total


def around_the_edge():
    out = []
    for start in (2 ** 61, 2 ** 62 - 1, 2 ** 62, 2 ** 63 - 1, 2 ** 63, -2 ** 62, -2 ** 62 - 1, -2 ** 63, -2 ** 63 - 1, 2 ** 64):
        x = start
        out.append((x + 1, x - 1, -x, x * 2, x // 3, x % 7, x >> 3, x << 1, x & 0xFF, x ^ 1, ~x, abs(x)))
    return out


def hash_loop(text):
    h = 5381
    for c in text:
        h = h * 33 + ord(c)
    return h


def masked_hash(text):
    h = 0xCBF29CE484222325
    for c in text:
        h = ((h ^ ord(c)) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def lcg(n):
    seed = 12345
    out = []
    for _ in range(n):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        out.append(seed >> 33)
    return out


class Counter:
    def __init__(self):
        self.value = 1

    def double(self):
        self.value *= 2
        self.value += 1


def shifts(n):
    x = 1
    for i in range(n):
        x <<= 7
        if i % 3 == 0:
            x >>= 5
    return x


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def nested(n):
    total = 0
    for i in range(n):
        for j in range(i):
            total += i * j * 1_000_000_007 * (i + j)
        if total > 2 ** 70:
            total -= 2 ** 69
    return total


print(factorial(20), factorial(21), factorial(30))
print(power_loop(10, 30), power_loop(-7, 25))
print(fib(90), fib(93), fib(200))
print(collatz(27), collatz(2 ** 70 + 1))
print(mixed_sum([1, 2, 3]), mixed_sum([1, 2.5, 3]), mixed_sum([2 ** 62, 2 ** 62, 2 ** 62]), mixed_sum([True, 10 ** 30, -10 ** 30]))
for row in around_the_edge():
    print(row)
print(hash_loop("the quick brown fox"), masked_hash("the quick brown fox"))
print(lcg(5))
counter = Counter()
for _ in range(80):
    counter.double()
print(counter.value)
print(shifts(20), gcd(2 ** 80, 6 ** 40), gcd(1071, 462), ackermann(2, 3))
print(nested(60))
print(9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500 * 3037000500, 4611686018427387904 * 2)
print(-(-2 ** 63), abs(-2 ** 63), (-2 ** 63) // -1, divmod(-2 ** 63, -1), 7 // -2, -7 // 2, 7 % -3, -7 % 3, -7 // -2)
try:
    print(1 // (gcd(1, 0) - 1))
except ZeroDivisionError as error:
    print(type(error).__name__)
try:
    print(1 % (gcd(1, 0) - 1))
except ZeroDivisionError as error:
    print(type(error).__name__)
try:
    print(1 << -gcd(1, 0))
except ValueError as error:
    print(error)
