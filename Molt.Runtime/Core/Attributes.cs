namespace Molt.Runtime;

/// <summary>
/// Attribute access as <c>object</c>, <c>type</c> and modules define it
/// (https://docs.python.org/3.14/howto/descriptor.html#invocation-from-an-instance).
/// </summary>
public static unsafe partial class Attributes
{
    /// <summary><c>object.__getattribute__</c>.</summary>
    public static Value Get(Value self, PyStr* name)
    {
        Value result = Find(self, name);
        return result.IsNoValue && ThreadState.Exception == null ? Missing(self, name) : result;
    }

    /// <summary>As <see cref="Get"/>, but a missing attribute is NoValue without an exception.</summary>
    public static Value Find(Value self, PyStr* name)
    {
        PyType* type = Types.Of(self);
        Value attribute = Types.Lookup(type, name);
        PyType* kind = attribute.IsNoValue ? null : Types.Of(attribute);
        if (kind != null && kind->DescriptorGet != null && kind->DescriptorSet != null)
        {
            return kind->DescriptorGet(attribute, self, type);
        }
        Value own = FindInInstance(self, type, name);
        if (!own.IsNoValue || ThreadState.Exception != null)
        {
            return own;
        }
        return kind == null || kind->DescriptorGet == null ? attribute : kind->DescriptorGet(attribute, self, type);
    }

    /// <summary><c>object.__setattr__</c>; NoValue deletes.</summary>
    public static bool Set(Value self, PyStr* name, Value value)
    {
        PyType* type = Types.Of(self);
        Value attribute = Types.Lookup(type, name);
        PyType* kind = attribute.IsNoValue ? null : Types.Of(attribute);
        if (kind != null && kind->DescriptorSet != null)
        {
            return kind->DescriptorSet(attribute, self, value);
        }
        return SetInInstance(self, type, name, value);
    }

    /// <summary>The attribute of an instance itself: in its fixed places, then in its <c>__dict__</c>. NoValue if it has none.</summary>
    public static Value FindInInstance(Value self, PyType* type, PyStr* name)
    {
        if (!self.IsObject)
        {
            return Value.NoValue;
        }
        if (Types.IsType(self))
        {
            return Types.LookupOwn((PyType*)self.Object, name);
        }
        Value* field = FindField(self.Object, type, name);
        if (field != null && !field->IsNoValue)
        {
            return *field;
        }
        PyDict* dict = type->DictOffset == 0 ? null : *DictPlace(self.Object);
        return dict == null ? Value.NoValue : Dict.GetStr(dict, name);
    }

    /// <summary>Whether an instance itself has an attribute, so that it hides one of the class.</summary>
    public static bool InstanceHas(Value self, PyType* type, PyStr* name) =>
        (type->LayoutCount > 0 || type->DictOffset != 0) && !FindInInstance(self, type, name).IsNoValue;

    /// <summary>The fixed place of an attribute in an instance; null if it has none.</summary>
    public static Value* FindField(ObjectHeader* self, PyType* type, PyStr* name)
    {
        LayoutEntry* layout = type->Layout;
        for (nint i = 0; i < type->LayoutCount; i++)
        {
            if (layout[i].Name == name)
            {
                return (Value*)((byte*)self + layout[i].Offset);
            }
        }
        if (type->LayoutCount > 0 && (name->Length == 1 || ChunkTable.Find((nuint)name) != null))
        {
            // Not a constant of the program (the texts of one character are shared): it may equal one.
            for (nint i = 0; i < type->LayoutCount; i++)
            {
                if (Str.Equals(layout[i].Name, name))
                {
                    return (Value*)((byte*)self + layout[i].Offset);
                }
            }
        }
        return null;
    }

    /// <summary>Where an instance of a class with <see cref="PyType.DictOffset"/> keeps the pointer to its <c>__dict__</c>.</summary>
    public static PyDict** DictPlace(ObjectHeader* self)
    {
        nint offset = self->Type->DictOffset;
        return (PyDict**)((byte*)self + (offset > 0 ? offset : Types.VariableSize(self)));
    }

    /// <summary>
    /// The <c>__dict__</c> of an instance, made at the first use; null if the class gives it none, or with MemoryError pending. What stands in
    /// fixed places moves into it, and stays there.
    /// </summary>
    public static PyDict* InstanceDict(Value self)
    {
        PyType* type = Types.Of(self);
        if (type->DictOffset == 0 || !self.IsObject)
        {
            return null;
        }
        PyDict** place = DictPlace(self.Object);
        PyDict* dict = *place == null ? Dict.New() : *place;
        if (dict == null)
        {
            return null;
        }
        for (nint i = 0; i < type->LayoutCount; i++)
        {
            Value* field = (Value*)((byte*)self.Object + type->Layout[i].Offset);
            if (!field->IsNoValue)
            {
                if (!Dict.SetStr(dict, type->Layout[i].Name, *field))
                {
                    return null;
                }
                *field = Value.NoValue;
            }
        }
        if (*place == null)
        {
            *place = dict;
            ClassExpectations.ChangeCount++;
        }
        return dict;
    }

    /// <summary>Replaces the <c>__dict__</c> of an instance; NoValue empties it. False with an exception pending.</summary>
    public static bool SetInstanceDict(Value self, Value value)
    {
        PyType* type = Types.Of(self);
        if (type->DictOffset == 0 || !self.IsObject)
        {
            Missing(self, Intrinsics.Literal("__dict__"u8));
            return false;
        }
        if (!value.IsNoValue && !Dict.Is(value))
        {
            TextBuilder text = default;
            text.Append("__dict__ must be set to a dictionary, not a '"u8);
            text.AppendTypeName(value);
            text.Append("'"u8);
            Errors.TypeError(ref text);
            return false;
        }
        for (nint i = 0; i < type->LayoutCount; i++)
        {
            *(Value*)((byte*)self.Object + type->Layout[i].Offset) = Value.NoValue;
        }
        PyDict* dict = value.IsNoValue ? Dict.New() : Dict.From(value);
        *DictPlace(self.Object) = dict;
        ClassExpectations.ChangeCount++;
        return dict != null;
    }

    /// <summary>Binds an attribute of a class to an instance, if it is a descriptor.</summary>
    public static Value Bind(Value attribute, Value instance, PyType* type)
    {
        PyType* kind = Types.Of(attribute);
        return kind->DescriptorGet == null ? attribute : kind->DescriptorGet(attribute, instance, type);
    }

    /// <summary><c>type.__getattribute__</c>.</summary>
    public static Value GetFromType(PyType* type, PyStr* name)
    {
        Value result = FindInType(type, name);
        if (!result.IsNoValue || ThreadState.Exception != null)
        {
            return result;
        }
        return GetFromTypeFails(type, name);
    }

    /// <summary>As <see cref="GetFromType"/>, but a missing attribute is NoValue without an exception.</summary>
    public static Value FindInType(PyType* type, PyStr* name)
    {
        Value self = Value.FromObject(type);
        PyType* meta = type->Header.Type;
        Value metaAttribute = Types.Lookup(meta, name);
        PyType* metaKind = metaAttribute.IsNoValue ? null : Types.Of(metaAttribute);
        if (metaKind != null && metaKind->DescriptorGet != null && metaKind->DescriptorSet != null)
        {
            return metaKind->DescriptorGet(metaAttribute, self, meta);
        }
        Value attribute = Types.Lookup(type, name);
        if (!attribute.IsNoValue)
        {
            return Bind(attribute, Value.NoValue, type);
        }
        return metaKind == null || metaKind->DescriptorGet == null ? metaAttribute : metaKind->DescriptorGet(metaAttribute, self, meta);
    }

    /// <summary><c>type.__setattr__</c>; NoValue deletes.</summary>
    public static bool SetInType(PyType* type, PyStr* name, Value value)
    {
        if ((type->Flags & TypeFlags.Heap) == 0)
        {
            return Immutable(type, name);
        }
        PyType* meta = type->Header.Type;
        Value attribute = Types.Lookup(meta, name);
        PyType* kind = attribute.IsNoValue ? null : Types.Of(attribute);
        if (kind != null && kind->DescriptorSet != null)
        {
            return kind->DescriptorSet(attribute, Value.FromObject(type), value);
        }
        if (value.IsNoValue)
        {
            int removed = Dict.DeleteStr(type->Dict, name);
            if (removed == 0)
            {
                GetFromTypeFails(type, name);
            }
            if (removed <= 0)
            {
                return false;
            }
        }
        else if (!Dict.SetStr(type->Dict, name, value))
        {
            return false;
        }
        Types.Changed(type, name);
        return true;
    }

    private static bool SetInInstance(Value self, PyType* type, PyStr* name, Value value)
    {
        Value* field = self.IsObject ? FindField(self.Object, type, name) : null;
        if (field != null && (type->DictOffset == 0 || *DictPlace(self.Object) == null || !field->IsNoValue))
        {
            if (value.IsNoValue && field->IsNoValue)
            {
                Missing(self, name);
                return false;
            }
            *field = value;
            return true;
        }
        if (type->DictOffset == 0 || !self.IsObject)
        {
            CanNotSet(self, type, name);
            return false;
        }
        PyDict** place = DictPlace(self.Object);
        if (value.IsNoValue)
        {
            int removed = *place == null ? 0 : Dict.DeleteStr(*place, name);
            if (removed == 0)
            {
                Missing(self, name);
            }
            return removed > 0;
        }
        if (*place == null)
        {
            *place = Dict.New();
            ClassExpectations.ChangeCount++;
            if (*place == null)
            {
                return false;
            }
        }
        return Dict.SetStr(*place, name, value);
    }

    [Cold]
    private static bool Immutable(PyType* type, PyStr* name)
    {
        TextBuilder text = default;
        text.Append("cannot set '"u8);
        text.Append(name);
        text.Append("' attribute of immutable type '"u8);
        text.AppendTypeName(type);
        text.Append("'"u8);
        Errors.TypeError(ref text);
        return false;
    }

    [Cold]
    private static Value GetFromTypeFails(PyType* type, PyStr* name)
    {
        TextBuilder text = default;
        text.Append("type object '"u8);
        text.AppendTypeName(type);
        text.Append("' has no attribute '"u8);
        text.Append(name);
        text.Append("'"u8);
        return RaiseMissing(text.ToStr(), Value.FromObject(type), name);
    }

    [Cold]
    private static void CanNotSet(Value self, PyType* type, PyStr* name)
    {
        TextBuilder text = default;
        text.Append("'"u8);
        text.AppendTypeName(type);
        text.Append("' object "u8);
        if (!Types.Lookup(type, name).IsNoValue)
        {
            text.Append("attribute '"u8);
            text.Append(name);
            text.Append("' is read-only"u8);
        }
        else
        {
            text.Append("has no attribute '"u8);
            text.Append(name);
            text.Append("' and no __dict__ for setting new attributes"u8);
        }
        RaiseMissing(text.ToStr(), self, name);
    }

    /// <summary>Raises AttributeError: the object has no such attribute.</summary>
    [Cold]
    public static Value Missing(Value self, PyStr* name)
    {
        TextBuilder text = default;
        text.Append("'"u8);
        text.AppendTypeName(self);
        text.Append("' object has no attribute '"u8);
        text.Append(name);
        text.Append("'"u8);
        return RaiseMissing(text.ToStr(), self, name);
    }

    /// <summary>Raises AttributeError with the object and the name that was missing.</summary>
    [Cold]
    public static Value RaiseMissing(PyStr* message, Value self, PyStr* name)
    {
        Errors.Raise(Intrinsics.TypeOf<PyAttributeError>(), message);
        if (ThreadState.Exception != null && ThreadState.Exception->Header.Type == Intrinsics.TypeOf<PyAttributeError>())
        {
            PyAttributeError* exception = (PyAttributeError*)ThreadState.Exception;
            exception->Name = Value.FromObject(name);
            exception->Object = self;
        }
        return Value.NoValue;
    }

    /// <summary>Raises TypeError for an attribute name that is no str.</summary>
    [Cold]
    public static Value NameMustBeString(Value name)
    {
        TextBuilder text = default;
        text.Append("attribute name must be string, not '"u8);
        text.AppendTypeName(name);
        text.Append("'"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary>Raises AttributeError for a member of a built-in class that can only be read.</summary>
    [Cold]
    public static bool RefuseReadOnly()
    {
        Errors.AttributeError("readonly attribute"u8);
        return false;
    }
}
