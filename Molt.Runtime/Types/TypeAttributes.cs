namespace Molt.Runtime;

// The attributes and methods of classes.
public unsafe partial struct PyType
{
    /// <summary><c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Getter)]
    public static Value GetName(Value self) => Value.FromObject(((PyType*)self.Object)->Name);

    /// <summary>Sets <c>__name__</c>.</summary>
    [PyMethod("__name__", Kind = PyMethodKind.Setter)]
    public static bool SetName(Value self, Value value)
    {
        if (!CheckName(self, value, Intrinsics.Literal("__name__"u8)))
        {
            return false;
        }
        ((PyType*)self.Object)->Name = Runtime.Str.From(value);
        return true;
    }

    /// <summary><c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Getter)]
    public static Value GetQualName(Value self) => Value.FromObject(((PyType*)self.Object)->QualName);

    /// <summary>Sets <c>__qualname__</c>.</summary>
    [PyMethod("__qualname__", Kind = PyMethodKind.Setter)]
    public static bool SetQualName(Value self, Value value)
    {
        if (!CheckName(self, value, Intrinsics.Literal("__qualname__"u8)))
        {
            return false;
        }
        ((PyType*)self.Object)->QualName = Runtime.Str.From(value);
        return true;
    }

    /// <summary><c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Getter)]
    public static Value GetModule(Value self)
    {
        PyType* type = (PyType*)self.Object;
        if (type->Dict == null)
        {
            return Value.FromObject(type->Module);
        }
        Value module = Runtime.Dict.GetStr(type->Dict, Intrinsics.Literal("__module__"u8));
        return module.IsNoValue ? Value.FromObject(type->Module) : module;
    }

    /// <summary>Sets <c>__module__</c>.</summary>
    [PyMethod("__module__", Kind = PyMethodKind.Setter)]
    public static bool SetModule(Value self, Value value) =>
        CheckMutable(self, Intrinsics.Literal("__module__"u8))
        && Runtime.Dict.SetStr(((PyType*)self.Object)->Dict, Intrinsics.Literal("__module__"u8), Objects.OrNone(value));

    /// <summary><c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Getter)]
    public static Value GetDoc(Value self)
    {
        PyType* type = (PyType*)self.Object;
        Value doc = Types.LookupOwn(type, Intrinsics.Literal("__doc__"u8));
        return doc.IsNoValue || type->Dict == null ? Intrinsics.None : Attributes.Bind(doc, Value.NoValue, type);
    }

    /// <summary>Sets <c>__doc__</c>.</summary>
    [PyMethod("__doc__", Kind = PyMethodKind.Setter)]
    public static bool SetDoc(Value self, Value value)
    {
        PyStr* name = Intrinsics.Literal("__doc__"u8);
        if (!CheckMutable(self, name) || !Runtime.Dict.SetStr(((PyType*)self.Object)->Dict, name, Objects.OrNone(value)))
        {
            return false;
        }
        Types.Changed((PyType*)self.Object, name);
        return true;
    }

    /// <summary><c>__base__</c>.</summary>
    [PyMethod("__base__", Kind = PyMethodKind.Getter)]
    public static Value GetBase(Value self) => Objects.OrNone(((PyType*)self.Object)->Base);

    /// <summary><c>__bases__</c>.</summary>
    [PyMethod("__bases__", Kind = PyMethodKind.Getter)]
    public static Value GetBases(Value self)
    {
        PyType* type = (PyType*)self.Object;
        if (type->Bases != null)
        {
            return Value.FromObject(type->Bases);
        }
        Value only = Value.FromObject(type->Base);
        return Value.FromObject(type->Base == null ? Tuple.Empty : Tuple.FromItems(&only, 1));
    }

    /// <summary>Sets <c>__bases__</c>.</summary>
    [PyMethod("__bases__", Kind = PyMethodKind.Setter)]
    public static bool SetBases(Value self, Value value)
    {
        PyType* type = (PyType*)self.Object;
        PyStr* name = Intrinsics.Literal("__bases__"u8);
        if (value.IsNoValue)
        {
            return RefuseChange(type, name, "cannot delete '"u8);
        }
        if (!CheckMutable(self, name))
        {
            return false;
        }
        if (Tuple.Is(value) && ((PyTuple*)value.Object)->Length > 0)
        {
            return Types.SetBases(type, (PyTuple*)value.Object);
        }
        TextBuilder text = default;
        text.Append(Tuple.Is(value) ? "can only assign non-empty tuple to "u8 : "can only assign tuple to "u8);
        text.Append(type->Name);
        text.Append(".__bases__, not "u8);
        if (Tuple.Is(value))
        {
            text.Append("()"u8);
        }
        else
        {
            text.AppendTypeName(value);
        }
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary><c>__mro__</c>.</summary>
    [PyMethod("__mro__", Kind = PyMethodKind.Getter)]
    public static Value GetMro(Value self)
    {
        PyType* type = (PyType*)self.Object;
        PyTuple* order = Tuple.Allocate(type->MroLength);
        for (int i = 0; order != null && i < type->MroLength; i++)
        {
            Tuple.Items(order)[i] = Value.FromObject(type->Mro[i]);
        }
        return Value.FromObject(order);
    }

    /// <summary><c>__dict__</c>: a read-only view.</summary>
    [PyMethod("__dict__", Kind = PyMethodKind.Getter)]
    public static Value GetDict(Value self)
    {
        PyType* type = (PyType*)self.Object;
        return PyMappingProxy.New(Value.FromObject(type->Dict != null ? type->Dict : Directory.MembersOfBuiltin(type)));
    }

    /// <summary><c>__abstractmethods__</c>.</summary>
    [PyMethod("__abstractmethods__", Kind = PyMethodKind.Getter)]
    public static Value GetAbstractMethods(Value self)
    {
        PyType* type = (PyType*)self.Object;
        PyStr* name = Intrinsics.Literal("__abstractmethods__"u8);
        Value names = type->Dict == null ? Value.NoValue : Runtime.Dict.GetStr(type->Dict, name);
        return names.IsNoValue && ThreadState.Exception == null ? Attributes.RaiseMissing(name, self, name) : names;
    }

    /// <summary>Sets <c>__abstractmethods__</c>.</summary>
    [PyMethod("__abstractmethods__", Kind = PyMethodKind.Setter)]
    public static bool SetAbstractMethods(Value self, Value value)
    {
        PyStr* name = Intrinsics.Literal("__abstractmethods__"u8);
        if (!CheckMutable(self, name))
        {
            return false;
        }
        PyDict* dict = ((PyType*)self.Object)->Dict;
        if (value.IsNoValue ? Runtime.Dict.DeleteStr(dict, name) < 0 : !Runtime.Dict.SetStr(dict, name, value))
        {
            return false;
        }
        Types.Changed((PyType*)self.Object, name);
        return true;
    }

    /// <summary><c>__type_params__</c>, a tuple.</summary>
    [PyMethod("__type_params__", Kind = PyMethodKind.Getter)]
    public static Value GetTypeParameters(Value self)
    {
        PyType* type = (PyType*)self.Object;
        Value found = (type->Flags & TypeFlags.Heap) == 0 ? Value.NoValue : Runtime.Dict.GetStr(type->Dict, Intrinsics.Literal("__type_params__"u8));
        return found.IsNoValue && ThreadState.Exception == null ? Value.FromObject(Tuple.Empty) : found;
    }

    /// <summary>Sets <c>__type_params__</c>.</summary>
    [PyMethod("__type_params__", Kind = PyMethodKind.Setter)]
    public static bool SetTypeParameters(Value self, Value value)
    {
        PyStr* name = Intrinsics.Literal("__type_params__"u8);
        if (value.IsNoValue && (((PyType*)self.Object)->Flags & TypeFlags.Heap) != 0)
        {
            return CheckName(self, value, name);
        }
        return CheckMutable(self, name) && SetMember((PyType*)self.Object, name, value);
    }

    /// <summary><c>mro()</c>.</summary>
    [PyMethod("mro")]
    public static PyList* MroList(PyType* self)
    {
        PyList* order = List.New(self->MroLength);
        for (int i = 0; order != null && i < self->MroLength; i++)
        {
            order = List.Append(order, Value.FromObject(self->Mro[i])) ? order : null;
        }
        return order;
    }

    /// <summary><c>__subclasses__()</c>: the classes with this one among their bases that Python code made.</summary>
    [PyMethod("__subclasses__")]
    public static PyList* Subclasses(PyType* self) => Types.DirectSubclasses(self);

    /// <summary><c>__instancecheck__</c>.</summary>
    [PyMethod("__instancecheck__")]
    public static Value InstanceCheck(PyType* self, Value instance) => Types.ToBool(Types.IsInstanceByClass(instance, Value.FromObject(self)));

    /// <summary><c>__subclasscheck__</c>.</summary>
    [PyMethod("__subclasscheck__")]
    public static Value SubclassCheck(PyType* self, Value subclass) => Types.ToBool(Types.IsSubclassByBases(subclass, Value.FromObject(self)));

    /// <summary><c>__prepare__</c>: a new namespace for a class body.</summary>
    [PyMethod("__prepare__", Kind = PyMethodKind.Class)]
    public static PyDict* Prepare(PyType* type, [PyRest] Arguments arguments) => Runtime.Dict.New();

    /// <summary><c>__dir__()</c>.</summary>
    [PyMethod("__dir__")]
    public static PyList* Dir(PyType* self) => Directory.OfType(self);

    private static bool CheckMutable(Value self, PyStr* name)
    {
        PyType* type = (PyType*)self.Object;
        return (type->Flags & TypeFlags.Heap) != 0 || RefuseChange(type, name, "cannot set '"u8);
    }

    private static bool RefuseChange(PyType* type, PyStr* name, System.ReadOnlySpan<byte> change)
    {
        TextBuilder text = default;
        text.Append(change);
        text.Append(name);
        text.Append("' attribute of immutable type '"u8);
        text.Append(type->Name);
        text.Append("'"u8);
        Errors.TypeError(ref text);
        return false;
    }

    private static bool CheckName(Value self, Value value, PyStr* name)
    {
        if (!CheckMutable(self, name))
        {
            return false;
        }
        if (Runtime.Str.Is(value))
        {
            return true;
        }
        TextBuilder text = default;
        text.Append(value.IsNoValue ? "cannot delete '"u8 : "can only assign string to "u8);
        text.Append(((PyType*)self.Object)->Name);
        text.Append("."u8);
        text.Append(name);
        if (!value.IsNoValue)
        {
            text.Append(", not '"u8);
            text.AppendTypeName(value);
            text.Append("'"u8);
        }
        Errors.TypeError(ref text);
        return false;
    }
}
