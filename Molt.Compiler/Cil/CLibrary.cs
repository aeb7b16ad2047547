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

    /// <summary>The function that gives the address of <c>errno</c>; null where that is a variable.</summary>
    public static string? ErrorLocation(TargetDescription target) => target.OperatingSystem switch
    {
        TargetOperatingSystem.Wasi => null,
        TargetOperatingSystem.Windows => "_errno",
        _ => "__errno_location",
    };

    /// <summary>The symbol under which a target's start-up code looks for an entry point.</summary>
    public static string EntrySymbol(TargetDescription target, string name) => (target.OperatingSystem, name) switch
    {
        (TargetOperatingSystem.Wasi, "main") => "__main_argc_argv",
        _ => name,
    };
}
