"""Product of matrices: lists of lists of floats."""


def make(n, seed):
    return [[((i * seed + j) % 17) / 4.0 for j in range(n)] for i in range(n)]


def multiply(a, b, n):
    result = []
    for i in range(n):
        row = []
        ai = a[i]
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += ai[k] * b[k][j]
            row.append(total)
        result.append(row)
    return result


n = 200
c = multiply(make(n, 3), make(n, 5), n)
print(c[0][0], c[n - 1][n - 1], sum(c[7]))
