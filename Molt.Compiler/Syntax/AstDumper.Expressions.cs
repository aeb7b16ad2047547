namespace Molt.Compiler.Syntax;

/// <content>Expressions.</content>
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
}
