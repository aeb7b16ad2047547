using System.Collections.Immutable;

namespace Molt.Compiler.Driver;

/// <summary>One option of the command line, as it is parsed and as the help page shows it.</summary>
/// <param name="Name">The long name, with its dashes.</param>
/// <param name="ShortName">The short name, or null.</param>
/// <param name="ValueName">What the help page calls the value; null if the option takes none.</param>
/// <param name="Description">What the help page says.</param>
internal sealed record CommandLineOption(string Name, string? ShortName, string? ValueName, string Description)
{
    public static readonly CommandLineOption Output = new("--output", "-o", "PATH", "the executable to write; with --emit, the folder to write into");
    public static readonly CommandLineOption Runtime = new("--runtime", "-r", "RID", "the target to compile for (see --print-targets); this machine's unless given");
    public static readonly CommandLineOption Configuration = new("--configuration", "-c", "NAME", "Debug (compiles quickly) or Release (runs fast); Debug unless given");
    public static readonly CommandLineOption Emit = new("--emit", null, "STAGE", "print the result of a stage: tokens, ast, symbols, mir, statistics, llvm or asm");
    public static readonly CommandLineOption SearchPath = new("--search-path", "-I", "DIR", "search modules in DIR, too, after the main file's folder; may be repeated");
    public static readonly CommandLineOption Packs = new("--packs", null, "DIR", "the folder of the runtime packs; else $MOLT_PACKS, else 'packs' beside moltc");
    public static readonly CommandLineOption Dependencies = new("--dependencies", null, "FILE", "list the source files that were read in FILE, one a line");
    public static readonly CommandLineOption Absences = new("--absences", null, "FILE", "list the files that would have been read if they existed in FILE, one a line");
    public static readonly CommandLineOption Modules = new("--modules", null, "FILE", "list the modules of the program in FILE, one a line: name, kind, source file");
    public static readonly CommandLineOption Check = new("--check", null, "FILE", "report errors in FILE, too, though the program may not import it; may be repeated");
    public static readonly CommandLineOption DiagnosticsFormat = new("--diagnostics-format", null, "FORM", "msbuild (one line each) or console (with the source line)");
    public static readonly CommandLineOption BuildRuntime = new("--build-runtime", null, null, "translate the runtime for a target into the pack folder -o, and exit");
    public static readonly CommandLineOption BuildLibrary = new("--build-library", null, null, "compile the library's modules for a target into the pack folder -o, and exit");
    public static readonly CommandLineOption PrintTargets = new("--print-targets", null, null, "list the targets and exit");
    public static readonly CommandLineOption Version = new("--version", null, null, "print the version and exit");
    public static readonly CommandLineOption Help = new("--help", "-h", null, "print this page and exit");

    /// <summary>Whether the option may be given several times.</summary>
    public bool IsRepeatable => this == SearchPath || this == Check;

    /// <summary>Every option, in the order of the help page.</summary>
    public static ImmutableArray<CommandLineOption> All { get; } =
        [Output, Runtime, Configuration, Emit, SearchPath, Packs, Dependencies, Absences, Modules, Check, DiagnosticsFormat, BuildRuntime, BuildLibrary, PrintTargets, Version, Help];

    /// <summary>The option with the given long or short name; null when there is none.</summary>
    public static CommandLineOption? Find(ReadOnlySpan<char> name)
    {
        foreach (CommandLineOption option in All)
        {
            if (name.SequenceEqual(option.Name) || (option.ShortName is not null && name.SequenceEqual(option.ShortName)))
            {
                return option;
            }
        }
        return null;
    }
}
