namespace Molt.Runtime;

/// <summary>
/// Conversions between values and the C# types of built-in functions' parameters and results (see <see cref="PyMethodAttribute"/>). The code
/// that the compiler emits for <see cref="BuiltinInfo.Body"/> calls them. A conversion that fails leaves an exception pending.
/// </summary>
public static unsafe class Adapt
{
    /// <summary>An argument for a <c>long</c> parameter: by <c>__index__</c>.</summary>
    [Export]
    public static long ToLong(Value value)
    {
        if (value.IsSmallInt)
        {
            return value.SmallInt;
        }
        Value index = Operators.Index(value);
        if (!index.IsNoValue && Int.TryToLong(index, out long result))
        {
            return result;
        }
        if (!index.IsNoValue)
        {
            Errors.OverflowError("Python int too large to convert to C long"u8);
        }
        return -1;
    }

    /// <summary>An argument for an <c>int</c> parameter: by <c>__index__</c>.</summary>
    [Export]
    public static int ToInt(Value value)
    {
        long number = ToLong(value);
        if ((int)number == number || ThreadState.Exception != null)
        {
            return (int)number;
        }
        Errors.OverflowError(number < 0 ? "signed integer is less than minimum"u8 : "signed integer is greater than maximum"u8);
        return -1;
    }

    /// <summary>An argument for a <c>nint</c> parameter: by <c>__index__</c>.</summary>
    [Export]
    public static nint ToSize(Value value)
    {
        if (value.IsSmallInt && (nint)value.SmallInt == value.SmallInt)
        {
            return (nint)value.SmallInt;
        }
        Value index = Operators.Index(value);
        if (!index.IsNoValue && Int.TryToLong(index, out long result) && (nint)result == result)
        {
            return (nint)result;
        }
        if (!index.IsNoValue)
        {
            Errors.OverflowError("Python int too large to convert to C ssize_t"u8);
        }
        return -1;
    }

    /// <summary>An argument for a <c>double</c> parameter: any real number.</summary>
    [Export]
    public static double ToDouble(Value value)
    {
        if (value.IsInlineFloat)
        {
            return value.InlineFloat;
        }
        if (value.IsSmallInt)
        {
            return value.SmallInt;
        }
        PyType* type = Types.Of(value);
        if ((type->Flags & TypeFlags.Float) != 0)
        {
            return ((PyFloat*)value.Object)->Number;
        }
        Value result = type->Float != null ? type->Float(value) : type->Index != null ? Operators.Index(value) : MustBeReal(type);
        return result.IsNoValue ? -1 : (Types.Of(result)->Flags & TypeFlags.Float) != 0 ? Float.ToDouble(result) : Int.ToDouble(result);
    }

    /// <summary>An argument for a <c>bool</c> parameter: by truth.</summary>
    [Export]
    public static bool ToBool(Value value) => Operators.IsTrue(value) > 0;

    /// <summary>
    /// An argument for a parameter that points to the struct of a built-in class: null with TypeError pending if it is not an instance. None is
    /// one only if <paramref name="value"/>'s class is asked for. The position is 0 for the only argument of a function.
    /// </summary>
    [Export]
    public static void* ToObject(Value value, PyType* type, PyStr* function, PyStr* keyword, int position)
    {
        if (value.IsObject && Types.IsSubclass(value.Object->Type, type))
        {
            return value.Object;
        }
        // An int or float that is held inline has no object.
        void* boxed = value.IsObject ? null : Box(value, type);
        return boxed != null ? boxed : MustBe(value, type, function, keyword, position);
    }

    /// <summary>A <c>bool</c> result.</summary>
    [Export]
    public static Value FromBool(bool value) => value ? Intrinsics.True : Intrinsics.False;

    /// <summary>A <c>long</c> result.</summary>
    [Export]
    public static Value FromLong(long value) => Int.FromLong(value);

    /// <summary>A <c>double</c> result.</summary>
    [Export]
    public static Value FromDouble(double value) => Float.FromDouble(value);

    [Cold]
    private static void* Box(Value value, PyType* type)
    {
        if (!value.IsInlineFloat || type != Intrinsics.TypeOf<PyFloat>())
        {
            return null;
        }
        PyFloat* result = Heap.Allocate<PyFloat>(type);
        if (result != null)
        {
            result->Number = value.InlineFloat;
        }
        return result;
    }

    [Cold]
    private static Value MustBeReal(PyType* type)
    {
        TextBuilder text = default;
        text.Append("must be real number, not "u8);
        text.Append(type->Name);
        return Errors.TypeError(ref text);
    }

    [Cold]
    private static void* MustBe(Value value, PyType* type, PyStr* function, PyStr* keyword, int position)
    {
        TextBuilder text = default;
        text.Append(function);
        text.Append("() argument"u8);
        if (keyword != null)
        {
            text.Append(" '"u8);
            text.Append(keyword);
            text.Append("'"u8);
        }
        else if (position > 0)
        {
            text.Append(" "u8);
            text.AppendInteger(position);
        }
        text.Append(" must be "u8);
        text.AppendTypeName(type);
        text.Append(", not "u8);
        text.AppendKindName(value);
        Errors.TypeError(ref text);
        return null;
    }
}
