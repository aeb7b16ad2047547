#!/usr/bin/env bash
# Holds random programs that aim at what inference expects against CPython 3.13 (and 3.14, if NODE_PATH names a folder with the npm package
# 'pyodide'): eng/fuzz.sh SECONDS [FIRST-SEED]. Needs eng/build.sh linux-x64. These variables say more:
#     MOLT_FUZZ_COUNT   how many programs at most            MOLT_FUZZ_MODES   of Debug,Release,Collecting,Checked; the first three unless given
#     MOLT_FUZZ_SHRINK  how many faulty ones to make small   MOLT_FUZZ_SCENES  a word that all scenes' remarks must have ("slice", "__bases__")
#     MOLT_FUZZ_FOLDER  where to keep the faulty ones
. "$(dirname "$0")/common.sh"

[ $# -gt 0 ] || fail "usage: eng/fuzz.sh SECONDS [FIRST-SEED]"
export MOLT_FUZZ_SECONDS=$1 MOLT_FUZZ_SEED=${2:-1}
dotnet build tests/Molt.Differential.Tests -c Release -v:q -nologo "${shared[@]}"
exec dotnet tests/Molt.Differential.Tests/bin/Release/net*/Molt.Differential.Tests.dll --filter FullyQualifiedName~Random_programs --output Detailed
