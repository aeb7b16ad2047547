namespace Molt.Compiler.Syntax;

/// <content>Statements.</content>
public sealed partial class AstDumper
{
    /// <inheritdoc/>
    protected internal override void VisitFunctionDef(FunctionDef node)
    {
        Begin("FunctionDef");
        Field("name", node.Name);
        Field("args", node.Args);
        Field("body", node.Body);
        Field("decorator_list", node.DecoratorList);
        Field("returns", node.Returns);
        Field("type_params", node.TypeParams);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAsyncFunctionDef(AsyncFunctionDef node)
    {
        Begin("AsyncFunctionDef");
        Field("name", node.Name);
        Field("args", node.Args);
        Field("body", node.Body);
        Field("decorator_list", node.DecoratorList);
        Field("returns", node.Returns);
        Field("type_params", node.TypeParams);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitClassDef(ClassDef node)
    {
        Begin("ClassDef");
        Field("name", node.Name);
        Field("bases", node.Bases);
        Field("keywords", node.Keywords);
        Field("body", node.Body);
        Field("decorator_list", node.DecoratorList);
        Field("type_params", node.TypeParams);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitReturn(Return node)
    {
        Begin("Return");
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitDelete(Delete node)
    {
        Begin("Delete");
        Field("targets", node.Targets);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAssign(Assign node)
    {
        Begin("Assign");
        Field("targets", node.Targets);
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitTypeAlias(TypeAlias node)
    {
        Begin("TypeAlias");
        Field("name", node.Name);
        Field("type_params", node.TypeParams);
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAugAssign(AugAssign node)
    {
        Begin("AugAssign");
        Field("target", node.Target);
        Field("op", node.Op);
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAnnAssign(AnnAssign node)
    {
        Begin("AnnAssign");
        Field("target", node.Target);
        Field("annotation", node.Annotation);
        Field("value", node.Value);
        Field("simple", node.Simple);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitFor(For node)
    {
        Begin("For");
        Field("target", node.Target);
        Field("iter", node.Iter);
        Field("body", node.Body);
        Field("orelse", node.Orelse);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAsyncFor(AsyncFor node)
    {
        Begin("AsyncFor");
        Field("target", node.Target);
        Field("iter", node.Iter);
        Field("body", node.Body);
        Field("orelse", node.Orelse);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitWhile(While node)
    {
        Begin("While");
        Field("test", node.Test);
        Field("body", node.Body);
        Field("orelse", node.Orelse);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitIf(If node)
    {
        Begin("If");
        Field("test", node.Test);
        Field("body", node.Body);
        Field("orelse", node.Orelse);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitWith(With node)
    {
        Begin("With");
        Field("items", node.Items);
        Field("body", node.Body);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAsyncWith(AsyncWith node)
    {
        Begin("AsyncWith");
        Field("items", node.Items);
        Field("body", node.Body);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatch(Match node)
    {
        Begin("Match");
        Field("subject", node.Subject);
        Field("cases", node.Cases);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitRaise(Raise node)
    {
        Begin("Raise");
        Field("exc", node.Exc);
        Field("cause", node.Cause);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitTry(Try node)
    {
        Begin("Try");
        Field("body", node.Body);
        Field("handlers", node.Handlers);
        Field("orelse", node.Orelse);
        Field("finalbody", node.Finalbody);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitTryStar(TryStar node)
    {
        Begin("TryStar");
        Field("body", node.Body);
        Field("handlers", node.Handlers);
        Field("orelse", node.Orelse);
        Field("finalbody", node.Finalbody);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAssert(Assert node)
    {
        Begin("Assert");
        Field("test", node.Test);
        Field("msg", node.Msg);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitImport(Import node)
    {
        Begin("Import");
        Field("names", node.Names);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitImportFrom(ImportFrom node)
    {
        Begin("ImportFrom");
        Field("module", node.Module);
        Field("names", node.Names);
        Field("level", node.Level);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitGlobal(Global node)
    {
        Begin("Global");
        Field("names", node.Names);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitNonlocal(Nonlocal node)
    {
        Begin("Nonlocal");
        Field("names", node.Names);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitExpr(Expr node)
    {
        Begin("Expr");
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitPass(Pass node)
    {
        Begin("Pass");
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitBreak(Break node)
    {
        Begin("Break");
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitContinue(Continue node)
    {
        Begin("Continue");
        End(node.Span);
    }
}
