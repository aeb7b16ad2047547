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

    /// <summary>Collects what a <see cref="Slot.Call"/> method is given.</summary>
    public Arguments(Value* items, nint count, PyTuple* keywordNames)
    {
        Items = items;
        Count = count;
        KeywordNames = keywordNames;
    }

    /// <summary>The number of keyword arguments.</summary>
    public readonly nint KeywordCount => KeywordNames == null ? 0 : KeywordNames->Length;

    /// <summary>The number of positional arguments.</summary>
    public readonly nint PositionalCount => Count - KeywordCount;

    /// <summary>A keyword.</summary>
    public readonly PyStr* KeywordAt(nint index) => (PyStr*)Tuple.Items(KeywordNames)[index].Object;

    /// <summary>The value of a keyword argument.</summary>
    public readonly Value KeywordValueAt(nint index) => Items[PositionalCount + index];

    /// <summary>The value of the argument with a keyword; NoValue if it is not given.</summary>
    public readonly Value Find(PyStr* keyword)
    {
        for (nint i = 0; i < KeywordCount; i++)
        {
            if (Str.Equals(KeywordAt(i), keyword))
            {
                return KeywordValueAt(i);
            }
        }
        return Value.NoValue;
    }
}
