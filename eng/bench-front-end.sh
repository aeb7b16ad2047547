#!/usr/bin/env bash
# Measures parsing and binding, warm and on one core: eng/bench-front-end.sh [-n ROUNDS] [FOLDER]. FOLDER is CPython 3.13's library if not given.
. "$(dirname "$0")/common.sh"

rounds=7
if [ "${1:-}" = -n ]; then
    rounds=$2
    shift 2
fi
python=$(find_python 3.13)
[ -n "$python" ] || fail "no CPython 3.13 that works: set MOLT_PYTHON"
folder=${1:-$("$python" -c 'import os; print(os.path.dirname(os.__file__))')}
dotnet build eng/Molt.Engineering -c Release -v q --nologo
DOTNET_gcConcurrent=0 dotnet eng/Molt.Engineering/bin/Release/net10.0/Molt.Engineering.dll bench-front-end "$folder" "$rounds"
