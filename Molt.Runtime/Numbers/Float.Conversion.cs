using System.Runtime.CompilerServices;

namespace Molt.Runtime;

public static unsafe partial class Float
{
    /// <summary>The plain float of the same number as a float of any class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Exact(Value value) => IsExact(value) ? value : FromDouble(ToDouble(value));

    /// <summary><c>float(value)</c>: a plain float of a number or text.</summary>
    public static Value FromValue(Value value)
    {
        if (IsExact(value))
        {
            return value;
        }
        PyType* type = Types.Of(value);
        if (type->Float != null)
        {
            Value result = type->Float(value);
            return result.IsNoValue || Is(result) ? (result.IsNoValue ? result : Exact(result)) : NonFloat(type, result);
        }
        double number;
        if (type->Index != null)
        {
            Value index = Operators.Index(value);
            number = index.IsNoValue ? 0 : Int.ToDouble(index);
        }
        else if (Str.Is(value))
        {
            number = FromStr(Str.From(value));
        }
        else if (BytesLike.TryGet(value, out byte* data, out nint length))
        {
            number = FromText(data, length, value);
        }
        else
        {
            return Numeric.WrongType("float() argument must be a string or a real number, not '"u8, value, "'"u8);
        }
        return ThreadState.Exception != null ? Value.NoValue : FromDouble(number);
    }

    [Cold]
    private static Value NonFloat(PyType* type, Value result)
    {
        TextBuilder text = default;
        text.Append(type->Name);
        text.Append(".__float__ returned non-float (type "u8);
        text.AppendTypeName(result);
        text.Append(")"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary>Compares a float with a float or an int (exactly); NotImplemented for other values.</summary>
    public static Value Compare(Value left, Value right, Comparison operation)
    {
        double a = ToDouble(left);
        if (Is(right))
        {
            double b = ToDouble(right);
            return Bool.From(operation switch
            {
                Comparison.Less => a < b,
                Comparison.LessEqual => a <= b,
                Comparison.Equal => a == b,
                Comparison.NotEqual => a != b,
                Comparison.Greater => a > b,
                _ => a >= b,
            });
        }
        if (!Int.Is(right))
        {
            return Intrinsics.NotImplemented;
        }
        return FloatBits.IsNaN(a) ? Bool.From(operation == Comparison.NotEqual) : Numeric.Relation(operation, CompareToInt(a, right));
    }
}
