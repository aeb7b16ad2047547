using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// What an attribute access in compiled code found the last time: instances of a class have the attribute in a fixed place, or a method on the
/// class. It holds as long as the class and its version are the same.
/// </summary>
public unsafe struct InlineCache
{
    /// <summary>The class.</summary>
    public PyType* Type;

    /// <summary>The version that the class had.</summary>
    public ulong Version;

    /// <summary>Bytes from the start of an instance to the attribute.</summary>
    public nint Offset;

    /// <summary>The method that the class has.</summary>
    public Value Method;

    /// <summary>Whether the cache speaks of an object's class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(InlineCache* cache, Value receiver) =>
        receiver.IsObject && receiver.Object->Type == cache->Type && cache->Type->Version == cache->Version;

    /// <summary>The place of the attribute in an object that the cache speaks of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value* Place(InlineCache* cache, Value receiver) => (Value*)((byte*)receiver.Object + cache->Offset);

    /// <summary>Whether an object has no <c>__dict__</c> of its own yet: its attributes stand in fixed places, or there are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNoDict(Value receiver)
    {
        nint offset = receiver.Object->Type->DictOffset;
        return offset == 0 || (offset > 0 && *(PyDict**)((byte*)receiver.Object + offset) == null);
    }

    /// <summary>Remembers where an attribute of an object is that was read or written, if it is in a fixed place.</summary>
    public static void RememberField(InlineCache* cache, Value receiver, PyStr* name)
    {
        if (!receiver.IsObject)
        {
            return;
        }
        PyType* type = receiver.Object->Type;
        Value* field = type->LayoutCount == 0 ? null : Attributes.FindField(receiver.Object, type, name);
        if (field != null && IsOrdinary(type) && YieldsToField(Types.Lookup(type, name)))
        {
            cache->Type = type;
            cache->Version = Types.VersionOf(type);
            cache->Offset = (nint)((byte*)field - (byte*)receiver.Object);
        }
    }

    /// <summary>Remembers the method that was found on the class of an object.</summary>
    public static void RememberMethod(InlineCache* cache, Value receiver, PyStr* name, Value method)
    {
        PyType* type = receiver.Object->Type;
        if (type->DictOffset >= 0 && Attributes.FindField(receiver.Object, type, name) == null)
        {
            cache->Type = type;
            cache->Version = Types.VersionOf(type);
            cache->Method = method;
        }
    }

    /// <summary>Whether a class attribute stands behind one of the instance: it is none, or no data descriptor now and ever.</summary>
    private static bool YieldsToField(Value attribute)
    {
        PyType* kind = attribute.IsNoValue ? null : Types.Of(attribute);
        return kind == null || (kind->DescriptorSet == null && (kind->Flags & TypeFlags.Heap) == 0);
    }

    /// <summary>Whether the attributes of a class's instances are found and set as those of <c>object</c> are.</summary>
    private static bool IsOrdinary(PyType* type) => type->GetAttribute == Intrinsics.TypeOf<PyObject>()->GetAttribute
        && type->SetAttribute == Intrinsics.TypeOf<PyObject>()->SetAttribute;
}
