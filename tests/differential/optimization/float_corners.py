"""Floats with signs, infinities and NaN, alone and with integers that they can not hold."""
import math
def ops(x, y):
    r = []
    for f in (lambda: x + y, lambda: x - y, lambda: x * y, lambda: x / y, lambda: x // y, lambda: x % y, lambda: x ** y, lambda: x < y, lambda: x <= y, lambda: x == y, lambda: x != y, lambda: x >= y):
        try: r.append(f())
        except Exception as e: r.append(type(e).__name__)
    return r
fs = [0.0, -0.0, 1.0, -1.5, 2.5, math.inf, -math.inf, math.nan, 1e308, 5e-324, 2.0**53]
for a in fs:
    for b in fs: print(a, b, ops(a, b))
def fadd(a, b): return a + b
def fdiv(a, b): return a / b
def fmod(a, b): return a % b
def ffd(a, b): return a // b
def fneg(a): return -a
def fcmp(a, b): return a < b, a == b, a != b, not a < b, a if a > b else b
for a in (0.0, -0.0, 1.5, math.inf, math.nan, -3.5):
    print(fneg(a), fadd(a, 0.0), abs(a), bool(a), a == a, a is a, int(a) if a == a and abs(a) < 9e9 else None, repr(a), str(a), round(a, 1))
    for b in (0.0, -0.0, 2.0, -math.inf, math.nan):
        print(fadd(a, b), fcmp(a, b), min(a, b), max(a, b), end=" ")
        for f in (fdiv, fmod, ffd):
            try: print(f(a, b), end=" ")
            except ZeroDivisionError as e: print("ZDE", end=" ")
        print()
def mixed(i, f): return i + f, i * f, i - f, f - i, i < f, i == f, f > i, i / f if f else None, f // i if i else None, i % f if f else None
for i in (0, 1, -1, 2**53, 2**53 + 1, 2**63, 2**64, -2**100, True):
    for f in (0.5, -0.0, 2.0**53, 2.0**63, 1e30): print(i, f, mixed(i, f))
print(2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 2**63 == 2.0**63, 10**400 > 1e308, -10**400 < math.inf, 10**400 == math.inf)
for f in (lambda: 10**400 + 1.0, lambda: 10**400 / 3, lambda: float(10**400), lambda: 10**400 / 10**399, lambda: 1e308 * 10, lambda: 2.0 ** 5000, lambda: int(math.nan), lambda: int(math.inf), lambda: math.sqrt(-1), lambda: math.log(0), lambda: (-8) ** (1/3), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: math.floor(1e300) % 7, lambda: math.factorial(25), lambda: math.gcd(2**70, 6), lambda: math.pow(2, 0.5), lambda: math.floor(-2.5), lambda: math.ceil(2**60 + 0.5), lambda: math.isnan(5), lambda: math.hypot(3, 4), lambda: math.fsum([0.1] * 10), lambda: math.sqrt(True), lambda: math.sqrt("a"), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.sqrt(2**1000), lambda: math.pi + 1, lambda: math.inf - math.inf):
    try: print(f())
    except Exception as e: print(type(e).__name__)
def norm(v):
    s = 0
    for x in v: s += x * x
    return math.sqrt(s)
print(norm([3, 4]), norm([1.5, 2]), norm([2**40, 2**40]), norm([]))
def avg(xs): return sum(xs) / len(xs)
print(avg([1, 2]), avg([2**62, 2**62, 2**62]), avg([0.1, 0.2]), avg([True, False]))
def poly(x): return 3 * x ** 3 - 2 * x ** 2 + x - 7
print(poly(2), poly(2.0), poly(10**20), poly(-1.5), poly(True), poly(1j))
print(1 / 3, 2**53 / 3, (2**53 + 1) / 3, (2**60 + 1) / 7, -(2**62) / 3, 2**64 / 2**63, 7 / -2, -7 // 2, -7 % 3, 7 % -3, True / 2, (2**53 + 1) / 1, (2**55 + 3) / 1, 9007199254740993 / 2, 1 / 9007199254740993)
