using System.Globalization;
using System.Numerics;

namespace Molt.Runtime.Tests.Numbers;

/// <summary>Floats as text, held against .NET's conversions and exact arithmetic.</summary>
[TestClass]
public unsafe class FloatTests
{
    private static IEnumerable<double> Samples()
    {
        var random = new Random(14);
        for (int i = 0; i < 15_000; i++)
        {
            double number = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(number))
            {
                yield return number;
            }
            yield return Math.Round((random.NextDouble() - 0.5) * 2000, random.Next(6));
        }
        for (int exponent = -1074; exponent < 1024; exponent++)
        {
            double power = Math.ScaleB(1, exponent);
            yield return power;
            yield return Math.BitIncrement(power);
            yield return Math.BitDecrement(power);
        }
    }

    private static (BigInteger Digits, int Exponent) Decimal(string text)
    {
        string[] parts = text.TrimStart('-').ToUpperInvariant().Split('E');
        string[] halves = parts[0].Split('.');
        string fraction = halves.Length > 1 ? halves[1] : "";
        int exponent = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - fraction.Length;
        var digits = BigInteger.Parse(halves[0] + fraction, CultureInfo.InvariantCulture);
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }
        return (digits, digits.IsZero ? 0 : exponent);
    }

    [TestMethod]
    public void Representations_are_the_shortest_and_read_back()
    {
        foreach (double number in Samples())
        {
            string text = Py.Text(Float.Repr(number));
            string expected = number.ToString("R", CultureInfo.InvariantCulture);

            // .NET's text of some powers of two does not read back.
            if (double.Parse(expected, CultureInfo.InvariantCulture) == number)
            {
                Assert.AreEqual(Decimal(expected), Decimal(text), text);
            }
            Assert.AreEqual(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits(Float.FromStr(Host.Literal(text))), text);
        }
    }

    [TestMethod]
    public void Texts_are_read_as_the_nearest_double()
    {
        var random = new Random(754);
        for (int i = 0; i < 15_000; i++)
        {
            string digits = random.NextInt64().ToString(CultureInfo.InvariantCulture) + (i % 3 == 0 ? random.NextInt64().ToString(CultureInfo.InvariantCulture) : "");
            string text = $"{digits[..random.Next(1, digits.Length)]}e{random.Next(-345, 310)}";
            Assert.AreEqual(double.Parse(text, CultureInfo.InvariantCulture), Float.FromStr(Host.Literal(text)), text);
        }
    }

    [TestMethod]
    public void Midpoints_of_doubles_go_to_even_unless_anything_follows()
    {
        foreach (double number in Samples().Where(static number => Math.Abs(number) is > 1e-300 and < 1e300).Take(2000))
        {
            // The midpoint as an exact decimal: (2 * mantissa + 1) * 2**(exponent - 1).
            ulong mantissa = FloatBits.Split(number, out int exponent);
            BigInteger middle = (2 * (BigInteger)mantissa) + 1;
            int scale = exponent - 1;
            string text = scale >= 0
                ? (middle << scale).ToString(CultureInfo.InvariantCulture)
                : $"{middle * BigInteger.Pow(5, -scale)}e{scale}";
            double lower = Math.Abs(number);
            double upper = Math.BitIncrement(lower);
            Assert.AreEqual((mantissa & 1) == 0 ? lower : upper, Float.FromStr(Host.Literal(text)), text);
            string above = scale >= 0 ? text + ".0000000001" : text.Replace("e", "0000000001e", StringComparison.Ordinal)[..^text.Split('e')[1].Length] + (scale - 10);
            Assert.AreEqual(upper, Float.FromStr(Host.Literal(above)), above);
        }
    }

    [TestMethod]
    public void Powers_of_ten_are_exact_to_128_bits()
    {
        for (int exponent = PowersOfTen.Least; exponent <= PowersOfTen.Greatest; exponent++)
        {
            int log = PowersOfTen.Log2(exponent);
            int shift = 127 - log;
            BigInteger expected = exponent >= 0
                ? shift >= 0 ? BigInteger.Pow(10, exponent) << shift : BigInteger.Pow(10, exponent) >> -shift
                : (BigInteger.One << shift) / BigInteger.Pow(10, -exponent);
            ulong high = PowersOfTen.Get(exponent, out ulong low);
            Assert.AreEqual(expected, ((BigInteger)high << 64) | low, $"10**{exponent}");
        }
    }

    [TestMethod]
    public void Fixed_digits_are_correctly_rounded()
    {
        byte* local = stackalloc byte[FloatText.ShortestSize];
        foreach (double number in Samples().Where(static number => Math.Abs(number) < 1e60).Take(5_000))
        {
            foreach (int precision in (int[])[0, 1, 2, 6, 17, 40])
            {
                byte* text = FloatText.Write(number, (byte)'f', precision, FloatTextFlags.None, local, out nint length);
                string actual = System.Text.Encoding.ASCII.GetString(text, (int)length);
                Assert.AreEqual(Math.Abs(number).ToString("F" + precision, CultureInfo.InvariantCulture), actual, $"{number:R}");
            }
        }
    }
}
