"""Matrices of floats and of fractions."""


class Fraction:
    __slots__ = ("numerator", "denominator")

    def __init__(self, numerator: int, denominator: int = 1):
        if denominator == 0:
            raise ZeroDivisionError("a fraction by zero")
        a, b = abs(numerator), abs(denominator)
        while b:
            a, b = b, a % b
        sign = -1 if denominator < 0 else 1
        self.numerator = sign * numerator // a
        self.denominator = sign * denominator // a

    def __add__(self, other):
        return Fraction(self.numerator * other.denominator + other.numerator * self.denominator, self.denominator * other.denominator)

    def __sub__(self, other):
        return Fraction(self.numerator * other.denominator - other.numerator * self.denominator, self.denominator * other.denominator)

    def __mul__(self, other):
        return Fraction(self.numerator * other.numerator, self.denominator * other.denominator)

    def __truediv__(self, other):
        return Fraction(self.numerator * other.denominator, self.denominator * other.numerator)

    def __eq__(self, other):
        return self.numerator == other.numerator and self.denominator == other.denominator

    def __str__(self):
        return f"{self.numerator}/{self.denominator}" if self.denominator != 1 else str(self.numerator)


def identity(size: int) -> list[list[float]]:
    return [[1.0 if i == j else 0.0 for j in range(size)] for i in range(size)]


def multiply(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    result = []
    for row in a:
        line = []
        for j in range(len(b[0])):
            total = 0.0
            for k in range(len(b)):
                total += row[k] * b[k][j]
            line.append(total)
        result.append(line)
    return result


def power(a: list[list[float]], exponent: int) -> list[list[float]]:
    result = identity(len(a))
    while exponent:
        if exponent & 1:
            result = multiply(result, a)
        a = multiply(a, a)
        exponent >>= 1
    return result


def solve(rows):
    size = len(rows)
    zero = Fraction(0)
    for column in range(size):
        pivot = next((row for row in range(column, size) if rows[row][column] != zero), None)
        if pivot is None:
            raise ArithmeticError("no single solution")
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column][column]
        rows[column] = [item / head for item in rows[column]]
        for row in range(size):
            if row != column:
                factor = rows[row][column]
                rows[row] = [item - factor * above for item, above in zip(rows[row], rows[column])]
    return [row[-1] for row in rows]


def run() -> int:
    m = power([[0.5, 0.25, 0.25], [0.125, 0.75, 0.125], [0.25, 0.25, 0.5]], 9)
    trace = round(1e6 * sum(m[i][i] for i in range(3)))
    system = [[Fraction((i * i + j * 3 + 1) % 11, j + 1) for j in range(5)] for i in range(4)]
    text = " ".join(str(item) for item in solve(system))
    try:
        solve([[Fraction(1), Fraction(2), Fraction(3)], [Fraction(2), Fraction(4), Fraction(6)]])
    except ArithmeticError as error:
        text += str(error)
    return trace + len(text)
