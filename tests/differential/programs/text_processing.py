"""Text processing: word counts, wrapping, CSV, roman numerals, ciphers, templates."""
TEXT = """The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox -- quick as ever -- runs away!  "Why?", asked nobody.

A new paragraph begins here, with numbers 3, 14 and 1,592."""


def words(text):
    word = ""
    for c in text:
        if c.isalnum() or c == "'":
            word += c.lower()
        elif word:
            yield word
            word = ""
    if word:
        yield word


counts = {}
for w in words(TEXT):
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{w:<10}{n:>3} {'#' * n}")
by_length = {}
for w in counts:
    by_length.setdefault(len(w), []).append(w)
print({k: sorted(v) for k, v in sorted(by_length.items())})


def wrap(text, width):
    lines, line = [], []
    for word in text.split():
        if sum(map(len, line)) + len(line) + len(word) > width:
            lines.append(" ".join(line))
            line = []
        line.append(word)
    if line:
        lines.append(" ".join(line))
    return lines


for paragraph in TEXT.split("\n\n"):
    for line in wrap(paragraph, 30):
        print(f"|{line:^32}|")
print([line.strip(' ."!?') for line in TEXT.splitlines()], TEXT.count("the"), TEXT.lower().count("the"), TEXT.find("fox"), TEXT.rfind("fox"), TEXT.index("dog"))


def parse_csv(text, separator=","):
    rows = []
    for line in text.strip().split("\n"):
        row, field, quoted = [], [], False
        i = 0
        while i < len(line):
            c = line[i]
            if quoted:
                if c == '"' and line[i + 1:i + 2] == '"':
                    field.append('"')
                    i += 1
                elif c == '"':
                    quoted = False
                else:
                    field.append(c)
            elif c == '"':
                quoted = True
            elif c == separator:
                row.append("".join(field))
                field = []
            else:
                field.append(c)
            i += 1
        row.append("".join(field))
        rows.append(row)
    return rows


table = parse_csv('name,qty,price\n"Widget, large",3,4.50\n"The ""best""",10,0.99\nplain,,7\n')
header, *body = table
records = [dict(zip(header, row)) for row in body]
print(records)
total = sum(int(r["qty"] or 0) * float(r["price"]) for r in records)
widths = [max(len(row[i]) for row in table) for i in range(len(header))]
for row in table:
    print(" | ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths))))
print(f"{total:.2f} {total:08.3f} {total!r}")


def roman(n):
    result = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, n = divmod(n, value)
        result += letters * count
    return result


def unroman(s):
    values = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    return sum(-values[a] if values[a] < values.get(b, 0) else values[a] for a, b in zip(s, s[1:] + " "))


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2026)], all(unroman(roman(n)) == n for n in range(1, 4000)))


def caesar(text, k):
    out = []
    for c in text:
        if c.isupper():
            out.append(chr((ord(c) - 65 + k) % 26 + 65))
        elif c.islower():
            out.append(chr((ord(c) - 97 + k) % 26 + 97))
        else:
            out.append(c)
    return "".join(out)


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), "Hello".translate(str.maketrans("elo", "ipa", "H")))


def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append((s[i], j - i))
        i = j
    return out


print(rle("aaabccdddd"), "".join(c * n for c, n in rle("xyzz")))
print("racecar"[::-1] == "racecar", sorted("listen") == sorted("silent"), "".join(sorted(set("mississippi"))), " ".join(w.capitalize() for w in "the end of it".split()), "snake_case_name".title().replace("_", ""), "".join("_" + c.lower() if c.isupper() else c for c in "camelCaseName"))


def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


print(levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein("flaw", "lawn"))


def template(text, **values):
    parts = text.split("${")
    result = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        name, _, default = name.partition(":")
        result.append(str(values.get(name, default or f"<{name}?>")))
        result.append(rest)
    return "".join(result)


print(template("Hi ${name}, you are ${age:unknown} in ${place}", name="Ann", place=None))
log = """2024-01-05 ERROR db: timeout after 30s
2024-01-05 INFO web: started
bad line
2024-01-06 ERROR web: 500 on /index
2024-01-07 WARN db: slow query (2.5s)"""
summary = {}
for number, line in enumerate(log.splitlines(), start=1):
    try:
        date, level, rest = line.split(" ", 2)
        source, message = rest.split(": ", maxsplit=1)
    except ValueError as error:
        print(f"line {number}: {str(error).split(' (')[0]}")
        continue
    summary.setdefault(level, {}).setdefault(source, []).append((date.split("-")[-1], message))
for level in sorted(summary):
    for source, entries in sorted(summary[level].items()):
        print(f"{level:>6}/{source}: {entries}")
print("%-10s|%5.1f|%03d|%s" % ("name", 3.14159, 7, [1]), "tab\tsep".expandtabs(8), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "  x ".strip(), "xxhixx".strip("x"), "abc".center(9, "*"), "42".zfill(5), "-42".zfill(5), "ß".upper(), "İ".lower(), "ǆ".title(), "Straße".casefold())
