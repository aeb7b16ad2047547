namespace Molt.Runtime;

public static unsafe partial class Complex
{
    /// <summary>
    /// The number of any value that is one: complex, by <c>__complex__</c>, or real. False for other values, and with an exception pending.
    /// </summary>
    public static bool TryConvert(Value value, out ComplexNumber number)
    {
        number = default;
        if (Is(value))
        {
            number = ToNumber(value);
            return true;
        }
        if (Float.TryOperand(value, out double real))
        {
            number = new(real, 0);
            return true;
        }
        if (ThreadState.Exception != null || Str.Is(value))
        {
            return false;
        }
        Value scratch;
        Value result = Calls.CallSpecial(value, Intrinsics.Literal("__complex__"u8), &scratch, 0);
        if (!result.IsNoValue)
        {
            if (Is(result))
            {
                number = ToNumber(result);
                return true;
            }
            TextBuilder text = default;
            text.AppendTypeName(value);
            text.Append(".__complex__() must return a complex, not "u8);
            text.AppendTypeName(result);
            Errors.TypeError(ref text);
        }
        PyType* type = Types.Of(value);
        if (ThreadState.Exception != null || (type->Float == null && type->Index == null))
        {
            return false;
        }
        number = new(Adapt.ToDouble(value), 0);
        return ThreadState.Exception == null;
    }
}
