using System.Numerics;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Hashes that containers need without a call through the type.</summary>
public static unsafe class Hashing
{
    private const long Modulus = (1L << 61) - 1;

    /// <summary>The hash of an inline integer, as CPython's: the number modulo 2**61-1 with its sign, and -2 for -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OfSmallInt(long number)
    {
        if (Intrinsics.Unlikely((ulong)(number + (Modulus - 1)) > 2 * (Modulus - 1)))
        {
            number %= Modulus;
        }
        return number == -1 ? -2 : number;
    }

    /// <summary>The hash of any value, with short paths for inline integers and strings; -1 with an exception pending.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Of(Value value)
    {
        if (value.IsSmallInt)
        {
            return OfSmallInt(value.SmallInt);
        }
        return Str.IsExact(value) ? Str.Hash(Str.From(value)) : Operators.Hash(value);
    }

    /// <summary>The hash of a sequence of hashes: the part of xxHash that CPython uses for tuples.</summary>
    public struct Sequence
    {
        private const ulong Prime1 = 11400714785074694791;
        private const ulong Prime2 = 14029467366897019727;
        private const ulong Prime5 = 2870177450012600261;

        private ulong _sum;

        /// <summary>Starts.</summary>
        public static Sequence Start() => new() { _sum = Prime5 };

        /// <summary>Adds one item's hash.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(long hash) => _sum = BitOperations.RotateLeft(_sum + ((ulong)hash * Prime2), 31) * Prime1;

        /// <summary>The hash so far, without the number of items.</summary>
        public readonly long FinishRaw() => _sum == ulong.MaxValue ? 1546275796 : (long)_sum;

        /// <summary>The hash of <paramref name="count"/> items.</summary>
        public readonly long Finish(nint count)
        {
            ulong sum = _sum + ((ulong)count ^ (Prime5 ^ 3527539));
            return sum == ulong.MaxValue ? 1546275796 : (long)sum;
        }
    }
}
