"""A tour of the language: what this prints must be the same everywhere."""


class Account:
    """A bank account that does not go below zero."""

    fee = 1

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"cannot deposit {amount}")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"{self.owner} has only {self.balance}")
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.05):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        self.deposit(self.balance * self.rate)

    def __repr__(self):
        return f"Savings({self.owner!r}, {self.balance:.2f})"


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __str__(self):
        return f"({self.x}, {self.y})"


def section(title, width=40):
    print(f"--- {title} ".ljust(width, "-"))


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def primes(limit):
    sieve = [True] * (limit + 1)
    found = []
    for number in range(2, limit + 1):
        if sieve[number]:
            found.append(number)
            for multiple in range(number * number, limit + 1, number):
                sieve[multiple] = False
    return found


def make_adder(amount):
    def add(value):
        return value + amount

    return add


def count_words(text):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,;:!?")
        counts[word] = counts.get(word, 0) + 1
    return counts


def classify(value):
    if isinstance(value, bool):
        return "bool"
    elif isinstance(value, int):
        return "int"
    elif isinstance(value, float):
        return "float"
    elif isinstance(value, str):
        return "str"
    else:
        return "other"


def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


section("integers")
print(2**200)
print(-(2**100) // 7, 2**100 % 1000007, -(2**100) % 1000007)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 2**10, 10**20)
print(0x7FFFFFFFFFFFFFFF + 1, 9223372036854775807 * 9223372036854775807)
print(1 << 70, (1 << 70) >> 65, 0b1010 & 0b0110, 5 | 8, 5 ^ 1, ~5)
factorial = 1
for i in range(1, 31):
    factorial *= i
print(factorial, len(str(factorial)))
print(fibonacci(20), primes(50), collatz(27))

section("floats")
print(0.1 + 0.2, 1 / 3, 1e100, 1.0, -0.0, 2.5e-10)
print(7.5 // 2, 7.5 % 2, -7.5 // 2, -7.5 % 2, 2.0**0.5)
print(f"{3.14159:.2f} {1234567.891:.1f} {0.5:.0f} {1e-5:.3e}")
print(float("inf"), float("-inf"), 1e308 * 10, int(3.99), int(-3.99), round(2.675, 2))
total = 0.0
for i in range(1, 101):
    total += 1.0 / i
print(total)

section("strings")
text = "The quick brown fox; the lazy dog. The end!"
print(text.upper(), len(text), text[4:9], text[-4:], text[::-1])
print(text.find("fox"), text.count("the"), text.replace("The", "A"))
print("-".join(["a", "b", "c"]), "ab" * 3, "x" in "xyz", "q" not in "xyz")
print(repr("it's"), repr('say "hi"'), repr("tab\tnewline\n"), "é".upper(), "日本語"[1])
print(f"{'left':<8}|{'right':>8}|{'mid':^8}|{42:05d}|{255:x}|{1000000:,}")
print("a,b,,c".split(","), "  trim ".strip(), "Hello".startswith("He"), "abc" < "abd")

section("collections")
numbers = [5, 3, 8, 1]
numbers.append(9)
numbers.sort()
print(numbers, sum(numbers), min(numbers), max(numbers), numbers[1:3], numbers[::-1])
print(sorted(["pear", "fig", "apple"]), list(range(0, 10, 3)), [0] * 3, [1] + [2, 3])
matrix = [[i * j for j in range(1, 4)] for i in range(1, 4)]
print(matrix, matrix[1][2])
words = count_words(text)
print(words, len(words), "fox" in words, words.get("cat", "none"))
for word, count in words.items():
    if count > 1:
        print(word, count)
pair = (1, "two", 3.0)
first, second, third = pair
print(pair, first, second, third, (1,), ())
nested = {"list": [1, 2], "dict": {"a": 1}, "tuple": (1, 2), None: True}
print(nested)
del nested["list"]
print(list(nested.keys()), nested["dict"]["a"])

section("classes")
account = Account("Ada", 100)
account.deposit(50)
account.withdraw(30)
print(account, account.balance, account.history, Account.fee)
savings = Savings("Bob", 200)
savings.add_interest()
print(savings, isinstance(savings, Account), isinstance(account, Savings))
print(Vector(1, 2) + Vector(3, 4), Vector(1, 2) * 3, Vector(1, 2) == Vector(1, 2))

section("functions")
add_five = make_adder(5)
print(add_five(10), make_adder("!")("hey"), classify(True), classify(1), classify(1.5), classify("s"), classify(None))
print(section.__name__, (lambda a, b=2: a * b)(4))

section("exceptions")
for action in ["withdraw", "deposit", "key", "index", "zero", "type", "none"]:
    try:
        if action == "withdraw":
            account.withdraw(1000)
        elif action == "deposit":
            account.deposit(-5)
        elif action == "key":
            print(words["missing"])
        elif action == "index":
            print(numbers[10])
        elif action == "zero":
            print(1 / 0)
        elif action == "type":
            print("1" + 1)
        else:
            print("no error")
    except ValueError as error:
        print("ValueError:", error)
    except (KeyError, IndexError) as error:
        print(type(error).__name__ + ":", error)
    except ArithmeticError as error:
        print("ArithmeticError:", error)
    except Exception as error:
        print("other:", error)
    else:
        print("fine")
    finally:
        print("done with", action)

section("control")
for i in range(20):
    if i % 2:
        continue
    if i > 10:
        break
    print(i, end=" ")
else:
    print("never")
print()
a, b = 1, 2
a, b = b, a
print(a, b, 1 < a < 3, a if a > b else b, not a, a and 0, 0 or "default")
