"""Numbers: operators, conversions, rounding, bases, floats at their edges."""
print(7 + 3, 7 - 10, 7 * -3, 7 / 2, 7 // 2, 7 % 3, 2 ** 10, -7 // 2, -7 % 3, 7 // -2, 7 % -3, divmod(17, 5), divmod(-17, 5), divmod(7.5, 2))
print(1 / 3, 2 / 3, 10 / 5, 1e3, 1.5e-7, 1e22, 1e23, 123456789012345680.0, 0.1 + 0.2, 1e16, 1e15, 0.0001, 0.00001, -0.0, 5e-324, 1.7976931348623157e308)
print(float("inf"), float("-inf"), float("nan"), float("inf") > 10 ** 400, float("nan") == float("nan"), 1e308 * 10, -1e308 * 10)
print(2 ** 100, -2 ** 63, 2 ** -2, (-2) ** 3, 0 ** 0, 2 ** 0.5, 10 ** 20 // 7, 10 ** 20 % 7, -10 ** 20 // 7, 10 ** 20 / 10 ** 18, pow(3, 200, 13), pow(3, -1, 7))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, 2 ** 70 >> 68, -5 >> 1, -5 & 0xFF, (2 ** 70) & (2 ** 65 - 1), -2 ** 70 | 1)
print(int(3.99), int(-3.99), int("12"), int(" 12 "), int("-0b11", 2), int("zz", 36), int(1e20), int(True), float("1.5"), float(" -2e3 "), float(10 ** 20), bool(0.0), bool(-1))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(1234, -2), round(1.0), round(2.5, 0), round(10 ** 20, -18), abs(-3), abs(-2.5), abs(-10 ** 30))
print(bin(10), oct(8), hex(255), hex(-255), bin(-5), 0b101, 0o17, 0xFF, 1_000_000, hex(2 ** 65), (255).bit_length(), (2 ** 65).bit_length(), (5).bit_count())
print(max(1, 2.5, 2), min(1, 1.0), sum([0.1] * 10), sum([1, 2.5, 3]), sum(range(10 ** 6)), max([3, 1, 2]), min("b", "a"))
print((3.0).is_integer(), (3.5).is_integer(), (0.5).as_integer_ratio(), 1 == 1.0, hash(1) == hash(1.0), 1 < 1.5, 2 ** 53 + 1 == float(2 ** 53 + 1), 3 == "3", (1).real, (10).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"))
print(3 + 4j, (1 + 2j) * (3 - 1j), abs(3 + 4j), (1j) ** 2, (2 + 0j) == 2, complex(1, -2), (1 + 2j).real, (1 + 2j).conjugate(), complex("1+2j"))
print(True + True, True * 3, sum([True, False, True]), True / 2, -True, ~True, True & False, True | 2, 5 - True, int(True), str(True))
print(1 if 0.1 + 0.2 == 0.3 else 2, 5 // 0.3, 5 % 0.3, -5.5 // 2, -5.5 % 2, 5.5 % -2, 1e300 * 1e10 == float("inf"), 2.0 ** 3, 9 ** 0.5, -8 % 3.0)
for text in ("12", "1.5", "abc", "", "1e5", "0x10", "1__0", "٣"):
    for convert in (int, float):
        try:
            print(convert.__name__, repr(text), convert(text))
        except ValueError as error:
            print(error)
for thunk in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: divmod(1, 0), lambda: int(float("nan")),
              lambda: int(float("inf")), lambda: 2.0 ** 10000, lambda: 10 ** 400 * 1.0, lambda: 1 << -1, lambda: 1 + "1", lambda: "1" + 1, lambda: 1.5 & 1, lambda: ~1.5, lambda: -None,
              lambda: round("x"), lambda: abs("x"), lambda: int(None), lambda: float([]), lambda: 1 < None, lambda: 1j < 2j, lambda: pow(2, -1, 4), lambda: int("9", 5), lambda: chr(-5), lambda: (1 << 2000) / 3):
    try:
        print(thunk())
    except Exception as error:
        print(type(error).__name__, "|", "division by zero" if isinstance(error, ZeroDivisionError) else error)


def newton(n):
    guess = n
    while True:
        better = (guess + n // guess) // 2
        if better >= guess:
            return guess
        guess = better


def pi_digits(digits):
    unity = 10 ** (digits + 10)

    def arctan(x):
        total = term = unity // x
        n, sign, square = 3, -1, x * x
        while term:
            term //= square
            total += sign * (term // n)
            sign, n = -sign, n + 2
        return total

    return 4 * (4 * arctan(5) - arctan(239)) // 10 ** 10


print(newton(10 ** 40), newton(2), newton(99), pi_digits(60))
print(0.1, 0.5, 1 / 7, 100.0, 1e100, 3.0e-10, 12345.678, float(2 ** 60), 1.1 * 3, 4.35 * 100, 1 - 0.9, 2.0 - 1.1)
