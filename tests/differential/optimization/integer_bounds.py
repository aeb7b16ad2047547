"""Arithmetic at and beyond the bounds of small integers and doubles."""
def f(x, y):
    out = []
    for op in (lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b,
               lambda a, b: a < b, lambda a, b: a == b, lambda a, b: divmod(a, b)):
        try: out.append(op(x, y))
        except Exception as e: out.append(type(e).__name__)
    return out
big = [0, -1, 2**53 + 1, 2**62 - 1, 2**62, -2**62 - 1, 2**63, 10**30, True, 2.5, -0.0, float("inf"), float("nan")]
for x in big:
    for y in big:
        print(x, y, f(x, y))
def add(a: int, b: int): return a + b
def sub(a, b): return a - b
def mul(a, b): return a * b
def div(a, b): return a / b
def fdiv(a, b): return a // b
def mod(a, b): return a % b
def neg(a): return -a
def shl(a, b): return a << b
def shr(a, b): return a >> b
def inv(a): return ~a
def pw(a, b): return a ** b
ints = [0, -1, -7, 2**53, 2**53 + 1, 2**62 - 1, 2**62, -2**62, -2**62 - 1, 2**63 - 1, -2**63, 2**100]
for a in ints:
    print(neg(a), inv(a), abs(a), +a, a.bit_length(), hash(a), bool(a), float(a), str(a), int(str(a)) == a)
    for b in ints:
        print(add(a, b), sub(a, b), mul(a, b), end=" ")
        for op in (div, fdiv, mod):
            try: print(op(a, b), end=" ")
            except ZeroDivisionError as e: print("ZeroDivisionError", end=" ")
        print()
    for s in (0, 1, 5, 61, 62, 63, 64, 100):
        print(shl(a, s), shr(a, s), end=" ")
    try: shl(a, -1)
    except ValueError as e: print(e)
    try: shr(a, -1)
    except ValueError as e: print(e)
    for e in (0, 1, 2, 3, 7):
        print(pw(a, e), end=" ")
    try: print(pw(a, -1))
    except ZeroDivisionError: print("ZeroDivisionError")
def total(n):
    s = 0
    for i in range(n): s += i * 2**60
    return s
print(total(100))
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(30))
def fibs(n):
    a, b = 0, 1
    out = []
    for _ in range(n):
        a, b = b, a + b
        out.append(a / b)
    return a, out[-1]
print(fibs(200))
print(True + True, True - False, True * 3, True / 2, True // True, -True, ~True, True << 3, True & 1, True | False, True ^ True, sum([True, True]))
