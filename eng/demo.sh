#!/usr/bin/env bash
# The main job, from nothing: builds Molt, then makes an app from the template, builds and runs it, and publishes and runs it for every
# other target under its emulator. The app imports nothing of the library, whose units are left out.
"$(dirname "$0")/build.sh" --packages
. "$(dirname "$0")/common.sh"

need_emulators

demo=$artifacts/demo
rm -rf "$demo"
mkdir -p "$demo"
export NUGET_PACKAGES=$artifacts/nuget DOTNET_CLI_HOME=$artifacts/home
cat >"$demo/NuGet.config" <<'CONFIG'
<configuration>
  <packageSources>
    <clear />
    <add key="molt" value="../packages" />
  </packageSources>
</configuration>
CONFIG

# The app is a newcomer's: nothing of this repository applies to it.
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do
    echo '<Project />' >"$demo/$file"
done

say() {
    echo
    echo "\$ $*"
    "$@"
}

cd "$demo"
# A package that is installed again would be there twice.
rm -rf "$DOTNET_CLI_HOME/.templateengine"
dotnet new install "$artifacts"/packages/Molt.Templates.*.nupkg --force >/dev/null
say dotnet new molt-app -o hello
cd hello
say dotnet build
say dotnet run
for rid in linux-musl-x64 linux-arm64 win-x64 wasi-wasm; do
    say dotnet publish -r "$rid" -v q
    say dotnet run -c Release -r "$rid" --no-build -- "$rid"
done
say dotnet pack -v q
echo
ls -l bin/Release/*/publish bin/Release/*.moltpkg
echo
echo "The app is in ${demo#"$root/"}/hello."
