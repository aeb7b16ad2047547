using Molt.Runtime;

namespace Molt.Compiler.Tests.Cil.Corpus;

internal static class IntrinsicCases
{
    public static void Run(ref LineWriter writer)
    {
        writer.Add("overflow"u8, Overflows(long.MaxValue, 1) + Overflows(3, 4) + Overflows(long.MinValue, -1));
        writer.Add("values"u8, Values(123456789, 0.1));
        writer.Add("likely"u8, Likely(5) + Likely(-5));
        writer.Add("target"u8, Target() != 0);
    }

    private static long Likely(int number) => Intrinsics.Likely(number > 0) ? 1 : Intrinsics.Unlikely(number < -3) ? 20 : 300;

    private static long Overflows(long a, long b)
    {
        long bits = Intrinsics.AddOverflows(a, b, out long sum) ? 1 : 0;
        bits = (bits << 1) | (Intrinsics.SubtractOverflows(a, b, out long difference) ? 1L : 0);
        bits = (bits << 1) | (Intrinsics.MultiplyOverflows(a, b, out long product) ? 1L : 0);
        return bits + sum + difference + product;
    }

    private static long Values(long number, double real)
    {
        Value small = Value.FromSmallInt(number);
        bool isInline = Value.TryInlineFloat(real, out Value inline);
        return small.SmallInt + (small.IsSmallInt ? 1 : 0) + (isInline ? 2 : 0) + (inline.IsInlineFloat ? 4 : 0)
            + BitConverter.DoubleToInt64Bits(inline.InlineFloat) + (Value.NoValue.IsNoValue ? 8 : 0) + (small == inline ? 16 : 0);
    }

    private static long Target() => (OperatingSystem.IsWindows() ? 1 : 0) + (OperatingSystem.IsLinux() ? 2 : 0) + (OperatingSystem.IsWasi() ? 4 : 0);
}
