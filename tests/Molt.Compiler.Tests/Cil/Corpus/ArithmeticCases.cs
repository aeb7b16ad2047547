namespace Molt.Compiler.Tests.Cil.Corpus;

internal static class ArithmeticCases
{
    private static readonly long s_large = 0x7FFF_FFFF_0000_0003;

    public static void Run(ref LineWriter writer)
    {
        writer.Add("int"u8, Int(-7, 3));
        writer.Add("uint"u8, UInt(0xFFFF_FFF0, 7));
        writer.Add("long"u8, Long(s_large, -5));
        writer.Add("ulong"u8, ULong(ulong.MaxValue - 8, 10));
        writer.Add("small"u8, Small(-100, 200, -30000, 60000));
        writer.Add("native"u8, Native(-1000, 77));
        writer.Add("double"u8, Double(1.5, -2.25));
        writer.Add("float"u8, Single(1.1f, 3.3f));
        writer.Add("shifts"u8, Shifts(-12345678901, 37));
        writer.Add("compare"u8, Compare(-1, 1));
        writer.Add("compare float"u8, CompareFloat(double.NaN, 1));
        writer.Add("checked"u8, Checked(1000, 2000));
        writer.Add("overflow wraps"u8, unchecked(int.MaxValue + Int(0, 1)) + (s_large * s_large));
    }

    private static long Int(int a, int b)
    {
        var digest = new Digest();
        digest.Add(a + b);
        digest.Add(a - b);
        digest.Add(a * b);
        digest.Add(a / b);
        digest.Add(a % b);
        digest.Add(a & b);
        digest.Add(a | b);
        digest.Add(a ^ b);
        digest.Add(-a);
        digest.Add(~a);
        digest.Add(a >> 1);
        digest.Add(a >>> 1);
        digest.Add(a << b);
        return digest.Result;
    }

    private static long UInt(uint a, uint b)
    {
        var digest = new Digest();
        digest.Add(a + b);
        digest.Add(a - b);
        digest.Add(a * b);
        digest.Add(a / b);
        digest.Add(a % b);
        digest.Add(a >> 3);
        digest.Add(a > b ? 1 : 0);
        digest.Add((long)a * b);
        return digest.Result;
    }

    private static long Long(long a, long b)
    {
        var digest = new Digest();
        digest.Add(a + b);
        digest.Add(a - b);
        digest.Add(a * b);
        digest.Add(a / b);
        digest.Add(a % b);
        digest.Add(a >> 33);
        digest.Add(a << 9);
        digest.Add(-a);
        return digest.Result;
    }

    private static long ULong(ulong a, ulong b)
    {
        var digest = new Digest();
        digest.Add((long)(a + b));
        digest.Add((long)(a / b));
        digest.Add((long)(a % b));
        digest.Add((long)(a >> 60));
        digest.Add(a < b ? 1 : 2);
        return digest.Result;
    }

    private static long Small(sbyte a, byte b, short c, ushort d)
    {
        var digest = new Digest();
        a -= 100;
        b += 100;
        c -= 10000;
        d += 10000;
        digest.Add(a);
        digest.Add(b);
        digest.Add(c);
        digest.Add(d);
        digest.Add((byte)a);
        digest.Add((sbyte)b);
        char e = (char)(d + 3);
        digest.Add(e);
        return digest.Result;
    }

    private static long Native(nint a, nint b)
    {
        var digest = new Digest();
        digest.Add(a + b);
        digest.Add(a * b);
        digest.Add(a / b);
        digest.Add(a % b);
        digest.Add(a >> 2);
        digest.Add((nint)(nuint)b - a);
        digest.Add(a < b ? 1 : 0);
        return digest.Result;
    }

    private static long Double(double a, double b)
    {
        var digest = new Digest();
        digest.Add(a + b);
        digest.Add(a - b);
        digest.Add(a * b);
        digest.Add(a / b);
        digest.Add(a % b);
        digest.Add(-a);
        digest.Add(a / (b - b));
        return digest.Result;
    }

    private static double Single(float a, float b)
    {
        float sum = a + b;
        float product = a * b;
        return sum + (double)product + (a / b);
    }

    private static long Shifts(long a, int amount)
    {
        var digest = new Digest();
        for (int i = 0; i < amount; i++)
        {
            digest.Add(a >> i);
            digest.Add(a << i);
            digest.Add(a >>> (i + 40));
            digest.Add((int)a >> i);
            digest.Add((uint)a >> i);
        }
        return digest.Result;
    }

    private static long Compare(int a, int b)
    {
        long bits = 0;
        bits = (bits << 1) | (a < b ? 1L : 0);
        bits = (bits << 1) | (a <= b ? 1L : 0);
        bits = (bits << 1) | (a > b ? 1L : 0);
        bits = (bits << 1) | (a >= b ? 1L : 0);
        bits = (bits << 1) | (a == b ? 1L : 0);
        bits = (bits << 1) | (a != b ? 1L : 0);
        bits = (bits << 1) | ((uint)a < (uint)b ? 1L : 0);
        bits = (bits << 1) | ((uint)a >= (uint)b ? 1L : 0);
        bool less = a < b;
        bool both = less & (b > a);
        bool either = !less | (a == b);
        bits = (bits << 2) | (both ? 2L : 0) | (either ? 1L : 0);
        return bits;
    }

    private static long CompareFloat(double a, double b)
    {
        long bits = 0;
        bits = (bits << 1) | (a < b ? 1L : 0);
        bits = (bits << 1) | (a <= b ? 1L : 0);
        bits = (bits << 1) | (a > b ? 1L : 0);
        bits = (bits << 1) | (a >= b ? 1L : 0);
        bits = (bits << 1) | (a == b ? 1L : 0);
        bits = (bits << 1) | (a != b ? 1L : 0);
        bits = (bits << 1) | (!(a < b) ? 1L : 0);
        bits = (bits << 1) | (!(a >= b) ? 1L : 0);
        bits = (bits << 1) | (b < a + 1 || b == 1 ? 1L : 0);
        return bits;
    }

    private static long Checked(int a, int b) => checked((a * b) + a - b);
}
