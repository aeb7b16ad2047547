"""f-strings: conversions, specs, nesting, debugging, expressions of all kinds."""
name, n, x, big = "Ann", 42, 3.14159, 2 ** 70
print(f"{name} {n} {x} {big}", f"{name!r} {name!s} {name!a}", f"{n + 1} {n * 2 if n else 0} {len(name)}", f"{{}} {{{n}}}")
print(f"|{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{-n:+}|{n: }|{n:,}|{1234567:,}|{1234567:_}|{n:b}|{n:o}|{n:x}|{n:X}|{n:#x}|{n:#b}|{n:c}|{n:e}|{n:.1f}|")
print(f"|{x:.2f}|{x:8.3f}|{x:<8.2f}|{x:+.1f}|{x:e}|{x:g}|{x:.0f}|{x:%}|{0.256:.1%}|{x:010.2f}|{1e10}|{1e16}|{1e-5}|{123456789.0:,.2f}|{x!r:>10}|")
print(f"|{name:5}|{name:<5}|{name:^7}|{name:>5}|{name:*^9}|{name:.2}|{name:>{n // 6}}|{name!r:8}|{'q':->3}|")
width, precision = 10, 3
print(f"|{x:{width}.{precision}}|{x:>{width}.{precision}f}|{name:{'*'}^{width}}|")
print(f"{n=} {x=:.2f} {name=!r} {n + 1 = }", f"{name=}")
print(f"{[1, 'a']} {(1,)} { {1: 2}[1]} { {'k': 1} } {None} {True} {b'x'}")
print(f"{'nested ' + f'{n:>{4}}'} {f'{name!r}'} {"double" + 'single'}")
print(f"""multi
{n}
line""" f" joined {x:.1f}" " plain {not}")
print(f"{(lambda v: v * 2)(n)} {[c for c in name]} {name[0]}{name[-1]} {name.upper()} {dict(a=1)['a']} {n if n > 1 else 'small'} {n == 42} {n != 42} {n >= 1}")
print(f"{True:5}|{True:d}|{None!s:>6}|{[1]!s:>6}|{big:,}|{big:x}|{-big:e}|{big:30d}|")


class Thing:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "Thing()"

    def __str__(self):
        return "a thing"


t = Thing()
print(f"{t} {t:abc} {t!r} {t!s:>10} {t=} {[t]}")
for bad in (lambda: f"{'a':d}", lambda: f"{1:s}", lambda: f"{1.5:d}", lambda: f"{1:zz}", lambda: f"{[]:5}", lambda: f"{None:5}", lambda: f"{1:,s}", lambda: f"{'a':,}", lambda: f"{'a':=5}"):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(format(n, "6d"), format("a", ">3"), format(x, ".3f"), format(big), "{:>5}|{:<5}|{:^5}".format(1, "b", 2.5), "{!r:>5} {:{}}".format("a", 1, 4))
rows = [("apple", 1.5, 10), ("banana", 0.25, 200)]
for label, price, quantity in rows:
    print(f"{label:<10}{price:>8.2f}{quantity:>6,d}{price * quantity:>10.2f}")
print(f"\t{n}\n{name}\\{{x}}", rf"\d{n}", f"\x41{n}\N{BULLET}é{name}")
