#pragma warning disable CS0649 // The cache is used by its address.

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

// Finding an attribute of a class along its method resolution order, with a cache for names that are constants of the program.
public static unsafe partial class Types
{
    private const int CacheSize = 1024;

    [FixedAddressValueType]
    private static CacheTable s_cache;

    private static ulong s_lastVersion;

    // All classes made at run time: to find the subclasses of one.
    private static PyList* s_classes;

    /// <summary>All classes made at run time; null if there are none.</summary>
    public static PyList* MadeClasses => s_classes;

    /// <summary>An attribute of a class or of one that it derives from, as it is (not bound); NoValue if there is none.</summary>
    [Export]
    public static Value Lookup(PyType* type, PyStr* name)
    {
        CacheEntry* entry = (CacheEntry*)Unsafe.AsPointer(ref s_cache) + CacheIndex(type->Version, name);
        if (Intrinsics.Likely(entry->Name == name && entry->Version == type->Version && type->Version != 0))
        {
            return entry->Attribute;
        }
        return LookupSlow(type, name);
    }

    /// <summary>An attribute of this very class; NoValue if there is none.</summary>
    public static Value LookupOwn(PyType* type, PyStr* name)
    {
        if (type->Dict != null)
        {
            return Dict.GetStr(type->Dict, name);
        }
        for (MethodEntry* method = type->Methods; method != null && method->Name != null; method++)
        {
            if (method->Name == name || Str.Equals(method->Name, name))
            {
                return method->Attribute;
            }
        }
        return LookupSpecial(type, name);
    }

    /// <summary>The number that tells the present state of a class from all earlier ones and from all other classes.</summary>
    public static ulong VersionOf(PyType* type)
    {
        if (type->Version == 0)
        {
            type->Version = ++s_lastVersion;
        }
        return type->Version;
    }

    /// <summary>Makes caches forget a class and those that derive from it.</summary>
    public static void Invalidate(PyType* type)
    {
        type->Version = 0;
        if ((type->Flags & TypeFlags.HasSubclasses) == 0)
        {
            return;
        }
        for (nint i = 0; i < s_classes->Length; i++)
        {
            PyType* other = (PyType*)s_classes->Items[i].Object;
            if (IsSubclass(other, type))
            {
                other->Version = 0;
            }
        }
    }

    /// <summary>The content of a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* SlotOf(PyType* type, Slot slot) => ((void**)&type->Repr)[(int)slot];

    /// <summary>Sets a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SetSlot(PyType* type, Slot slot, void* function) => ((void**)&type->Repr)[(int)slot] = function;

    private static Value LookupSlow(PyType* type, PyStr* name)
    {
        Value result = Value.NoValue;
        for (int i = 0; i < type->MroLength && result.IsNoValue; i++)
        {
            result = LookupOwn(type->Mro[i], name);
        }
        // The name of an entry must not become another object's address.
        if (ChunkTable.Find((nuint)name) == null)
        {
            ulong version = VersionOf(type);
            CacheEntry* entry = (CacheEntry*)Unsafe.AsPointer(ref s_cache) + CacheIndex(version, name);
            entry->Version = version;
            entry->Name = name;
            entry->Attribute = result;
        }
        return result;
    }

    /// <summary>A special method of a built-in class, made from its slot.</summary>
    private static Value LookupSpecial(PyType* type, PyStr* name)
    {
        SpecialMethod* method = SpecialMethods.Find(name);
        if (method == null || method->Shape == SpecialShape.Hook)
        {
            return Value.NoValue;
        }
        void* function = SlotOf(type, method->Slot);
        bool isOwn = type->Base == null || function != SlotOf(type->Base, method->Slot);
        if (!isOwn)
        {
            return Value.NoValue;
        }
        if (function == null)
        {
            return method->Slot == Slot.Hash ? Intrinsics.None : Value.NoValue;
        }
        return HasReflected(type, method) ? Value.FromObject(SlotWrappers.Get(type, method)) : Value.NoValue;
    }

    // Sequences are concatenated with the left operand's method only.
    private static bool HasReflected(PyType* type, SpecialMethod* method) => method->Shape != SpecialShape.Reflected || method->Slot != Slot.Add
        || (type->Flags & (TypeFlags.Str | TypeFlags.Bytes | TypeFlags.List | TypeFlags.Tuple)) == 0;

    private static int CacheIndex(ulong version, PyStr* name) => (int)(((nuint)name >> 4) ^ (nuint)(version * 31)) & (CacheSize - 1);

    private struct CacheEntry
    {
        public ulong Version;
        public PyStr* Name;
        public Value Attribute;
    }

    [StructLayout(LayoutKind.Explicit, Size = CacheSize * 24)]
    private struct CacheTable;
}
