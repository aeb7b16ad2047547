using System.Runtime.CompilerServices;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <summary>Dispatches on the class of a node. What is not overridden goes to <see cref="DefaultVisit"/>.</summary>
public abstract class SyntaxVisitor
{
    /// <summary>Visits a node; null is skipped.</summary>
    public void Visit(Node? node)
    {
        if (node is null)
        {
            return;
        }
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            DeepStack.Continue<Node>(Visit, node);
            return;
        }
        node.Accept(this);
    }

    /// <summary>What happens to a node whose method is not overridden.</summary>
    protected virtual void DefaultVisit(Node node)
    {
    }

    /// <summary>Visits a <see cref="BoolOp"/>.</summary>
    protected internal virtual void VisitBoolOp(BoolOp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="NamedExpr"/>.</summary>
    protected internal virtual void VisitNamedExpr(NamedExpr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="BinOp"/>.</summary>
    protected internal virtual void VisitBinOp(BinOp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="UnaryOp"/>.</summary>
    protected internal virtual void VisitUnaryOp(UnaryOp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Lambda"/>.</summary>
    protected internal virtual void VisitLambda(Lambda node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="IfExp"/>.</summary>
    protected internal virtual void VisitIfExp(IfExp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Dict"/>.</summary>
    protected internal virtual void VisitDict(Dict node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Set"/>.</summary>
    protected internal virtual void VisitSet(Set node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ListComp"/>.</summary>
    protected internal virtual void VisitListComp(ListComp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SetComp"/>.</summary>
    protected internal virtual void VisitSetComp(SetComp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="DictComp"/>.</summary>
    protected internal virtual void VisitDictComp(DictComp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="GeneratorExp"/>.</summary>
    protected internal virtual void VisitGeneratorExp(GeneratorExp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Await"/>.</summary>
    protected internal virtual void VisitAwait(Await node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Yield"/>.</summary>
    protected internal virtual void VisitYield(Yield node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="YieldFrom"/>.</summary>
    protected internal virtual void VisitYieldFrom(YieldFrom node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Compare"/>.</summary>
    protected internal virtual void VisitCompare(Compare node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Call"/>.</summary>
    protected internal virtual void VisitCall(Call node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FormattedValue"/>.</summary>
    protected internal virtual void VisitFormattedValue(FormattedValue node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Interpolation"/>.</summary>
    protected internal virtual void VisitInterpolation(Interpolation node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="JoinedStr"/>.</summary>
    protected internal virtual void VisitJoinedStr(JoinedStr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TemplateStr"/>.</summary>
    protected internal virtual void VisitTemplateStr(TemplateStr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Constant"/>.</summary>
    protected internal virtual void VisitConstant(Constant node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Attribute"/>.</summary>
    protected internal virtual void VisitAttribute(Attribute node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Subscript"/>.</summary>
    protected internal virtual void VisitSubscript(Subscript node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Starred"/>.</summary>
    protected internal virtual void VisitStarred(Starred node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Name"/>.</summary>
    protected internal virtual void VisitName(Name node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="List"/>.</summary>
    protected internal virtual void VisitList(List node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Tuple"/>.</summary>
    protected internal virtual void VisitTuple(Tuple node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Slice"/>.</summary>
    protected internal virtual void VisitSlice(Slice node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FunctionDef"/>.</summary>
    protected internal virtual void VisitFunctionDef(FunctionDef node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AsyncFunctionDef"/>.</summary>
    protected internal virtual void VisitAsyncFunctionDef(AsyncFunctionDef node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ClassDef"/>.</summary>
    protected internal virtual void VisitClassDef(ClassDef node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Return"/>.</summary>
    protected internal virtual void VisitReturn(Return node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Delete"/>.</summary>
    protected internal virtual void VisitDelete(Delete node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Assign"/>.</summary>
    protected internal virtual void VisitAssign(Assign node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeAlias"/>.</summary>
    protected internal virtual void VisitTypeAlias(TypeAlias node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AugAssign"/>.</summary>
    protected internal virtual void VisitAugAssign(AugAssign node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AnnAssign"/>.</summary>
    protected internal virtual void VisitAnnAssign(AnnAssign node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="For"/>.</summary>
    protected internal virtual void VisitFor(For node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AsyncFor"/>.</summary>
    protected internal virtual void VisitAsyncFor(AsyncFor node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="While"/>.</summary>
    protected internal virtual void VisitWhile(While node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="If"/>.</summary>
    protected internal virtual void VisitIf(If node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="With"/>.</summary>
    protected internal virtual void VisitWith(With node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AsyncWith"/>.</summary>
    protected internal virtual void VisitAsyncWith(AsyncWith node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Match"/>.</summary>
    protected internal virtual void VisitMatch(Match node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Raise"/>.</summary>
    protected internal virtual void VisitRaise(Raise node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Try"/>.</summary>
    protected internal virtual void VisitTry(Try node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TryStar"/>.</summary>
    protected internal virtual void VisitTryStar(TryStar node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Assert"/>.</summary>
    protected internal virtual void VisitAssert(Assert node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Import"/>.</summary>
    protected internal virtual void VisitImport(Import node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ImportFrom"/>.</summary>
    protected internal virtual void VisitImportFrom(ImportFrom node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Global"/>.</summary>
    protected internal virtual void VisitGlobal(Global node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Nonlocal"/>.</summary>
    protected internal virtual void VisitNonlocal(Nonlocal node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Expr"/>.</summary>
    protected internal virtual void VisitExpr(Expr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Pass"/>.</summary>
    protected internal virtual void VisitPass(Pass node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Break"/>.</summary>
    protected internal virtual void VisitBreak(Break node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Continue"/>.</summary>
    protected internal virtual void VisitContinue(Continue node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchValue"/>.</summary>
    protected internal virtual void VisitMatchValue(MatchValue node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchSingleton"/>.</summary>
    protected internal virtual void VisitMatchSingleton(MatchSingleton node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchSequence"/>.</summary>
    protected internal virtual void VisitMatchSequence(MatchSequence node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchMapping"/>.</summary>
    protected internal virtual void VisitMatchMapping(MatchMapping node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchClass"/>.</summary>
    protected internal virtual void VisitMatchClass(MatchClass node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchStar"/>.</summary>
    protected internal virtual void VisitMatchStar(MatchStar node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchAs"/>.</summary>
    protected internal virtual void VisitMatchAs(MatchAs node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchOr"/>.</summary>
    protected internal virtual void VisitMatchOr(MatchOr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Comprehension"/>.</summary>
    protected internal virtual void VisitComprehension(Comprehension node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ExceptHandler"/>.</summary>
    protected internal virtual void VisitExceptHandler(ExceptHandler node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Arguments"/>.</summary>
    protected internal virtual void VisitArguments(Arguments node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Arg"/>.</summary>
    protected internal virtual void VisitArg(Arg node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Keyword"/>.</summary>
    protected internal virtual void VisitKeyword(Keyword node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Alias"/>.</summary>
    protected internal virtual void VisitAlias(Alias node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="WithItem"/>.</summary>
    protected internal virtual void VisitWithItem(WithItem node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchCase"/>.</summary>
    protected internal virtual void VisitMatchCase(MatchCase node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeVar"/>.</summary>
    protected internal virtual void VisitTypeVar(TypeVar node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ParamSpec"/>.</summary>
    protected internal virtual void VisitParamSpec(ParamSpec node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeVarTuple"/>.</summary>
    protected internal virtual void VisitTypeVarTuple(TypeVarTuple node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Module"/>.</summary>
    protected internal virtual void VisitModule(Module node) => DefaultVisit(node);
}
