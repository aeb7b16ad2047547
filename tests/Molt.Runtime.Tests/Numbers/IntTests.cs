using System.Globalization;
using System.Numerics;

namespace Molt.Runtime.Tests.Numbers;

/// <summary>Integers of any size, held against <see cref="BigInteger"/>.</summary>
[TestClass]
public unsafe class IntTests
{
    private static readonly Random s_random = new(20);

    private static void Check(BigInteger expected, Value actual, string operation)
    {
        BigInteger number = BigNumbers.ToNumber(actual);
        if (number != expected)
        {
            Assert.Fail($"{operation} is {expected}, not {number}");
        }
    }

    private static BigInteger FloorDivide(BigInteger left, BigInteger right)
    {
        BigInteger quotient = BigInteger.DivRem(left, right, out BigInteger remainder);
        return remainder.Sign != 0 && remainder.Sign != right.Sign ? quotient - 1 : quotient;
    }

    private static void CheckPair(BigInteger a, BigInteger b)
    {
        Value x = BigNumbers.ToValue(a);
        Value y = BigNumbers.ToValue(b);
        Check(a + b, Int.Add(x, y), $"{a} + {b}");
        Check(a - b, Int.Subtract(x, y), $"{a} - {b}");
        Check(a * b, Int.Multiply(x, y), $"{a} * {b}");
        Check(a * a, Int.Multiply(x, x), $"{a} * {a}");
        Check(a & b, Int.And(x, y), $"{a} & {b}");
        Check(a | b, Int.Or(x, y), $"{a} | {b}");
        Check(a ^ b, Int.Xor(x, y), $"{a} ^ {b}");
        Check(BigInteger.GreatestCommonDivisor(a, b), Int.GreatestCommonDivisor(x, y), $"gcd({a}, {b})");
        Assert.AreEqual(a.CompareTo(b), Int.Compare(x, y), $"compare {a} with {b}");
        if (b.IsZero)
        {
            Assert.IsTrue(Int.FloorDivide(x, y).IsNoValue);
            Assert.AreEqual("ZeroDivisionError: division by zero", Py.Error());
            return;
        }
        BigInteger quotient = FloorDivide(a, b);
        Check(quotient, Int.FloorDivide(x, y), $"{a} // {b}");
        Check(a - (quotient * b), Int.Remainder(x, y), $"{a} % {b}");
        Assert.IsTrue(Int.DivideWithRemainder(x, y, out Value q, out Value r));
        Check(quotient, q, $"divmod({a}, {b})");
        Check(a - (quotient * b), r, $"divmod({a}, {b})");
    }

    [TestMethod]
    public void Pairs_of_numbers_of_all_small_sizes()
    {
        for (int i = 0; i < 8_000; i++)
        {
            CheckPair(BigNumbers.Next(s_random, 300), BigNumbers.Next(s_random, 300));
        }
    }

    [TestMethod]
    public void Numbers_beside_the_limits_of_words()
    {
        List<BigInteger> numbers = [];
        foreach (int bits in (int[])[0, 1, 31, 32, 33, 61, 62, 63, 64, 65, 96, 127, 128])
        {
            for (int offset = -2; offset <= 2; offset++)
            {
                numbers.Add((BigInteger.One << bits) + offset);
                numbers.Add(-(BigInteger.One << bits) + offset);
            }
        }
        foreach (BigInteger a in numbers)
        {
            foreach (BigInteger b in numbers)
            {
                CheckPair(a, b);
            }
        }
    }

    [TestMethod]
    public void Numbers_large_enough_for_the_recursive_algorithms()
    {
        for (int i = 0; i < 60; i++)
        {
            int bits = s_random.Next(1000, 40_000);
            BigInteger a = BigNumbers.Next(s_random, bits);
            BigInteger b = BigNumbers.Next(s_random, s_random.Next(1, bits));
            CheckPair(a, b);
            CheckPair((a * b) + s_random.Next(-1, 2), b);
        }
    }

    [TestMethod]
    public void Shifts_and_single_operands()
    {
        for (int i = 0; i < 5_000; i++)
        {
            BigInteger a = BigNumbers.Next(s_random, 300);
            Value x = BigNumbers.ToValue(a);
            int count = s_random.Next(0, 200);
            Check(a << count, Int.LeftShift(x, Py.Int(count)), $"{a} << {count}");
            Check(a >> count, Int.RightShift(x, Py.Int(count)), $"{a} >> {count}");
            Check(~a, Int.Invert(x), $"~{a}");
            Check(-a, Int.Negative(x), $"-{a}");
            Check(BigInteger.Abs(a), Int.Absolute(x), $"abs({a})");
            Assert.AreEqual((long)BigInteger.Abs(a).GetBitLength(), Int.BitLength(x), $"bit length of {a}");
            Value root = Int.SquareRoot(Int.Absolute(x));
            BigInteger r = BigNumbers.ToNumber(root);
            Assert.IsTrue(r * r <= BigInteger.Abs(a) && (r + 1) * (r + 1) > BigInteger.Abs(a), $"isqrt({a}) is not {r}");
        }
    }

    [TestMethod]
    public void Powers()
    {
        for (int i = 0; i < 2_000; i++)
        {
            BigInteger a = BigNumbers.Next(s_random, 100);
            int exponent = s_random.Next(0, 40);
            Check(BigInteger.Pow(a, exponent), Int.Power(BigNumbers.ToValue(a), Py.Int(exponent)), $"{a} ** {exponent}");

            BigInteger power = BigInteger.Abs(BigNumbers.Next(s_random, 200));
            BigInteger modulus = BigNumbers.Next(s_random, 200);
            if (!modulus.IsZero)
            {
                BigInteger expected = BigInteger.ModPow(a, power, modulus);
                expected = expected.Sign != 0 && expected.Sign != modulus.Sign ? expected + modulus : expected;
                Value actual = Int.PowerModulo(BigNumbers.ToValue(a), BigNumbers.ToValue(power), BigNumbers.ToValue(modulus));
                Check(expected, actual, $"pow({a}, {power}, {modulus})");
            }
        }
    }

    [TestMethod]
    public void Inverses_multiply_to_one()
    {
        for (int i = 0; i < 1_000; i++)
        {
            BigInteger a = BigNumbers.Next(s_random, 200);
            BigInteger modulus = BigInteger.Abs(BigNumbers.Next(s_random, 200)) + 2;
            Value inverse = Int.PowerModulo(BigNumbers.ToValue(a), Py.Int(-1), BigNumbers.ToValue(modulus));
            if (BigInteger.GreatestCommonDivisor(a, modulus) != 1)
            {
                Assert.AreEqual("ValueError: base is not invertible for the given modulus", Py.Repr(inverse));
                continue;
            }
            Assert.AreEqual(BigInteger.One, ((BigNumbers.ToNumber(inverse) * a % modulus) + modulus) % modulus, $"{a} modulo {modulus}");
        }
    }

    [TestMethod]
    public void Texts_and_back()
    {
        foreach (int bits in (int[])[64, 300, 3_000, 12_000])
        {
            for (int i = 0; i < 200; i++)
            {
                BigInteger a = BigNumbers.Next(s_random, bits);
                Value x = BigNumbers.ToValue(a);
                string expected = a.ToString(CultureInfo.InvariantCulture);
                Assert.AreEqual(expected, Py.Text(Int.ToStr(x)));
                Check(a, Int.FromStr(Host.Literal(expected), 10), expected);
                foreach (uint radix in (uint[])[2, 8, 16])
                {
                    Check(a, Int.FromStr(Int.ToStr(x, radix), radix), $"{a} in base {radix}");
                }
            }
        }
    }

    [TestMethod]
    public void Texts_in_every_base()
    {
        for (uint radix = 2; radix <= 36; radix++)
        {
            foreach (int length in (int[])[1, 12, 13, 100, 3000])
            {
                BigInteger expected = BigInteger.Zero;
                string text = "";
                for (int i = 0; i < length; i++)
                {
                    int digit = s_random.Next((int)radix);
                    expected = (expected * radix) + digit;
                    text += (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
                }
                Check(expected, Int.FromStr(Host.Literal(text), radix), $"{text} in base {radix}");
            }
        }
    }

    [TestMethod]
    public void Long_texts_are_refused_and_the_limit_can_be_lifted()
    {
        Value large = Int.Power(Py.Int(10), Py.Int(4300));
        Assert.IsTrue(Int.ToStr(large) == null);
        Assert.AreEqual(
            "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
            Py.Error());
        Assert.AreEqual(4300, Int.ToStr(Int.Subtract(large, Py.Int(1)))->Length);
        try
        {
            Assert.IsTrue(Int.SetMaxDigits(0));
            Assert.AreEqual(4301, Int.ToStr(large)->Length);
            Check(BigInteger.Pow(10, 30_000), Int.FromStr(Host.Literal("1" + new string('0', 30_000)), 10), "10**30000");
        }
        finally
        {
            Int.MaxDigits = 4300;
        }
        Assert.IsFalse(Int.SetMaxDigits(639));
        Assert.AreEqual("ValueError: maxdigits must be >= 640 or 0 for unlimited", Py.Error());
    }

    [TestMethod]
    public void Hashes_are_residues()
    {
        BigInteger modulus = (BigInteger.One << 61) - 1;
        for (int i = 0; i < 5_000; i++)
        {
            BigInteger a = BigNumbers.Next(s_random, 400);
            long expected = (long)(a % modulus);
            Assert.AreEqual(expected == -1 ? -2 : expected, Int.Hash(BigNumbers.ToValue(a)), $"hash({a})");
        }
    }

    [TestMethod]
    public void Conversions_to_double_round_to_the_nearest()
    {
        for (int i = 0; i < 5_000; i++)
        {
            BigInteger a = BigNumbers.Next(s_random, 1000);
            Assert.IsTrue(Int.TryToDouble(BigNumbers.ToValue(a), out double number));

            // The neighbours are not nearer.
            BigInteger error = BigInteger.Abs(new BigInteger(number) - a);
            foreach (double neighbour in (double[])[Math.BitIncrement(number), Math.BitDecrement(number)])
            {
                BigInteger other = BigInteger.Abs(new BigInteger(neighbour) - a);
                bool even = (BitConverter.DoubleToInt64Bits(number) & 1) == 0;
                Assert.IsTrue(error < other || (error == other && even) || Math.Abs(number) < 9e15, $"float({a}) is not {number:R}");
            }
        }
    }
}
