using System;

namespace Molt.Runtime;

/// <summary>
/// What the runtime asks of its translator. Each member has a meaning in a .NET process, too (<see cref="Host"/>), so that the runtime can be
/// tested there.
/// </summary>
public static unsafe partial class Intrinsics
{
    /// <summary>The type object of the built-in type declared by <typeparamref name="T"/>: the address of a constant.</summary>
    public static PyType* TypeOf<T>() where T : unmanaged => Host.TypeOf(typeof(T));

    /// <summary>A constant <c>str</c> object of UTF-8 text, which must be a literal. Equal literals give the same object.</summary>
    public static PyStr* Literal(ReadOnlySpan<byte> text) => Host.Literal(text);

    /// <summary>The <c>None</c> object.</summary>
    public static Value None => Host.None;

    /// <summary>The <c>True</c> object.</summary>
    public static Value True => Host.True;

    /// <summary>The <c>False</c> object.</summary>
    public static Value False => Host.False;

    /// <summary>The <c>NotImplemented</c> object.</summary>
    public static Value NotImplemented => Host.NotImplemented;

    /// <summary>The <c>Ellipsis</c> object.</summary>
    public static Value Ellipsis => Host.Ellipsis;

    /// <summary>The compiled program: the address of the symbol <c>molt_program</c>. Null in a .NET process unless a test provides one.</summary>
    public static ProgramInfo* Program => Host.Program;

    /// <summary>The runtime's static fields that may refer to the heap: all whose type has a pointer or a <see cref="Value"/> in it.</summary>
    public static StaticRange* StaticRoots => Host.StaticRoots;

    /// <summary>Whether this runs translated; false in a .NET process.</summary>
    public static bool IsNative => false;

    /// <summary>Whether the target is WebAssembly. Constant after translation.</summary>
    public static bool IsWasm => false;

    /// <summary>Says that <paramref name="condition"/> is rarely true.</summary>
    public static bool Unlikely(bool condition) => condition;

    /// <summary>Says that <paramref name="condition"/> is mostly true.</summary>
    public static bool Likely(bool condition) => condition;

    /// <summary>Says that <paramref name="condition"/> is true wherever control comes here.</summary>
    public static void Assume(bool condition)
    {
    }

    /// <summary>
    /// Puts the callee-saved registers into this function's frame, so that a scan of the stack from <see cref="FrameAddress"/> sees them.
    /// </summary>
    public static void SpillRegisters()
    {
    }

    /// <summary>The address of the calling function's frame (its lowest part: all its spilled values lie above).</summary>
    public static void* FrameAddress() => Host.FrameAddress();

    /// <summary>Adds; the result wraps. Returns whether it overflowed.</summary>
    public static bool AddOverflows(long left, long right, out long result)
    {
        result = left + right;
        return ((left ^ result) & (right ^ result)) < 0;
    }

    /// <summary>Subtracts; the result wraps. Returns whether it overflowed.</summary>
    public static bool SubtractOverflows(long left, long right, out long result)
    {
        result = left - right;
        return ((left ^ right) & (left ^ result)) < 0;
    }

    /// <summary>Multiplies; the result wraps. Returns whether it overflowed.</summary>
    public static bool MultiplyOverflows(long left, long right, out long result)
    {
        long high = Math.BigMul(left, right, out result);
        return high != result >> 63;
    }
}
