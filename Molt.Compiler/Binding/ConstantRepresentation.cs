using System.Globalization;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

internal static class ConstantRepresentation
{
    public static string Of(FoldedConstant constant) => constant.IsInteger && !constant.IsBool ? constant.AsInteger.ToString(CultureInfo.InvariantCulture) : constant.Literal.AsString;
}
