namespace Molt.Runtime;

// What Python code can do with a function made by def or lambda.
public unsafe partial struct PyFunction
{
    /// <summary>Makes a function; null with MemoryError pending.</summary>
    [Export]
    public static PyFunction* New(FunctionInfo* info, PyTuple* defaults, PyDict* keywordDefaults, PyTuple* closure)
    {
        PyFunction* function = Heap.Allocate<PyFunction>(Intrinsics.TypeOf<PyFunction>());
        if (function != null)
        {
            function->Info = info;
            function->Defaults = defaults;
            function->KeywordDefaults = keywordDefaults;
            function->Closure = closure;
        }
        return function;
    }

    /// <summary>Calls the function.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames) =>
        Calls.CallFunction((PyFunction*)self.Object, arguments, count, keywordNames);

    /// <summary>Binds the function to an instance.</summary>
    [PySlot(Slot.DescriptorGet)]
    public static Value Get(Value self, Value instance, PyType* owner) => instance.IsNoValue ? self : PyMethod.New(self, instance);

    /// <summary><c>&lt;function qualname at 0x…&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<function "u8);
        text.Append(((PyFunction*)self.Object)->Info->QualName);
        text.Append(" at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer)
    {
        PyFunction* function = (PyFunction*)self;
        tracer->Visit(function->Defaults);
        tracer->Visit(function->KeywordDefaults);
        tracer->Visit(function->Closure);
        tracer->Visit(function->Dict);
        tracer->Visit(function->Annotate);
        tracer->Visit(function->Annotations);
        tracer->Visit(function->TypeParameters);
        // Only a function whose names were changed has a description of its own on the heap.
        tracer->Visit(function->Info);
        tracer->Visit(function->Info->Name);
        tracer->Visit(function->Info->QualName);
        tracer->Visit(function->Info->Module);
        tracer->Visit(function->Info->Doc);
    }

    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyFunction*)self.Object)->Info->Name);

    /// <summary>Sets <c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Setter)]
    public static bool SetName(Value self, Value value)
    {
        FunctionInfo* info = Str.Is(value) ? OwnInfo((PyFunction*)self.Object) : (FunctionInfo*)MustBe("__name__ must be set to a string object"u8);
        if (info != null)
        {
            info->Name = Str.From(value);
        }
        return info != null;
    }

    /// <summary><c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter)]
    public static Value GetQualName(Value self) => Value.FromObject(((PyFunction*)self.Object)->Info->QualName);

    /// <summary>Sets <c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Setter)]
    public static bool SetQualName(Value self, Value value)
    {
        FunctionInfo* info = Str.Is(value) ? OwnInfo((PyFunction*)self.Object) : (FunctionInfo*)MustBe("__qualname__ must be set to a string object"u8);
        if (info != null)
        {
            info->QualName = Str.From(value);
        }
        return info != null;
    }

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self) => Objects.OrNone(((PyFunction*)self.Object)->Info->Module);

    /// <summary>Sets <c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Setter)]
    public static bool SetModule(Value self, Value value)
    {
        FunctionInfo* info = OwnInfo((PyFunction*)self.Object);
        if (info != null)
        {
            info->Module = Str.Is(value) ? Str.From(value) : null;
        }
        return info != null;
    }

    /// <summary><c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Getter)]
    public static Value GetDoc(Value self) => Objects.OrNone(((PyFunction*)self.Object)->Info->Doc);

    /// <summary>Sets <c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Setter)]
    public static bool SetDoc(Value self, Value value)
    {
        FunctionInfo* info = OwnInfo((PyFunction*)self.Object);
        if (info != null)
        {
            info->Doc = Str.Is(value) ? Str.From(value) : null;
        }
        return info != null;
    }

    /// <summary><c>__defaults__</c>.</summary>
    [PyMethod("__defaults__", Kind = PyMethodKind.Getter)]
    public static Value GetDefaults(Value self) => Objects.OrNone(((PyFunction*)self.Object)->Defaults);

    /// <summary>Sets <c>__defaults__</c>.</summary>
    [PyMethod("__defaults__", Kind = PyMethodKind.Setter)]
    public static bool SetDefaults(Value self, Value value)
    {
        bool isNone = value.IsNoValue || value == Intrinsics.None;
        if (!isNone && !Tuple.Is(value))
        {
            return MustBe("__defaults__ must be set to a tuple object"u8) != null;
        }
        PyFunction* function = (PyFunction*)self.Object;
        if (!Change(function))
        {
            return false;
        }
        function->Defaults = isNone ? null : Tuple.From(value);
        return true;
    }

    /// <summary><c>__kwdefaults__</c>: who has the dict can change it.</summary>
    [PyMethod("__kwdefaults__", Kind = PyMethodKind.Getter)]
    public static Value GetKeywordDefaults(Value self)
    {
        PyFunction* function = (PyFunction*)self.Object;
        return function->KeywordDefaults == null ? Intrinsics.None : !Change(function) ? Value.NoValue : Value.FromObject(function->KeywordDefaults);
    }

    /// <summary>Sets <c>__kwdefaults__</c>.</summary>
    [PyMethod("__kwdefaults__", Kind = PyMethodKind.Setter)]
    public static bool SetKeywordDefaults(Value self, Value value)
    {
        bool isNone = value.IsNoValue || value == Intrinsics.None;
        if (!isNone && !Runtime.Dict.Is(value))
        {
            return MustBe("__kwdefaults__ must be set to a dict object"u8) != null;
        }
        PyFunction* function = (PyFunction*)self.Object;
        if (!Change(function))
        {
            return false;
        }
        function->KeywordDefaults = isNone ? null : Runtime.Dict.From(value);
        return true;
    }

    /// <summary><c>__type_params__</c>, a tuple.</summary>
    [PyMethod("__type_params__", Kind = PyMethodKind.Getter)]
    public static Value GetTypeParameters(Value self)
    {
        PyTuple* parameters = ((PyFunction*)self.Object)->TypeParameters;
        return Value.FromObject(parameters == null ? Tuple.Empty : parameters);
    }

    /// <summary>Sets <c>__type_params__</c>.</summary>
    [PyMethod("__type_params__", Kind = PyMethodKind.Setter)]
    public static bool SetTypeParameters(Value self, Value value)
    {
        if (value.IsNoValue || !Tuple.Is(value))
        {
            return MustBe("__type_params__ must be set to a tuple"u8) != null;
        }
        ((PyFunction*)self.Object)->TypeParameters = Tuple.From(value);
        return true;
    }

    /// <summary><c>__closure__</c>: the cells.</summary>
    [PyMethod("__closure__", Kind = PyMethodKind.Getter)]
    public static Value GetClosure(Value self) => Objects.OrNone(((PyFunction*)self.Object)->Closure);

    /// <summary><c>__globals__</c>: the namespace of the module that the function stands in.</summary>
    [PyMethod("__globals__", Kind = PyMethodKind.Getter)]
    public static Value GetGlobals(Value self)
    {
        FunctionInfo* info = ((PyFunction*)self.Object)->Info;
        Value module = Modules.ImportByName((info->Original == null ? info : info->Original)->Module);
        return module.IsNoValue ? module : Operators.GetAttribute(module, Intrinsics.Literal("__dict__"u8));
    }

    /// <summary>
    /// Says that code or defaults are no longer those that the compiler knows: compiled code tells the function from others by its description, which
    /// it gets of its own. False with MemoryError pending.
    /// </summary>
    private static bool Change(PyFunction* function)
    {
        ClassExpectations.FunctionChanged(function);
        if (OwnInfo(function) == null)
        {
            return false;
        }
        ClassExpectations.FunctionChanged(function);
        return true;
    }

    /// <summary>The description, copied to the heap so that it can be changed; null with MemoryError pending.</summary>
    private static FunctionInfo* OwnInfo(PyFunction* function)
    {
        if (ChunkTable.Find((nuint)function->Info) == null)
        {
            FunctionInfo* copy = (FunctionInfo*)Heap.AllocateLeafBlock(sizeof(FunctionInfo));
            if (copy == null)
            {
                return null;
            }
            *copy = *function->Info;
            copy->Original = function->Info;
            function->Info = copy;
        }
        return function->Info;
    }

    [Cold]
    private static void* MustBe(System.ReadOnlySpan<byte> what)
    {
        Errors.TypeError(what);
        return null;
    }
}

public unsafe partial struct PyMethod
{
    /// <summary>A callable bound to an instance or class.</summary>
    public static Value New(Value function, Value self)
    {
        PyMethod* method = Heap.Allocate<PyMethod>(Intrinsics.TypeOf<PyMethod>());
        if (method != null)
        {
            method->Function = function;
            method->Self = self;
        }
        return Value.FromObject(method);
    }

    /// <summary><c>method(function, instance)</c>.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        if (!ArgumentCheck.Positional("method"u8, count, keywordNames, 2, 2))
        {
            return Value.NoValue;
        }
        return arguments[1] == Intrinsics.None ? Errors.TypeError("instance must not be None"u8) : New(arguments[0], arguments[1]);
    }

    /// <summary>Calls the function with the instance as first argument.</summary>
    [PySlot(Slot.Call)]
    public static Value Call(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyMethod* method = (PyMethod*)self.Object;
        Value* all = stackalloc Value[(int)count + 1];
        all[0] = method->Self;
        Memory.MoveValues(all + 1, arguments, count);
        return Calls.Call(method->Function, all, count + 1, keywordNames);
    }

    /// <summary><c>&lt;bound method qualname of instance&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        PyMethod* method = (PyMethod*)self.Object;
        Value name = Operators.FindAttribute(method->Function, Intrinsics.Literal("__qualname__"u8));
        TextBuilder text = default;
        text.Append("<bound method "u8);
        text.Append(Str.Is(name) ? Str.From(name) : Intrinsics.Literal("?"u8));
        text.Append(" of "u8);
        if (ThreadState.Exception != null || !text.AppendRepr(method->Self))
        {
            return Value.NoValue;
        }
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>Attributes that a method does not have itself are those of its function.</summary>
    [PySlot(Slot.GetAttribute)]
    public static Value GetAttribute(Value self, PyStr* name)
    {
        Value own = Attributes.Find(self, name);
        return own.IsNoValue && ThreadState.Exception == null ? Operators.GetAttribute(((PyMethod*)self.Object)->Function, name) : own;
    }

    /// <summary>Equal if the same function is bound to the same instance.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation)
    {
        if (operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual) || !Types.IsExactObject(right, Intrinsics.TypeOf<PyMethod>()))
        {
            return Intrinsics.NotImplemented;
        }
        PyMethod* first = (PyMethod*)left.Object;
        PyMethod* second = (PyMethod*)right.Object;
        int equal = Operators.EqualBool(first->Function, second->Function);
        return equal < 0 ? Value.NoValue
            : Adapt.FromBool((equal > 0 && first->Self == second->Self) == (operation == (int)Comparison.Equal));
    }

    /// <summary>A hash of function and instance.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self)
    {
        PyMethod* method = (PyMethod*)self.Object;
        long hash = Operators.Hash(method->Function);
        if (hash == -1)
        {
            return -1;
        }
        hash ^= (long)(method->Self.Bits >> 4);
        return hash == -1 ? -2 : hash;
    }

    /// <summary><c>__func__</c>.</summary>
    [PyMethod("__func__", Kind = PyMethodKind.Getter)]
    public static Value GetFunction(Value self) => ((PyMethod*)self.Object)->Function;

    /// <summary><c>__self__</c>.</summary>
    [PyMethod("__self__", Kind = PyMethodKind.Getter)]
    public static Value GetSelf(Value self) => ((PyMethod*)self.Object)->Self;
}

public unsafe partial struct PyCell
{
    /// <summary>A cell; null with MemoryError pending.</summary>
    [Export]
    public static PyCell* New(Value content)
    {
        PyCell* cell = Heap.Allocate<PyCell>(Intrinsics.TypeOf<PyCell>());
        if (cell != null)
        {
            cell->Content = content;
        }
        return cell;
    }

    /// <summary>Visits the references.</summary>
    [PySlot(Slot.Trace)]
    public static void Trace(ObjectHeader* self, Tracer* tracer) => tracer->Visit(((PyCell*)self)->Content);

    /// <summary><c>&lt;cell at 0x…: int object at 0x…></c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        Value content = ((PyCell*)self.Object)->Content;
        TextBuilder text = default;
        text.Append("<cell at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(": "u8);
        if (content.IsNoValue)
        {
            text.Append("empty>"u8);
        }
        else
        {
            text.AppendTypeName(content);
            text.Append(" object at "u8);
            Objects.AppendAddress(ref text, content);
            text.Append(">"u8);
        }
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>cell_contents</c>.</summary>
    [PyMethod("cell_contents", Kind = PyMethodKind.Getter)]
    public static Value GetContents(Value self)
    {
        Value content = ((PyCell*)self.Object)->Content;
        return content.IsNoValue ? Errors.ValueError("Cell is empty"u8) : content;
    }

    /// <summary>Sets <c>cell_contents</c>.</summary>
    [PyMethod("cell_contents", Kind = PyMethodKind.Setter)]
    public static bool SetContents(Value self, Value value)
    {
        ((PyCell*)self.Object)->Content = value;
        return true;
    }
}
