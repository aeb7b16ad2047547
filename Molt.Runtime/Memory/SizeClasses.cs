using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// The cell sizes of small allocations: every multiple of 16 bytes up to 256, then four to each doubling up to 8,192.
/// </summary>
public static class SizeClasses
{
    /// <summary>The unit of allocation: every cell starts at a multiple of it.</summary>
    public const int Granule = 16;

    /// <summary>The largest small allocation in bytes.</summary>
    public const int MaximumSize = 8192;

    /// <summary>The number of classes; class 0 is not used.</summary>
    public const int Count = 37;

    /// <summary>The largest number of bytes that can be asked for at all.</summary>
    public static nint MaximumRequest => (nint)(~(nuint)0 >> 1) - (2 * Chunk.Size);

    private const int LinearMaximum = 256;
    private const int LinearCount = LinearMaximum / Granule;

    /// <summary>The class of an allocation of 1 to <see cref="MaximumSize"/> bytes. A constant for a constant argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(nint bytes)
    {
        uint last = (uint)bytes - 1;
        if (last < LinearMaximum)
        {
            return (int)(last / Granule) + 1;
        }
        int exponent = BitOperations.Log2(last);
        return LinearCount + ((exponent - 8) * 4) + (int)(last >> (exponent - 2)) - 3;
    }

    /// <summary>The cell size of a class in bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Size(int sizeClass)
    {
        if (sizeClass <= LinearCount)
        {
            return sizeClass * Granule;
        }
        int step = sizeClass - LinearCount - 1;
        return (5 + (step & 3)) << (6 + (step >> 2));
    }
}
