using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Classes: which one a value has, how they relate, what they look like in memory.</summary>
public static unsafe partial class Types
{
    /// <summary>The class of a value that is not NoValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static PyType* Of(Value value) =>
        value.IsSmallInt ? Intrinsics.TypeOf<PyInt>() : value.IsInlineFloat ? Intrinsics.TypeOf<PyFloat>() : value.Object->Type;

    /// <summary>Whether a value is an object whose class is exactly <paramref name="type"/>; false for NoValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool IsExactObject(Value value, PyType* type) => value.IsObject && !value.IsNoValue && value.Object->Type == type;

    /// <summary>Whether a value is a class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static bool IsType(Value value) => value.IsObject && !value.IsNoValue && (value.Object->Type->Flags & TypeFlags.Type) != 0;

    /// <summary>Whether a class is another one or derives from it (by the method resolution order: no hooks).</summary>
    [NoRaise, Pure, Export]
    public static bool IsSubclass(PyType* type, PyType* ancestor)
    {
        if (type == ancestor)
        {
            return true;
        }
        for (int i = 1; i < type->MroLength; i++)
        {
            if (type->Mro[i] == ancestor)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a value is an instance of a class or of one derived from it (no hooks).</summary>
    [NoRaise, Pure, Export]
    public static bool IsInstance(Value value, PyType* type) => IsSubclass(Of(value), type);

    /// <summary>The nearest class that is not made at run time: the one whose C# struct an instance starts with.</summary>
    public static PyType* NativeBase(PyType* type)
    {
        while ((type->Flags & TypeFlags.Heap) != 0)
        {
            type = type->Base;
        }
        return type;
    }

    /// <summary>Bytes of an object with a variable part, up to the word that points to its <c>__dict__</c>.</summary>
    public static nint VariableSize(ObjectHeader* self)
    {
        TypeFlags flags = self->Type->Flags;
        nint size;
        if ((flags & TypeFlags.Tuple) != 0)
        {
            size = sizeof(PyTuple) + (((PyTuple*)self)->Length * sizeof(Value));
        }
        else if ((flags & TypeFlags.Str) != 0)
        {
            size = sizeof(PyStr) + ((((PyStr*)self)->Length + 1) * Str.Width((PyStr*)self));
        }
        else if ((flags & TypeFlags.Bytes) != 0)
        {
            size = sizeof(PyBytes) + ((PyBytes*)self)->Length + 1;
        }
        else
        {
            nint digits = ((PyInt*)self)->SignedLength;
            size = sizeof(PyInt) + ((digits < 0 ? -digits : digits) * sizeof(uint));
        }
        return (size + sizeof(nint) - 1) & -sizeof(nint);
    }

    /// <summary>Whether the instances of two classes made at run time look the same, so that one can become the other.</summary>
    public static bool HaveSameLayout(PyType* first, PyType* second)
    {
        if (NativeBase(first) != NativeBase(second) || first->InstanceSize != second->InstanceSize || first->DictOffset != second->DictOffset
            || first->FieldsOffset != second->FieldsOffset || first->LayoutCount != second->LayoutCount)
        {
            return false;
        }
        for (nint i = 0; i < first->LayoutCount; i++)
        {
            if (!Str.Equals(first->Layout[i].Name, second->Layout[i].Name) || first->Layout[i].Offset != second->Layout[i].Offset)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Appends the name of a class with its module, unless that is <c>builtins</c>.</summary>
    public static void AppendFullName(ref TextBuilder text, PyType* type)
    {
        Value module = PyType.GetModule(Value.FromObject(type));
        if (Str.Is(module) && !Str.Equals(Str.From(module), Intrinsics.Literal("builtins"u8)))
        {
            text.Append(Str.From(module));
            text.Append("."u8);
        }
        text.Append(type->QualName);
    }

    /// <summary>Visits what an instance of a class made at run time refers to.</summary>
    public static void TraceInstance(ObjectHeader* self, Tracer* tracer)
    {
        PyType* type = self->Type;
        PyType* native = NativeBase(type);
        if (native->Trace != null)
        {
            native->Trace(self, tracer);
        }
        nint dictOffset = native->DictOffset != 0 ? 0 : type->DictOffset;
        if (dictOffset != 0)
        {
            tracer->Visit(*Attributes.DictPlace(self));
        }
        if (type->FieldsOffset == 0)
        {
            return;
        }
        for (nint offset = type->FieldsOffset; offset < type->InstanceSize; offset += sizeof(Value))
        {
            if (offset != dictOffset)
            {
                tracer->Visit(*(Value*)((byte*)self + offset));
            }
        }
    }
}
