"""String methods, slicing, escapes, conversions, unicode."""
s = "Hello, World"
print(len(s), s[0], s[-1], s[1:5], s[::-1], s[::3], s[7:], s * 2, s + "!", "lo" in s, "z" not in s)
print(s.upper(), s.lower(), s.swapcase(), s.title(), "hello world".capitalize(), s.find("o"), s.rfind("o"), s.find("z"), s.count("l"), s.index("W"))
print(s.replace("l", "L"), s.replace("l", "L", 1), s.startswith("Hell"), s.endswith(("x", "d")), s.partition(", "), s.rpartition("o"), "a".partition("-"))
print("a,b,,c".split(","), " a  b ".split(), "a b c d".split(" ", 2), "a-b-c".rsplit("-", 1), "l1\nl2\r\nl3".splitlines(), "l1\nl2\n".splitlines(True), "".split(), "".split(","))
print("-".join(["a", "b"]), "".join("xyz"), ", ".join(str(i) for i in range(3)), "|" + "  pad ".strip() + "|", "xxhixx".strip("x"), "xxhi".lstrip("x"), "hi\n".rstrip())
print("7".zfill(3), "-7".zfill(4), "ab".center(7, "*"), "ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "a\tb".expandtabs(4))
print("abc".isalpha(), "a1".isalnum(), "12".isdigit(), " ".isspace(), "Abc".istitle(), "ABC".isupper(), "abc".islower(), "".isalpha(), "x_1".isidentifier(), "½".isnumeric())
print("prefix-body".removeprefix("prefix-"), "body.py".removesuffix(".py"), "straße".casefold(), "ﬁ".upper(), "İ".lower() == "i̇")
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "a" == "a", "é" > "z", max("hello"), sorted("hello"), "ab" * 0)
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t nl\n back\\ nul\0 \x7f é \u200b \U0001F600 \ud800"), ascii("é😀"))
print("héllo wörld 😀".upper(), len("😀é"), "😀é"[0], [ord(c) for c in "aé😀"], chr(128512), "日本語"[1], "日本語".find("語"))
print("%s is %d years and %.2f%% %5s|%-5s|%05d %x %r" % ("Ann", 30, 99.5, "r", "l", 42, 255, "q"))
print("{} {1}".format if False else "{} {}".format("a", 1), "{0} {1} {0}".format("x", "y"), "{name:>8}|{v:.3f}".format(name="n", v=3.14159), "{0[1]} {1.real}".format([1, 2], 5), "{{}}".format())
print(str(1), str(1.0), str(None), str(True), str([1, "a"]), str({"k": (1,)}), str(b"x"), int("42") + int(" -7 "), float("1e3"), int("ff", 16), int("0b101", 0), int("1_000"))
print("abc".encode(), "é".encode("utf-8"), b"abc".decode(), b"\xc3\xa9".decode("utf-8"), bytes([65, 66]), b"a" + b"b", b"abc"[1], list(b"ab"))
print(list("abc"), tuple("ab"), set("a"), dict(enumerate("ab")), list(zip("ab", "cd")), [c for c in "héy"], "".join(reversed("abc")))
table = str.maketrans({"a": "1", "b": None, "c": "xyz"})
print("abcd".translate(table), "abc".translate(str.maketrans("ab", "xy")), "hello".translate({ord("l"): "L"}))
print("line one\
 continued", """triple
  quoted""", r"raw\n", "con" "cat", "\x41\u00e9\N{BULLET}\101")
text = "the quick brown fox jumps over the lazy dog the end"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3]:
    print(f"{word:<6}{n:>3}")


def caesar(text, shift):
    out = ""
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            out += chr((ord(c) - base + shift) % 26 + base)
        else:
            out += c
    return out


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), "racecar" == "racecar"[::-1])
for thunk in (lambda: "abc"[5], lambda: "abc".index("z"), lambda: "a" + 1, lambda: "a" * "b", lambda: "a" - "b", lambda: "abc".foo, lambda: int("x"), lambda: int(""), lambda: float("1,5"),
              lambda: "a".join([1]), lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "abc".split(""),
              lambda: chr(1114112), lambda: ord(""), lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: "a" < 1, lambda: 1 in "a", lambda: (lambda t: t["a"])("abc"), lambda: "a".center(), lambda: "a".zfill("x")):
    try:
        print(repr(thunk()))
    except Exception as error:
        print(type(error).__name__, "|", error)
try:
    s[0] = "J"
except TypeError as error:
    print(error)
