namespace Molt.Runtime;

/// <summary>An evaluator of a value that was given as it is, and not as an expression.</summary>
[PyType("_typing._ConstEvaluator", Subclassable = false, Home = "")]
public unsafe partial struct PyConstEvaluator
{
    private const int StringFormat = 4;

    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The value.</summary>
    public Value Content;

    [PySlot(Slot.New)]
    public static Value Construct(PyType* type, Value* arguments, nint count, PyTuple* keywordNames) =>
        Errors.TypeError("cannot create '_typing._ConstEvaluator' instances"u8);

    [PySlot(Slot.Trace)]
    private static void TraceReferences(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyConstEvaluator*)self)->Content);

    /// <summary>An evaluator of a value.</summary>
    public static Value New(Value content)
    {
        PyConstEvaluator* self = Heap.Allocate<PyConstEvaluator>(Intrinsics.TypeOf<PyConstEvaluator>());
        if (self != null)
        {
            self->Content = content;
        }
        return Value.FromObject(self);
    }

    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<constevaluator "u8);
        bool shown = text.AppendRepr(((PyConstEvaluator*)self.Object)->Content);
        text.Append(">"u8);
        return shown ? Value.FromObject(text.ToStr()) : Value.NoValue;
    }

    /// <summary>The value, or what annotations show of it in the format STRING.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (keywordNames != null && keywordNames->Length > 0)
        {
            return Errors.TypeError("constevaluator.__call__() takes no keyword arguments"u8);
        }
        if (count != 1)
        {
            TextBuilder complaint = default;
            complaint.Append("constevaluator.__call__() takes exactly 1 argument ("u8);
            complaint.AppendInteger(count);
            complaint.Append(" given)"u8);
            return Errors.TypeError(ref complaint);
        }
        long format = Adapt.ToLong(arguments[0]);
        if (ThreadState.Exception != null)
        {
            return Value.NoValue;
        }
        Value content = ((PyConstEvaluator*)self.Object)->Content;
        return format == StringFormat ? TextOf(content) : content;
    }

    private static Value TextOf(Value content)
    {
        TextBuilder text = default;
        if (!Tuple.Is(content))
        {
            return PyGenericAlias.AppendArgument(ref text, content) ? Value.FromObject(text.ToStr()) : Value.NoValue;
        }
        text.Append("("u8);
        for (nint i = 0; i < Tuple.From(content)->Length; i++)
        {
            text.Append(i == 0 ? ""u8 : ", "u8);
            if (!PyGenericAlias.AppendArgument(ref text, Tuple.Items(Tuple.From(content))[i]))
            {
                return Value.NoValue;
            }
        }
        text.Append(")"u8);
        return Value.FromObject(text.ToStr());
    }
}
