using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

/// <summary>Something in runtime code that cannot be translated.</summary>
internal sealed class DialectException(DiagnosticDescriptor descriptor, params object?[] arguments) : Exception(descriptor.Format(arguments))
{
    /// <summary>What is wrong.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>The message's arguments.</summary>
    public object?[] Arguments { get; } = arguments;

    /// <summary>Something that the dialect does not have.</summary>
    public static DialectException Outside(string what) => new(DiagnosticDescriptors.OutsideDialect, what);

    /// <summary>The diagnostic at a place.</summary>
    public Diagnostic At(SourceLocation? location, string method) => location is null
        ? new(Descriptor, Descriptor.Severity, method, 0, 0, 0, 0, Message)
        : new(Descriptor, Descriptor.Severity, location.File, location.Line, location.Column, location.Line, location.Column, Message);
}
