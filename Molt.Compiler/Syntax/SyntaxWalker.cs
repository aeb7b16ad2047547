using System.Collections.Immutable;

namespace Molt.Compiler.Syntax;

/// <summary>
/// Visits every node below the one it is given, children in the order of their fields. Override a method to act on a kind of node
/// and call the base method to go on below it.
/// </summary>
public abstract class SyntaxWalker : SyntaxVisitor
{
    /// <summary>Visits the nodes of a sequence; nulls are skipped.</summary>
    protected void VisitAll<TNode>(ImmutableArray<TNode> nodes)
        where TNode : Node?
    {
        foreach (TNode node in nodes)
        {
            Visit(node);
        }
    }

    /// <inheritdoc/>
    protected internal override void VisitBoolOp(BoolOp node)
    {
        VisitAll(node.Values);
    }

    /// <inheritdoc/>
    protected internal override void VisitNamedExpr(NamedExpr node)
    {
        Visit(node.Target);
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitBinOp(BinOp node)
    {
        Visit(node.Left);
        Visit(node.Right);
    }

    /// <inheritdoc/>
    protected internal override void VisitUnaryOp(UnaryOp node)
    {
        Visit(node.Operand);
    }

    /// <inheritdoc/>
    protected internal override void VisitLambda(Lambda node)
    {
        Visit(node.Args);
        Visit(node.Body);
    }

    /// <inheritdoc/>
    protected internal override void VisitIfExp(IfExp node)
    {
        Visit(node.Test);
        Visit(node.Body);
        Visit(node.Orelse);
    }

    /// <inheritdoc/>
    protected internal override void VisitDict(Dict node)
    {
        VisitAll(node.Keys);
        VisitAll(node.Values);
    }

    /// <inheritdoc/>
    protected internal override void VisitSet(Set node)
    {
        VisitAll(node.Elts);
    }

    /// <inheritdoc/>
    protected internal override void VisitListComp(ListComp node)
    {
        Visit(node.Elt);
        VisitAll(node.Generators);
    }

    /// <inheritdoc/>
    protected internal override void VisitSetComp(SetComp node)
    {
        Visit(node.Elt);
        VisitAll(node.Generators);
    }

    /// <inheritdoc/>
    protected internal override void VisitDictComp(DictComp node)
    {
        Visit(node.Key);
        Visit(node.Value);
        VisitAll(node.Generators);
    }

    /// <inheritdoc/>
    protected internal override void VisitGeneratorExp(GeneratorExp node)
    {
        Visit(node.Elt);
        VisitAll(node.Generators);
    }

    /// <inheritdoc/>
    protected internal override void VisitAwait(Await node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitYield(Yield node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitYieldFrom(YieldFrom node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitCompare(Compare node)
    {
        Visit(node.Left);
        VisitAll(node.Comparators);
    }

    /// <inheritdoc/>
    protected internal override void VisitCall(Call node)
    {
        Visit(node.Func);
        VisitAll(node.Args);
        VisitAll(node.Keywords);
    }

    /// <inheritdoc/>
    protected internal override void VisitFormattedValue(FormattedValue node)
    {
        Visit(node.Value);
        Visit(node.FormatSpec);
    }

    /// <inheritdoc/>
    protected internal override void VisitInterpolation(Interpolation node)
    {
        Visit(node.Value);
        Visit(node.FormatSpec);
    }

    /// <inheritdoc/>
    protected internal override void VisitJoinedStr(JoinedStr node)
    {
        VisitAll(node.Values);
    }

    /// <inheritdoc/>
    protected internal override void VisitTemplateStr(TemplateStr node)
    {
        VisitAll(node.Values);
    }

    /// <inheritdoc/>
    protected internal override void VisitAttribute(Attribute node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitSubscript(Subscript node)
    {
        Visit(node.Value);
        Visit(node.Slice);
    }

    /// <inheritdoc/>
    protected internal override void VisitStarred(Starred node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitList(List node)
    {
        VisitAll(node.Elts);
    }

    /// <inheritdoc/>
    protected internal override void VisitTuple(Tuple node)
    {
        VisitAll(node.Elts);
    }

    /// <inheritdoc/>
    protected internal override void VisitSlice(Slice node)
    {
        Visit(node.Lower);
        Visit(node.Upper);
        Visit(node.Step);
    }

    /// <inheritdoc/>
    protected internal override void VisitFunctionDef(FunctionDef node)
    {
        Visit(node.Args);
        VisitAll(node.Body);
        VisitAll(node.DecoratorList);
        Visit(node.Returns);
        VisitAll(node.TypeParams);
    }

    /// <inheritdoc/>
    protected internal override void VisitAsyncFunctionDef(AsyncFunctionDef node)
    {
        Visit(node.Args);
        VisitAll(node.Body);
        VisitAll(node.DecoratorList);
        Visit(node.Returns);
        VisitAll(node.TypeParams);
    }

    /// <inheritdoc/>
    protected internal override void VisitClassDef(ClassDef node)
    {
        VisitAll(node.Bases);
        VisitAll(node.Keywords);
        VisitAll(node.Body);
        VisitAll(node.DecoratorList);
        VisitAll(node.TypeParams);
    }

    /// <inheritdoc/>
    protected internal override void VisitReturn(Return node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitDelete(Delete node)
    {
        VisitAll(node.Targets);
    }

    /// <inheritdoc/>
    protected internal override void VisitAssign(Assign node)
    {
        VisitAll(node.Targets);
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitTypeAlias(TypeAlias node)
    {
        Visit(node.Name);
        VisitAll(node.TypeParams);
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitAugAssign(AugAssign node)
    {
        Visit(node.Target);
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitAnnAssign(AnnAssign node)
    {
        Visit(node.Target);
        Visit(node.Annotation);
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitFor(For node)
    {
        Visit(node.Target);
        Visit(node.Iter);
        VisitAll(node.Body);
        VisitAll(node.Orelse);
    }

    /// <inheritdoc/>
    protected internal override void VisitAsyncFor(AsyncFor node)
    {
        Visit(node.Target);
        Visit(node.Iter);
        VisitAll(node.Body);
        VisitAll(node.Orelse);
    }

    /// <inheritdoc/>
    protected internal override void VisitWhile(While node)
    {
        Visit(node.Test);
        VisitAll(node.Body);
        VisitAll(node.Orelse);
    }

    /// <inheritdoc/>
    protected internal override void VisitIf(If node)
    {
        Visit(node.Test);
        VisitAll(node.Body);
        VisitAll(node.Orelse);
    }

    /// <inheritdoc/>
    protected internal override void VisitWith(With node)
    {
        VisitAll(node.Items);
        VisitAll(node.Body);
    }

    /// <inheritdoc/>
    protected internal override void VisitAsyncWith(AsyncWith node)
    {
        VisitAll(node.Items);
        VisitAll(node.Body);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatch(Match node)
    {
        Visit(node.Subject);
        VisitAll(node.Cases);
    }

    /// <inheritdoc/>
    protected internal override void VisitRaise(Raise node)
    {
        Visit(node.Exc);
        Visit(node.Cause);
    }

    /// <inheritdoc/>
    protected internal override void VisitTry(Try node)
    {
        VisitAll(node.Body);
        VisitAll(node.Handlers);
        VisitAll(node.Orelse);
        VisitAll(node.Finalbody);
    }

    /// <inheritdoc/>
    protected internal override void VisitTryStar(TryStar node)
    {
        VisitAll(node.Body);
        VisitAll(node.Handlers);
        VisitAll(node.Orelse);
        VisitAll(node.Finalbody);
    }

    /// <inheritdoc/>
    protected internal override void VisitAssert(Assert node)
    {
        Visit(node.Test);
        Visit(node.Msg);
    }

    /// <inheritdoc/>
    protected internal override void VisitImport(Import node)
    {
        VisitAll(node.Names);
    }

    /// <inheritdoc/>
    protected internal override void VisitImportFrom(ImportFrom node)
    {
        VisitAll(node.Names);
    }

    /// <inheritdoc/>
    protected internal override void VisitExpr(Expr node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchValue(MatchValue node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchSequence(MatchSequence node)
    {
        VisitAll(node.Patterns);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchMapping(MatchMapping node)
    {
        VisitAll(node.Keys);
        VisitAll(node.Patterns);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchClass(MatchClass node)
    {
        Visit(node.Cls);
        VisitAll(node.Patterns);
        VisitAll(node.KwdPatterns);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchAs(MatchAs node)
    {
        Visit(node.Inner);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchOr(MatchOr node)
    {
        VisitAll(node.Patterns);
    }

    /// <inheritdoc/>
    protected internal override void VisitComprehension(Comprehension node)
    {
        Visit(node.Target);
        Visit(node.Iter);
        VisitAll(node.Ifs);
    }

    /// <inheritdoc/>
    protected internal override void VisitExceptHandler(ExceptHandler node)
    {
        Visit(node.Type);
        VisitAll(node.Body);
    }

    /// <inheritdoc/>
    protected internal override void VisitArguments(Arguments node)
    {
        VisitAll(node.Posonlyargs);
        VisitAll(node.Args);
        Visit(node.Vararg);
        VisitAll(node.Kwonlyargs);
        VisitAll(node.KwDefaults);
        Visit(node.Kwarg);
        VisitAll(node.Defaults);
    }

    /// <inheritdoc/>
    protected internal override void VisitArg(Arg node)
    {
        Visit(node.Annotation);
    }

    /// <inheritdoc/>
    protected internal override void VisitKeyword(Keyword node)
    {
        Visit(node.Value);
    }

    /// <inheritdoc/>
    protected internal override void VisitWithItem(WithItem node)
    {
        Visit(node.ContextExpr);
        Visit(node.OptionalVars);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchCase(MatchCase node)
    {
        Visit(node.Pattern);
        Visit(node.Guard);
        VisitAll(node.Body);
    }

    /// <inheritdoc/>
    protected internal override void VisitTypeVar(TypeVar node)
    {
        Visit(node.Bound);
        Visit(node.DefaultValue);
    }

    /// <inheritdoc/>
    protected internal override void VisitParamSpec(ParamSpec node)
    {
        Visit(node.DefaultValue);
    }

    /// <inheritdoc/>
    protected internal override void VisitTypeVarTuple(TypeVarTuple node)
    {
        Visit(node.DefaultValue);
    }

    /// <inheritdoc/>
    protected internal override void VisitModule(Module node)
    {
        VisitAll(node.Body);
    }
}
