using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>What the kinds of numbers share.</summary>
public static unsafe class Numeric
{
    /// <summary>The result of a comparison of which the order is known: negative, zero or positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static Value Relation(Comparison operation, int order) => Bool.From(operation switch
    {
        Comparison.Less => order < 0,
        Comparison.LessEqual => order <= 0,
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    });

    /// <summary>Raises TypeError with a text about a value's class: <c>before</c>, the class's name, <c>after</c>.</summary>
    [Cold]
    public static Value WrongType(ReadOnlySpan<byte> before, Value value, ReadOnlySpan<byte> after)
    {
        TextBuilder text = default;
        text.Append(before);
        text.AppendTypeName(value);
        text.Append(after);
        return Errors.TypeError(ref text);
    }
}
