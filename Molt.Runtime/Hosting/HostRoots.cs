using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Finds the runtime's static fields that may refer to the heap by reflection, as the translator does by metadata.</summary>
[HostOnly]
internal static unsafe class HostRoots
{
    private static readonly Lazy<nint> s_ranges = new(Find);

    /// <summary>The addresses and sizes of the fields, which do not move, up to one without address.</summary>
    public static StaticRange* Ranges => (StaticRange*)s_ranges.Value;

    private static nint Find()
    {
        FieldInfo[] fields = [.. typeof(HostRoots).Assembly.GetTypes()
            .Where(static type => !type.ContainsGenericParameters && type.GetCustomAttribute<HostOnlyAttribute>() is null)
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static field => !field.IsLiteral && field.GetCustomAttribute<ThreadStaticAttribute>() is null && MayReferToHeap(field.FieldType))];
        StaticRange* ranges = (StaticRange*)NativeMemory.AllocZeroed((nuint)fields.Length + 1, (nuint)sizeof(StaticRange));
        for (int i = 0; i < fields.Length; i++)
        {
            ranges[i].Start = (byte*)AddressOf(fields[i]);
            ranges[i].Length = fields[i].FieldType.IsPointer ? sizeof(nint) : Marshal.SizeOf(fields[i].FieldType);
        }
        return (nint)ranges;
    }

    private static bool MayReferToHeap(Type type) => type.IsPointer || type == typeof(Value)
        || (type is { IsValueType: true, IsPrimitive: false, IsEnum: false }
            && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(static field => MayReferToHeap(field.FieldType)));

    private static nint AddressOf(FieldInfo field)
    {
        if (!field.FieldType.IsPointer && field.GetCustomAttribute<FixedAddressValueTypeAttribute>() is null)
        {
            throw new NotSupportedException($"{field.DeclaringType}.{field.Name} needs [FixedAddressValueType]: .NET moves it otherwise");
        }
        RuntimeHelpers.RunClassConstructor(field.DeclaringType!.TypeHandle);
        DynamicMethod address = new("Address", typeof(nint), [], typeof(HostRoots).Module, skipVisibility: true);
        ILGenerator code = address.GetILGenerator();
        code.Emit(OpCodes.Ldsflda, field);
        code.Emit(OpCodes.Conv_U);
        code.Emit(OpCodes.Ret);
        return address.CreateDelegate<Func<nint>>()();
    }
}
