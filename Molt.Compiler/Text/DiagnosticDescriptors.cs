namespace Molt.Compiler.Text;

/// <summary>
/// Every diagnostic that the compiler can give. Each range of codes has its own file:
/// MOLT10xx syntax, MOLT11xx binding, MOLT12xx what is not supported and the module graph, MOLT13xx code generation,
/// MOLT14xx linking, MOLT15xx the command line, MOLT16xx the runtime's C# dialect.
/// </summary>
public static partial class DiagnosticDescriptors
{
    private static DiagnosticDescriptor Error(int code, string message) =>
        new($"MOLT{code}", DiagnosticSeverity.Error, message);

    private static DiagnosticDescriptor Warning(int code, string message) =>
        new($"MOLT{code}", DiagnosticSeverity.Warning, message);

    /// <summary>What CPython reports as a <c>SyntaxError</c>.</summary>
    private static DiagnosticDescriptor SyntaxError(int code, string message) =>
        new($"MOLT{code}", DiagnosticSeverity.Error, message, "SyntaxError");

    /// <summary>What CPython reports as an <c>IndentationError</c>.</summary>
    private static DiagnosticDescriptor IndentationError(int code, string message) =>
        new($"MOLT{code}", DiagnosticSeverity.Error, message, "IndentationError");

    /// <summary>What CPython reports as a <c>TabError</c>.</summary>
    private static DiagnosticDescriptor TabError(int code, string message) =>
        new($"MOLT{code}", DiagnosticSeverity.Error, message, "TabError");

    /// <summary>What CPython reports as a <c>SyntaxWarning</c>.</summary>
    private static DiagnosticDescriptor SyntaxWarning(int code, string message) =>
        new($"MOLT{code}", DiagnosticSeverity.Warning, message, "SyntaxWarning");
}
