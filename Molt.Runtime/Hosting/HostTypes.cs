using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Builds type objects in native memory by reflection, as the compiler builds them as constants.</summary>
[HostOnly]
internal static unsafe class HostTypes
{
    private const TypeFlags Inherited = TypeFlags.Int | TypeFlags.Float | TypeFlags.Str | TypeFlags.Bytes | TypeFlags.List | TypeFlags.Tuple | TypeFlags.Dict |
        TypeFlags.Exception | TypeFlags.Type | TypeFlags.Set | TypeFlags.HasDict | TypeFlags.Finalize
        | TypeFlags.WeaklyReferable;

    private static readonly object s_lock = new();
    private static readonly Dictionary<Type, nint> s_types = [];

    // Types whose names, orders and methods are still to be made, which takes other types.
    private static readonly Queue<Type> s_unfinished = [];
    private static bool s_isFinishing;

    /// <summary>The type object of a declaration; made at the first call.</summary>
    public static PyType* Get(Type declaration)
    {
        lock (s_lock)
        {
            PyType* type = Begin(declaration);
            if (!s_isFinishing)
            {
                s_isFinishing = true;
                while (s_unfinished.TryDequeue(out Type? unfinished))
                {
                    Finish(Begin(unfinished), unfinished);
                }
                s_isFinishing = false;
            }
            return type;
        }
    }

    /// <summary>Allocates a type and fills what takes only its bases.</summary>
    private static PyType* Begin(Type declaration)
    {
        if (s_types.TryGetValue(declaration, out nint known))
        {
            return (PyType*)known;
        }
        PyTypeAttribute attribute = declaration.GetCustomAttribute<PyTypeAttribute>()
            ?? throw new ArgumentException($"{declaration} has no [PyType]");
        Type? baseDeclaration = declaration == typeof(PyObject) ? null : attribute.Base ?? typeof(PyObject);
        PyType* type = (PyType*)NativeMemory.AlignedAlloc((nuint)sizeof(PyType), 16);
        NativeMemory.Clear(type, (nuint)sizeof(PyType));
        s_types.Add(declaration, (nint)type);
        type->Base = baseDeclaration is null ? null : Begin(baseDeclaration);
        type->InstanceSize = SizeOf(declaration);
        type->Flags = attribute.Flags | (attribute.Subclassable ? TypeFlags.Subclassable : 0) | (attribute.HasDict ? TypeFlags.HasDict : 0);
        if (type->Base != null)
        {
            type->Flags |= type->Base->Flags & Inherited;
            type->DictOffset = type->Base->DictOffset;
        }
        if (attribute.HasDict)
        {
            type->DictOffset = Marshal.OffsetOf(declaration, "Dict");
        }
        FillSlots(type, declaration);
        if (type->Trace == null)
        {
            type->Flags |= TypeFlags.Leaf;
        }
        s_unfinished.Enqueue(declaration);
        return type;
    }

    private static void Finish(PyType* type, Type declaration)
    {
        string name = declaration.GetCustomAttribute<PyTypeAttribute>()!.Name;
        int dot = name.LastIndexOf('.');
        type->Header.Type = Get(typeof(PyType));
        type->Name = type->QualName = Host.Literal(name[(dot + 1)..]);
        type->Module = Host.Literal(dot < 0 ? "builtins" : name[..dot]);
        FillOrder(type, declaration);
        type->Methods = HostMethods.Table(type, declaration);
    }

    private static void FillOrder(PyType* type, Type declaration)
    {
        List<Type> order = Order(declaration);
        type->MroLength = order.Count;
        type->Mro = (PyType**)NativeMemory.Alloc((nuint)order.Count, (nuint)sizeof(PyType*));
        for (int i = 0; i < order.Count; i++)
        {
            type->Mro[i] = Get(order[i]);
        }
    }

    /// <summary>The order of a declaration: itself, its base's order with the second base merged in before what both share.</summary>
    private static List<Type> Order(Type declaration)
    {
        PyTypeAttribute attribute = declaration.GetCustomAttribute<PyTypeAttribute>()!;
        if (declaration == typeof(PyObject))
        {
            return [declaration];
        }
        List<Type> first = Order(attribute.Base ?? typeof(PyObject));
        List<Type> second = attribute.SecondBase is null ? [] : Order(attribute.SecondBase);
        return [declaration, .. first.TakeWhile(type => !second.Contains(type)), .. second, .. first.SkipWhile(type => !second.Contains(type)).Except(second)];
    }

    private static void FillSlots(PyType* type, Type declaration)
    {
        nint* slots = Slots(type);
        foreach (MethodInfo method in declaration.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        {
            foreach (PySlotAttribute slot in method.GetCustomAttributes<PySlotAttribute>())
            {
                slots[(int)slot.Slot] = method.MethodHandle.GetFunctionPointer();
            }
        }
        if (type->Base == null)
        {
            return;
        }
        nint* inherited = Slots(type->Base);
        for (int i = 0; i < Enum.GetValues<Slot>().Length; i++)
        {
            bool own = (Slot)i == Slot.Hash ? type->RichCompare != null && slots[(int)Slot.RichCompare] != inherited[(int)Slot.RichCompare]
                : (Slot)i == Slot.New && type->Base->Base == null;
            if (slots[i] == 0 && !own)
            {
                slots[i] = inherited[i];
            }
        }
    }

    private static nint* Slots(PyType* type) => (nint*)&type->Repr;

    private static nint SizeOf(Type declaration) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(declaration).Invoke(null, null)!;
}
