using Molt.Compiler.Linking;

namespace Molt.Compiler.Cil;

/// <summary>Where the C libraries of the targets differ in names.</summary>
internal static class CLibrary
{
    /// <summary>The symbol of a C function on a target.</summary>
    public static string Symbol(TargetDescription target, string name) => (target.OperatingSystem, name) switch
    {
        // As the Windows C runtime calls what POSIX has without the underscore.
        (TargetOperatingSystem.Windows, "write" or "read" or "open" or "close" or "lseek" or "isatty" or "fileno" or "getpid") => "_" + name,
        _ => name,
    };

    /// <summary>The symbol under which a target's start-up code looks for an entry point.</summary>
    public static string EntrySymbol(TargetDescription target, string name) => (target.OperatingSystem, name) switch
    {
        (TargetOperatingSystem.Wasi, "main") => "__main_argc_argv",
        _ => name,
    };
}
