using System.Collections.Immutable;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Binding;

/// <summary>Docstrings.</summary>
public static class Docstring
{
    /// <summary>The string literal with which a module's, class's or function's body begins; null if it begins otherwise.</summary>
    public static Constant? Find(ImmutableArray<Statement> body) =>
        body is [Expr { Value: Constant { Value.Kind: ConstantKind.String } text }, ..] ? text : null;
}
