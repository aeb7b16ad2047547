"""Formatting in every everyday form."""
values = [0, 1, -1, 42, -1234567, 10 ** 20, 3.14159, -2.5, 0.0, 1e-7, 1e16, 123456789.123, float("inf"), float("nan"), True, None, "text", "", [1], (1, 2), {"a": 1}, {1}, b"x", 1 + 2j]
specs = ["", "d", "5", "<8", ">8", "^8", "*^9", "05", "+", " ", "x", "#x", "X", "b", "#b", "o", "#010x", ",", "_", "e", ".2e", "f", ".1f", "8.3f", ",.2f", "g", ".3g", "n", "%", ".1%", "c", "s", ".2", "10.3s", "+.2f", "-8.1f", "=+8", "0=8", "08.2f", "_b", "_x", ",d", "z.1f", "G", "E", "F", "<", "5d", "!s", ".", "5.2d", "q", "10,", "x,", "#.3g", "020,.2f"]
for v in values:
    line = []
    for spec in specs:
        try:
            line.append(format(v, spec))
        except Exception as e:
            line.append(type(e).__name__)
    print(repr(v), line)
percent = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%X", "%o", "%e", "%.2e", "%f", "%.1f", "%8.3f", "%-8.2f|", "%g", "%.3g", "%s", "%10s", "%-10s|", "%.2s", "%r", "%a", "%c", "%i", "%u", "%5%", "%%", "%z", "%", "%*d", "%(a)s", "%#o", "%G", "%+.1e", "%08.2f", "%ld"]
for v in values:
    line = []
    for p in percent:
        try:
            line.append(p % (v,))
        except Exception as e:
            line.append(type(e).__name__)
    print(repr(v), line)
print("%s %s" % ("a", 1), "%(x)d-%(y)5.1f" % {"x": 3, "y": 2}, "%*d|%-*d|%.*f" % (5, 42, 4, 7, 2, 3.14159), "%s" % [1, 2], "%s" % ({},), "100%%" % ())
for bad in (lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "%(a)s" % {"b": 1}, lambda: "%d" % "1", lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "%s" % (), lambda: "abc" % 1, lambda: "abc" % {}, lambda: "%(a)" % {"a": 1}):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__)
name, n, pi, items = "world", 7, 3.14159265, {"k": [10, 20]}
w, p = 10, 3
print(f"{name!r:>{w}}|{pi:{w}.{p}f}|{n:0{w}d}|{name:*^{w + 4}}|{items['k'][1]}|{n=}|{pi=:.2f}|{name = !s}|{n + 1 = }|{{}}|{n!r}|{'nested ' + f'{n:>{p}}'}")
print(f"{n:,} {10 ** 9:_} {255:#x} {255:08b} {n:e} {0.25:%} {pi:g} {'é':>3} {None} {True:d} {True} {'a' if n > 5 else 'b'} {lambda_(2) if False else (lambda x: x * 2)(4)} {[i for i in range(3)]} {dict(a=1)['a']}")
print(f"{'multi'
      'line'} {
    n
    + 1
}", f'{name + "q"}', f"{'\n'.join(['a', 'b'])}", f"\x41{n}\u00e9\N{BULLET}")
print("{} {} {}".format(1, "b", 2.5), "{2} {0} {1}".format(*"abc"), "{a} {b!r} {a:>4}".format(a=1, b="x"), "{0.__class__.__name__} {0[k]} {1[0]}".format({"k": 5}, [9]), "{:{}}|{:{w}.{p}}".format("x", 5, 3.14159, w=8, p=3), "{{}} {0}".format(1), "{!s} {!r} {!a}".format("é", "é", "é"))
for bad in ("{", "}", "{0", "{!x}", "{0.}", "{a.b}", "{} {1}", "{5}", "{k}", "{0[z]}", "{:d}", "{0!}", "{:>q}"):
    try:
        print(bad, bad.format("v", a=1))
    except Exception as e:
        print(bad, type(e).__name__)
print("{a} {b}".format_map({"a": 1, "b": 2}), str(1.0), repr("it's"), repr('say "hi"'), repr('both \' "'), repr("tab\t\n\\\x00\x7f\xa0é\u200b"), ascii("é😀"), str(b"a\xff'"))
print(1e5, 1e15, 1e16, 1e17, 123456789012345680.0, 0.0001, 0.00001, 1.0, 100.0, 1.5e300, -0.0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1 / 3, 2 / 3, 1e22, 1e23)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1234, -2), round(15, -1), round(25, -1), round(1e20), round(0.5), round(1.5), type(round(1.0)), round(1.0, 0))
print(int("  42 "), int("-0x1f", 16), int("0b101", 0), int("z", 36), int("1_000"), int(-3.9), float("  1e3 "), float("-inf"), float("1_0.5"), complex("1+2j"), bool("False"), bin(-5), oct(64), hex(-255), chr(8364), ord("€"))
