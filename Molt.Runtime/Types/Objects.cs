using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The root of all classes.</summary>
[PyType("object", Doc = "The base class of the class hierarchy.")]
public unsafe partial struct PyObject
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>A new instance of a class that adds nothing but Python attributes.</summary>
    [PySlot(Slot.New)]
    public static Value New(PyType* type, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyType* root = Intrinsics.TypeOf<PyObject>();
        if (count > 0 && type->New != root->New)
        {
            return Errors.TypeError("object.__new__() takes exactly one argument (the type to instantiate)"u8);
        }
        if (count > 0 && type->Init == root->Init)
        {
            TextBuilder text = default;
            text.Append(type->Name);
            text.Append("() takes no arguments"u8);
            return Errors.TypeError(ref text);
        }
        return (type->Flags & TypeFlags.Heap) != 0 && Types.IsAbstract(type) ? Value.NoValue : Value.FromObject(Heap.AllocateInstance(type));
    }

    /// <summary>Takes no arguments, unless a derived class takes them elsewhere.</summary>
    [PySlot(Slot.Init)]
    public static bool Init(Value self, Value* arguments, nint count, PyTuple* keywordNames)
    {
        PyType* type = Types.Of(self);
        PyType* root = Intrinsics.TypeOf<PyObject>();
        if (count > 0 && type->Init != root->Init)
        {
            Errors.TypeError("object.__init__() takes exactly one argument (the instance to initialize)"u8);
            return false;
        }
        if (count > 0 && type->New == root->New)
        {
            TextBuilder text = default;
            text.Append(type->Name);
            text.Append(".__init__() takes exactly one argument (the instance to initialize)"u8);
            Errors.TypeError(ref text);
            return false;
        }
        return true;
    }

    /// <summary><c>&lt;module.Name object at 0x…&gt;</c>.</summary>
    [PySlot(Slot.Repr)]
    public static Value Repr(Value self)
    {
        TextBuilder text = default;
        text.Append("<"u8);
        Types.AppendFullName(ref text, Types.Of(self));
        text.Append(" object at "u8);
        Objects.AppendAddress(ref text, self);
        text.Append(">"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary>The same as <c>repr</c>.</summary>
    [PySlot(Slot.Str)]
    public static Value Str(Value self) => Value.FromObject(Operators.Repr(self));

    /// <summary>A hash of the identity.</summary>
    [PySlot(Slot.Hash)]
    public static long Hash(Value self) => Objects.HashAddress(self.Object);

    /// <summary>Equal only to itself; <c>!=</c> is the negation of what <c>==</c> gives.</summary>
    [PySlot(Slot.RichCompare)]
    public static Value RichCompare(Value left, Value right, int operation)
    {
        if (operation == (int)Comparison.Equal)
        {
            return left == right ? Intrinsics.True : Intrinsics.NotImplemented;
        }
        if (operation != (int)Comparison.NotEqual)
        {
            return Intrinsics.NotImplemented;
        }
        Value equal = Types.Of(left)->RichCompare(left, right, (int)Comparison.Equal);
        return equal.IsNoValue || equal == Intrinsics.NotImplemented ? equal : Operators.Not(equal);
    }

    /// <summary><c>__getattribute__</c>.</summary>
    [PySlot(Slot.GetAttribute)]
    public static Value GetAttribute(Value self, PyStr* name) => Attributes.Get(self, name);

    /// <summary><c>__setattr__</c> and <c>__delattr__</c>.</summary>
    [PySlot(Slot.SetAttribute)]
    public static bool SetAttribute(Value self, PyStr* name, Value value)
    {
        if (!Types.IsType(self))
        {
            return Attributes.Set(self, name, value);
        }
        TextBuilder text = default;
        text.Append(value.IsNoValue ? "can't apply this __delattr__ to "u8 : "can't apply this __setattr__ to "u8);
        text.AppendTypeName(self);
        text.Append(" object"u8);
        Errors.TypeError(ref text);
        return false;
    }

    /// <summary><c>__format__</c>: <c>str(self)</c>; no specification is understood.</summary>
    [PySlot(Slot.Format)]
    public static Value Format(Value self, PyStr* specification)
    {
        if (specification->Length == 0)
        {
            return Value.FromObject(Operators.Str(self));
        }
        TextBuilder text = default;
        text.Append("unsupported format string passed to "u8);
        text.AppendTypeName(self);
        text.Append(".__format__"u8);
        return Errors.TypeError(ref text);
    }

    /// <summary><c>__class__</c>.</summary>
    [PyMethod("__class__", Kind = PyMethodKind.Getter)]
    public static Value GetClass(Value self) => Value.FromObject(Types.Of(self));

    /// <summary>Gives an object another class of the same layout.</summary>
    [PyMethod("__class__", Kind = PyMethodKind.Setter)]
    public static bool SetClass(Value self, Value value)
    {
        if (value.IsNoValue)
        {
            Errors.TypeError("can't delete __class__ attribute"u8);
            return false;
        }
        TextBuilder text = default;
        if (!Types.IsType(value))
        {
            text.Append("__class__ must be set to a class, not '"u8);
            text.AppendTypeName(value);
            text.Append("' object"u8);
            Errors.TypeError(ref text);
            return false;
        }
        PyType* from = Types.Of(self);
        PyType* to = (PyType*)value.Object;
        if (((from->Flags & to->Flags) & TypeFlags.Heap) == 0)
        {
            Errors.TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses"u8);
            return false;
        }
        if (!Types.HaveSameLayout(from, to))
        {
            text.Append("__class__ assignment: '"u8);
            text.Append(to->Name);
            text.Append("' object layout differs from '"u8);
            text.Append(from->Name);
            text.Append("'"u8);
            Errors.TypeError(ref text);
            return false;
        }
        self.Object->Type = to;
        ClassExpectations.ChangeCount++;
        if (Types.IsType(self))
        {
            ClassExpectations.Changed((PyType*)self.Object);
        }
        return true;
    }

    /// <summary><c>__dict__</c>, of those that have one.</summary>
    [PyMethod("__dict__", Kind = PyMethodKind.Getter)]
    public static Value GetDict(Value self)
    {
        PyDict* dict = Attributes.InstanceDict(self);
        return dict != null || ThreadState.Exception != null ? Value.FromObject(dict) : Attributes.Missing(self, Intrinsics.Literal("__dict__"u8));
    }

    /// <summary>Sets <c>__dict__</c>.</summary>
    [PyMethod("__dict__", Kind = PyMethodKind.Setter)]
    public static bool SetDict(Value self, Value value) => Attributes.SetInstanceDict(self, value);

    /// <summary><c>__dir__</c>: the names of the attributes.</summary>
    [PyMethod("__dir__")]
    public static PyList* Dir(Value self) => Directory.OfObject(self);

    /// <summary><c>__sizeof__</c>: bytes without what the object refers to.</summary>
    [PyMethod("__sizeof__")]
    public static long SizeOf(Value self)
    {
        if (!self.IsObject)
        {
            return sizeof(Value);
        }
        PyType* type = Types.Of(self);
        const TypeFlags variable = TypeFlags.Int | TypeFlags.Str | TypeFlags.Bytes | TypeFlags.Tuple;
        long size = (type->Flags & TypeFlags.Bool) == 0 && (type->Flags & variable) != 0 ? Types.VariableSize(self.Object) : type->InstanceSize;
        return List.Is(self) ? size + (List.From(self)->Capacity * sizeof(Value)) : size;
    }

    /// <summary><c>__init_subclass__</c>: called when a class is derived; does nothing.</summary>
    [PyMethod("__init_subclass__", Kind = PyMethodKind.Class)]
    public static void InitSubclass(PyType* type)
    {
    }

    /// <summary><c>__subclasshook__</c>: asked by abstract base classes.</summary>
    [PyMethod("__subclasshook__", Kind = PyMethodKind.Class)]
    public static Value SubclassHook(PyType* type, Value subclass) => Intrinsics.NotImplemented;
}

/// <summary>What many types' methods share.</summary>
public static unsafe class Objects
{
    /// <summary>A hash of an address.</summary>
    [NoRaise]
    public static long HashAddress(void* address)
    {
        ulong bits = (nuint)address;
        long hash = (long)((bits >> 4) | (bits << 60));
        return hash == -1 ? -2 : hash;
    }

    /// <summary>Appends the identity of a value as <c>repr</c> shows it.</summary>
    public static void AppendAddress(ref TextBuilder text, Value value)
    {
        text.Append("0x"u8);
        text.AppendHexadecimal(value.IsObject ? value.Bits - 1 : value.Bits, 12);
    }

    /// <summary>A pointer to an object as a value; None for null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value OrNone(void* pointer) => pointer == null ? Intrinsics.None : Value.FromObject(pointer);

    /// <summary>A value; None for NoValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value OrNone(Value value) => value.IsNoValue ? Intrinsics.None : value;
}
