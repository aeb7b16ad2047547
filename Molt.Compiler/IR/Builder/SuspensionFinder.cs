using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>Finds out whether the arguments of a call suspend the code that evaluates them. One too many, in a nested function, does no harm.</summary>
internal sealed class SuspensionFinder : SyntaxWalker
{
    private bool _found;

    private SuspensionFinder()
    {
    }

    /// <summary>Whether the evaluation of a call's arguments may be suspended.</summary>
    public static bool IsIn(Call call)
    {
        var finder = new SuspensionFinder();
        finder.VisitAll(call.Args);
        finder.VisitAll(call.Keywords);
        return finder._found;
    }

    protected internal override void VisitYield(Yield node) => _found = true;

    protected internal override void VisitYieldFrom(YieldFrom node) => _found = true;

    protected internal override void VisitAwait(Await node) => _found = true;

    protected internal override void VisitComprehension(Comprehension node)
    {
        _found |= node.IsAsync;
        base.VisitComprehension(node);
    }
}
