"""Writes what CPython makes of Python files, as the oracle for Molt's parser.

    python3.13 eng/record-ast.py OUTPUT FILE-OR-FOLDER...

For every .py file OUTPUT gets the dump of its tree, ast.dump(ast.parse(source), include_attributes=True), in a file whose name is a
number, and `index.tsv` a line with the source file's path and that of the dump, or "-" if the file is no valid program.
"""

import ast
import pathlib
import sys
import warnings


def dump(path):
    try:
        return ast.dump(ast.parse(path.read_bytes(), str(path)), include_attributes=True)
    except (SyntaxError, ValueError):
        return None


def main(output, roots):
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(1_000_000)
    output = pathlib.Path(output)
    output.mkdir(parents=True, exist_ok=True)
    files = []
    for root in map(pathlib.Path, roots):
        files += sorted(root.rglob("*.py")) if root.is_dir() else [root]
    with open(output / "index.tsv", "w", encoding="utf-8", newline="\n") as index:
        for number, path in enumerate(files):
            text = dump(path)
            name = "-"
            if text is not None:
                name = str(output / f"{number}.txt")
                pathlib.Path(name).write_text(text, encoding="utf-8", errors="surrogatepass", newline="\n")
            index.write(f"{path}\t{name}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
