"""Writes the names and normalization forms of characters, which the compiler needs, from the data of the Python that runs this.

    python3.14 eng/unicode-data.py ALIASES Molt.Compiler/Syntax/UnicodeData.z

ALIASES is any text with the formal aliases of characters, such as Unicode's NameAliases.txt; those that this Python does not know are left
out. The output is zlib-compressed text with one fact in a line:

    N CODE NAME             a character's name
    R FIRST LAST PREFIX     a range of characters whose names are PREFIX and their code
    A CODE ALIAS            another name
    D CODE CODE...          a compatibility decomposition, in full
    C CODE CLASS            a combining class that is not 0
    P FIRST SECOND CODE     a pair that is composed

Hangul syllables are named and decomposed by rule (The Unicode Standard, section 3.12).
"""

import re
import sys
import unicodedata
import zlib

HANGUL = range(0xAC00, 0xD7A4)


def names():
    ranges = []
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), None)
        if name is None or code in HANGUL:
            continue
        prefix = name.removesuffix(f"{code:04X}")
        if prefix == name:
            yield f"N {code:X} {name}"
        elif ranges and ranges[-1][1] == code - 1 and ranges[-1][2] == prefix:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, prefix])
    for first, last, prefix in ranges:
        yield f"R {first:X} {last:X} {prefix}"


def aliases(path):
    with open(path, encoding="utf-8") as file:
        candidates = set(re.findall(r"[A-Z0-9][A-Z0-9 ()-]+", file.read()))
    for name in sorted(candidates):
        try:
            character = unicodedata.lookup(name)
        except KeyError:
            continue
        if len(character) == 1 and unicodedata.name(character, None) != name and not name.startswith("HANGUL SYLLABLE"):
            yield f"A {ord(character):X} {name}"


def normalization():
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if 0xD800 <= code < 0xE000 or code in HANGUL:
            continue
        full = unicodedata.normalize("NFKD", character)
        if full != character:
            yield f"D {code:X} " + " ".join(f"{ord(c):X}" for c in full)
        if unicodedata.combining(character):
            yield f"C {code:X} {unicodedata.combining(character)}"
        parts = unicodedata.decomposition(character).split()
        if len(parts) == 2 and not parts[0].startswith("<") and unicodedata.normalize("NFC", character) == character:
            yield f"P {parts[0]} {parts[1]} {code:X}"


def main(alias_path, output):
    lines = [*names(), *aliases(alias_path), *normalization()]
    with open(output, "wb") as file:
        file.write(zlib.compress(("\n".join(lines) + "\n").encode("ascii"), 9))


if __name__ == "__main__":
    main(*sys.argv[1:])
