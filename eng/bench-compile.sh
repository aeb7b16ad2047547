#!/usr/bin/env bash
# Measures compiling: eng/bench-compile.sh [-n ROUNDS] [LINES...]. Programs of about so many lines are made of the modules in tests/benchmarks/compile.
"$(dirname "$0")/build.sh" linux-x64
. "$(dirname "$0")/common.sh"

need_packages cython3 mypy python3-dev gcc

rounds=3
if [ "${1:-}" = -n ]; then
    rounds=$2
    shift 2
fi
[ $# -gt 0 ] || set -- 100 1000 5000 20000 100000
dotnet eng/Molt.Engineering/bin/Release/net10.0/Molt.Engineering.dll bench-compile tests/benchmarks/compile "$artifacts/compile" "$rounds" "$@"
