using System.Globalization;

namespace Molt.Compiler.Text;

/// <summary>
/// What every diagnostic of one kind shares.
/// </summary>
/// <param name="Id">The stable code, as <c>MOLT1001</c>.</param>
/// <param name="Severity">The severity unless the build changes it.</param>
/// <param name="MessageFormat">The message, with composite format items for the arguments.</param>
/// <param name="PythonType">The exception class with which CPython reports the same thing, or null.</param>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string MessageFormat, string? PythonType = null)
{
    /// <summary>The message with its arguments filled in.</summary>
    public string Format(params ReadOnlySpan<object?> arguments) =>
        arguments.IsEmpty ? MessageFormat : string.Format(CultureInfo.InvariantCulture, MessageFormat, arguments);
}
