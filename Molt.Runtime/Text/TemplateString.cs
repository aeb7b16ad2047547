namespace Molt.Runtime;

/// <summary>What a t-string is (PEP 750): texts, and between each two an interpolation.</summary>
[PyType("string.templatelib.Template", Subclassable = false, Home = "")]
public unsafe partial struct PyTemplateString
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary><c>strings</c>, a tuple of one more than there are interpolations.</summary>
    [PyMember("strings", IsReadOnly = true)]
    public Value Strings;

    /// <summary><c>interpolations</c>, a tuple.</summary>
    [PyMember("interpolations", IsReadOnly = true)]
    public Value Interpolations;

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        tracer->Visit(((PyTemplateString*)self)->Strings);
        tracer->Visit(((PyTemplateString*)self)->Interpolations);
    }

    /// <summary>Makes a template of two tuples.</summary>
    [Export]
    public static Value Make(Value strings, Value interpolations)
    {
        PyTemplateString* self = Heap.Allocate<PyTemplateString>(Intrinsics.TypeOf<PyTemplateString>());
        if (self != null)
        {
            self->Strings = strings;
            self->Interpolations = interpolations;
        }
        return Value.FromObject(self);
    }

    /// <summary><c>Template(*parts)</c>: texts side by side become one.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (keywordNames != null && keywordNames->Length > 0)
        {
            return Errors.TypeError("Template.__new__ only accepts *args arguments"u8);
        }
        PyList* strings = List.New(1);
        PyList* interpolations = List.New(0);
        Value last = Value.FromObject(Intrinsics.Literal(""u8));
        for (nint i = 0; i < count && strings != null && interpolations != null; i++)
        {
            if (Str.Is(arguments[i]))
            {
                last = Value.FromObject(Str.Concat(Str.From(last), Str.From(arguments[i])));
                if (last.IsNoValue)
                {
                    return last;
                }
                continue;
            }
            if (!Types.IsExactObject(arguments[i], Intrinsics.TypeOf<PyInterpolation>()))
            {
                return Complaint.Type("Template.__new__ *args need to be of type 'str' or 'Interpolation', got "u8, arguments[i]);
            }
            if (!List.Append(strings, last) || !List.Append(interpolations, arguments[i]))
            {
                return Value.NoValue;
            }
            last = Value.FromObject(Intrinsics.Literal(""u8));
        }
        if (strings == null || interpolations == null || !List.Append(strings, last))
        {
            return Value.NoValue;
        }
        Value texts = Value.FromObject(Tuple.FromItems(strings->Items, strings->Length));
        Value fields = texts.IsNoValue ? texts : Value.FromObject(Tuple.FromItems(interpolations->Items, interpolations->Length));
        return fields.IsNoValue ? fields : Make(texts, fields);
    }

    /// <summary><c>values</c>: those of the interpolations.</summary>
    [PyMethod("values", Kind = PyMethodKind.Getter)]
    public static Value GetValues(Value self)
    {
        PyTuple* interpolations = Tuple.From(((PyTemplateString*)self.Object)->Interpolations);
        PyTuple* values = Tuple.Allocate(interpolations->Length);
        for (nint i = 0; values != null && i < interpolations->Length; i++)
        {
            Tuple.Items(values)[i] = ((PyInterpolation*)Tuple.Items(interpolations)[i].Object)->Content;
        }
        return Value.FromObject(values);
    }

    /// <summary>Concatenation: the texts in the middle become one.</summary>
    [PySlot(Slot.Add)]
    public static Value Add(Value left, Value right)
    {
        if (!Is(left))
        {
            return Intrinsics.NotImplemented;
        }
        if (!Is(right))
        {
            TextBuilder text = default;
            text.Append("can only concatenate string.templatelib.Template (not \""u8);
            text.AppendTypeName(right);
            text.Append("\") to string.templatelib.Template"u8);
            return Errors.TypeError(ref text);
        }
        PyTuple* first = Tuple.From(((PyTemplateString*)left.Object)->Strings);
        PyTuple* second = Tuple.From(((PyTemplateString*)right.Object)->Strings);
        Value middle = Value.FromObject(Str.Concat(Str.From(Tuple.Items(first)[first->Length - 1]), Str.From(Tuple.Items(second)[0])));
        PyTuple* strings = middle.IsNoValue ? null : Tuple.Allocate(first->Length + second->Length - 1);
        PyTuple* interpolations = strings == null ? null
            : Tuple.Concat(Tuple.From(((PyTemplateString*)left.Object)->Interpolations), Tuple.From(((PyTemplateString*)right.Object)->Interpolations));
        if (interpolations == null)
        {
            return Value.NoValue;
        }
        Memory.MoveValues(Tuple.Items(strings), Tuple.Items(first), first->Length - 1);
        Tuple.Items(strings)[first->Length - 1] = middle;
        Memory.MoveValues(Tuple.Items(strings) + first->Length, Tuple.Items(second) + 1, second->Length - 1);
        return Make(Value.FromObject(strings), Value.FromObject(interpolations));
    }

    /// <summary>An iterator over the parts, empty texts left out.</summary>
    [PySlot(Slot.Iter)]
    public static Value Iterate(Value self)
    {
        PyTemplateIterator* iterator = Heap.Allocate<PyTemplateIterator>(Intrinsics.TypeOf<PyTemplateIterator>());
        if (iterator != null)
        {
            iterator->Source = (PyTemplateString*)self.Object;
        }
        return Value.FromObject(iterator);
    }

    /// <summary><c>Template(strings=(…), interpolations=(…))</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("Template(strings="u8);
        bool succeeds = text.AppendRepr(((PyTemplateString*)self.Object)->Strings);
        text.Append(", interpolations="u8);
        succeeds = succeeds && text.AppendRepr(((PyTemplateString*)self.Object)->Interpolations);
        text.Append(")"u8);
        return succeeds ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary><c>Template[…]</c>.</summary>
    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    private static bool Is(Value value) => Types.IsExactObject(value, Intrinsics.TypeOf<PyTemplateString>());
}

/// <summary>An iterator over the parts of a template.</summary>
[PyType("string.templatelib.TemplateIter", Subclassable = false, Home = "")]
public unsafe partial struct PyTemplateIterator
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The template.</summary>
    public PyTemplateString* Source;

    /// <summary>Twice the number of the text or interpolation that comes next, one more for an interpolation.</summary>
    public nint Position;

    [PySlot(Slot.Iter), NoRaise]
    public static Value IterOf(Value self) => self;

    [PySlot(Slot.Next), NoRaise]
    public static Value Next(Value self)
    {
        PyTemplateIterator* iterator = (PyTemplateIterator*)self.Object;
        PyTuple* strings = Tuple.From(iterator->Source->Strings);
        while (iterator->Position < (2 * strings->Length) - 1)
        {
            nint position = iterator->Position++;
            if (position % 2 == 1)
            {
                return Tuple.Items(Tuple.From(iterator->Source->Interpolations))[position / 2];
            }
            Value text = Tuple.Items(strings)[position / 2];
            if (Str.From(text)->Length > 0)
            {
                return text;
            }
        }
        return Value.NoValue;
    }

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyTemplateIterator*)self)->Source);
}
