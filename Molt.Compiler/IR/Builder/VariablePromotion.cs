using Molt.Compiler.Binding;

namespace Molt.Compiler.IR.Builder;

/// <summary>What becomes of the main module's variables that only its body uses.</summary>
internal enum VariablePromotion
{
    /// <summary>They stay module variables: the program can write them behind the compiler's back.</summary>
    None,

    /// <summary>They are locals of the body, and each change is also written to the module variable, where some module may look for it.</summary>
    WriteThrough,

    /// <summary>They are locals of the body and nothing else.</summary>
    Full,
}

/// <summary>
/// Decides whether the main module's variables can be locals of its body. That makes the code of a script as fast as a function's. Other
/// modules' variables are reached as attributes and stay what they are.
/// </summary>
internal static class VariablePromotionDecision
{
    /// <summary>Decides for a program.</summary>
    public static VariablePromotion Of(ModuleGraph graph, IReadOnlyList<NamespaceMentions> mentions)
    {
        var main = mentions.First(each => each.Module == graph.Main);
        return main.ReachesNamespaces || main.UsesOwnNamespace || mentions.Any(each => each.ImportsMain) ? VariablePromotion.None
            : mentions.Any(each => each.ReachesNamespaces) ? VariablePromotion.WriteThrough
            : VariablePromotion.Full;
    }
}
