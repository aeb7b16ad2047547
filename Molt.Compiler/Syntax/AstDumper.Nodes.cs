namespace Molt.Compiler.Syntax;

public sealed partial class AstDumper
{
    /// <inheritdoc/>
    protected internal override void VisitBoolOp(BoolOp node)
    {
        Begin("BoolOp");
        Field("op", node.Op);
        Field("values", node.Values);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitNamedExpr(NamedExpr node)
    {
        Begin("NamedExpr");
        Field("target", node.Target);
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitBinOp(BinOp node)
    {
        Begin("BinOp");
        Field("left", node.Left);
        Field("op", node.Op);
        Field("right", node.Right);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitUnaryOp(UnaryOp node)
    {
        Begin("UnaryOp");
        Field("op", node.Op);
        Field("operand", node.Operand);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitLambda(Lambda node)
    {
        Begin("Lambda");
        Field("args", node.Args);
        Field("body", node.Body);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitIfExp(IfExp node)
    {
        Begin("IfExp");
        Field("test", node.Test);
        Field("body", node.Body);
        Field("orelse", node.Orelse);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitDict(Dict node)
    {
        Begin("Dict");
        Field("keys", node.Keys);
        Field("values", node.Values);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitSet(Set node)
    {
        Begin("Set");
        Field("elts", node.Elts);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitListComp(ListComp node)
    {
        Begin("ListComp");
        Field("elt", node.Elt);
        Field("generators", node.Generators);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitSetComp(SetComp node)
    {
        Begin("SetComp");
        Field("elt", node.Elt);
        Field("generators", node.Generators);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitDictComp(DictComp node)
    {
        Begin("DictComp");
        Field("key", node.Key);
        Field("value", node.Value);
        Field("generators", node.Generators);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitGeneratorExp(GeneratorExp node)
    {
        Begin("GeneratorExp");
        Field("elt", node.Elt);
        Field("generators", node.Generators);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAwait(Await node)
    {
        Begin("Await");
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitYield(Yield node)
    {
        Begin("Yield");
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitYieldFrom(YieldFrom node)
    {
        Begin("YieldFrom");
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitCompare(Compare node)
    {
        Begin("Compare");
        Field("left", node.Left);
        Field("ops", node.Ops);
        Field("comparators", node.Comparators);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitCall(Call node)
    {
        Begin("Call");
        Field("func", node.Func);
        Field("args", node.Args);
        Field("keywords", node.Keywords);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitFormattedValue(FormattedValue node)
    {
        Begin("FormattedValue");
        Field("value", node.Value);
        Field("conversion", node.Conversion);
        Field("format_spec", node.FormatSpec);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitInterpolation(Interpolation node)
    {
        Begin("Interpolation");
        Field("value", node.Value);
        Field("str", node.Str);
        Field("conversion", node.Conversion);
        Field("format_spec", node.FormatSpec);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitJoinedStr(JoinedStr node)
    {
        Begin("JoinedStr");
        Field("values", node.Values);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitTemplateStr(TemplateStr node)
    {
        Begin("TemplateStr");
        Field("values", node.Values);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitConstant(Constant node)
    {
        Begin("Constant");
        Field("value", node.Value);
        Field("kind", node.StringKind);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAttribute(Attribute node)
    {
        Begin("Attribute");
        Field("value", node.Value);
        Field("attr", node.Attr);
        Field("ctx", node.Ctx);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitSubscript(Subscript node)
    {
        Begin("Subscript");
        Field("value", node.Value);
        Field("slice", node.Slice);
        Field("ctx", node.Ctx);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitStarred(Starred node)
    {
        Begin("Starred");
        Field("value", node.Value);
        Field("ctx", node.Ctx);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitName(Name node)
    {
        Begin("Name");
        Field("id", node.Id);
        Field("ctx", node.Ctx);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitList(List node)
    {
        Begin("List");
        Field("elts", node.Elts);
        Field("ctx", node.Ctx);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitTuple(Tuple node)
    {
        Begin("Tuple");
        Field("elts", node.Elts);
        Field("ctx", node.Ctx);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitSlice(Slice node)
    {
        Begin("Slice");
        Field("lower", node.Lower);
        Field("upper", node.Upper);
        Field("step", node.Step);
        End(node.Span);
    }

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

    /// <inheritdoc/>
    protected internal override void VisitMatchValue(MatchValue node)
    {
        Begin("MatchValue");
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchSingleton(MatchSingleton node)
    {
        Begin("MatchSingleton");
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchSequence(MatchSequence node)
    {
        Begin("MatchSequence");
        Field("patterns", node.Patterns);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchMapping(MatchMapping node)
    {
        Begin("MatchMapping");
        Field("keys", node.Keys);
        Field("patterns", node.Patterns);
        Field("rest", node.Rest);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchClass(MatchClass node)
    {
        Begin("MatchClass");
        Field("cls", node.Cls);
        Field("patterns", node.Patterns);
        Field("kwd_attrs", node.KwdAttrs);
        Field("kwd_patterns", node.KwdPatterns);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchStar(MatchStar node)
    {
        Begin("MatchStar");
        Field("name", node.Name);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchAs(MatchAs node)
    {
        Begin("MatchAs");
        Field("pattern", node.Inner);
        Field("name", node.Name);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchOr(MatchOr node)
    {
        Begin("MatchOr");
        Field("patterns", node.Patterns);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitComprehension(Comprehension node)
    {
        Begin("comprehension");
        Field("target", node.Target);
        Field("iter", node.Iter);
        Field("ifs", node.Ifs);
        Field("is_async", node.IsAsync);
        End();
    }

    /// <inheritdoc/>
    protected internal override void VisitExceptHandler(ExceptHandler node)
    {
        Begin("ExceptHandler");
        Field("type", node.Type);
        Field("name", node.Name);
        Field("body", node.Body);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitArguments(Arguments node)
    {
        Begin("arguments");
        Field("posonlyargs", node.Posonlyargs);
        Field("args", node.Args);
        Field("vararg", node.Vararg);
        Field("kwonlyargs", node.Kwonlyargs);
        Field("kw_defaults", node.KwDefaults);
        Field("kwarg", node.Kwarg);
        Field("defaults", node.Defaults);
        End();
    }

    /// <inheritdoc/>
    protected internal override void VisitArg(Arg node)
    {
        Begin("arg");
        Field("arg", node.Name);
        Field("annotation", node.Annotation);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitKeyword(Keyword node)
    {
        Begin("keyword");
        Field("arg", node.Arg);
        Field("value", node.Value);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitAlias(Alias node)
    {
        Begin("alias");
        Field("name", node.Name);
        Field("asname", node.Asname);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitWithItem(WithItem node)
    {
        Begin("withitem");
        Field("context_expr", node.ContextExpr);
        Field("optional_vars", node.OptionalVars);
        End();
    }

    /// <inheritdoc/>
    protected internal override void VisitMatchCase(MatchCase node)
    {
        Begin("match_case");
        Field("pattern", node.Pattern);
        Field("guard", node.Guard);
        Field("body", node.Body);
        End();
    }

    /// <inheritdoc/>
    protected internal override void VisitTypeVar(TypeVar node)
    {
        Begin("TypeVar");
        Field("name", node.Name);
        Field("bound", node.Bound);
        Field("default_value", node.DefaultValue);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitParamSpec(ParamSpec node)
    {
        Begin("ParamSpec");
        Field("name", node.Name);
        Field("default_value", node.DefaultValue);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitTypeVarTuple(TypeVarTuple node)
    {
        Begin("TypeVarTuple");
        Field("name", node.Name);
        Field("default_value", node.DefaultValue);
        End(node.Span);
    }

    /// <inheritdoc/>
    protected internal override void VisitModule(Module node)
    {
        Begin("Module");
        Field("body", node.Body);
        End();
    }
}
