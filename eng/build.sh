#!/usr/bin/env bash
# Builds the compiler, the runtime packs and the packages: artifacts/moltc, artifacts/packs, artifacts/packages.
# What is up to date is left alone. With the names of targets, builds the compiler and the packs of those only; with --packages, the packages, too.
# Either way the packs have no units of the library: programs compile what they import of it from its source.
#     eng/build.sh [--packages] [RID...]
. "$(dirname "$0")/common.sh"

everything=1 packages=1
if [ "${1:-}" = --packages ]; then
    everything=
    shift
elif [ $# -gt 0 ]; then
    everything= packages=
fi
rids=("$@")
[ $# -gt 0 ] || rids=(linux-x64 linux-musl-x64 linux-arm64 win-x64 wasi-wasm)

need_packages libllvm22 lld-22 clang-22 libc6-dev musl-dev libc6-dev-arm64-cross mingw-w64-x86-64-dev wasi-libc libclang-rt-22-dev-wasm32

common=(Directory.Build.props Directory.Packages.props global.json .editorconfig)
settings=$(content_of "${common[@]}")

# All projects, tests included.
solution=$(content_of "${common[@]}" Molt.slnx Molt.Runtime Molt.Compiler Molt.Tasks Molt.Sdk/schemas eng tests)
if [ "$everything" ] && changed solution "$solution"; then
    echo "building the solution"
    dotnet msbuild Molt.slnx -restore -p:Configuration=Release -v:q -nologo -m "${shared[@]}"
    finished solution "$solution"
fi

# The compiler, as native code: it must start fast. It reads what the runtime declares from its assembly, and has compiled in only what it calls of it,
# which is never a module: a change in a module needs no other compiler.
compiler=$(content_of "${common[@]}" Molt.Runtime Molt.Compiler)
mapfile -t called < <(find Molt.Runtime -mindepth 1 -maxdepth 1 ! -name Modules ! -name Lib)
native=$(content_of "${common[@]}" Molt.Compiler "${called[@]}")
if changed native-compiler "$native"; then
    echo "publishing the compiler"
    dotnet publish Molt.Compiler -c Release -v q -nologo "${shared[@]}" -o "$artifacts/compiler"
    rm -f "$artifacts/compiler/"*.{dbg,pdb} "$artifacts/compiler/"moltc.{dll,deps.json,runtimeconfig.json}
    ln -sfn compiler/moltc "$artifacts/moltc"
    ln -sfn ../packs "$artifacts/compiler/packs"
    finished native-compiler "$native"
elif changed compiler "$compiler"; then
    echo "building the runtime"
    dotnet build Molt.Runtime -c Release -v q -nologo "${shared[@]}"
    cp Molt.Runtime/bin/Release/net10.0/Molt.Runtime.dll "$artifacts/compiler/"
    cp -r Molt.Runtime/Lib "$artifacts/compiler/"
fi
finished compiler "$compiler"

engineering() {
    dotnet "$root/eng/Molt.Engineering/bin/Release/net10.0/Molt.Engineering.dll" "$@"
}

# What assembles packs, and the tasks of the SDK.
tools=$compiler$(content_of eng/Molt.Engineering)${packages:+$(content_of Molt.Tasks Molt.Sdk/schemas)}
if ! [ "$everything" ] && changed tools "$tools"; then
    for project in eng/Molt.Engineering ${packages:+Molt.Tasks}; do
        dotnet msbuild "$project" -restore -p:Configuration=Release -v:q -nologo "${shared[@]}"
    done
    finished tools "$tools"
fi

# LLVM and lld.
toolchain=$(content_of eng/Molt.Engineering)$(dpkg-query -W -f '${Version} ' libllvm22 lld-22)
if changed toolchain "$toolchain"; then
    echo "assembling the toolchain"
    engineering toolchain "$artifacts/compiler/toolchain"
    finished toolchain "$toolchain"
fi

# CPython's own Python library.
pyodide=314.0.7
pyodide_hash=fa1957e5777068fc4f7437f96d860ae2fbe9c19732ba06c84e004ec16dd7dd7a
library=$pyodide$pyodide_hash$(content_of eng/Molt.Engineering/PythonLibrary.cs THIRD-PARTY-NOTICES.txt)
if changed python-library "$library"; then
    echo "fetching CPython's library"
    command -v npm >/dev/null || need_packages npm
    mkdir -p "$artifacts/obj"
    (cd "$artifacts/obj" && npm pack --silent "pyodide@$pyodide") >/dev/null || fail "npm could not fetch pyodide $pyodide"
    engineering python-library "$artifacts/obj/pyodide-$pyodide.tgz" "$pyodide_hash" "$artifacts/compiler/cpython"
    cp THIRD-PARTY-NOTICES.txt "$artifacts/compiler/"
    finished python-library "$library"
fi

# The runtime, translated for each target, with what its programs are linked against; and the library's modules, compiled for it. These take a
# while: a build without them drops those that are out of date.
sysroot=$(content_of eng/Molt.Engineering Molt.Compiler/Linking)$(dpkg-query -W -f '${Version} ' libc6-dev musl-dev libc6-dev-arm64-cross mingw-w64-x86-64-dev wasi-libc libclang-rt-22-dev-wasm32)
runtime=$settings$(content_of Molt.Runtime Molt.Compiler/Cil Molt.Compiler/LLVM Molt.Compiler/Linking/Targets.cs)
units=$compiler$runtime$library
build_runtime() {
    local rid=$1 pack=$artifacts/packs/Molt.Runtime.$1
    if changed "sysroot-$rid" "$sysroot"; then
        echo "assembling the sysroot of $rid"
        engineering sysroot "$rid" "$pack"
        finished "sysroot-$rid" "$sysroot"
    fi
    if changed "runtime-$rid" "$runtime"; then
        echo "translating the runtime for $rid"
        "$artifacts/moltc" --build-runtime -c Release -r "$rid" -o "$pack"
        finished "runtime-$rid" "$runtime"
    fi
    if changed "units-$rid" "$units"; then
        [ ! -d "$pack/lib" ] || touch "$pack/pack.json"
        rm -rf "$pack/lib" "$artifacts/stamps/units-$rid"
        if [ "$everything" ]; then
            echo "compiling the library for $rid"
            "$artifacts/moltc" --build-library -r "$rid" -o "$pack"
            finished "units-$rid" "$units"
        fi
    fi
}

running=()
for rid in "${rids[@]}"; do
    build_runtime "$rid" &
    running+=($!)
done
for process in "${running[@]}"; do
    wait "$process"
done

[ "$packages" ] || exit 0

# Packages.
contents=$(content_of "${common[@]}" Molt.Sdk Molt.Tasks templates eng)$toolchain$sysroot$units$everything
if changed packages "$contents"; then
    echo "packing"
    mkdir -p "$artifacts/obj" "$artifacts/tasks" "$artifacts/templates" "$artifacts/packages"
    engineering bundle "$artifacts/obj/Molt.Bundled.props"
    for assembly in Molt.Tasks Tomlyn; do
        cmp -s "Molt.Tasks/bin/Release/net10.0/$assembly.dll" "$artifacts/tasks/$assembly.dll" || cp "Molt.Tasks/bin/Release/net10.0/$assembly.dll" "$artifacts/tasks/"
    done
    engineering templates templates "$artifacts/templates"
    dotnet msbuild eng/Packages.proj -v:q -nologo -m
    finished packages "$contents"
fi
