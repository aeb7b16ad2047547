namespace Molt.Runtime;

// What Python code can do with any exception.
public unsafe partial struct PyBaseException
{
    /// <summary>An exception of a class, its arguments and fields not set; null with MemoryError pending.</summary>
    public static PyBaseException* Allocate(PyType* type)
    {
        PyBaseException* exception = (PyBaseException*)Heap.AllocateInstance(type);
        if (exception != null)
        {
            exception->Arguments = Tuple.Empty;
            nint end = Types.NativeBase(type)->InstanceSize;
            for (nint offset = FieldsStart; offset < end; offset += sizeof(Value))
            {
                *(Value*)((byte*)exception + offset) = Intrinsics.None;
            }
        }
        return exception;
    }

    /// <summary><c>__new__</c>: keeps the positional arguments.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyBaseException* exception = Allocate(type);
        return Value.FromObject(exception != null && SetArguments(exception, arguments, count, keywordNames) ? exception : null);
    }

    /// <summary><c>__init__</c>: keeps the positional arguments; there are no keywords.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        TakesNoKeywords(self, keywordNames) && SetArguments((PyBaseException*)self.Object, arguments, count, keywordNames);

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        PyBaseException* exception = (PyBaseException*)self;
        tracer->Visit(exception->Arguments);
        tracer->Visit(exception->Traceback);
        tracer->Visit(exception->Context);
        tracer->Visit(exception->Cause);
        tracer->Visit(exception->Dict);
        nint end = Types.NativeBase(self->Type)->InstanceSize;
        for (nint offset = FieldsStart; offset < end; offset += sizeof(Value))
        {
            tracer->Visit(*(Value*)((byte*)self + offset));
        }
    }

    /// <summary>The text of the only argument, or of the tuple of all.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self)
    {
        PyTuple* arguments = ((PyBaseException*)self.Object)->Arguments;
        return Value.FromObject(arguments->Length switch
        {
            0 => Runtime.Str.Empty,
            1 => Operators.Str(Tuple.Items(arguments)[0]),
            _ => Operators.Str(Value.FromObject(arguments)),
        });
    }

    /// <summary><c>Name(argument, …)</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyTuple* arguments = ((PyBaseException*)self.Object)->Arguments;
        TextBuilder text = default;
        text.AppendTypeName(self);
        if (arguments->Length != 1)
        {
            return text.AppendRepr(Value.FromObject(arguments)) ? Value.FromObject(text.ToStr()) : Value.NoValue;
        }
        text.Append("("u8);
        if (!text.AppendRepr(Tuple.Items(arguments)[0]))
        {
            return Value.NoValue;
        }
        text.Append(")"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>args</c>.</summary>
    [PyMethod("args", Kind = PyMethodKind.Getter)]
    public static Value GetArguments(Value self) => Value.FromObject(((PyBaseException*)self.Object)->Arguments);

    /// <summary>Sets <c>args</c> to the items of an iterable.</summary>
    [PyMethod("args", Kind = PyMethodKind.Setter)]
    public static bool SetArguments(Value self, Value value)
    {
        if (value.IsNoValue)
        {
            Errors.TypeError("args may not be deleted"u8);
            return false;
        }
        Value tuple = Calls.Call1(Value.FromObject(Intrinsics.TypeOf<PyTuple>()), value);
        if (!tuple.IsNoValue)
        {
            ((PyBaseException*)self.Object)->Arguments = Tuple.From(tuple);
        }
        return !tuple.IsNoValue;
    }

    /// <summary><c>__traceback__</c>.</summary>
    [PyMethod("__traceback__", Kind = PyMethodKind.Getter)]
    public static Value GetTraceback(Value self) => Objects.OrNone(((PyBaseException*)self.Object)->Traceback);

    /// <summary>Sets <c>__traceback__</c>.</summary>
    [PyMethod("__traceback__", Kind = PyMethodKind.Setter)]
    public static bool SetTraceback(Value self, Value value)
    {
        if (value.IsNoValue)
        {
            Errors.TypeError("__traceback__ may not be deleted"u8);
            return false;
        }
        if (value != Intrinsics.None && !Types.IsExactObject(value, Intrinsics.TypeOf<PyTraceback>()))
        {
            Errors.TypeError("__traceback__ must be a traceback or None"u8);
            return false;
        }
        ((PyBaseException*)self.Object)->Traceback = value == Intrinsics.None ? null : (PyTraceback*)value.Object;
        return true;
    }

    /// <summary><c>__context__</c>.</summary>
    [PyMethod("__context__", Kind = PyMethodKind.Getter)]
    public static Value GetContext(Value self) => Objects.OrNone(((PyBaseException*)self.Object)->Context);

    /// <summary>Sets <c>__context__</c>.</summary>
    [PyMethod("__context__", Kind = PyMethodKind.Setter)]
    public static bool SetContext(Value self, Value value)
    {
        if (!IsExceptionOrNone(value, "__context__ may not be deleted"u8, "exception context must be None or derive from BaseException"u8))
        {
            return false;
        }
        ((PyBaseException*)self.Object)->Context = value == Intrinsics.None ? null : (PyBaseException*)value.Object;
        return true;
    }

    /// <summary><c>__cause__</c>.</summary>
    [PyMethod("__cause__", Kind = PyMethodKind.Getter)]
    public static Value GetCause(Value self) => Objects.OrNone(((PyBaseException*)self.Object)->Cause);

    /// <summary>Sets <c>__cause__</c>, and suppresses the context.</summary>
    [PyMethod("__cause__", Kind = PyMethodKind.Setter)]
    public static bool SetCause(Value self, Value value)
    {
        if (!IsExceptionOrNone(value, "__cause__ may not be deleted"u8, "exception cause must be None or derive from BaseException"u8))
        {
            return false;
        }
        PyBaseException* exception = (PyBaseException*)self.Object;
        exception->Cause = value == Intrinsics.None ? null : (PyBaseException*)value.Object;
        exception->SuppressContext = 1;
        return true;
    }

    /// <summary><c>__suppress_context__</c>.</summary>
    [PyMethod("__suppress_context__", Kind = PyMethodKind.Getter)]
    public static Value GetSuppressContext(Value self) => Adapt.FromBool(((PyBaseException*)self.Object)->SuppressContext != 0);

    /// <summary>Sets <c>__suppress_context__</c>.</summary>
    [PyMethod("__suppress_context__", Kind = PyMethodKind.Setter)]
    public static bool SetSuppressContext(Value self, Value value)
    {
        if (value != Intrinsics.True && value != Intrinsics.False)
        {
            Errors.TypeError(value.IsNoValue ? "can't delete numeric/char attribute"u8 : "attribute value type must be bool"u8);
            return false;
        }
        ((PyBaseException*)self.Object)->SuppressContext = value == Intrinsics.True ? 1 : 0;
        return true;
    }

    /// <summary><c>with_traceback(traceback)</c>: sets the traceback and gives the exception back.</summary>
    [PyMethod("with_traceback")]
    public static Value WithTraceback(Value self, Value traceback) => SetTraceback(self, traceback) ? self : Value.NoValue;

    /// <summary><c>add_note(note)</c>.</summary>
    [PyMethod("add_note")]
    public static Value AddNote(Value self, Value note)
    {
        if (!Runtime.Str.Is(note))
        {
            return Complaint.Type("add_note() argument must be str, not "u8, note);
        }
        return AddNote((PyBaseException*)self.Object, Runtime.Str.From(note)) ? Intrinsics.None : Value.NoValue;
    }

    /// <summary><c>__reduce__()</c>.</summary>
    [PyMethod("__reduce__")]
    public static Value Reduce(Value self)
    {
        PyBaseException* exception = (PyBaseException*)self.Object;
        Value* items = stackalloc Value[3];
        items[0] = Value.FromObject(exception->Header.Type);
        items[1] = Value.FromObject(exception->Arguments);
        items[2] = Value.FromObject(exception->Dict);
        return Value.FromObject(Tuple.FromItems(items, exception->Dict == null ? 2 : 3));
    }

    /// <summary><c>__setstate__(state)</c>: sets the attributes of a dict.</summary>
    [PyMethod("__setstate__")]
    public static Value SetState(Value self, Value state)
    {
        if (state == Intrinsics.None)
        {
            return state;
        }
        if (!Runtime.Dict.Is(state))
        {
            return Errors.TypeError("state is not a dictionary"u8);
        }
        DictCursor cursor = new(Runtime.Dict.From(state));
        while (cursor.Next())
        {
            if (!Runtime.Str.Is(cursor.Key))
            {
                return Attributes.NameMustBeString(cursor.Key);
            }
            if (!Operators.SetAttribute(self, Runtime.Str.From(cursor.Key), cursor.Value))
            {
                return Value.NoValue;
            }
        }
        return Intrinsics.None;
    }

    /// <summary>Adds a note to an exception; false with an exception pending.</summary>
    public static bool AddNote(PyBaseException* exception, PyStr* note)
    {
        PyStr* name = Intrinsics.Literal("__notes__"u8);
        Value notes = Operators.FindAttribute(Value.FromObject(exception), name);
        if (notes.IsNoValue)
        {
            notes = ThreadState.Exception != null ? Value.NoValue : Value.FromObject(List.New(1));
            if (notes.IsNoValue || !Operators.SetAttribute(Value.FromObject(exception), name, notes))
            {
                return false;
            }
        }
        if (!List.Is(notes))
        {
            Errors.TypeError("Cannot add note: __notes__ is not a list"u8);
            return false;
        }
        return List.Append(List.From(notes), Value.FromObject(note));
    }

    /// <summary>Keeps the positional arguments of a call.</summary>
    public static bool SetArguments(PyBaseException* exception, Value* arguments, nint count, PyTuple* keywordNames)
    {
        Arguments given = new(arguments, count, keywordNames);
        PyTuple* tuple = Tuple.FromItems(arguments, given.PositionalCount);
        if (tuple != null)
        {
            exception->Arguments = tuple;
        }
        return tuple != null;
    }

    /// <summary>Whether a call has no keyword arguments; else false with TypeError pending.</summary>
    public static bool TakesNoKeywords(Value self, PyTuple* keywordNames)
    {
        if (keywordNames == null || keywordNames->Length == 0)
        {
            return true;
        }
        TextBuilder text = default;
        text.AppendTypeName(self);
        text.Append("() takes no keyword arguments"u8);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary>
    /// Stores keyword arguments into fields; TypeError for one that is not among the names, which stand in the order of the fields.
    /// </summary>
    public static bool SetFields(ref Arguments given, Value* fields, PyTuple* names, System.ReadOnlySpan<byte> function)
    {
        for (nint i = 0; i < given.KeywordCount; i++)
        {
            nint index = 0;
            while (index < names->Length && !Runtime.Str.Equals(Runtime.Str.From(Tuple.Items(names)[index]), given.KeywordAt(i)))
            {
                index++;
            }
            if (index == names->Length)
            {
                TextBuilder text = default;
                text.Append(function);
                text.Append("() got an unexpected keyword argument '"u8);
                text.Append(given.KeywordAt(i));
                text.Append("'"u8);
                Errors.TypeError(ref text);
                return false;
            }
            fields[index] = given.KeywordValueAt(i);
        }
        return true;
    }

    // All fields of exception structs behind the common part are values.
    private static nint FieldsStart => (sizeof(PyBaseException) + sizeof(Value) - 1) & -sizeof(Value);

    private static bool IsExceptionOrNone(Value value, System.ReadOnlySpan<byte> deleted, System.ReadOnlySpan<byte> other)
    {
        if (!value.IsNoValue && (value == Intrinsics.None || Types.IsInstance(value, Intrinsics.TypeOf<PyBaseException>())))
        {
            return true;
        }
        Errors.TypeError(value.IsNoValue ? deleted : other);
        return false;
    }
}
