#!/usr/bin/env bash
# Times the programs of tests/benchmarks against C, CPython and PyPy: eng/bench.sh [-n ROUNDS] [NAME...]. CPython is $MOLT_PYTHON.
"$(dirname "$0")/build.sh"
. "$(dirname "$0")/common.sh"

need_packages clang-22 pypy3
MOLT_PYTHON=$(find_python 3.13)
export MOLT_PYTHON

rounds=5
if [ "${1:-}" = -n ]; then
    rounds=$2
    shift 2
fi
dotnet eng/Molt.Engineering/bin/Release/net10.0/Molt.Engineering.dll bench tests/benchmarks "$artifacts/benchmarks" "$rounds" "$@"
