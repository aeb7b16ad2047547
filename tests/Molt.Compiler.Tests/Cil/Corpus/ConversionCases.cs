namespace Molt.Compiler.Tests.Cil.Corpus;

internal static class ConversionCases
{
    public static void Run(ref LineWriter writer)
    {
        writer.Add("narrow"u8, Narrow(0x1234_5678_9ABC_DEF0));
        writer.Add("narrow negative"u8, Narrow(-0x1234_5678_9ABC_DEF0));
        writer.Add("from double"u8, FromDouble(-1.75) ^ FromDouble(255.9) ^ FromDouble(3e9));
        writer.Add("saturate"u8, Saturate(1e30) ^ Saturate(-1e30) ^ Saturate(double.NaN));
        writer.Add("to double"u8, ToDouble(-3, uint.MaxValue, long.MinValue, ulong.MaxValue));
        writer.Add("bools"u8, Bools(5, 0));
        writer.Add("enums"u8, Enums(Color.Green | Color.Blue));
        writer.Add("chars"u8, Chars('é'));
    }

    [Flags]
    private enum Color : byte
    {
        Red = 1,
        Green = 2,
        Blue = 128,
    }

    private static long Narrow(long value)
    {
        var digest = new Digest();
        digest.Add((sbyte)value);
        digest.Add((byte)value);
        digest.Add((short)value);
        digest.Add((ushort)value);
        digest.Add((int)value);
        digest.Add((uint)value);
        digest.Add((nint)(int)value);
        digest.Add((long)(nuint)(uint)value);
        digest.Add((long)(ulong)(uint)(int)value);
        digest.Add((long)(ulong)(int)value);
        return digest.Result;
    }

    private static long FromDouble(double value)
    {
        var digest = new Digest();
        digest.Add((int)value);
        digest.Add((long)value);
        digest.Add((short)(int)value);
        digest.Add((byte)(int)value);
        digest.Add((long)(float)value);
        return digest.Result;
    }

    private static long Saturate(double value)
    {
        var digest = new Digest();
        digest.Add((int)value);
        digest.Add((uint)value);
        digest.Add((long)value);
        digest.Add((long)(ulong)value);
        return digest.Result;
    }

    private static long ToDouble(int a, uint b, long c, ulong d)
    {
        var digest = new Digest();
        digest.Add((double)a);
        digest.Add((double)b);
        digest.Add((double)c);
        digest.Add((double)d);
        digest.Add((double)(float)c);
        digest.Add((double)(float)d);
        return digest.Result;
    }

    private static long Bools(int a, int b)
    {
        bool x = a > 3;
        bool y = b != 0;
        Span<bool> stored = stackalloc bool[2];
        stored[0] = x && !y;
        stored[1] = x == y;
        return (stored[0] ? 10 : 20) + (stored[1] ? 1 : 2) + (Negate(x) ? 100 : 200);
    }

    private static bool Negate(bool value) => !value;

    private static long Enums(Color color)
    {
        long result = (long)color;
        result = (result << 1) | (color.HasFlag(Color.Blue) ? 1L : 0);
        result = (result << 1) | ((color & Color.Red) != 0 ? 1L : 0);
        result = (result << 8) | (uint)(color switch
        {
            Color.Red => 1,
            Color.Green => 2,
            Color.Green | Color.Blue => 3,
            _ => 4,
        });
        return result;
    }

    private static long Chars(char character) => (character << 8) | (char)(character + 'a');
}
