namespace Molt.Runtime;

/// <summary>What compiled code does for annotations (PEP 649, PEP 749).</summary>
public static unsafe class Annotations
{
    /// <summary>The format in which <c>__annotations__</c> are evaluated: VALUE.</summary>
    private const long ValueFormat = 1;

    /// <summary>Gives a function the function that evaluates its annotations.</summary>
    [Export]
    public static Value Attach(Value function, Value annotate)
    {
        ((PyFunction*)function.Object)->Annotate = annotate.Object;
        return Intrinsics.None;
    }

    /// <summary>Makes sure that a namespace has <c>__annotations__</c>, for annotations that are strings.</summary>
    [Export]
    public static Value SetUp(Value space)
    {
        Value name = Value.FromObject(Intrinsics.Literal("__annotations__"u8));
        int found = Operators.Contains(name, space);
        if (found != 0)
        {
            return found < 0 ? Value.NoValue : Intrinsics.None;
        }
        Value made = Value.FromObject(Dict.New());
        return made.IsNoValue || !Operators.SetItem(space, name, made) ? Value.NoValue : Intrinsics.None;
    }

    /// <summary>Notes in <c>__conditional_annotations__</c> that control has come to an annotated variable.</summary>
    [Export]
    public static Value Reach(Value reached, Value number)
    {
        if (!Set.Is(reached) || Set.IsFrozen(reached))
        {
            return Errors.Raise<PySystemError>("bad internal call"u8);
        }
        return Set.Add(Set.From(reached), number) ? Intrinsics.None : Value.NoValue;
    }

    /// <summary>Whether a value can evaluate annotations.</summary>
    public static bool IsCallable(Value annotate) => !annotate.IsNoValue && Types.Of(annotate)->Call != null;

    /// <summary>The annotations that a function evaluates, a new dict; NoValue with an exception pending.</summary>
    public static Value Evaluate(Value annotate)
    {
        Value result = Calls.Call1(annotate, Value.FromSmallInt(ValueFormat));
        if (result.IsNoValue || Dict.Is(result))
        {
            return result;
        }
        TextBuilder text = default;
        text.Append("__annotate__ returned non-dict of type '"u8);
        text.AppendTypeName(result);
        text.Append("'"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary>Checks what is assigned to <c>__annotate__</c>; false with TypeError pending.</summary>
    public static bool CheckAnnotate(Value value)
    {
        if (value == Intrinsics.None || IsCallable(value))
        {
            return true;
        }
        Errors.TypeError("__annotate__ must be callable or None"u8);
        return false;
    }
}

public unsafe partial struct PyFunction
{
    /// <summary><c>__annotate__</c>: the function that evaluates the annotations, or None.</summary>
    [PyMethod("__annotate__", Kind = PyMethodKind.Getter)]
    public static Value GetAnnotate(Value self) => Objects.OrNone(((PyFunction*)self.Object)->Annotate);

    /// <summary>Sets <c>__annotate__</c>.</summary>
    [PyMethod("__annotate__", Kind = PyMethodKind.Setter)]
    public static bool SetAnnotate(Value self, Value value)
    {
        if (value.IsNoValue)
        {
            Errors.TypeError("__annotate__ cannot be deleted"u8);
            return false;
        }
        if (!Runtime.Annotations.CheckAnnotate(value))
        {
            return false;
        }
        PyFunction* function = (PyFunction*)self.Object;
        function->Annotate = value == Intrinsics.None ? null : value.Object;
        function->Annotations = value == Intrinsics.None ? function->Annotations : null;
        return true;
    }

    /// <summary><c>__annotations__</c>, which are evaluated at the first look.</summary>
    [PyMethod("__annotations__", Kind = PyMethodKind.Getter)]
    public static Value GetAnnotations(Value self)
    {
        PyFunction* function = (PyFunction*)self.Object;
        if (function->Annotations == null)
        {
            Value made = function->Annotate == null ? Value.FromObject(Runtime.Dict.New()) : Runtime.Annotations.Evaluate(Value.FromObject(function->Annotate));
            if (made.IsNoValue)
            {
                return made;
            }
            function->Annotations = Runtime.Dict.From(made);
        }
        return Value.FromObject(function->Annotations);
    }

    /// <summary>Sets <c>__annotations__</c>.</summary>
    [PyMethod("__annotations__", Kind = PyMethodKind.Setter)]
    public static bool SetAnnotations(Value self, Value value)
    {
        bool isNone = value.IsNoValue || value == Intrinsics.None;
        if (!isNone && !Runtime.Dict.Is(value))
        {
            return MustBe("__annotations__ must be set to a dict object"u8) != null;
        }
        PyFunction* function = (PyFunction*)self.Object;
        function->Annotations = isNone ? null : Runtime.Dict.From(value);
        function->Annotate = null;
        return true;
    }
}

public unsafe partial struct PyType
{
    /// <summary><c>__annotate__</c>: the function that evaluates the annotations, or None.</summary>
    [PyMethod("__annotate__", Kind = PyMethodKind.Getter)]
    public static Value GetAnnotate(Value self)
    {
        PyStr* ownName = Intrinsics.Literal("__annotate__"u8);
        PyType* type = (PyType*)self.Object;
        if ((type->Flags & TypeFlags.Heap) == 0)
        {
            return RaiseLacking(type, ownName);
        }
        PyStr* name = Intrinsics.Literal("__annotate_func__"u8);
        Value annotate = Runtime.Dict.GetStr(type->Dict, ownName);
        annotate = annotate.IsNoValue ? Runtime.Dict.GetStr(type->Dict, name) : annotate;
        if (!annotate.IsNoValue)
        {
            return BoundToClass(annotate, type);
        }
        return SetMember(type, name, Intrinsics.None) ? Intrinsics.None : Value.NoValue;
    }

    /// <summary>Sets <c>__annotate__</c>.</summary>
    [PyMethod("__annotate__", Kind = PyMethodKind.Setter)]
    public static bool SetAnnotate(Value self, Value value)
    {
        PyType* type = (PyType*)self.Object;
        if (value.IsNoValue && (type->Flags & TypeFlags.Heap) != 0)
        {
            Errors.TypeError("cannot delete __annotate__ attribute"u8);
            return false;
        }
        return CheckMutable(self, Intrinsics.Literal("__annotate__"u8)) && Annotations.CheckAnnotate(value)
            && SetMember(type, Intrinsics.Literal("__annotate_func__"u8), value)
            && (value == Intrinsics.None || RemoveMember(type, Intrinsics.Literal("__annotations_cache__"u8)) >= 0);
    }

    /// <summary><c>__annotations__</c>, which are evaluated at the first look.</summary>
    [PyMethod("__annotations__", Kind = PyMethodKind.Getter)]
    public static Value GetAnnotations(Value self)
    {
        PyStr* ownName = Intrinsics.Literal("__annotations__"u8);
        PyType* type = (PyType*)self.Object;
        if ((type->Flags & TypeFlags.Heap) == 0)
        {
            return RaiseLacking(type, ownName);
        }
        PyStr* name = Intrinsics.Literal("__annotations_cache__"u8);
        Value found = Runtime.Dict.GetStr(type->Dict, ownName);
        found = found.IsNoValue ? Runtime.Dict.GetStr(type->Dict, name) : found;
        if (!found.IsNoValue)
        {
            return BoundToClass(found, type);
        }
        Value annotate = GetAnnotate(self);
        if (annotate.IsNoValue)
        {
            return annotate;
        }
        Value made = Annotations.IsCallable(annotate) ? Annotations.Evaluate(annotate) : Value.FromObject(Runtime.Dict.New());
        return !made.IsNoValue && SetMember(type, name, made) ? made : Value.NoValue;
    }

    /// <summary>Sets <c>__annotations__</c>.</summary>
    [PyMethod("__annotations__", Kind = PyMethodKind.Setter)]
    public static bool SetAnnotations(Value self, Value value)
    {
        PyStr* ownName = Intrinsics.Literal("__annotations__"u8);
        PyStr* name = Intrinsics.Literal("__annotations_cache__"u8);
        if (!CheckMutable(self, ownName))
        {
            return false;
        }
        PyType* type = (PyType*)self.Object;
        if (!value.IsNoValue)
        {
            bool isOwn = !Runtime.Dict.GetStr(type->Dict, ownName).IsNoValue;
            if (ThreadState.Exception != null || !SetMember(type, isOwn ? ownName : name, value))
            {
                return false;
            }
        }
        else
        {
            int removed = RemoveMember(type, ownName);
            removed = removed == 0 ? RemoveMember(type, name) : removed;
            if (removed == 0)
            {
                Errors.AttributeError("__annotations__"u8);
            }
            if (removed <= 0)
            {
                return false;
            }
        }
        return RemoveMember(type, Intrinsics.Literal("__annotate_func__"u8)) >= 0 && RemoveMember(type, Intrinsics.Literal("__annotate__"u8)) >= 0;
    }

    private static Value RaiseLacking(PyType* type, PyStr* name)
    {
        TextBuilder text = default;
        text.Append("type object '"u8);
        text.Append(type->Name);
        text.Append("' has no attribute '"u8);
        text.Append(name);
        text.Append("'"u8);
        return Attributes.RaiseMissing(text.ToStr(), Value.FromObject(type), name);
    }

    private static Value BoundToClass(Value member, PyType* type)
    {
        PyType* of = Types.Of(member);
        return of->DescriptorGet == null ? member : of->DescriptorGet(member, Value.NoValue, type);
    }

    private static bool SetMember(PyType* type, PyStr* name, Value value)
    {
        if (!Runtime.Dict.SetStr(type->Dict, name, value))
        {
            return false;
        }
        Types.Changed(type, name);
        return true;
    }

    private static int RemoveMember(PyType* type, PyStr* name)
    {
        if (Runtime.Dict.GetStr(type->Dict, name).IsNoValue)
        {
            return ThreadState.Exception == null ? 0 : -1;
        }
        Runtime.Dict.DeleteStr(type->Dict, name);
        Types.Changed(type, name);
        return 1;
    }
}

public unsafe partial struct PyModule
{
    /// <summary><c>__annotate__</c>: the function that evaluates the annotations, or None.</summary>
    [PyMethod("__annotate__", Kind = PyMethodKind.Getter)]
    public static Value GetAnnotate(Value self)
    {
        PyStr* name = Intrinsics.Literal("__annotate__"u8);
        Value annotate = OwnAttribute((PyModule*)self.Object, name);
        return !annotate.IsNoValue ? annotate
            : ThreadState.Exception == null && Store(self, name, Intrinsics.None) ? Intrinsics.None : Value.NoValue;
    }

    /// <summary>Sets <c>__annotate__</c>.</summary>
    [PyMethod("__annotate__", Kind = PyMethodKind.Setter)]
    public static bool SetAnnotate(Value self, Value value)
    {
        if (value.IsNoValue)
        {
            Errors.TypeError("cannot delete __annotate__ attribute"u8);
            return false;
        }
        return Annotations.CheckAnnotate(value) && Store(self, Intrinsics.Literal("__annotate__"u8), value)
            && (value == Intrinsics.None || Remove(self, Intrinsics.Literal("__annotations__"u8)) >= 0);
    }

    /// <summary><c>__annotations__</c>, which are evaluated at the first look after the module's body has run.</summary>
    [PyMethod("__annotations__", Kind = PyMethodKind.Getter)]
    public static Value GetAnnotations(Value self)
    {
        PyModule* module = (PyModule*)self.Object;
        PyStr* name = Intrinsics.Literal("__annotations__"u8);
        Value found = OwnAttribute(module, name);
        if (!found.IsNoValue || ThreadState.Exception != null)
        {
            return found;
        }
        Value annotate = OwnAttribute(module, Intrinsics.Literal("__annotate__"u8));
        Value made = Annotations.IsCallable(annotate) ? Annotations.Evaluate(annotate)
            : ThreadState.Exception != null ? Value.NoValue : Value.FromObject(Runtime.Dict.New());
        return made.IsNoValue || (!IsPartial(module) && !Store(self, name, made)) ? Value.NoValue : made;
    }

    /// <summary>Sets <c>__annotations__</c>.</summary>
    [PyMethod("__annotations__", Kind = PyMethodKind.Setter)]
    public static bool SetAnnotations(Value self, Value value)
    {
        PyStr* name = Intrinsics.Literal("__annotations__"u8);
        if (!value.IsNoValue)
        {
            return Store(self, name, value) && Remove(self, Intrinsics.Literal("__annotate__"u8)) >= 0;
        }
        int removed = Remove(self, name);
        if (removed == 0)
        {
            Errors.AttributeError("__annotations__"u8);
        }
        return removed > 0 && Remove(self, Intrinsics.Literal("__annotate__"u8)) >= 0;
    }

    /// <summary>Whether assignments to an attribute go through its setter, though the module has a variable of the name.</summary>
    private static bool HasSetter(PyStr* name) => name == Intrinsics.Literal("__annotate__"u8) || name == Intrinsics.Literal("__annotations__"u8);

    private static bool Store(Value self, PyStr* name, Value value)
    {
        Value* variable = Variable((PyModule*)self.Object, name);
        if (variable != null)
        {
            *variable = value;
            return true;
        }
        PyDict* dict = Attributes.InstanceDict(self);
        return dict != null && Runtime.Dict.SetStr(dict, name, value);
    }

    private static int Remove(Value self, PyStr* name)
    {
        PyModule* module = (PyModule*)self.Object;
        if (OwnAttribute(module, name).IsNoValue)
        {
            return ThreadState.Exception == null ? 0 : -1;
        }
        Value* variable = Variable(module, name);
        if (variable != null && !variable->IsNoValue)
        {
            *variable = Value.NoValue;
        }
        else
        {
            Runtime.Dict.DeleteStr(module->Dict, name);
        }
        return 1;
    }
}
