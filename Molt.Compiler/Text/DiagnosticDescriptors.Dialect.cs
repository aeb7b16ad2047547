namespace Molt.Compiler.Text;

/// <content>MOLT16xx: code in the runtime dialect of C#.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>Something that C# has and the dialect does not.</summary>
    public static DiagnosticDescriptor OutsideDialect { get; } = Error(1601, "{0} is not in the runtime dialect");

    /// <summary>A host-only member is used by translated code.</summary>
    public static DiagnosticDescriptor HostOnlyReached { get; } = Error(1602, "'{0}' exists only in a .NET process; translated code must not use it");

    /// <summary>A static field's initial value needs code.</summary>
    public static DiagnosticDescriptor InitializerNotConstant { get; } = Error(1603, "the static fields of '{0}' are not initialized with constants");

    /// <summary>An intrinsic that needs a literal got something else.</summary>
    public static DiagnosticDescriptor LiteralNeeded { get; } = Error(1604, "'{0}' needs a literal");

    /// <summary>The declaration of a Python type, method or function is not usable.</summary>
    public static DiagnosticDescriptor BadDeclaration { get; } = Error(1605, "'{0}': {1}");

    /// <summary>The translator made a module that LLVM rejects: a defect of the translator.</summary>
    public static DiagnosticDescriptor TranslatorDefect { get; } = Error(1606, "'{0}' was translated wrongly: {1}");
}
