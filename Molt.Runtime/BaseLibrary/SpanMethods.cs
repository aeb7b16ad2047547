using System;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Methods of <see cref="Span{T}"/> for translated code.</summary>
[BaseLibraryReplacement("System.Span`1")]
internal static unsafe class SpanMethods
{
    public static void Fill<T>(ref Span<T> span, T value)
        where T : unmanaged
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = value;
        }
    }

    public static bool TryCopyTo<T>(ref Span<T> span, Span<T> destination)
        where T : unmanaged
    {
        if (span.Length > destination.Length)
        {
            return false;
        }
        span.CopyTo(destination);
        return true;
    }
}

/// <summary>Methods of <see cref="ReadOnlySpan{T}"/> for translated code.</summary>
[BaseLibraryReplacement("System.ReadOnlySpan`1")]
internal static unsafe class ReadOnlySpanMethods
{
    public static bool TryCopyTo<T>(ref ReadOnlySpan<T> span, Span<T> destination)
        where T : unmanaged
    {
        if (span.Length > destination.Length)
        {
            return false;
        }
        span.CopyTo(destination);
        return true;
    }
}

/// <summary>Methods of <see cref="MemoryExtensions"/> for translated code. Items are compared as bytes.</summary>
[BaseLibraryReplacement("System.MemoryExtensions")]
internal static unsafe class SpanExtensions
{
    public static bool SequenceEqual<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : unmanaged
    {
        fixed (T* left = span, right = other)
        {
            return span.Length == other.Length && Memory.Equal((byte*)left, (byte*)right, (nint)span.Length * sizeof(T));
        }
    }

    public static bool SequenceEqual<T>(Span<T> span, ReadOnlySpan<T> other)
        where T : unmanaged => SequenceEqual((ReadOnlySpan<T>)span, other);

    public static bool StartsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : unmanaged => span.Length >= value.Length && SequenceEqual(span[..value.Length], value);

    public static bool EndsWith<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : unmanaged => span.Length >= value.Length && SequenceEqual(span[^value.Length..], value);

    public static bool StartsWith<T>(ReadOnlySpan<T> span, T value)
        where T : unmanaged => span.Length > 0 && AreEqual(span[0], value);

    public static bool EndsWith<T>(ReadOnlySpan<T> span, T value)
        where T : unmanaged => span.Length > 0 && AreEqual(span[^1], value);

    public static int IndexOf<T>(ReadOnlySpan<T> span, T value)
        where T : unmanaged
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (AreEqual(span[i], value))
            {
                return i;
            }
        }
        return -1;
    }

    public static int IndexOf<T>(Span<T> span, T value)
        where T : unmanaged => IndexOf((ReadOnlySpan<T>)span, value);

    public static int IndexOf<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : unmanaged
    {
        for (int i = 0; i <= span.Length - value.Length; i++)
        {
            if (SequenceEqual(span.Slice(i, value.Length), value))
            {
                return i;
            }
        }
        return -1;
    }

    public static int LastIndexOf<T>(ReadOnlySpan<T> span, T value)
        where T : unmanaged
    {
        int i = span.Length - 1;
        while (i >= 0 && !AreEqual(span[i], value))
        {
            i--;
        }
        return i;
    }

    public static bool Contains<T>(ReadOnlySpan<T> span, T value)
        where T : unmanaged => IndexOf(span, value) >= 0;

    public static void Reverse<T>(Span<T> span)
        where T : unmanaged
    {
        for (int i = 0, j = span.Length - 1; i < j; i++, j--)
        {
            (span[i], span[j]) = (span[j], span[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreEqual<T>(T left, T right)
        where T : unmanaged => sizeof(T) switch
        {
            1 => *(byte*)&left == *(byte*)&right,
            2 => *(ushort*)&left == *(ushort*)&right,
            4 => *(uint*)&left == *(uint*)&right,
            8 => *(ulong*)&left == *(ulong*)&right,
            _ => Memory.Equal((byte*)&left, (byte*)&right, sizeof(T)),
        };
}
