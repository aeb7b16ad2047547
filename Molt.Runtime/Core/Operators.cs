namespace Molt.Runtime;

/// <summary>The operations of the language on values of any type.</summary>
public static unsafe partial class Operators
{
    /// <summary><c>hash(value)</c>; -1 with an exception pending.</summary>
    public static long Hash(Value value)
    {
        PyType* type = Types.Of(value);
        if (type->Hash == null)
        {
            TextBuilder text = default;
            text.Append("unhashable type: '"u8);
            text.Append(type->Name);
            text.Append("'"u8);
            Errors.TypeError(ref text);
            return -1;
        }
        return type->Hash(value);
    }

    /// <summary><c>repr(value)</c>; null with an exception pending.</summary>
    public static PyStr* Repr(Value value) => (PyStr*)Types.Of(value)->Repr(value).Object;

    /// <summary><c>str(value)</c>; null with an exception pending.</summary>
    public static PyStr* Str(Value value) => Runtime.Str.Is(value) ? Runtime.Str.From(value) : (PyStr*)Types.Of(value)->Str(value).Object;

    /// <summary>Whether two values are equal: 1, 0, or -1 with an exception pending.</summary>
    public static int EqualBool(Value left, Value right)
    {
        if (left == right)
        {
            return 1;
        }
        PyType* type = Types.Of(left);
        if (type->RichCompare == null)
        {
            return 0;
        }
        Value result = type->RichCompare(left, right, (int)Comparison.Equal);
        return result.IsNoValue ? -1 : result == Intrinsics.True ? 1 : 0;
    }
}

/// <summary>The operation that a <see cref="Slot.RichCompare"/> method is asked for.</summary>
public enum Comparison
{
    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessEqual,

    /// <summary><c>==</c>.</summary>
    Equal,

    /// <summary><c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterEqual,
}
