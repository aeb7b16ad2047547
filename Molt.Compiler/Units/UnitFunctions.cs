using Molt.Compiler.IR;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.Units;

/// <summary>The functions of a unit that programs can leave out, by their numbers.</summary>
/// <param name="functions">The functions in the order of their numbers: <see cref="Binding.NamedFunctions.FunctionsOf"/>.</param>
internal sealed class UnitFunctions(IReadOnlyList<FunctionStatement> functions)
{
    private readonly Dictionary<Node, int> _numbers = functions.Select(static (function, number) => (function, number))
        .ToDictionary(static each => (Node)each.function, static each => each.number);

    /// <summary>The modules of the runtime that the unit's code refers to.</summary>
    public SortedSet<string> Intrinsics { get; } = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => functions.Count;

    /// <summary>The number of a function; null if it is part of every program that comes to where it is made.</summary>
    public int? NumberOf(MirFunction function) =>
        function.Definition is { } definition && !function.IsResumeFunction && _numbers.TryGetValue(definition, out int number) ? number : null;

    /// <summary>The number of the innermost function that can be left out and in whose code another stands, or that it is itself; null if it stands in the module's own code.</summary>
    public int? OwnerOf(MirFunction function)
    {
        for (MirFunction? each = function; each is not null; each = each.Outer)
        {
            if (each.Definition is { } definition && _numbers.TryGetValue(definition, out int number))
            {
                return number;
            }
        }
        return null;
    }
}
