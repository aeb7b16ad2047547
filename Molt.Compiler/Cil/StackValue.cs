using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>A value on IL's evaluation stack.</summary>
/// <param name="Value">The LLVM value; a pointer to the value if its type is held in memory.</param>
/// <param name="Type">Its type, integers as IL widens them: <c>int</c>, <c>long</c> or <c>nint</c>.</param>
/// <param name="Known">What is known of it beyond its LLVM value; null if nothing is.</param>
internal readonly record struct StackValue(LLVMValueRef Value, ClrType Type, KnownValue? Known = null);

/// <summary>Something on the evaluation stack that is known at translation.</summary>
internal abstract record KnownValue;

/// <summary>The address of constant data of the assembly.</summary>
internal sealed record KnownData(ReadOnlyMemory<byte> Bytes) : KnownValue;

/// <summary>A span over constant data.</summary>
internal sealed record KnownSpan(ReadOnlyMemory<byte> Bytes) : KnownValue;

/// <summary>A type's runtime handle or <c>Type</c> object.</summary>
internal sealed record KnownType(ClrType Type) : KnownValue;

/// <summary>A boxed enumeration value: only <c>HasFlag</c> takes it.</summary>
internal sealed record KnownBox(ClrType Type) : KnownValue;
