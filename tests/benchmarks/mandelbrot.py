"""Iterations of the Mandelbrot set on a grid: arithmetic on floats."""


def iterations(cr, ci, limit):
    zr = 0.0
    zi = 0.0
    for i in range(limit):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def run(size, limit):
    total = 0
    for y in range(size):
        for x in range(size):
            total += iterations(3.0 * x / size - 2.0, 2.0 * y / size - 1.0, limit)
    return total


print(run(700, 200))
