using System.Diagnostics;
using System.Text.Json;
using Molt.Compiler.Linking;

namespace Molt.Engineering;

/// <summary>Where in the command line of the linker a file of the sysroot stands.</summary>
internal enum LinkPlace
{
    /// <summary>Before the program's objects.</summary>
    Start,

    /// <summary>Among the libraries.</summary>
    Library,

    /// <summary>After everything.</summary>
    End,
}

/// <summary>How a file of a sysroot comes about.</summary>
internal enum SysrootSource
{
    /// <summary>It is copied from the machine.</summary>
    Copy,

    /// <summary>It is a stub of a shared library of the machine.</summary>
    Stub,

    /// <summary>It is the <see cref="StackProbe"/>.</summary>
    StackProbe,
}

/// <summary>One file of a sysroot.</summary>
/// <param name="Place">Where the linker sees it.</param>
/// <param name="Path">The path on the machine, or the name of a file that is made here.</param>
/// <param name="Source">How it comes about.</param>
internal sealed record SysrootFile(LinkPlace Place, string Path, SysrootSource Source = SysrootSource.Copy);

/// <summary>A package of the machine that files of a sysroot come from.</summary>
/// <param name="Name">Its name on the machine.</param>
/// <param name="Library">The name by which the library is known.</param>
/// <param name="License">The licence of what is linked, as an SPDX expression.</param>
/// <param name="Files">The names of its files in the sysroot.</param>
internal sealed record SysrootPackage(string Name, string Library, string License, string[] Files);

/// <summary>Assembles the sysroot and the link recipe of a runtime pack from the C library packages of the machine.</summary>
internal static class Sysroot
{
    private const string Glibc = "/usr/lib/x86_64-linux-gnu/";
    private const string Musl = "/usr/lib/x86_64-linux-musl/";
    private const string GlibcArm64 = "/usr/aarch64-linux-gnu/lib/";
    private const string Mingw = "/usr/x86_64-w64-mingw32/lib/";
    private const string Wasi = "/usr/lib/wasm32-wasi/";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Writes <c>sysroot/</c> and <c>pack.json</c> of a target into a pack folder.</summary>
    public static void Write(TargetDescription target, string folder)
    {
        string sysroot = Path.Combine(folder, "sysroot");
        if (Directory.Exists(sysroot))
        {
            Directory.Delete(sysroot, recursive: true);
        }

        Directory.CreateDirectory(sysroot);
        Dictionary<LinkPlace, List<string>> places = new() { [LinkPlace.Start] = [], [LinkPlace.Library] = [], [LinkPlace.End] = [] };
        foreach (SysrootFile file in Files(target.Rid))
        {
            string name = Path.GetFileName(file.Path);
            places[file.Place].Add("sysroot/" + name);
            string path = Path.Combine(sysroot, name);
            switch (file.Source)
            {
                case SysrootSource.Copy:
                    File.Copy(file.Path, path);
                    break;
                case SysrootSource.Stub:
                    StubLibrary.Write(ElfLibrary.Read(file.Path), LinkerArguments.ElfEmulation(target), path);
                    break;
                case SysrootSource.StackProbe:
                    StackProbe.Write(target, path);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        foreach (SysrootPackage package in Packages(target.Rid))
        {
            File.Copy($"/usr/share/doc/{package.Name}/copyright", Path.Combine(sysroot, $"{package.Name}.copyright"));
        }

        File.WriteAllText(
            Path.Combine(folder, "pack.json"),
            JsonSerializer.Serialize(
                new
                {
                    rid = target.Rid,
                    startFiles = places[LinkPlace.Start],
                    libraries = places[LinkPlace.Library],
                    endFiles = places[LinkPlace.End],
                    components = Packages(target.Rid).Select(Describe),
                },
                Json) + "\n");
    }

    // glibc's start-up code needs neither crti.o nor crtbegin.o: constructors are found through DT_INIT_ARRAY.
    private static SysrootFile[] Files(string rid) => rid switch
    {
        "linux-x64" =>
        [
            new(LinkPlace.Start, Glibc + "Scrt1.o"),
            new(LinkPlace.Library, "/lib/x86_64-linux-gnu/libc.so.6", SysrootSource.Stub),
            new(LinkPlace.Library, "/lib/x86_64-linux-gnu/libm.so.6", SysrootSource.Stub),
            new(LinkPlace.Library, Glibc + "libc_nonshared.a"),
        ],
        "linux-musl-x64" =>
        [
            new(LinkPlace.Start, Musl + "crt1.o"),
            new(LinkPlace.Start, Musl + "crti.o"),
            new(LinkPlace.Library, Musl + "libc.a"),
            new(LinkPlace.End, Musl + "crtn.o"),
        ],
        "linux-arm64" =>
        [
            new(LinkPlace.Start, GlibcArm64 + "Scrt1.o"),
            new(LinkPlace.Library, GlibcArm64 + "libc.so.6", SysrootSource.Stub),
            new(LinkPlace.Library, GlibcArm64 + "libm.so.6", SysrootSource.Stub),
            new(LinkPlace.Library, GlibcArm64 + "libc_nonshared.a"),
        ],
        "win-x64" =>
        [
            new(LinkPlace.Start, Mingw + "crt2.o"),
            new(LinkPlace.Library, Mingw + "libmingw32.a"),
            new(LinkPlace.Library, Mingw + "libmingwex.a"),
            new(LinkPlace.Library, Mingw + "libmsvcrt.a"),
            new(LinkPlace.Library, Mingw + "libkernel32.a"),
            new(LinkPlace.Library, "chkstk.o", SysrootSource.StackProbe),
        ],
        "wasi-wasm" =>
        [
            new(LinkPlace.Start, Wasi + "crt1-command.o"),
            new(LinkPlace.Library, Wasi + "libc.a"),
            new(LinkPlace.Library, Wasi + "libwasi-emulated-signal.a"),
            new(LinkPlace.Library, Wasi + "libwasi-emulated-process-clocks.a"),
            new(LinkPlace.Library, Wasi + "libwasi-emulated-getpid.a"),
            new(LinkPlace.Library, "/usr/lib/llvm-22/lib/clang/22/lib/wasi/libclang_rt.builtins-wasm32.a"),
        ],
        _ => throw new InvalidOperationException($"no sysroot is described for '{rid}'"),
    };

    private static SysrootPackage[] Packages(string rid) => rid switch
    {
        "linux-x64" => [new("libc6-dev", "glibc", "LGPL-2.1-or-later", ["Scrt1.o", "libc.so.6", "libm.so.6", "libc_nonshared.a"])],
        "linux-musl-x64" => [new("musl-dev", "musl", "MIT", ["crt1.o", "crti.o", "libc.a", "crtn.o"])],
        "linux-arm64" => [new("libc6-dev-arm64-cross", "glibc", "LGPL-2.1-or-later", ["Scrt1.o", "libc.so.6", "libm.so.6", "libc_nonshared.a"])],
        "win-x64" => [new("mingw-w64-x86-64-dev", "mingw-w64", "ZPL-2.1", ["crt2.o", "libmingw32.a", "libmingwex.a", "libmsvcrt.a", "libkernel32.a"])],
        "wasi-wasm" =>
        [
            new("wasi-libc", "wasi-libc", "Apache-2.0 WITH LLVM-exception AND MIT", ["crt1-command.o", "libc.a", "libwasi-emulated-signal.a", "libwasi-emulated-process-clocks.a", "libwasi-emulated-getpid.a"]),
            new("libclang-rt-22-dev-wasm32", "compiler-rt", "Apache-2.0 WITH LLVM-exception", ["libclang_rt.builtins-wasm32.a"]),
        ],
        _ => throw new InvalidOperationException($"no sysroot is described for '{rid}'"),
    };

    /// <summary>What a bill of materials says of a package: its version is that of the machine that the pack is made on.</summary>
    private static object Describe(SysrootPackage package)
    {
        ProcessStartInfo start = new("dpkg-query", ["-W", "-f", "${Version}", package.Name]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string version = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dpkg-query does not know the package '{package.Name}'");
        }

        // Debian's version without its epoch and revision is the library's own.
        string upstream = version[(version.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new
        {
            name = package.Library,
            version = upstream.Contains('-', StringComparison.Ordinal) ? upstream[..upstream.LastIndexOf('-')] : upstream,
            license = package.License,
            purl = $"pkg:deb/debian/{package.Name}@{Uri.EscapeDataString(version)}",
            files = package.Files.Select(static file => "sysroot/" + file),
        };
    }
}
