using System.Buffers.Binary;
using System.Numerics;

namespace Molt.Compiler.Tests.Cil.Corpus;

internal static class MathCases
{
    public static void Run(ref LineWriter writer)
    {
        writer.Add("rounding"u8, Rounding(2.5) ^ Rounding(-3.5) ^ Rounding(1e300) ^ Rounding(-0.2));
        writer.Add("roots"u8, Math.Sqrt(2) + Math.Abs(-7.25));
        writer.Add("min max"u8, MinMax(-3, 8, 2.5, -1.5));
        writer.Add("nan"u8, double.IsNaN(Math.Max(double.NaN, 1)) && double.IsNaN(Math.Min(1, double.NaN)));
        writer.Add("classify"u8, Classify(double.NaN) + (Classify(double.NegativeInfinity) * 100) + (Classify(-0.0) * 10000));
        writer.Add("big multiply"u8, BigMultiply(0xFEDC_BA98_7654_3210, 0x0123_4567_89AB_CDEF));
        writer.Add("bits"u8, Bits(0x00F0_1234, 0x0000_0F00_0000_1000));
        writer.Add("no bits"u8, Bits(0, 0));
        writer.Add("rotate"u8, Rotate(0x8000_0001, 0x8000_0000_0000_0001));
        writer.Add("bytes"u8, BinaryPrimitives.ReverseEndianness(0x0102_0304_0506_0708) ^ BinaryPrimitives.ReverseEndianness((ushort)0x1234));
        writer.Add("bit casts"u8, BitConverter.DoubleToInt64Bits(1.5) ^ BitConverter.SingleToInt32Bits(2.5f) ^ (long)BitConverter.UInt64BitsToDouble(0x4059_0000_0000_0000));
        writer.Add("fused"u8, Math.FusedMultiplyAdd(1.1, 2.2, 3.3));
        writer.Add("sign"u8, Math.CopySign(3.0, -0.0) + Math.Clamp(15, 1, 9) + Math.Sign(-8.5));
        writer.Add("divide"u8, Math.DivRem(17, 5).Remainder + Math.DivRem(-17L, 5L).Quotient);
        writer.Add("powers"u8, (Math.Pow(2, 10) * 1000) + Math.Floor(Math.Log2(1024)) + BitOperations.RoundUpToPowerOf2(1000u));
    }

    private static long Rounding(double value)
    {
        var digest = new Digest();
        digest.Add(Math.Floor(value));
        digest.Add(Math.Ceiling(value));
        digest.Add(Math.Truncate(value));
        digest.Add(Math.Round(value));
        return digest.Result;
    }

    private static long MinMax(int a, int b, double c, double d)
    {
        var digest = new Digest();
        digest.Add(Math.Min(a, b));
        digest.Add(Math.Max(a, b));
        digest.Add(Math.Min((uint)a, (uint)b));
        digest.Add(Math.Max((long)a, b));
        digest.Add(Math.Min(c, d));
        digest.Add(Math.Max(c, d));
        digest.Add(Math.Abs(a));
        digest.Add(Math.Max((byte)3, (byte)200));
        return digest.Result;
    }

    private static long Classify(double value) => (double.IsNaN(value) ? 1 : 0) + (double.IsInfinity(value) ? 2 : 0) + (double.IsFinite(value) ? 4 : 0)
        + (double.IsNegative(value) ? 8 : 0) + (double.IsNegativeInfinity(value) ? 16 : 0) + (double.IsPositiveInfinity(value) ? 32 : 0);

    private static long BigMultiply(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        long signedHigh = Math.BigMul((long)a, (long)b, out long signedLow);
        return (long)(high ^ low) ^ signedHigh ^ (signedLow << 1) ^ Math.BigMul((int)a, (int)b);
    }

    private static long Bits(uint small, ulong large)
    {
        var digest = new Digest();
        digest.Add(BitOperations.PopCount(small));
        digest.Add(BitOperations.PopCount(large));
        digest.Add(BitOperations.LeadingZeroCount(small));
        digest.Add(BitOperations.LeadingZeroCount(large));
        digest.Add(BitOperations.TrailingZeroCount(small));
        digest.Add(BitOperations.TrailingZeroCount(large));
        digest.Add(BitOperations.Log2(small));
        digest.Add(BitOperations.Log2(large));
        digest.Add(BitOperations.IsPow2(large) ? 1 : 0);
        return digest.Result;
    }

    private static long Rotate(uint small, ulong large)
    {
        var digest = new Digest();
        for (int i = 0; i < 70; i += 9)
        {
            digest.Add(BitOperations.RotateLeft(small, i));
            digest.Add((long)BitOperations.RotateRight(large, i));
        }
        return digest.Result;
    }
}
