using System.Collections;

namespace Molt.Compiler.Text;

/// <summary>Collects the diagnostics of one compilation in the order in which they are found. Not safe for use by two threads at once.</summary>
public sealed class DiagnosticBag : IReadOnlyList<Diagnostic>
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Whether one of the diagnostics is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <inheritdoc/>
    public int Count => diagnostics.Count;

    /// <inheritdoc/>
    public Diagnostic this[int index] => diagnostics[index];

    /// <summary>Adds a finished diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        diagnostics.Add(diagnostic);
    }

    /// <summary>Adds all diagnostics of another bag.</summary>
    public void AddRange(DiagnosticBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        HasErrors |= other.HasErrors;
        diagnostics.AddRange(other.diagnostics);
    }

    /// <summary>Reports a finding about a range of a source text.</summary>
    public void Report(SourceText source, in TextSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(descriptor);
        Add(span.IsNone
            ? new Diagnostic(descriptor, descriptor.Severity, source.FilePath, 0, 0, 0, 0, descriptor.Format(arguments))
            : new Diagnostic(
                descriptor,
                descriptor.Severity,
                source.FilePath,
                span.Line,
                source.CharacterColumn(span.Line, span.Column) + 1,
                span.EndLine,
                source.CharacterColumn(span.EndLine, span.EndColumn) + 1,
                descriptor.Format(arguments)));
    }

    /// <summary>Reports a finding that has no place in a source text, about <paramref name="file"/> or (if empty) about the whole run.</summary>
    public void Report(string file, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Add(new Diagnostic(descriptor, descriptor.Severity, file, 0, 0, 0, 0, descriptor.Format(arguments)));
    }

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
