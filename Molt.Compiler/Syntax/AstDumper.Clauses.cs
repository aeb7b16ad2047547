namespace Molt.Compiler.Syntax;

/// <content>Patterns, clauses of statements, and the module.</content>
public sealed partial class AstDumper
{
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
