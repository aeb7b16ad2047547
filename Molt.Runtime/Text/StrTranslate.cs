namespace Molt.Runtime;

public unsafe partial struct PyStr
{
    [PyMethod("translate")]
    public static PyStr* Translate(PyStr* self, Value table)
    {
        var result = new TextBuilder();
        for (nint i = 0; i < self->Length; i++)
        {
            if (!TranslateCharacter(ref result, Str.At(self, i), table))
            {
                return null;
            }
        }
        return result.ToStr();
    }

    [PyMethod("maketrans", Kind = PyMethodKind.Static)]
    [return: PyTyped("dict[int, Any]")]
    public static PyDict* MakeTranslation(Value x, PyStr* y = null, PyStr* z = null)
    {
        PyDict* result = Dict.New();
        if (result == null)
        {
            return null;
        }
        if (y == null)
        {
            return FromMapping(x, result);
        }
        if (!Str.Is(x))
        {
            Errors.TypeError("first maketrans argument must be a string if there is a second argument"u8);
            return null;
        }
        PyStr* from = Str.From(x);
        if (from->Length != y->Length)
        {
            Errors.ValueError("the first two maketrans arguments must have equal length"u8);
            return null;
        }
        for (nint i = 0; i < from->Length; i++)
        {
            if (!Dict.Set(result, CodeOf(from, i), CodeOf(y, i)))
            {
                return null;
            }
        }
        for (nint i = 0; z != null && i < z->Length; i++)
        {
            if (!Dict.Set(result, CodeOf(z, i), Intrinsics.None))
            {
                return null;
            }
        }
        return result;
    }

    private static Value CodeOf(PyStr* text, nint index) => Value.FromSmallInt(Str.At(text, index));

    private static PyDict* FromMapping(Value mapping, PyDict* result)
    {
        if (!Dict.IsExact(mapping))
        {
            Errors.TypeError("if you give only one argument to maketrans it must be a dict"u8);
            return null;
        }
        var cursor = new DictCursor(Dict.From(mapping));
        while (cursor.Next())
        {
            Value key = cursor.Key;
            if (Str.Is(key))
            {
                if (Str.From(key)->Length != 1)
                {
                    Errors.ValueError("string keys in translate table must be of length 1"u8);
                    return null;
                }
                key = CodeOf(Str.From(key), 0);
            }
            else if ((Types.Of(key)->Flags & TypeFlags.Int) == 0)
            {
                Errors.TypeError("keys in translate table must be strings or integers"u8);
                return null;
            }
            if (!Dict.Set(result, key, cursor.Value))
            {
                return null;
            }
        }
        return result;
    }

    private static bool TranslateCharacter(ref TextBuilder result, uint character, Value table)
    {
        Value replacement = Operators.GetItem(table, Value.FromSmallInt(character));
        if (replacement.IsNoValue)
        {
            if (!ThreadState.TryClear(Intrinsics.TypeOf<PyLookupError>()))
            {
                return false;
            }
            result.Append(character);
            return true;
        }
        if (replacement == Intrinsics.None)
        {
            return true;
        }
        if (Str.Is(replacement))
        {
            result.Append(Str.From(replacement));
            return true;
        }
        if ((Types.Of(replacement)->Flags & TypeFlags.Int) == 0)
        {
            Errors.TypeError("character mapping must return integer, None or str"u8);
            return false;
        }
        if (!Int.TryToLong(replacement, out long code) || (ulong)code > Str.MaxCharacter)
        {
            Errors.ValueError("character mapping must be in range(0x110000)"u8);
            return false;
        }
        result.Append((uint)code);
        return true;
    }
}
