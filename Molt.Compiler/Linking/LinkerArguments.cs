using System.Diagnostics;
using System.Globalization;

namespace Molt.Compiler.Linking;

/// <summary>The command line of lld for each object format. The same request always gives the same line.</summary>
public static class LinkerArguments
{
    /// <summary>
    /// The machine stack of Windows and WebAssembly programs. Linux gives its programs 8 MB, which the default recursion limit is made for.
    /// </summary>
    private const int StackSize = 8 * 1024 * 1024;

    /// <summary>lld's arguments for a request, beginning with the choice of its flavor.</summary>
    public static List<string> Create(LinkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<string> arguments = request.Runtime.Target.ObjectFormat switch
        {
            ObjectFormat.Elf => Elf(request.Runtime.Target),
            ObjectFormat.Coff => Coff(),
            ObjectFormat.Wasm => Wasm(request),
            _ => throw new UnreachableException(),
        };
        if (request.Strip)
        {
            arguments.Add("--strip-all");
        }

        // The linker runs in the output's folder: it takes a percent sign in a path that it writes for a place to fill in.
        arguments.AddRange(["-o", Path.GetFileName(request.Output)]);
        arguments.AddRange(request.Runtime.StartFiles);
        arguments.AddRange(request.ObjectFiles.Select(Path.GetFullPath));
        arguments.Add(request.Runtime.Archive);
        arguments.AddRange(request.Runtime.Libraries);
        arguments.AddRange(request.Runtime.EndFiles);
        return arguments;
    }

    /// <summary>lld's name for the ELF variant of a target.</summary>
    public static string ElfEmulation(TargetDescription target) => target?.Architecture switch
    {
        TargetArchitecture.X64 => "elf_x86_64",
        TargetArchitecture.Arm64 => "aarch64linux",
        _ => throw new UnreachableException(),
    };

    private static List<string> Elf(TargetDescription target)
    {
        List<string> arguments =
        [
            "-flavor", "gnu", "-m", ElfEmulation(target),
            "--gc-sections", "--build-id=none", "--hash-style=gnu", "--as-needed", "-z", "relro", "-z", "now", "-z", "noexecstack",
        ];
        if (target.IsPositionIndependent)
        {
            arguments.Add("-pie");
        }

        // Static musl start-up code does not apply packed relocations; glibc has done so since 2.36 and refuses clearly before that.
        arguments.AddRange(target.DynamicLinker is { } loader ? ["--dynamic-linker", loader, "-z", "pack-relative-relocs"] : ["-static"]);
        return arguments;
    }

    private static List<string> Coff() =>
    [
        "-flavor", "gnu", "-m", "i386pep", "--subsystem", "console", "--gc-sections", "--no-insert-timestamp",
        "--stack", StackSize.ToString(CultureInfo.InvariantCulture),
    ];

    private static List<string> Wasm(LinkRequest request)
    {
        List<string> arguments =
        [
            "-flavor", "wasm", "--gc-sections", "--stack-first",
            "-z", string.Create(CultureInfo.InvariantCulture, $"stack-size={StackSize}"), "-soname", request.Name,
        ];
        if (request.Strip)
        {
            arguments.Add("--compress-relocations");
        }

        return arguments;
    }
}
