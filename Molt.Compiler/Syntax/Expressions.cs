using System.Collections.Immutable;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>An expression (<c>expr</c>).</summary>
public abstract class Expression(TextSpan span) : Node(span);

/// <summary><c>a and b and c</c>, <c>a or b</c>.</summary>
public sealed class BoolOp(TextSpan span, BooleanOperator op, ImmutableArray<Expression> values) : Expression(span)
{
    /// <summary>The <c>op</c> field.</summary>
    public BooleanOperator Op { get; } = op;

    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expression> Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BoolOp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitBoolOp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitBoolOp(this);
}

/// <summary><c>(target := value)</c>.</summary>
public sealed class NamedExpr(TextSpan span, Name target, Expression value) : Expression(span)
{
    /// <summary>The <c>target</c> field.</summary>
    public Name Target { get; } = target;

    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NamedExpr;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitNamedExpr(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitNamedExpr(this);
}

/// <summary><c>left + right</c> and the other binary operators.</summary>
public sealed class BinOp(TextSpan span, Expression left, BinaryOperator op, Expression right) : Expression(span)
{
    /// <summary>The <c>left</c> field.</summary>
    public Expression Left { get; } = left;

    /// <summary>The <c>op</c> field.</summary>
    public BinaryOperator Op { get; } = op;

    /// <summary>The <c>right</c> field.</summary>
    public Expression Right { get; } = right;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BinOp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitBinOp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitBinOp(this);
}

/// <summary><c>-operand</c>, <c>+operand</c>, <c>~operand</c>, <c>not operand</c>.</summary>
public sealed class UnaryOp(TextSpan span, UnaryOperator op, Expression operand) : Expression(span)
{
    /// <summary>The <c>op</c> field.</summary>
    public UnaryOperator Op { get; } = op;

    /// <summary>The <c>operand</c> field.</summary>
    public Expression Operand { get; } = operand;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnaryOp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitUnaryOp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitUnaryOp(this);
}

/// <summary><c>lambda args: body</c>.</summary>
public sealed class Lambda(TextSpan span, Arguments args, Expression body) : Expression(span)
{
    /// <summary>The <c>args</c> field.</summary>
    public Arguments Args { get; } = args;

    /// <summary>The <c>body</c> field.</summary>
    public Expression Body { get; } = body;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Lambda;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitLambda(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitLambda(this);
}

/// <summary><c>body if test else orelse</c>.</summary>
public sealed class IfExp(TextSpan span, Expression test, Expression body, Expression orelse) : Expression(span)
{
    /// <summary>The <c>test</c> field.</summary>
    public Expression Test { get; } = test;

    /// <summary>The <c>body</c> field.</summary>
    public Expression Body { get; } = body;

    /// <summary>The <c>orelse</c> field.</summary>
    public Expression Orelse { get; } = orelse;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.IfExp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitIfExp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitIfExp(this);
}

/// <summary><c>{key: value, **value}</c>. A null key stands for <c>**value</c>.</summary>
public sealed class Dict(TextSpan span, ImmutableArray<Expression?> keys, ImmutableArray<Expression> values) : Expression(span)
{
    /// <summary>The <c>keys</c> field.</summary>
    public ImmutableArray<Expression?> Keys { get; } = keys;

    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expression> Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Dict;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitDict(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitDict(this);
}

/// <summary><c>{a, b}</c>.</summary>
public sealed class Set(TextSpan span, ImmutableArray<Expression> elts) : Expression(span)
{
    /// <summary>The <c>elts</c> field.</summary>
    public ImmutableArray<Expression> Elts { get; } = elts;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Set;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitSet(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitSet(this);
}

/// <summary><c>[elt for …]</c>.</summary>
public sealed class ListComp(TextSpan span, Expression elt, ImmutableArray<Comprehension> generators) : Expression(span)
{
    /// <summary>The <c>elt</c> field.</summary>
    public Expression Elt { get; } = elt;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListComp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitListComp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitListComp(this);
}

/// <summary><c>{elt for …}</c>.</summary>
public sealed class SetComp(TextSpan span, Expression elt, ImmutableArray<Comprehension> generators) : Expression(span)
{
    /// <summary>The <c>elt</c> field.</summary>
    public Expression Elt { get; } = elt;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SetComp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitSetComp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitSetComp(this);
}

/// <summary><c>{key: value for …}</c>.</summary>
public sealed class DictComp(TextSpan span, Expression key, Expression value, ImmutableArray<Comprehension> generators) : Expression(span)
{
    /// <summary>The <c>key</c> field.</summary>
    public Expression Key { get; } = key;

    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DictComp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitDictComp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitDictComp(this);
}

/// <summary><c>(elt for …)</c>.</summary>
public sealed class GeneratorExp(TextSpan span, Expression elt, ImmutableArray<Comprehension> generators) : Expression(span)
{
    /// <summary>The <c>elt</c> field.</summary>
    public Expression Elt { get; } = elt;

    /// <summary>The <c>generators</c> field.</summary>
    public ImmutableArray<Comprehension> Generators { get; } = generators;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.GeneratorExp;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitGeneratorExp(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitGeneratorExp(this);
}

/// <summary><c>await value</c>.</summary>
public sealed class Await(TextSpan span, Expression value) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Await;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAwait(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAwait(this);
}

/// <summary><c>yield value</c>.</summary>
public sealed class Yield(TextSpan span, Expression? value) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression? Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Yield;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitYield(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitYield(this);
}

/// <summary><c>yield from value</c>.</summary>
public sealed class YieldFrom(TextSpan span, Expression value) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.YieldFrom;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitYieldFrom(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitYieldFrom(this);
}

/// <summary><c>left &lt; a &lt;= b</c>: as many operators as comparators.</summary>
public sealed class Compare(
    TextSpan span, Expression left, ImmutableArray<ComparisonOperator> ops, ImmutableArray<Expression> comparators)
    : Expression(span)
{
    /// <summary>The <c>left</c> field.</summary>
    public Expression Left { get; } = left;

    /// <summary>The <c>ops</c> field.</summary>
    public ImmutableArray<ComparisonOperator> Ops { get; } = ops;

    /// <summary>The <c>comparators</c> field.</summary>
    public ImmutableArray<Expression> Comparators { get; } = comparators;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Compare;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitCompare(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitCompare(this);
}

/// <summary><c>func(a, *b, name=c, **d)</c>.</summary>
public sealed class Call(
    TextSpan span, Expression func, ImmutableArray<Expression> args, ImmutableArray<Keyword> keywords)
    : Expression(span)
{
    /// <summary>The <c>func</c> field.</summary>
    public Expression Func { get; } = func;

    /// <summary>The <c>args</c> field.</summary>
    public ImmutableArray<Expression> Args { get; } = args;

    /// <summary>The <c>keywords</c> field.</summary>
    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Call;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitCall(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitCall(this);
}

/// <summary>A replacement field of an f-string. <see cref="Conversion"/> is -1 or the character after <c>!</c>.</summary>
public sealed class FormattedValue(TextSpan span, Expression value, int conversion, Expression? formatSpec) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <summary>The <c>conversion</c> field.</summary>
    public int Conversion { get; } = conversion;

    /// <summary>The <c>format_spec</c> field.</summary>
    public Expression? FormatSpec { get; } = formatSpec;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FormattedValue;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitFormattedValue(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitFormattedValue(this);
}

/// <summary>A replacement field of a t-string. <see cref="Str"/> is its source text.</summary>
public sealed class Interpolation(
    TextSpan span, Expression value, ConstantValue str, int conversion, Expression? formatSpec)
    : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <summary>The <c>str</c> field.</summary>
    public ConstantValue Str { get; } = str;

    /// <summary>The <c>conversion</c> field.</summary>
    public int Conversion { get; } = conversion;

    /// <summary>The <c>format_spec</c> field.</summary>
    public Expression? FormatSpec { get; } = formatSpec;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Interpolation;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitInterpolation(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitInterpolation(this);
}

/// <summary>An f-string, or several string literals of which one is an f-string.</summary>
public sealed class JoinedStr(TextSpan span, ImmutableArray<Expression> values) : Expression(span)
{
    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expression> Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.JoinedStr;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitJoinedStr(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitJoinedStr(this);
}

/// <summary>A t-string.</summary>
public sealed class TemplateStr(TextSpan span, ImmutableArray<Expression> values) : Expression(span)
{
    /// <summary>The <c>values</c> field.</summary>
    public ImmutableArray<Expression> Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TemplateStr;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTemplateStr(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitTemplateStr(this);
}

/// <summary>A literal. <see cref="StringKind"/> is <c>"u"</c> for a string with that prefix.</summary>
public sealed class Constant(TextSpan span, ConstantValue value, string? stringKind) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public ConstantValue Value { get; } = value;

    /// <summary>The <c>kind</c> field.</summary>
    public string? StringKind { get; } = stringKind;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Constant;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitConstant(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitConstant(this);
}

/// <summary><c>value.attr</c>.</summary>
public sealed class Attribute(TextSpan span, Expression value, string attr, ExpressionContext ctx) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <summary>The <c>attr</c> field.</summary>
    public string Attr { get; } = attr;

    /// <summary>The <c>ctx</c> field.</summary>
    public ExpressionContext Ctx { get; internal set; } = ctx;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Attribute;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAttribute(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAttribute(this);
}

/// <summary><c>value[slice]</c>.</summary>
public sealed class Subscript(TextSpan span, Expression value, Expression slice, ExpressionContext ctx) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <summary>The <c>slice</c> field.</summary>
    public Expression Slice { get; } = slice;

    /// <summary>The <c>ctx</c> field.</summary>
    public ExpressionContext Ctx { get; internal set; } = ctx;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Subscript;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitSubscript(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitSubscript(this);
}

/// <summary><c>*value</c>.</summary>
public sealed class Starred(TextSpan span, Expression value, ExpressionContext ctx) : Expression(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <summary>The <c>ctx</c> field.</summary>
    public ExpressionContext Ctx { get; internal set; } = ctx;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Starred;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitStarred(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitStarred(this);
}

/// <summary>An identifier, NFKC-normalized.</summary>
public sealed class Name(TextSpan span, string id, ExpressionContext ctx) : Expression(span)
{
    /// <summary>The <c>id</c> field.</summary>
    public string Id { get; } = id;

    /// <summary>The <c>ctx</c> field.</summary>
    public ExpressionContext Ctx { get; internal set; } = ctx;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Name;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitName(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitName(this);
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class List(TextSpan span, ImmutableArray<Expression> elts, ExpressionContext ctx) : Expression(span)
{
    /// <summary>The <c>elts</c> field.</summary>
    public ImmutableArray<Expression> Elts { get; } = elts;

    /// <summary>The <c>ctx</c> field.</summary>
    public ExpressionContext Ctx { get; internal set; } = ctx;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.List;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitList(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitList(this);
}

/// <summary><c>(a, b)</c> or <c>a, b</c>.</summary>
public sealed class Tuple(TextSpan span, ImmutableArray<Expression> elts, ExpressionContext ctx) : Expression(span)
{
    /// <summary>The <c>elts</c> field.</summary>
    public ImmutableArray<Expression> Elts { get; } = elts;

    /// <summary>The <c>ctx</c> field.</summary>
    public ExpressionContext Ctx { get; internal set; } = ctx;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Tuple;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTuple(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitTuple(this);
}

/// <summary><c>lower:upper:step</c> within a subscript.</summary>
public sealed class Slice(TextSpan span, Expression? lower, Expression? upper, Expression? step) : Expression(span)
{
    /// <summary>The <c>lower</c> field.</summary>
    public Expression? Lower { get; } = lower;

    /// <summary>The <c>upper</c> field.</summary>
    public Expression? Upper { get; } = upper;

    /// <summary>The <c>step</c> field.</summary>
    public Expression? Step { get; } = step;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Slice;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitSlice(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitSlice(this);
}
