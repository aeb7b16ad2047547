"""Records what CPython makes of Python files: ast.dump(ast.parse(source), include_attributes=True).

    record-ast.py beside FOLDER                 writes NAME.ast beside every NAME.py
    record-ast.py archive OUT.gz @LIST          writes the dumps of the files that LIST names, one a line, compressed into one file: for each the line
                                                PATH <tab> NUMBER-OF-BYTES, then the dump; the number is -1 where CPython refuses the file
"""

import ast
import gzip
import pathlib
import sys
import warnings


def dump(path):
    try:
        return ast.dump(ast.parse(path.read_bytes(), str(path)), include_attributes=True).encode("utf-8", "surrogatepass")
    except (SyntaxError, ValueError):
        return None


def beside(folder):
    for path in sorted(pathlib.Path(folder).glob("*.py")):
        text = dump(path)
        if text is None:
            sys.exit(f"{path} is refused")
        path.with_suffix(".ast").write_bytes(text + b"\n")


def archive(output, names):
    with gzip.open(output, "wb", compresslevel=1) as file:
        for path in map(pathlib.Path, pathlib.Path(names[1:]).read_text(encoding="utf-8").splitlines()):
            text = dump(path)
            file.write(f"{path}\t{-1 if text is None else len(text)}\n".encode())
            file.write(text or b"")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 10_000))
    {"beside": beside, "archive": archive}[sys.argv[1]](*sys.argv[2:])
