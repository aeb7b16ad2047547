using System.Numerics;

namespace Molt.Runtime.Tests.Numbers;

/// <summary>Python ints and .NET's integers of any size.</summary>
internal static unsafe class BigNumbers
{
    /// <summary>The <c>int</c> of a number.</summary>
    public static Value ToValue(BigInteger number)
    {
        byte[] bytes = BigInteger.Abs(number).ToByteArray(isUnsigned: true);
        uint[] digits = new uint[(bytes.Length + 3) / 4];
        Buffer.BlockCopy(bytes, 0, digits, 0, bytes.Length);
        fixed (uint* first = digits)
        {
            return Int.FromDigits(first, digits.Length, number.Sign < 0);
        }
    }

    /// <summary>The number of an <c>int</c>, which must be inline if it fits and without leading zeros.</summary>
    public static BigInteger ToNumber(Value value)
    {
        Assert.IsFalse(value.IsNoValue, Py.Error());
        ulong buffer;
        IntView view = new(value, &buffer);
        BigInteger result = new(new ReadOnlySpan<byte>(view.Digits, (int)view.Length * sizeof(uint)), isUnsigned: true);
        result = view.Negative ? -result : result;
        bool fits = result >= -(BigInteger.One << 62) && result < BigInteger.One << 62;
        Assert.AreEqual(fits, value.IsSmallInt, $"{result} is not held as it should be");
        Assert.IsTrue(view.Length == 0 || view.Digits[view.Length - 1] != 0, $"{result} has a leading zero");
        return result;
    }

    /// <summary>A number of up to so many bits, often near a power of two or with digits all zeros or ones.</summary>
    public static BigInteger Next(Random random, int bits)
    {
        int length = random.Next(1, bits + 1);
        BigInteger result = random.Next(6) switch
        {
            0 => random.Next(-3, 4),
            1 => (BigInteger.One << length) + random.Next(-2, 3),
            2 => Digits(random, length),
            _ => Bits(random, length),
        };
        return random.Next(2) == 0 ? result : -result;
    }

    private static BigInteger Bits(Random random, int length)
    {
        byte[] bytes = new byte[(length + 7) / 8];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) & ((BigInteger.One << length) - 1);
    }

    private static BigInteger Digits(Random random, int length)
    {
        uint[] choices = [0, uint.MaxValue, 1u << 31, 1, int.MaxValue];
        BigInteger result = BigInteger.Zero;
        for (int i = 0; i <= length / 32; i++)
        {
            result = (result << 32) | choices[random.Next(choices.Length)];
        }
        return result;
    }
}
