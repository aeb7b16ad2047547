namespace Molt.Compiler.Syntax;

/// <summary>Dispatches on the class of a node and returns a result. What is not overridden goes to <see cref="DefaultVisit"/>.</summary>
public abstract class SyntaxVisitor<T>
{
    /// <summary>Visits a node.</summary>
    public T Visit(Node node) => node.Accept(this);

    /// <summary>What happens to a node whose method is not overridden.</summary>
    protected abstract T DefaultVisit(Node node);

    /// <summary>Visits a <see cref="BoolOp"/>.</summary>
    protected internal virtual T VisitBoolOp(BoolOp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="NamedExpr"/>.</summary>
    protected internal virtual T VisitNamedExpr(NamedExpr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="BinOp"/>.</summary>
    protected internal virtual T VisitBinOp(BinOp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="UnaryOp"/>.</summary>
    protected internal virtual T VisitUnaryOp(UnaryOp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Lambda"/>.</summary>
    protected internal virtual T VisitLambda(Lambda node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="IfExp"/>.</summary>
    protected internal virtual T VisitIfExp(IfExp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Dict"/>.</summary>
    protected internal virtual T VisitDict(Dict node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Set"/>.</summary>
    protected internal virtual T VisitSet(Set node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ListComp"/>.</summary>
    protected internal virtual T VisitListComp(ListComp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="SetComp"/>.</summary>
    protected internal virtual T VisitSetComp(SetComp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="DictComp"/>.</summary>
    protected internal virtual T VisitDictComp(DictComp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="GeneratorExp"/>.</summary>
    protected internal virtual T VisitGeneratorExp(GeneratorExp node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Await"/>.</summary>
    protected internal virtual T VisitAwait(Await node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Yield"/>.</summary>
    protected internal virtual T VisitYield(Yield node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="YieldFrom"/>.</summary>
    protected internal virtual T VisitYieldFrom(YieldFrom node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Compare"/>.</summary>
    protected internal virtual T VisitCompare(Compare node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Call"/>.</summary>
    protected internal virtual T VisitCall(Call node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FormattedValue"/>.</summary>
    protected internal virtual T VisitFormattedValue(FormattedValue node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Interpolation"/>.</summary>
    protected internal virtual T VisitInterpolation(Interpolation node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="JoinedStr"/>.</summary>
    protected internal virtual T VisitJoinedStr(JoinedStr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TemplateStr"/>.</summary>
    protected internal virtual T VisitTemplateStr(TemplateStr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Constant"/>.</summary>
    protected internal virtual T VisitConstant(Constant node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Attribute"/>.</summary>
    protected internal virtual T VisitAttribute(Attribute node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Subscript"/>.</summary>
    protected internal virtual T VisitSubscript(Subscript node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Starred"/>.</summary>
    protected internal virtual T VisitStarred(Starred node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Name"/>.</summary>
    protected internal virtual T VisitName(Name node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="List"/>.</summary>
    protected internal virtual T VisitList(List node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Tuple"/>.</summary>
    protected internal virtual T VisitTuple(Tuple node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Slice"/>.</summary>
    protected internal virtual T VisitSlice(Slice node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FunctionDef"/>.</summary>
    protected internal virtual T VisitFunctionDef(FunctionDef node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AsyncFunctionDef"/>.</summary>
    protected internal virtual T VisitAsyncFunctionDef(AsyncFunctionDef node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ClassDef"/>.</summary>
    protected internal virtual T VisitClassDef(ClassDef node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Return"/>.</summary>
    protected internal virtual T VisitReturn(Return node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Delete"/>.</summary>
    protected internal virtual T VisitDelete(Delete node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Assign"/>.</summary>
    protected internal virtual T VisitAssign(Assign node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeAlias"/>.</summary>
    protected internal virtual T VisitTypeAlias(TypeAlias node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AugAssign"/>.</summary>
    protected internal virtual T VisitAugAssign(AugAssign node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AnnAssign"/>.</summary>
    protected internal virtual T VisitAnnAssign(AnnAssign node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="For"/>.</summary>
    protected internal virtual T VisitFor(For node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AsyncFor"/>.</summary>
    protected internal virtual T VisitAsyncFor(AsyncFor node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="While"/>.</summary>
    protected internal virtual T VisitWhile(While node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="If"/>.</summary>
    protected internal virtual T VisitIf(If node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="With"/>.</summary>
    protected internal virtual T VisitWith(With node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="AsyncWith"/>.</summary>
    protected internal virtual T VisitAsyncWith(AsyncWith node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Match"/>.</summary>
    protected internal virtual T VisitMatch(Match node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Raise"/>.</summary>
    protected internal virtual T VisitRaise(Raise node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Try"/>.</summary>
    protected internal virtual T VisitTry(Try node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TryStar"/>.</summary>
    protected internal virtual T VisitTryStar(TryStar node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Assert"/>.</summary>
    protected internal virtual T VisitAssert(Assert node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Import"/>.</summary>
    protected internal virtual T VisitImport(Import node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ImportFrom"/>.</summary>
    protected internal virtual T VisitImportFrom(ImportFrom node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Global"/>.</summary>
    protected internal virtual T VisitGlobal(Global node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Nonlocal"/>.</summary>
    protected internal virtual T VisitNonlocal(Nonlocal node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Expr"/>.</summary>
    protected internal virtual T VisitExpr(Expr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Pass"/>.</summary>
    protected internal virtual T VisitPass(Pass node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Break"/>.</summary>
    protected internal virtual T VisitBreak(Break node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Continue"/>.</summary>
    protected internal virtual T VisitContinue(Continue node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchValue"/>.</summary>
    protected internal virtual T VisitMatchValue(MatchValue node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchSingleton"/>.</summary>
    protected internal virtual T VisitMatchSingleton(MatchSingleton node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchSequence"/>.</summary>
    protected internal virtual T VisitMatchSequence(MatchSequence node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchMapping"/>.</summary>
    protected internal virtual T VisitMatchMapping(MatchMapping node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchClass"/>.</summary>
    protected internal virtual T VisitMatchClass(MatchClass node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchStar"/>.</summary>
    protected internal virtual T VisitMatchStar(MatchStar node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchAs"/>.</summary>
    protected internal virtual T VisitMatchAs(MatchAs node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchOr"/>.</summary>
    protected internal virtual T VisitMatchOr(MatchOr node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Comprehension"/>.</summary>
    protected internal virtual T VisitComprehension(Comprehension node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ExceptHandler"/>.</summary>
    protected internal virtual T VisitExceptHandler(ExceptHandler node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Arguments"/>.</summary>
    protected internal virtual T VisitArguments(Arguments node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Arg"/>.</summary>
    protected internal virtual T VisitArg(Arg node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Keyword"/>.</summary>
    protected internal virtual T VisitKeyword(Keyword node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Alias"/>.</summary>
    protected internal virtual T VisitAlias(Alias node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="WithItem"/>.</summary>
    protected internal virtual T VisitWithItem(WithItem node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MatchCase"/>.</summary>
    protected internal virtual T VisitMatchCase(MatchCase node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeVar"/>.</summary>
    protected internal virtual T VisitTypeVar(TypeVar node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ParamSpec"/>.</summary>
    protected internal virtual T VisitParamSpec(ParamSpec node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TypeVarTuple"/>.</summary>
    protected internal virtual T VisitTypeVarTuple(TypeVarTuple node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="Module"/>.</summary>
    protected internal virtual T VisitModule(Module node) => DefaultVisit(node);
}
