#!/usr/bin/env bash
# Builds everything and runs all tests. The last line counts them; the exit code is not 0 when one failed.
"$(dirname "$0")/build.sh" || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
. "$(dirname "$0")/common.sh"

need_emulators
need_packages openssl

log=$artifacts/test.log
code=0
dotnet test --solution Molt.slnx -c Release --no-build --no-progress --output Normal 2>&1 </dev/null | tee "$log" || code=$?

# count WORD: what the summary at the end of the run says for it.
count() {
    sed -n "s/^ *$1: \([0-9]*\)\$/\1/p" "$log" | tail -1
}

failed=$(count failed)
passed=$(count succeeded)
if [ -z "$failed" ] || [ -z "$passed" ]; then
    failed=1 passed=0
elif [ "$code" != 0 ] && [ "$failed" = 0 ]; then
    # A test program that died has no failed test to show for it.
    failed=1
fi
echo "$passed passed, $failed failed, $(count skipped) skipped"
[ "$failed" = 0 ]
