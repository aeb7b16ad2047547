import _string
def show(f, *a):
    try:
        r = f(*a)
        if isinstance(r, tuple):
            r = (r[0], list(r[1]))
        else:
            r = list(r)
        print(a, r)
    except Exception as e:
        print(a, type(e).__name__, e)
for t in ["", "abc", "{", "}", "{}", "a{{b}}c", "{0.a[1]!r:>{w}}x", "{a!}", "{a!r", "{a!rx}", "{a:{b", "{a[}]}", "{a{", "é{ü!s}→", "{:}", "{!r}", "{{{}}}", "}}{{", "{a!r:}", "{a", "{a!"]:
    show(_string.formatter_parser, t)
for t in ["", "a", "0", "01", "a.b", "0[1].x[y]", "a[", "a[]", "a.", ".a", "[1]", "a[1]x", "a[99999999999999999999]", "99999999999999999999", "a.1", "a[-1]", "é.ü[ß]", "a..b"]:
    show(_string.formatter_field_name_split, t)
show(_string.formatter_parser, 1)
show(_string.formatter_field_name_split, b"")
i = _string.formatter_parser("a{b}")
print(iter(i) is i, next(i), next(i, "end"))
