using System.Globalization;

namespace Molt.Compiler.Text;

/// <summary>
/// One finding about one place. Lines and columns count from 1, columns in characters (code points); the end is exclusive.
/// <see cref="Line"/> is 0 when the finding has no place in a file, <see cref="Column"/> when it is about a whole line, and
/// <see cref="EndColumn"/> is 0 or -1 when only the start is known.
/// </summary>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    DiagnosticSeverity Severity,
    string File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string Message)
{
    /// <summary>The stable code, as <c>MOLT1001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>MSBuild's canonical form, <c>file(line,column,endLine,endColumn): error MOLT1001: message</c>, on one line.</summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "message",
        };
        string message = Message.ReplaceLineEndings(" ");
        if (Line == 0)
        {
            return $"{(File.Length == 0 ? "moltc" : File)}: {severity} {Id}: {message}";
        }
        string place = Column == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Line}")
            : EndLine == 0 || EndColumn <= 0 || (EndLine, EndColumn) == (Line, Column)
                ? string.Create(CultureInfo.InvariantCulture, $"{Line},{Column}")
                : string.Create(CultureInfo.InvariantCulture, $"{Line},{Column},{EndLine},{EndColumn}");
        return $"{File}({place}): {severity} {Id}: {message}";
    }
}
