using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Molt.Compiler.Linking;

/// <summary>The RuntimeIdentifiers that programs can be compiled for. The one place where a target is described.</summary>
public static class Targets
{
    /// <summary>Every target, in the order in which it is listed to users.</summary>
    public static ImmutableArray<TargetDescription> All { get; } =
    [
        new()
        {
            Rid = "linux-x64",
            Triple = "x86_64-unknown-linux-gnu",
            Cpu = "x86-64-v2",
            OperatingSystem = TargetOperatingSystem.Linux,
            Architecture = TargetArchitecture.X64,
            ObjectFormat = ObjectFormat.Elf,
            IsPositionIndependent = true,
            DynamicLinker = "/lib64/ld-linux-x86-64.so.2",
            Summary = "Linux on x86-64 with glibc 2.36 or newer",
        },
        new()
        {
            Rid = "linux-musl-x64",
            Triple = "x86_64-unknown-linux-musl",
            Cpu = "x86-64-v2",
            OperatingSystem = TargetOperatingSystem.Linux,
            Architecture = TargetArchitecture.X64,
            ObjectFormat = ObjectFormat.Elf,
            IsPositionIndependent = false,
            Summary = "any Linux on x86-64, fully static (musl)",
        },
        new()
        {
            Rid = "linux-arm64",
            Triple = "aarch64-unknown-linux-gnu",
            Cpu = "generic",
            OperatingSystem = TargetOperatingSystem.Linux,
            Architecture = TargetArchitecture.Arm64,
            ObjectFormat = ObjectFormat.Elf,
            IsPositionIndependent = true,
            DynamicLinker = "/lib/ld-linux-aarch64.so.1",
            Summary = "Linux on AArch64 with glibc 2.36 or newer",
        },
        new()
        {
            Rid = "win-x64",
            Triple = "x86_64-w64-windows-gnu",
            Cpu = "x86-64-v2",
            OperatingSystem = TargetOperatingSystem.Windows,
            Architecture = TargetArchitecture.X64,
            ObjectFormat = ObjectFormat.Coff,
            IsPositionIndependent = true,
            ExecutableExtension = ".exe",
            Summary = "Windows 10 or newer on x86-64",
        },
        new()
        {
            Rid = "wasi-wasm",
            Triple = "wasm32-unknown-wasip1",
            Cpu = "generic",
            OperatingSystem = TargetOperatingSystem.Wasi,
            Architecture = TargetArchitecture.Wasm32,
            ObjectFormat = ObjectFormat.Wasm,
            IsPositionIndependent = false,
            ExecutableExtension = ".wasm",
            Summary = "WebAssembly with WASI preview 1",
        },
    ];

    /// <summary>The target that the compiler itself runs on; null when that machine is none of <see cref="All"/>.</summary>
    public static TargetDescription? Host { get; } = Find((OperatingSystem.IsLinux(), OperatingSystem.IsWindows(), RuntimeInformation.OSArchitecture) switch
    {
        (true, _, Architecture.X64) => IsMuslHost ? "linux-musl-x64" : "linux-x64",
        (true, _, Architecture.Arm64) => "linux-arm64",
        (_, true, Architecture.X64) => "win-x64",
        _ => "",
    });

    private static bool IsMuslHost => RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);

    /// <summary>The target with the given RuntimeIdentifier; null when there is none.</summary>
    public static TargetDescription? Find(string rid)
    {
        foreach (TargetDescription target in All)
        {
            if (string.Equals(target.Rid, rid, StringComparison.Ordinal))
            {
                return target;
            }
        }

        return null;
    }
}
