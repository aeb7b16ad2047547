namespace Molt.Compiler.Text;

/// <content>MOLT120x: the module graph.</content>
public static partial class DiagnosticDescriptors
{
    internal static readonly DiagnosticDescriptor ModuleNotFound = new(
        "MOLT1200",
        DiagnosticSeverity.Error,
        "{0}; it is neither beside the main file, nor in a folder of the search path, nor in Molt's library. Catch ImportError around the import if the program can do without it",
        "ModuleNotFoundError");

    internal static readonly DiagnosticDescriptor LibraryModuleMissing = new(
        "MOLT1203",
        DiagnosticSeverity.Error,
        "Molt has no '{0}' of the standard library yet. Catch ImportError around the import if the program can do without it",
        "ModuleNotFoundError");

    internal static readonly DiagnosticDescriptor LibraryModuleUnavailable = new(
        "MOLT1205",
        DiagnosticSeverity.Error,
        "Molt has no '{1}' of the standard library yet, which '{0}' needs. Catch ImportError around the import if the program can do without it",
        "ModuleNotFoundError");

    internal static readonly DiagnosticDescriptor RelativeImportOutsidePackage = new(
        "MOLT1201",
        DiagnosticSeverity.Error,
        "attempted relative import with no known parent package; import by the full name, since the main file belongs to no package",
        "ImportError");

    internal static readonly DiagnosticDescriptor RelativeImportBeyondTopLevel = new(
        "MOLT1202", DiagnosticSeverity.Error, "attempted relative import beyond top-level package", "ImportError");
}
