namespace Molt.Runtime;

/// <summary>The arguments of a call that a parameter marked <see cref="PyRestAttribute"/> takes: those that no other parameter took.</summary>
public unsafe struct Arguments
{
    /// <summary>The arguments: positional ones, then the values of keyword arguments.</summary>
    public Value* Items;

    /// <summary>The number of <see cref="Items"/>.</summary>
    public nint Count;

    /// <summary>The keywords of the last arguments; null if there are none.</summary>
    public PyTuple* KeywordNames;

    /// <summary>The number of keyword arguments.</summary>
    public readonly nint KeywordCount => KeywordNames == null ? 0 : KeywordNames->Length;

    /// <summary>The number of positional arguments.</summary>
    public readonly nint PositionalCount => Count - KeywordCount;
}
