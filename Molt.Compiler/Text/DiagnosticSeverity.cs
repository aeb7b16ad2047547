namespace Molt.Compiler.Text;

/// <summary>How much a diagnostic weighs. Only <see cref="Error"/> fails a build.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Something worth knowing.</summary>
    Message,

    /// <summary>Probably a mistake; the program is compiled.</summary>
    Warning,

    /// <summary>The program cannot be compiled.</summary>
    Error,
}
