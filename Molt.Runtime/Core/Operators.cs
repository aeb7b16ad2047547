using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The operations of the language on values of any type. Those that give a value give NoValue with an exception pending on failure; pointers are null,
/// conditions -1, and <c>bool</c> results false.
/// </summary>
public static unsafe partial class Operators
{
    /// <summary><c>-value</c>.</summary>
    [Export]
    public static Value Negative(Value value)
    {
        PyType* type = Types.Of(value);
        return type->Negative != null ? type->Negative(value) : BadOperand("unary -"u8, value);
    }

    /// <summary><c>+value</c>.</summary>
    [Export]
    public static Value Positive(Value value)
    {
        PyType* type = Types.Of(value);
        return type->Positive != null ? type->Positive(value) : BadOperand("unary +"u8, value);
    }

    /// <summary><c>~value</c>.</summary>
    [Export]
    public static Value Invert(Value value)
    {
        PyType* type = Types.Of(value);
        return type->Invert != null ? type->Invert(value) : BadOperand("unary ~"u8, value);
    }

    /// <summary><c>abs(value)</c>.</summary>
    public static Value Absolute(Value value)
    {
        PyType* type = Types.Of(value);
        return type->Absolute != null ? type->Absolute(value) : BadOperand("abs()"u8, value);
    }

    /// <summary><c>not value</c>.</summary>
    [Export]
    public static Value Not(Value value)
    {
        int truth = IsTrue(value);
        return truth < 0 ? Value.NoValue : Adapt.FromBool(truth == 0);
    }

    /// <summary>The truth of a value: 1, 0, or -1 with an exception pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), Export]
    public static int IsTrue(Value value)
    {
        if (value == Intrinsics.True)
        {
            return 1;
        }
        if (value == Intrinsics.False || value == Intrinsics.None)
        {
            return 0;
        }
        return value.IsSmallInt ? ToStatus(value.Bits != 0) : IsTrueSlow(value);
    }

    /// <summary>The int that <c>__index__</c> gives.</summary>
    [Export]
    public static Value Index(Value value)
    {
        if (value.IsSmallInt)
        {
            return value;
        }
        PyType* type = Types.Of(value);
        if ((type->Flags & TypeFlags.Int) != 0)
        {
            return value;
        }
        if (type->Index == null)
        {
            return Complain("'"u8, value, "' object cannot be interpreted as an integer"u8);
        }
        Value result = type->Index(value);
        return result.IsNoValue || Int.Is(result) ? result : ReturnedOther("__index__ returned non-int (type "u8, result);
    }

    /// <summary><c>hash(value)</c>; -1 with an exception pending.</summary>
    [Export]
    public static long Hash(Value value)
    {
        PyType* type = Types.Of(value);
        if (type->Hash != null)
        {
            if ((type->Flags & TypeFlags.Leaf) != 0)
            {
                return type->Hash(value);
            }
            if (!ThreadState.Enter(" while hashing an object"u8))
            {
                return -1;
            }
            long hash = type->Hash(value);
            ThreadState.Leave();
            return hash;
        }
        Complain("unhashable type: '"u8, value, "'"u8);
        return -1;
    }

    /// <summary><c>repr(value)</c>.</summary>
    [Export]
    public static PyStr* Repr(Value value)
    {
        Value result = Types.Of(value)->Repr(value);
        return result.IsNoValue || Runtime.Str.Is(result) ? (PyStr*)result.Object : (PyStr*)ReturnedOther("__repr__ returned non-string (type "u8, result).Object;
    }

    /// <summary><c>str(value)</c>.</summary>
    [Export]
    public static PyStr* Str(Value value)
    {
        if (Runtime.Str.IsExact(value))
        {
            return (PyStr*)value.Object;
        }
        Value result = Types.Of(value)->Str(value);
        return result.IsNoValue || Runtime.Str.Is(result) ? (PyStr*)result.Object : (PyStr*)ReturnedOther("__str__ returned non-string (type "u8, result).Object;
    }

    /// <summary><c>format(value, specification)</c>.</summary>
    [Export]
    public static PyStr* Format(Value value, PyStr* specification)
    {
        if (specification->Length == 0 && Runtime.Str.IsExact(value))
        {
            return (PyStr*)value.Object;
        }
        Value result = Types.Of(value)->Format(value, specification);
        return result.IsNoValue || Runtime.Str.Is(result) ? (PyStr*)result.Object : (PyStr*)NotAFormat(result).Object;
    }

    private static int IsTrueSlow(Value value)
    {
        PyType* type = Types.Of(value);
        if (type->Bool != null)
        {
            return type->Bool(value);
        }
        if (type->Length == null)
        {
            return 1;
        }
        nint length = type->Length(value);
        return length < 0 ? -1 : ToStatus(length != 0);
    }

    [Cold]
    private static Value BadOperand(ReadOnlySpan<byte> operation, Value value)
    {
        TextBuilder text = default;
        text.Append("bad operand type for "u8);
        text.Append(operation);
        text.Append(": '"u8);
        text.AppendTypeName(value);
        text.Append("'"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary>TypeError with the name of a value's class in its text.</summary>
    [Cold]
    internal static Value Complain(ReadOnlySpan<byte> before, Value value, ReadOnlySpan<byte> after)
    {
        TextBuilder text = default;
        text.Append(before);
        text.AppendTypeName(value);
        text.Append(after);
        return Errors.TypeError(ref text);
    }

    private static Value ReturnedOther(ReadOnlySpan<byte> what, Value value) => Complain(what, value, ")"u8);

    private static Value NotAFormat(Value value) => Complain("__format__ must return a str, not "u8, value, ""u8);
}
