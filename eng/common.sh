# Shared by the scripts in this folder. Sourced, not run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
artifacts=$root/artifacts
cd "$root"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=1
# Nothing is left running behind a script; at a desk the C# compiler may stay for the next build.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
shared=(${CI:+-p:UseSharedCompilation=false})

fail() {
    echo "error: $*" >&2
    exit 1
}

command -v dotnet >/dev/null || fail "there is no 'dotnet': install the .NET SDK 10"

# need_packages NAME...: installs the Debian packages that are missing.
need_packages() {
    local missing=()
    local name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$name" 2>/dev/null)" = "ii " ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || fail "there is no 'apt-get' to install ${missing[*]} with: build on Debian 12"

    local sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    echo "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    local install=($sudo apt-get install -y -q --no-install-recommends "${missing[@]}")
    # The package lists are fetched only when the ones that are there do not do.
    "${install[@]}" >"$artifacts/apt.log" 2>&1 </dev/null && return 0
    $sudo apt-get update -q >>"$artifacts/apt.log" 2>&1 </dev/null || true
    "${install[@]}" >>"$artifacts/apt.log" 2>&1 </dev/null || { tail -20 "$artifacts/apt.log" >&2; fail "apt-get could not install ${missing[*]}"; }
}

# content_of PATH...: one hash for the contents of files and folders; what building writes is left out, the lock files of packages, too.
content_of() {
    find "$@" \( -name bin -o -name obj -o -name packages.lock.json \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

# changed STEP HASH: whether a step has not been done for these inputs.
changed() {
    [ "$(cat "$artifacts/stamps/$1" 2>/dev/null)" != "$2" ]
}

# finished STEP HASH: says that it has.
finished() {
    mkdir -p "$artifacts/stamps"
    echo "$2" >"$artifacts/stamps/$1"
}

# need_emulators: what runs programs of other targets. Wine's configuration is made here, once, since that takes a while.
need_emulators() {
    need_packages qemu-user-static libc6-arm64-cross wine64 nodejs
    export WINEPREFIX=$artifacts/wine WINEDEBUG=-all
    [ -f "$WINEPREFIX/system.reg" ] || /usr/lib/wine/wine64 wineboot --init >/dev/null 2>&1 </dev/null || fail "wine does not start"
}

mkdir -p "$artifacts"

# find_python VERSION...: the path of a CPython of the first version that is there, from $MOLT_PYTHON, PATH or ~/.pyenv; nothing if none works.
# A file of the right name may be a shim without an interpreter behind it.
find_python() {
    local version candidate
    if [ -n "${MOLT_PYTHON:-}" ]; then
        echo "$MOLT_PYTHON"
        return
    fi
    for version in "$@"; do
        while read -r candidate; do
            if [ "$("$candidate" -c 'import sys; print(sys.implementation.name, "%d.%d" % sys.version_info[:2])' 2>/dev/null)" = "cpython $version" ]; then
                echo "$candidate"
                return
            fi
        done < <(type -aP "python$version"; ls -dv ~/.pyenv/versions/"$version".*/bin/python3 2>/dev/null | tac)
    done
}
