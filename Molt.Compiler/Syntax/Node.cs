using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>
/// A node of the abstract syntax tree. Classes and fields are those of CPython's abstract grammar
/// (https://docs.python.org/3.14/library/ast.html#abstract-grammar). A node is compared by identity, so that it can be a key.
/// </summary>
public abstract class Node(TextSpan span)
{
    private readonly TextSpan span = span;

    /// <summary>Where the node stands. Nodes without positions in the abstract grammar have the range of what they hold.</summary>
    public ref readonly TextSpan Span => ref span;

    /// <summary>The class of the node.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>Calls the visitor's method for the class of the node.</summary>
    public abstract void Accept(SyntaxVisitor visitor);

    /// <summary>Calls the visitor's method for the class of the node.</summary>
    public abstract T Accept<T>(SyntaxVisitor<T> visitor);
}
