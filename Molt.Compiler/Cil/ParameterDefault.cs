using System.Globalization;
using LLVMSharp.Interop;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

/// <summary>The defaults of parameters as constants.</summary>
internal static class ParameterDefault
{
    /// <summary>The default of an optional parameter that is no <c>Value</c>, as a constant of its LLVM type.</summary>
    /// <param name="method">The method that declares it.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="type">The type of the constant.</param>
    /// <exception cref="DialectException">The default is of no type that parameters have.</exception>
    public static LLVMValueRef Constant(RuntimeMethod method, ClrParameter parameter, LLVMTypeRef type) => parameter.Default switch
    {
        null => LLVMValueRef.CreateConstNull(type),
        bool truth => LLVMValueRef.CreateConstInt(type, truth ? 1u : 0u),
        double number => LLVMValueRef.CreateConstReal(type, number),
        int or long or uint => LLVMValueRef.CreateConstInt(type, unchecked((ulong)Convert.ToInt64(parameter.Default, CultureInfo.InvariantCulture)), true),
        _ => throw new DialectException(DiagnosticDescriptors.BadDeclaration, method.Symbol, $"the default of '{parameter.Name}' is of no known type"),
    };
}
