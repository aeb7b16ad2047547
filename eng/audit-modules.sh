#!/usr/bin/env bash
# Prints what CPython's modules have and Molt's of the same name have not: eng/audit-modules.sh MODULE...
# The interpreter is $MOLT_PYTHON, or python3.14 or python3.13 from PATH or ~/.pyenv.
. "$(dirname "$0")/common.sh"

[ $# -gt 0 ] || fail "usage: eng/audit-modules.sh MODULE..."
python=${MOLT_PYTHON:-$(find_python 3.14 3.13)}
[ -n "$python" ] || fail "no CPython 3.13 or 3.14 that works: set MOLT_PYTHON"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# One line for each name of the module, and for each of its classes one for each name of the class.
for module in "$@"; do
    cat >"$folder/audit.py" <<PYTHON
import $module as module

for name in dir(module):
    print(name)
    if isinstance(getattr(module, name), type):
        for attribute in dir(getattr(module, name)):
            print(name + "." + attribute)
PYTHON
    "$python" "$folder/audit.py" | sort >"$folder/expected"
    if ! "$artifacts/moltc" "$folder/audit.py" -o "$folder/audit" >"$folder/messages" 2>&1; then
        echo "$module: absent"
        continue
    fi
    "$folder/audit" | sort >"$folder/found"
    missing=$(comm -23 "$folder/expected" "$folder/found" | tr '\n' ' ')
    echo "$module: ${missing:-complete}"
done
