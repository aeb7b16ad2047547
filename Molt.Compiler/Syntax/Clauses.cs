using System.Collections.Immutable;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>A type parameter (<c>type_param</c>).</summary>
public abstract class TypeParam(TextSpan span, string name) : Node(span)
{
    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;
}

/// <summary>One <c>for target in iter if …</c> of a comprehension.</summary>
public sealed class Comprehension(
    TextSpan span, Expression target, Expression iter, ImmutableArray<Expression> ifs, bool isAsync)
    : Node(span)
{
    /// <summary>The <c>target</c> field.</summary>
    public Expression Target { get; } = target;

    /// <summary>The <c>iter</c> field.</summary>
    public Expression Iter { get; } = iter;

    /// <summary>The <c>ifs</c> field.</summary>
    public ImmutableArray<Expression> Ifs { get; } = ifs;

    /// <summary>The <c>is_async</c> field.</summary>
    public bool IsAsync { get; } = isAsync;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Comprehension;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitComprehension(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitComprehension(this);
}

/// <summary><c>except type as name: body</c>.</summary>
public sealed class ExceptHandler(TextSpan span, Expression? type, string? name, ImmutableArray<Statement> body) : Node(span)
{
    /// <summary>The <c>type</c> field.</summary>
    public Expression? Type { get; } = type;

    /// <summary>The <c>name</c> field.</summary>
    public string? Name { get; } = name;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ExceptHandler;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitExceptHandler(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitExceptHandler(this);
}

/// <summary>The parameters of a function. A null in <see cref="KwDefaults"/> stands for a keyword-only parameter without a default; <see cref="Defaults"/> belong to the last positional parameters.</summary>
public sealed class Arguments(
    TextSpan span, ImmutableArray<Arg> posonlyargs, ImmutableArray<Arg> args, Arg? vararg, ImmutableArray<Arg> kwonlyargs, ImmutableArray<Expression?> kwDefaults, Arg? kwarg, ImmutableArray<Expression> defaults)
    : Node(span)
{
    /// <summary>The <c>posonlyargs</c> field.</summary>
    public ImmutableArray<Arg> Posonlyargs { get; } = posonlyargs;

    /// <summary>The <c>args</c> field.</summary>
    public ImmutableArray<Arg> Args { get; } = args;

    /// <summary>The <c>vararg</c> field.</summary>
    public Arg? Vararg { get; } = vararg;

    /// <summary>The <c>kwonlyargs</c> field.</summary>
    public ImmutableArray<Arg> Kwonlyargs { get; } = kwonlyargs;

    /// <summary>The <c>kw_defaults</c> field.</summary>
    public ImmutableArray<Expression?> KwDefaults { get; } = kwDefaults;

    /// <summary>The <c>kwarg</c> field.</summary>
    public Arg? Kwarg { get; } = kwarg;

    /// <summary>The <c>defaults</c> field.</summary>
    public ImmutableArray<Expression> Defaults { get; } = defaults;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Arguments;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitArguments(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitArguments(this);
}

/// <summary>One parameter.</summary>
public sealed class Arg(TextSpan span, string name, Expression? annotation) : Node(span)
{
    /// <summary>The <c>arg</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>annotation</c> field.</summary>
    public Expression? Annotation { get; } = annotation;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Arg;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitArg(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitArg(this);
}

/// <summary><c>arg=value</c> in a call or class header; a null <see cref="Arg"/> is <c>**value</c>.</summary>
public sealed class Keyword(TextSpan span, string? arg, Expression value) : Node(span)
{
    /// <summary>The <c>arg</c> field.</summary>
    public string? Arg { get; } = arg;

    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Keyword;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitKeyword(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitKeyword(this);
}

/// <summary><c>name as asname</c> in an import.</summary>
public sealed class Alias(TextSpan span, string name, string? asname) : Node(span)
{
    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>asname</c> field.</summary>
    public string? Asname { get; } = asname;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Alias;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAlias(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAlias(this);
}

/// <summary><c>context_expr as optional_vars</c>.</summary>
public sealed class WithItem(TextSpan span, Expression contextExpr, Expression? optionalVars) : Node(span)
{
    /// <summary>The <c>context_expr</c> field.</summary>
    public Expression ContextExpr { get; } = contextExpr;

    /// <summary>The <c>optional_vars</c> field.</summary>
    public Expression? OptionalVars { get; } = optionalVars;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.WithItem;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitWithItem(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitWithItem(this);
}

/// <summary><c>case pattern if guard: body</c>.</summary>
public sealed class MatchCase(TextSpan span, Pattern pattern, Expression? guard, ImmutableArray<Statement> body) : Node(span)
{
    /// <summary>The <c>pattern</c> field.</summary>
    public Pattern Pattern { get; } = pattern;

    /// <summary>The <c>guard</c> field.</summary>
    public Expression? Guard { get; } = guard;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MatchCase;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatchCase(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatchCase(this);
}

/// <summary><c>T: bound = default</c>.</summary>
public sealed class TypeVar(TextSpan span, string name, Expression? bound, Expression? defaultValue) : TypeParam(span, name)
{
    /// <summary>The <c>bound</c> field.</summary>
    public Expression? Bound { get; } = bound;

    /// <summary>The <c>default_value</c> field.</summary>
    public Expression? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeVar;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTypeVar(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitTypeVar(this);
}

/// <summary><c>**P = default</c>.</summary>
public sealed class ParamSpec(TextSpan span, string name, Expression? defaultValue) : TypeParam(span, name)
{
    /// <summary>The <c>default_value</c> field.</summary>
    public Expression? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ParamSpec;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitParamSpec(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitParamSpec(this);
}

/// <summary><c>*Ts = default</c>.</summary>
public sealed class TypeVarTuple(TextSpan span, string name, Expression? defaultValue) : TypeParam(span, name)
{
    /// <summary>The <c>default_value</c> field.</summary>
    public Expression? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeVarTuple;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTypeVarTuple(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitTypeVarTuple(this);
}

/// <summary>A whole file.</summary>
public sealed class Module(TextSpan span, ImmutableArray<Statement> body) : Node(span)
{
    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Module;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitModule(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitModule(this);
}
