namespace Molt.Compiler.Text;

public static partial class DiagnosticDescriptors
{
    /// <summary>The source is not UTF-8 and declares no encoding.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = SyntaxError(1090,
        "Non-UTF-8 code starting with '\\x{0}' in file {1} on line {2}, but no encoding declared; see https://peps.python.org/pep-0263/ for details");

    /// <summary>The source declares an encoding that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownEncoding = SyntaxError(1091, "unknown encoding: {0}");

    /// <summary>The source starts with a UTF-8 byte order mark and declares another encoding.</summary>
    public static readonly DiagnosticDescriptor EncodingContradictsMark = SyntaxError(1092, "encoding problem: {0} with BOM");

    /// <summary>A byte that has no meaning in the declared encoding.</summary>
    public static readonly DiagnosticDescriptor UndecodableByte = SyntaxError(1093,
        "(unicode error) '{0}' codec can't decode byte {1} in position {2}");
}
