namespace Molt.Compiler.Text;

public static partial class DiagnosticDescriptors
{
    /// <summary>A construct that is valid Python and that the compiler can not translate.</summary>
    public static readonly DiagnosticDescriptor NotSupportedYet = Error(1204, "Not supported yet: {0}.");
}
