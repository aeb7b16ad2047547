using System.Collections.Immutable;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>A statement (<c>stmt</c>).</summary>
public abstract class Statement(TextSpan span) : Node(span);

/// <summary>What <see cref="FunctionDef"/> and <see cref="AsyncFunctionDef"/> share. The span starts at <c>def</c> or <c>async</c>, after the decorators.</summary>
public abstract class FunctionStatement(
    TextSpan span, string name, Arguments args, ImmutableArray<Statement> body, ImmutableArray<Expression> decoratorList, Expression? returns, ImmutableArray<TypeParam> typeParams) : Statement(span)
{
    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>args</c> field.</summary>
    public Arguments Args { get; } = args;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>decorator_list</c> field.</summary>
    public ImmutableArray<Expression> DecoratorList { get; } = decoratorList;

    /// <summary>The <c>returns</c> field.</summary>
    public Expression? Returns { get; } = returns;

    /// <summary>The <c>type_params</c> field.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;
}

/// <summary>What <see cref="For"/> and <see cref="AsyncFor"/> share.</summary>
public abstract class ForStatement(
    TextSpan span, Expression target, Expression iter, ImmutableArray<Statement> body, ImmutableArray<Statement> orelse) : Statement(span)
{
    /// <summary>The <c>target</c> field.</summary>
    public Expression Target { get; } = target;

    /// <summary>The <c>iter</c> field.</summary>
    public Expression Iter { get; } = iter;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>orelse</c> field.</summary>
    public ImmutableArray<Statement> Orelse { get; } = orelse;
}

/// <summary>What <see cref="With"/> and <see cref="AsyncWith"/> share.</summary>
public abstract class WithStatement(TextSpan span, ImmutableArray<WithItem> items, ImmutableArray<Statement> body) : Statement(span)
{
    /// <summary>The <c>items</c> field.</summary>
    public ImmutableArray<WithItem> Items { get; } = items;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;
}

/// <summary>What <see cref="Try"/> and <see cref="TryStar"/> share.</summary>
public abstract class TryStatement(
    TextSpan span, ImmutableArray<Statement> body, ImmutableArray<ExceptHandler> handlers, ImmutableArray<Statement> orelse, ImmutableArray<Statement> finalbody) : Statement(span)
{
    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>handlers</c> field.</summary>
    public ImmutableArray<ExceptHandler> Handlers { get; } = handlers;

    /// <summary>The <c>orelse</c> field.</summary>
    public ImmutableArray<Statement> Orelse { get; } = orelse;

    /// <summary>The <c>finalbody</c> field.</summary>
    public ImmutableArray<Statement> Finalbody { get; } = finalbody;
}

/// <summary><c>def name(args): body</c>.</summary>
public sealed class FunctionDef(
    TextSpan span, string name, Arguments args, ImmutableArray<Statement> body, ImmutableArray<Expression> decoratorList, Expression? returns, ImmutableArray<TypeParam> typeParams)
    : FunctionStatement(span, name, args, body, decoratorList, returns, typeParams)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FunctionDef;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitFunctionDef(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitFunctionDef(this);
}

/// <summary><c>async def name(args): body</c>.</summary>
public sealed class AsyncFunctionDef(
    TextSpan span, string name, Arguments args, ImmutableArray<Statement> body, ImmutableArray<Expression> decoratorList, Expression? returns, ImmutableArray<TypeParam> typeParams)
    : FunctionStatement(span, name, args, body, decoratorList, returns, typeParams)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.AsyncFunctionDef;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAsyncFunctionDef(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAsyncFunctionDef(this);
}

/// <summary><c>class name(bases, keywords): body</c>.</summary>
public sealed class ClassDef(
    TextSpan span, string name, ImmutableArray<Expression> bases, ImmutableArray<Keyword> keywords, ImmutableArray<Statement> body, ImmutableArray<Expression> decoratorList, ImmutableArray<TypeParam> typeParams)
    : Statement(span)
{
    /// <summary>The <c>name</c> field.</summary>
    public string Name { get; } = name;

    /// <summary>The <c>bases</c> field.</summary>
    public ImmutableArray<Expression> Bases { get; } = bases;

    /// <summary>The <c>keywords</c> field.</summary>
    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>decorator_list</c> field.</summary>
    public ImmutableArray<Expression> DecoratorList { get; } = decoratorList;

    /// <summary>The <c>type_params</c> field.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ClassDef;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitClassDef(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitClassDef(this);
}

/// <summary><c>return value</c>.</summary>
public sealed class Return(TextSpan span, Expression? value) : Statement(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression? Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Return;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitReturn(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitReturn(this);
}

/// <summary><c>del targets</c>.</summary>
public sealed class Delete(TextSpan span, ImmutableArray<Expression> targets) : Statement(span)
{
    /// <summary>The <c>targets</c> field.</summary>
    public ImmutableArray<Expression> Targets { get; } = targets;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Delete;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitDelete(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitDelete(this);
}

/// <summary><c>target = target = value</c>.</summary>
public sealed class Assign(TextSpan span, ImmutableArray<Expression> targets, Expression value) : Statement(span)
{
    /// <summary>The <c>targets</c> field.</summary>
    public ImmutableArray<Expression> Targets { get; } = targets;

    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Assign;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAssign(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAssign(this);
}

/// <summary><c>type Name[T] = value</c>.</summary>
public sealed class TypeAlias(TextSpan span, Name name, ImmutableArray<TypeParam> typeParams, Expression value) : Statement(span)
{
    /// <summary>The <c>name</c> field.</summary>
    public Name Name { get; } = name;

    /// <summary>The <c>type_params</c> field.</summary>
    public ImmutableArray<TypeParam> TypeParams { get; } = typeParams;

    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeAlias;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTypeAlias(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitTypeAlias(this);
}

/// <summary><c>target += value</c> and its like.</summary>
public sealed class AugAssign(TextSpan span, Expression target, BinaryOperator op, Expression value) : Statement(span)
{
    /// <summary>The <c>target</c> field.</summary>
    public Expression Target { get; } = target;

    /// <summary>The <c>op</c> field.</summary>
    public BinaryOperator Op { get; } = op;

    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.AugAssign;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAugAssign(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAugAssign(this);
}

/// <summary><c>target: annotation = value</c>. <see cref="Simple"/> is true for a bare name without parentheses.</summary>
public sealed class AnnAssign(TextSpan span, Expression target, Expression annotation, Expression? value, bool simple) : Statement(span)
{
    /// <summary>The <c>target</c> field.</summary>
    public Expression Target { get; } = target;

    /// <summary>The <c>annotation</c> field.</summary>
    public Expression Annotation { get; } = annotation;

    /// <summary>The <c>value</c> field.</summary>
    public Expression? Value { get; } = value;

    /// <summary>The <c>simple</c> field.</summary>
    public bool Simple { get; } = simple;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.AnnAssign;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAnnAssign(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAnnAssign(this);
}

/// <summary><c>for target in iter: body else: orelse</c>.</summary>
public sealed class For(
    TextSpan span, Expression target, Expression iter, ImmutableArray<Statement> body, ImmutableArray<Statement> orelse)
    : ForStatement(span, target, iter, body, orelse)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.For;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitFor(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitFor(this);
}

/// <summary><c>async for target in iter: body else: orelse</c>.</summary>
public sealed class AsyncFor(
    TextSpan span, Expression target, Expression iter, ImmutableArray<Statement> body, ImmutableArray<Statement> orelse)
    : ForStatement(span, target, iter, body, orelse)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.AsyncFor;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAsyncFor(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAsyncFor(this);
}

/// <summary><c>while test: body else: orelse</c>.</summary>
public sealed class While(
    TextSpan span, Expression test, ImmutableArray<Statement> body, ImmutableArray<Statement> orelse)
    : Statement(span)
{
    /// <summary>The <c>test</c> field.</summary>
    public Expression Test { get; } = test;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>orelse</c> field.</summary>
    public ImmutableArray<Statement> Orelse { get; } = orelse;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.While;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitWhile(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitWhile(this);
}

/// <summary><c>if test: body else: orelse</c>; <c>elif</c> is an <see cref="If"/> alone in <see cref="Orelse"/>.</summary>
public sealed class If(TextSpan span, Expression test, ImmutableArray<Statement> body, ImmutableArray<Statement> orelse) : Statement(span)
{
    /// <summary>The <c>test</c> field.</summary>
    public Expression Test { get; } = test;

    /// <summary>The <c>body</c> field.</summary>
    public ImmutableArray<Statement> Body { get; } = body;

    /// <summary>The <c>orelse</c> field.</summary>
    public ImmutableArray<Statement> Orelse { get; } = orelse;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.If;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitIf(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitIf(this);
}

/// <summary><c>with items: body</c>.</summary>
public sealed class With(TextSpan span, ImmutableArray<WithItem> items, ImmutableArray<Statement> body) : WithStatement(span, items, body)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.With;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitWith(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitWith(this);
}

/// <summary><c>async with items: body</c>.</summary>
public sealed class AsyncWith(
    TextSpan span, ImmutableArray<WithItem> items, ImmutableArray<Statement> body)
    : WithStatement(span, items, body)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.AsyncWith;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAsyncWith(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAsyncWith(this);
}

/// <summary><c>match subject: cases</c>.</summary>
public sealed class Match(TextSpan span, Expression subject, ImmutableArray<MatchCase> cases) : Statement(span)
{
    /// <summary>The <c>subject</c> field.</summary>
    public Expression Subject { get; } = subject;

    /// <summary>The <c>cases</c> field.</summary>
    public ImmutableArray<MatchCase> Cases { get; } = cases;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Match;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitMatch(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitMatch(this);
}

/// <summary><c>raise exc from cause</c>.</summary>
public sealed class Raise(TextSpan span, Expression? exc, Expression? cause) : Statement(span)
{
    /// <summary>The <c>exc</c> field.</summary>
    public Expression? Exc { get; } = exc;

    /// <summary>The <c>cause</c> field.</summary>
    public Expression? Cause { get; } = cause;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Raise;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitRaise(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitRaise(this);
}

/// <summary><c>try: … except: … else: … finally: …</c>.</summary>
public sealed class Try(
    TextSpan span, ImmutableArray<Statement> body, ImmutableArray<ExceptHandler> handlers, ImmutableArray<Statement> orelse, ImmutableArray<Statement> finalbody)
    : TryStatement(span, body, handlers, orelse, finalbody)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Try;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTry(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitTry(this);
}

/// <summary><c>try: … except*: … else: … finally: …</c>.</summary>
public sealed class TryStar(
    TextSpan span, ImmutableArray<Statement> body, ImmutableArray<ExceptHandler> handlers, ImmutableArray<Statement> orelse, ImmutableArray<Statement> finalbody)
    : TryStatement(span, body, handlers, orelse, finalbody)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TryStar;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTryStar(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitTryStar(this);
}

/// <summary><c>assert test, msg</c>.</summary>
public sealed class Assert(TextSpan span, Expression test, Expression? msg) : Statement(span)
{
    /// <summary>The <c>test</c> field.</summary>
    public Expression Test { get; } = test;

    /// <summary>The <c>msg</c> field.</summary>
    public Expression? Msg { get; } = msg;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Assert;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitAssert(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitAssert(this);
}

/// <summary><c>import names</c>.</summary>
public sealed class Import(TextSpan span, ImmutableArray<Alias> names) : Statement(span)
{
    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<Alias> Names { get; } = names;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Import;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitImport(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitImport(this);
}

/// <summary><c>from module import names</c>. <see cref="Level"/> counts the leading dots.</summary>
public sealed class ImportFrom(TextSpan span, string? module, ImmutableArray<Alias> names, int level) : Statement(span)
{
    /// <summary>The <c>module</c> field.</summary>
    public string? Module { get; } = module;

    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<Alias> Names { get; } = names;

    /// <summary>The <c>level</c> field.</summary>
    public int Level { get; } = level;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ImportFrom;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitImportFrom(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitImportFrom(this);
}

/// <summary><c>global names</c>.</summary>
public sealed class Global(TextSpan span, ImmutableArray<string> names) : Statement(span)
{
    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Global;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitGlobal(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitGlobal(this);
}

/// <summary><c>nonlocal names</c>.</summary>
public sealed class Nonlocal(TextSpan span, ImmutableArray<string> names) : Statement(span)
{
    /// <summary>The <c>names</c> field.</summary>
    public ImmutableArray<string> Names { get; } = names;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Nonlocal;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitNonlocal(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitNonlocal(this);
}

/// <summary>An expression as a statement.</summary>
public sealed class Expr(TextSpan span, Expression value) : Statement(span)
{
    /// <summary>The <c>value</c> field.</summary>
    public Expression Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Expr;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitExpr(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitExpr(this);
}

/// <summary><c>pass</c>.</summary>
public sealed class Pass(TextSpan span) : Statement(span)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Pass;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitPass(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitPass(this);
}

/// <summary><c>break</c>.</summary>
public sealed class Break(TextSpan span) : Statement(span)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Break;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitBreak(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitBreak(this);
}

/// <summary><c>continue</c>.</summary>
public sealed class Continue(TextSpan span) : Statement(span)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Continue;

    /// <inheritdoc/>
    public override void Accept(SyntaxVisitor visitor) => visitor.VisitContinue(this);

    /// <inheritdoc/>
    public override T Accept<T>(SyntaxVisitor<T> visitor) => visitor.VisitContinue(this);
}
