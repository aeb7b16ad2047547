namespace Molt.Runtime;

/// <summary>A replacement field of a template (PEP 750).</summary>
[PyType("string.templatelib.Interpolation", Subclassable = false, Home = "")]
public unsafe partial struct PyInterpolation
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>value</c>.</summary>
    [PyMember("value", IsReadOnly = true)]
    public Value Content;

    /// <summary><c>expression</c>: the source text, a str.</summary>
    [PyMember("expression", IsReadOnly = true)]
    public Value Expression;

    /// <summary><c>conversion</c>: <c>'s'</c>, <c>'r'</c>, <c>'a'</c> or None.</summary>
    [PyMember("conversion", IsReadOnly = true)]
    public Value Conversion;

    /// <summary><c>format_spec</c>, a str.</summary>
    [PyMember("format_spec", IsReadOnly = true)]
    public Value Specification;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyInterpolation* interpolation = (PyInterpolation*)self;
        tracer->Visit(interpolation->Content);
        tracer->Visit(interpolation->Expression);
        tracer->Visit(interpolation->Conversion);
        tracer->Visit(interpolation->Specification);
    }

    /// <summary>Makes an interpolation of checked parts.</summary>
    [Export]
    public static Value Make(Value content, Value expression, Value conversion, Value specification)
    {
        PyInterpolation* self = Heap.Allocate<PyInterpolation>(Intrinsics.TypeOf<PyInterpolation>());
        if (self != null)
        {
            self->Content = content;
            self->Expression = expression;
            self->Conversion = conversion;
            self->Specification = specification;
        }
        return Value.FromObject(self);
    }

    /// <summary><c>Interpolation(value, expression='', conversion=None, format_spec='')</c>.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Value* parts = stackalloc Value[4];
        nint keywords = keywordNames == null ? 0 : keywordNames->Length;
        if (count > 4)
        {
            return Complaint.Counted("Interpolation() takes at most 4 arguments ("u8, count, " given)"u8);
        }
        for (nint i = 0; i < 4; i++)
        {
            parts[i] = i < count - keywords ? arguments[i] : Value.NoValue;
        }
        for (nint i = 0; i < keywords; i++)
        {
            PyStr* name = Str.From(Tuple.Items(keywordNames)[i]);
            int index = Str.EqualsAscii(name, "value"u8) ? 0 : Str.EqualsAscii(name, "expression"u8) ? 1
                : Str.EqualsAscii(name, "conversion"u8) ? 2 : Str.EqualsAscii(name, "format_spec"u8) ? 3 : -1;
            if (index < 0 || !parts[index].IsNoValue)
            {
                return WrongKeyword(name, index);
            }
            parts[index] = arguments[count - keywords + i];
        }
        if (parts[0].IsNoValue)
        {
            return Errors.TypeError("Interpolation() missing required argument 'value' (pos 1)"u8);
        }
        Value empty = Value.FromObject(Intrinsics.Literal(""u8));
        parts[1] = parts[1].IsNoValue ? empty : parts[1];
        parts[2] = Objects.OrNone(parts[2]);
        parts[3] = parts[3].IsNoValue ? empty : parts[3];
        return !IsText(parts[1], "expression"u8) || (parts[2] != Intrinsics.None && !IsConversion(parts[2])) || !IsText(parts[3], "format_spec"u8)
            ? Value.NoValue : Make(parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary><c>Interpolation(value, 'expression', None, '')</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyInterpolation* interpolation = (PyInterpolation*)self.Object;
        TextBuilder text = default;
        text.Append("Interpolation("u8);
        bool succeeds = text.AppendRepr(interpolation->Content);
        text.Append(", "u8);
        succeeds = succeeds && text.AppendRepr(interpolation->Expression);
        text.Append(", "u8);
        succeeds = succeeds && text.AppendRepr(interpolation->Conversion);
        text.Append(", "u8);
        succeeds = succeeds && text.AppendRepr(interpolation->Specification);
        text.Append(")"u8);
        return succeeds ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary><c>__reduce__()</c>.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self) =>
        Value.FromObject(Tuple.Pair(Value.FromObject(Intrinsics.TypeOf<PyInterpolation>()), Value.FromObject(Tuple.FromItems(&((PyInterpolation*)self.Object)->Content, 4))));

    /// <summary><c>Interpolation[…]</c>.</summary>
    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    /// <summary><c>__match_args__</c>, which is read from the class.</summary>
    [PyMethod("__match_args__", Kind = PyMethodKind.Class)]
    public static Value MatchArguments(PyType* type)
    {
        Value* names = stackalloc Value[4];
        names[0] = Value.FromObject(Intrinsics.Literal("value"u8));
        names[1] = Value.FromObject(Intrinsics.Literal("expression"u8));
        names[2] = Value.FromObject(Intrinsics.Literal("conversion"u8));
        names[3] = Value.FromObject(Intrinsics.Literal("format_spec"u8));
        return Value.FromObject(Tuple.FromItems(names, 4));
    }

    private static bool IsText(Value value, System.ReadOnlySpan<byte> argument)
    {
        if (Str.Is(value))
        {
            return true;
        }
        TextBuilder text = default;
        text.Append("Interpolation() argument '"u8);
        text.Append(argument);
        text.Append("' must be str, not "u8);
        text.AppendKindName(value);
        Errors.TypeError(ref text);
        return false;
    }

    private static bool IsConversion(Value value)
    {
        if (!IsText(value, "conversion"u8))
        {
            return false;
        }
        PyStr* text = Str.From(value);
        if (text->Length == 1 && Str.At(text, 0) is 's' or 'r' or 'a')
        {
            return true;
        }
        Errors.ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'"u8);
        return false;
    }

    [Cold]
    private static Value WrongKeyword(PyStr* name, int index)
    {
        TextBuilder text = default;
        if (index < 0)
        {
            text.Append("Interpolation() got an unexpected keyword argument '"u8);
            text.Append(name);
            text.Append("'"u8);
            return Errors.TypeError(ref text);
        }
        text.Append("argument for Interpolation() given by name ('"u8);
        text.Append(name);
        text.Append("') and position ("u8);
        text.AppendInteger(index + 1);
        text.Append(")"u8);
        return Errors.TypeError(ref text);
    }
}
