using System.Collections.Immutable;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>A pattern of a <c>case</c> (<c>pattern</c>).</summary>
public abstract class Pattern(TextSpan span) : Node(span);

/// <summary>Matches what equals <see cref="Value"/>: a literal or a dotted name.</summary>
public sealed class MatchValue(TextSpan span, Expression value) : Pattern(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchValue;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchValue(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchValue(this);
}

/// <summary>Matches <c>None</c>, <c>True</c> or <c>False</c>.</summary>
public sealed class MatchSingleton(TextSpan span, ConstantValue value) : Pattern(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public ConstantValue Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchSingleton;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchSingleton(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchSingleton(this);
}

/// <summary><c>[a, *b]</c> or <c>(a, b)</c>.</summary>
public sealed class MatchSequence(TextSpan span, ImmutableArray<Pattern> patterns) : Pattern(span)
{
    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchSequence;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchSequence(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchSequence(this);
}

/// <summary><c>{key: pattern, **rest}</c>.</summary>
public sealed class MatchMapping(
    TextSpan span, ImmutableArray<Expression> keys, ImmutableArray<Pattern> patterns, string? rest)
    : Pattern(span)
{
    /// <summary>The <c>keys</c> field.</summary>
    public ImmutableArray<Expression> Keys { get; } = keys;

    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>The <c>rest</c> field.</summary>
    public string? Rest { get; } = rest;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchMapping;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchMapping(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchMapping(this);
}

/// <summary><c>cls(a, name=b)</c>.</summary>
public sealed class MatchClass(
    TextSpan span, Expression cls, ImmutableArray<Pattern> patterns, ImmutableArray<string> kwdAttrs, ImmutableArray<Pattern> kwdPatterns)
    : Pattern(span)
{
    /// <summary>The <c>cls</c> field.</summary>
    public Expression Cls { get; } = cls;

    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <summary>The <c>kwd_attrs</c> field.</summary>
    public ImmutableArray<string> KwdAttrs { get; } = kwdAttrs;

    /// <summary>The <c>kwd_patterns</c> field.</summary>
    public ImmutableArray<Pattern> KwdPatterns { get; } = kwdPatterns;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchClass;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchClass(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchClass(this);
}

/// <summary><c>*name</c> within a sequence pattern; a null name is <c>*_</c>.</summary>
public sealed class MatchStar(TextSpan span, string? name) : Pattern(span)
{
    /// <summary>The <c>name</c> field.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchStar;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchStar(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchStar(this);
}

/// <summary><c>pattern as name</c>; <c>name</c> alone has no pattern, <c>_</c> has neither.</summary>
public sealed class MatchAs(TextSpan span, Pattern? inner, string? name) : Pattern(span)
{
    /// <summary>The <c>pattern</c> field.</summary>
    public Pattern? Inner { get; } = inner;

    /// <summary>The <c>name</c> field.</summary>
    public string? Name { get; } = name;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchAs;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchAs(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchAs(this);
}

/// <summary><c>a | b</c>.</summary>
public sealed class MatchOr(TextSpan span, ImmutableArray<Pattern> patterns) : Pattern(span)
{
    /// <summary>The <c>patterns</c> field.</summary>
    public ImmutableArray<Pattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchOr;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchOr(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchOr(this);
}
