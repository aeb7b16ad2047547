using System.Collections.Concurrent;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>The numbers of LLVM's intrinsics and attributes by name.</summary>
public static unsafe class LlvmIntrinsics
{
    private static readonly ConcurrentDictionary<string, uint> Ids = [];
    private static readonly ConcurrentDictionary<string, uint> AttributeKinds = [];

    /// <summary>The number of an intrinsic.</summary>
    public static uint Id(string name) => Ids.GetOrAdd(name, static name =>
    {
        byte[] text = System.Text.Encoding.ASCII.GetBytes(name);
        fixed (byte* start = text)
        {
            uint id = LLVM.LookupIntrinsicID((sbyte*)start, (nuint)text.Length);
            return id != 0 ? id : throw new ArgumentException($"no intrinsic '{name}'", nameof(name));
        }
    });

    /// <summary>The number of an attribute.</summary>
    public static uint AttributeKind(string name) => AttributeKinds.GetOrAdd(name, static name =>
    {
        byte[] text = System.Text.Encoding.ASCII.GetBytes(name);
        fixed (byte* start = text)
        {
            uint kind = LLVM.GetEnumAttributeKindForName((sbyte*)start, (nuint)text.Length);
            return kind != 0 ? kind : throw new ArgumentException($"no attribute '{name}'", nameof(name));
        }
    });
}
