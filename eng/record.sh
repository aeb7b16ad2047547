#!/usr/bin/env bash
# Records what CPython does with differential test programs: eng/record.sh FILE.py... (or --all, for every program that has a recording).
# The interpreter is $MOLT_PYTHON, or python3.14 or python3.13 from PATH or ~/.pyenv. Molt itself never records anything.
. "$(dirname "$0")/common.sh"

python=$(find_python 3.14 3.13)
[ -n "$python" ] || fail "no CPython 3.13 or 3.14 that works: set MOLT_PYTHON"

[ $# -gt 0 ] || fail "usage: eng/record.sh (--all | FILE.py...)"
if [ "$1" = --all ]; then
    mapfile -t files < <(find tests/differential -name '*.out' | LC_ALL=C sort | sed 's/\.out$/.py/')
else
    files=("$@")
fi

# Warnings are not part of a run.
export PYTHONWARNINGS=ignore::SyntaxWarning,ignore::DeprecationWarning PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 NO_COLOR=1 PYTHON_COLORS=0
for file in "${files[@]}"; do
    [ -f "$file" ] || fail "$file does not exist"
    base=$(cd "$(dirname "$file")" && pwd)/$(basename "${file%.py}")
    arguments=()
    [ -f "$base.args" ] && mapfile -t arguments <"$base.args"
    code=0
    (cd "$(dirname "$base")" && timeout 60 "$python" "$(basename "$base").py" "${arguments[@]}") >"$base.out" 2>"$base.err" </dev/null || code=$?
    case $code in
        # A timeout, no interpreter, or killed.
        124 | 126 | 127 | 137) fail "$file: the interpreter ended with $code" ;;
    esac
    sed -i "s|File \"$(dirname "$base")/|File \"|" "$base.err"
    [ -s "$base.err" ] || rm "$base.err"
    if [ "$code" = 0 ]; then rm -f "$base.exit"; else echo "$code" >"$base.exit"; fi
done
echo "recorded ${#files[@]} programs with $("$python" --version)"
