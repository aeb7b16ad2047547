using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>The special methods that implement binary operators (https://docs.python.org/3.14/reference/datamodel.html#emulating-numeric-types).</summary>
public static class OperatorMethods
{
    private static readonly string[] s_stems = ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "xor", "or"];

    private static readonly HashSet<string> s_all = [.. Enum.GetValues<BinaryOperator>().SelectMany(each => (string[])[Forward(each), Reflected(each), InPlace(each)])];

    /// <summary><c>__add__</c></summary>
    public static string Forward(BinaryOperator @operator) => $"__{s_stems[(int)@operator]}__";

    /// <summary><c>__radd__</c></summary>
    public static string Reflected(BinaryOperator @operator) => $"__r{s_stems[(int)@operator]}__";

    /// <summary><c>__iadd__</c></summary>
    public static string InPlace(BinaryOperator @operator) => $"__i{s_stems[(int)@operator]}__";

    /// <summary>Whether a name is that of such a method.</summary>
    public static bool Contains(string name) => s_all.Contains(name);
}
