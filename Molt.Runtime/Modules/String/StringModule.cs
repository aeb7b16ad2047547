namespace Molt.Runtime;

/// <summary>The module <c>_string</c>: format texts in parts, for <c>string.Formatter</c>.</summary>
[PyModule("_string", Doc = "string helper module")]
public static unsafe class StringModule
{
    [PyFunction("formatter_parser", Doc = "parse the argument as a format string")]
    public static PyFormatterIterator* Parse(Value @object)
    {
        PyStr* text = TextOf(@object);
        PyFormatterIterator* result = text == null ? null : Heap.Allocate<PyFormatterIterator>(Intrinsics.TypeOf<PyFormatterIterator>());
        if (result != null)
        {
            result->Text = text;
            result->Parts = new FormatParts(text, 0, text->Length);
        }
        return result;
    }

    [PyFunction("formatter_field_name_split", Doc = "split the argument as a field name")]
    public static PyTuple* SplitFieldName(Value @object)
    {
        PyStr* text = TextOf(@object);
        if (text == null)
        {
            return null;
        }
        FieldPath path = new(text, 0, text->Length);
        Value first = FieldPath.KeyOf(text, 0, path.Position);
        PyFieldNameIterator* rest = first.IsNoValue ? null : Heap.Allocate<PyFieldNameIterator>(Intrinsics.TypeOf<PyFieldNameIterator>());
        if (rest == null)
        {
            return null;
        }
        rest->Text = text;
        rest->Path = path;
        return Tuple.Pair(first, Value.FromObject(rest));
    }

    private static PyStr* TextOf(Value value)
    {
        if (Str.Is(value))
        {
            return Str.From(value);
        }
        TextBuilder message = default;
        message.Append("expected str, got "u8);
        message.AppendTypeName(Types.Of(value));
        Errors.TypeError(ref message);
        return null;
    }
}

/// <summary>The parts of a format text: <c>(literal, field name, format specification, conversion)</c>.</summary>
[PyType("_string.formatteriterator", Home = "", Subclassable = false)]
public unsafe partial struct PyFormatterIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The format text.</summary>
    public PyStr* Text;

    internal FormatParts Parts;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyFormatterIterator* iterator = (PyFormatterIterator*)self.Object;
        ref FormatParts parts = ref iterator->Parts;
        if (!parts.MoveNext())
        {
            return Value.NoValue;
        }
        PyTuple* result = Tuple.Allocate(4);
        PyStr* literal = result == null ? null : Str.Substring(iterator->Text, parts.LiteralStart, parts.LiteralEnd);
        if (literal == null)
        {
            return Value.NoValue;
        }
        Value* items = Tuple.Items(result);
        items[0] = Value.FromObject(literal);
        items[1] = items[2] = items[3] = Intrinsics.None;
        if (parts.HasField)
        {
            PyStr* name = Str.Substring(iterator->Text, parts.NameStart, parts.NameEnd);
            PyStr* specification = name == null ? null : Str.Substring(iterator->Text, parts.SpecificationStart, parts.SpecificationEnd);
            if (specification == null)
            {
                return Value.NoValue;
            }
            items[1] = Value.FromObject(name);
            items[2] = Value.FromObject(specification);
            if (parts.Conversion != 0)
            {
                PyStr* conversion = Str.Character(parts.Conversion);
                if (conversion == null)
                {
                    return Value.NoValue;
                }
                items[3] = Value.FromObject(conversion);
            }
        }
        return Value.FromObject(result);
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyFormatterIterator*)self)->Text);
}

/// <summary>What follows the argument in a field's name: <c>(is attribute, name or index)</c>.</summary>
[PyType("_string.fieldnameiterator", Home = "", Subclassable = false)]
public unsafe partial struct PyFieldNameIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The field's name.</summary>
    public PyStr* Text;

    internal FieldPath Path;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next)]
    [return: PyTyped("tuple")]
    public static Value NextOf(Value self)
    {
        PyFieldNameIterator* iterator = (PyFieldNameIterator*)self.Object;
        return iterator->Path.MoveNext()
            ? Value.FromObject(Tuple.Pair(Adapt.FromBool(iterator->Path.IsAttribute), iterator->Path.Key))
            : Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyFieldNameIterator*)self)->Text);
}
