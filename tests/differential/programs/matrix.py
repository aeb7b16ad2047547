"""A matrix class with operators."""


class Matrix:
    __slots__ = ("rows", "_n", "_m")

    def __init__(self, rows):
        self.rows = [list(map(float, row)) for row in rows]
        self._n, self._m = len(self.rows), len(self.rows[0]) if self.rows else 0
        if any(len(row) != self._m for row in self.rows):
            raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @classmethod
    def build(cls, n, m, f):
        return cls([[f(i, j) for j in range(m)] for i in range(n)])

    @property
    def shape(self):
        return self._n, self._m

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice):
                return [row[j] for row in self.rows[i]]
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = float(value)

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[x + other for x in row] for row in self.rows])
        if self.shape != other.shape:
            raise ValueError(f"shapes differ: {self.shape} and {other.shape}")
        return Matrix([[x + y for x, y in zip(a, b)] for a, b in zip(self.rows, other.rows)])

    __radd__ = __add__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Matrix([[x * k for x in row] for row in self.rows])

    def __rmul__(self, k):
        return self * k

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(x * y for x, y in zip(row, column)) for column in columns] for row in self.rows])

    def __pow__(self, k):
        result = Matrix.identity(self._n)
        base = self
        while k:
            if k & 1:
                result @= base
            base = base @ base
            k >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    __hash__ = None

    def __abs__(self):
        return self.det()

    def det(self):
        if self._n != self._m:
            raise ValueError("not square")
        rows = [row[:] for row in self.rows]
        sign = 1
        for i in range(self._n):
            pivot = max(range(i, self._n), key=lambda r: abs(rows[r][i]))
            if rows[pivot][i] == 0:
                return 0.0
            if pivot != i:
                rows[i], rows[pivot] = rows[pivot], rows[i]
                sign = -sign
            for r in range(i + 1, self._n):
                factor = rows[r][i] / rows[i][i]
                rows[r][i:] = [x - factor * y for x, y in zip(rows[r][i:], rows[i][i:])]
        product = sign
        for i in range(self._n):
            product *= rows[i][i]
        return product

    def __iter__(self):
        for row in self.rows:
            yield from row

    def __len__(self):
        return self._n * self._m

    def __str__(self):
        width = max(len(f"{x:g}") for x in self)
        return "\n".join("[" + " ".join(f"{x:>{width}g}" for x in row) + "]" for row in self.rows)

    def __repr__(self):
        return f"Matrix({self.rows!r})"

    def __call__(self, vector):
        return [sum(a * b for a, b in zip(row, vector)) for row in self.rows]


a = Matrix([[1, 2], [3, 4]])
b = Matrix.build(2, 2, lambda i, j: i * 10 + j)
print(a, b, sep="\n--\n")
print(repr(a + b), repr(2 * a - b), repr(a @ b), repr(1 + a), sep="\n")
print(a ** 10)
print(a.T == Matrix([(1, 3), (2, 4)]), a != b, abs(a), a.shape, len(a), list(a.T))
print(a[0], a[1, 0], a[0:2, 1], a[-1][-1], 4.0 in a, 9 in a)
a[0, 0] = "7"
print(a([1, 1]), sum(a), max(a))
fib = Matrix([[1, 1], [1, 0]])
print(int((fib ** 60)[0, 1]))
m = Matrix.build(5, 5, lambda i, j: (i * 7 + j * 3) % 11 + (5 if i == j else 0))
print(f"{m.det():.6f}")
for bad in (lambda: Matrix([[1], [2, 3]]), lambda: a + Matrix([[1]]), lambda: a * "x", lambda: hash(a), lambda: a[5], lambda: a["x"], lambda: Matrix([[1, 2]]).det(),
            lambda: setattr(a, "color", 1), lambda: a @ 5, lambda: a < b, lambda: "x" + a, lambda: Matrix([["q"]])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
