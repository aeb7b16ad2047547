namespace Molt.Compiler.Tests.Cil.Corpus;

internal static unsafe class StaticCases
{
    private const long Constant = 12;

    private static long s_counter;
    private static int s_limit = 1000;
    private static readonly double s_ratio = 2.5;
    private static readonly long s_computed = Square(s_limit) + Other.Base;
    private static Point s_point = new() { X = 3, Y = s_limit };
    private static readonly delegate*<long, long> s_function = &Square;
    private static byte* s_pointer;

    public static void Run(ref LineWriter writer)
    {
        s_counter += 5;
        s_counter *= 3;
        long local = 1;
        s_pointer = (byte*)&local;
        *s_pointer = 9;
        writer.Add("statics"u8, s_counter + s_limit + (long)(s_ratio * 2) + Constant + local);
        writer.Add("computed"u8, s_computed);
        s_point.X++;
        ref int y = ref s_point.Y;
        y += 7;
        writer.Add("struct static"u8, (s_point.X * 10000) + s_point.Y);
        writer.Add("function static"u8, s_function(11));
        s_pointer = null;
    }

    private struct Point
    {
        public int X;
        public int Y;
    }

    private static class Other
    {
        public static readonly long Base = Third.Value * 2;
    }

    private static class Third
    {
        public static readonly long Value = Square(7);
    }

    private static long Square(long value) => value * value;
}
