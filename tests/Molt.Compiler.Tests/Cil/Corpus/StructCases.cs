using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Molt.Compiler.Tests.Cil.Corpus;

internal static unsafe class StructCases
{
    public static void Run(ref LineWriter writer)
    {
        writer.Add("wrapper"u8, new Wrapper(5).Plus(new Wrapper(7)).Number);
        writer.Add("nested wrapper"u8, new Outer(new Wrapper(9)).Get());
        writer.Add("pair"u8, Pairs(3, 4));
        writer.Add("big by value"u8, Bigs());
        writer.Add("mutating"u8, Mutating());
        writer.Add("explicit"u8, Explicit());
        writer.Add("fixed buffer"u8, FixedBuffer());
        writer.Add("inline array"u8, Inline());
        writer.Add("packed"u8, Packed());
        writer.Add("empty"u8, sizeof(Empty) + default(Empty).Answer());
        writer.Add("mixed sizes"u8, Mixed());
        writer.Add("tuples"u8, Tuples());
        writer.Add("arrays of structs"u8, Arrays());
        writer.Add("default and new"u8, Defaults());
        writer.Add("operators"u8, Operators());
        writer.Add("bool struct"u8, Flagged());
    }

    private readonly struct Wrapper(long number)
    {
        public readonly long Number = number;

        public Wrapper Plus(Wrapper other) => new(Number + other.Number);

        public static bool operator ==(Wrapper left, Wrapper right) => left.Number == right.Number;

        public static bool operator !=(Wrapper left, Wrapper right) => left.Number != right.Number;

        public static implicit operator Wrapper(int number) => new(number);

        public override bool Equals(object? obj) => obj is Wrapper other && other == this;

        public override int GetHashCode() => (int)Number;
    }

    private readonly struct Outer(Wrapper inner)
    {
        private readonly Wrapper _inner = inner;

        public long Get() => _inner.Number * 2;
    }

    private struct Pair
    {
        public int First;
        public double Second;

        public readonly double Sum() => First + Second;

        public void Double()
        {
            First *= 2;
            Second *= 2;
        }
    }

    private struct Big
    {
        public long A;
        public int B;
        public short C;
        public Pair D;
        public byte E;
        public long F;
        public double G;

        public readonly long Total() => A + B + C + (long)D.Sum() + E + F + (long)G;
    }

    [StructLayout(LayoutKind.Explicit)]
    private struct Union
    {
        [FieldOffset(0)]
        public ulong Bits;

        [FieldOffset(0)]
        public double Number;

        [FieldOffset(4)]
        public uint High;

        [FieldOffset(8)]
        public byte Tag;
    }

    private struct Buffered
    {
        public int Count;
        public fixed byte Bytes[20];
        public fixed long Longs[3];
    }

    [InlineArray(5)]
    private struct Five
    {
        private int _first;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Tight
    {
        public byte A;
        public int B;
        public short C;
        public long D;
    }

    private readonly struct Empty
    {
        public int Answer() => 42;
    }

    private struct MixedSizes
    {
        public byte A;
        public long B;
        public byte C;
        public int D;
        public bool E;
        public char F;
        public float G;
    }

    private struct Flag
    {
        public bool Value;
    }

    private static long Pairs(int a, double b)
    {
        Pair pair = MakePair(a, b);
        Pair copy = pair;
        copy.Double();
        return ((long)(pair.Sum() * 10) * 1000) + (long)(copy.Sum() * 10) + (long)SumOf(copy);
    }

    private static Pair MakePair(int a, double b) => new() { First = a, Second = b };

    private static double SumOf(Pair pair)
    {
        pair.Double();
        return pair.Sum();
    }

    private static long Bigs()
    {
        Big big = MakeBig(5);
        Big other = big;
        other.D.Double();
        other.A = Change(big).Total();
        return (big.Total() * 100000) + other.Total() + TotalByReference(in other);
    }

    private static Big MakeBig(int seed)
    {
        Big big = default;
        big.A = seed;
        big.B = seed + 1;
        big.C = (short)(seed + 2);
        big.D = MakePair(seed + 3, seed + 4);
        big.E = (byte)(seed + 5);
        big.F = seed + 6;
        big.G = seed + 7.5;
        return big;
    }

    private static Big Change(Big big)
    {
        big.A *= 10;
        big.D = MakePair(1, 2);
        return big;
    }

    private static long TotalByReference(in Big big) => big.Total();

    private static long Mutating()
    {
        Pair pair = MakePair(1, 2);
        ref Pair reference = ref pair;
        reference.Double();
        reference.First += 5;
        Pair* pointer = &pair;
        pointer->Second -= 1;
        pointer->Double();
        return (pair.First * 100) + (long)pair.Second;
    }

    private static long Explicit()
    {
        Union union = default;
        union.Number = 1.5;
        union.Tag = 7;
        Union copy = union;
        copy.High ^= 0x8000_0000;
        return (long)(union.Bits ^ copy.Bits) + (long)(copy.Number * 10) + copy.Tag + sizeof(Union) + ReadTag(copy);
    }

    private static long ReadTag(Union union) => union.Tag * 1000;

    private static long FixedBuffer()
    {
        Buffered buffered = default;
        buffered.Count = 20;
        for (int i = 0; i < buffered.Count; i++)
        {
            buffered.Bytes[i] = (byte)(i * i);
        }
        buffered.Longs[2] = 1L << 40;
        Buffered copy = buffered;
        copy.Bytes[3] = 77;
        long sum = 0;
        for (int i = 0; i < 20; i++)
        {
            sum += buffered.Bytes[i] - copy.Bytes[i];
        }
        return sum + copy.Longs[2] + sizeof(Buffered);
    }

    private static long Inline()
    {
        Five five = default;
        for (int i = 0; i < 5; i++)
        {
            five[i] = i * 3;
        }
        Span<int> span = five;
        span[1] += 100;
        Five copy = five;
        copy[4]++;
        long sum = 0;
        foreach (int number in copy)
        {
            sum = (sum * 7) + number;
        }
        return sum + five[4] + sizeof(Five);
    }

    private static long Packed()
    {
        var tight = new Tight { A = 1, B = -2, C = 3, D = 1L << 50 };
        Tight copy = tight;
        copy.B *= 5;
        return sizeof(Tight) + copy.A + copy.B + copy.C + copy.D + tight.B;
    }

    private static long Mixed()
    {
        MixedSizes* many = stackalloc MixedSizes[3];
        for (int i = 0; i < 3; i++)
        {
            many[i] = new MixedSizes { A = (byte)i, B = i * 1000L, C = (byte)(i + 1), D = -i, E = i == 1, F = (char)('a' + i), G = i + 0.5f };
        }
        var digest = new Digest();
        for (int i = 0; i < 3; i++)
        {
            MixedSizes one = many[i];
            digest.Add(one.A);
            digest.Add(one.B);
            digest.Add(one.C);
            digest.Add(one.D);
            digest.Add(one.E ? 1 : 0);
            digest.Add(one.F);
            digest.Add((double)one.G);
        }
        return digest.Result + sizeof(MixedSizes);
    }

    private static long Tuples()
    {
        (long quotient, long remainder) = Divide(103, 10);
        (int A, (double B, bool C) D) nested = (3, (4.5, true));
        return (quotient * 100) + remainder + nested.A + (long)nested.D.B + (nested.D.C ? 1000 : 0);
    }

    private static (long Quotient, long Remainder) Divide(long a, long b) => (a / b, a % b);

    private static long Arrays()
    {
        Pair* pairs = stackalloc Pair[4];
        for (int i = 0; i < 4; i++)
        {
            pairs[i].First = i;
            pairs[i].Second = i * 1.5;
        }
        pairs[2] = pairs[1];
        Pair* last = pairs + 3;
        long count = last - pairs;
        return (long)(pairs[2].Sum() + last->Sum()) + (count * 100);
    }

    private static long Defaults()
    {
        Wrapper wrapper = default;
        Wrapper fromInt = 17;
        Big big = new();
        return wrapper.Number + fromInt.Number + big.Total();
    }

    private static long Operators()
    {
        Wrapper a = 5;
        Wrapper b = 5;
        return (a == b ? 1 : 0) + (a != 6 ? 2 : 0);
    }

    private static long Flagged()
    {
        Flag flag = MakeFlag(3);
        Flag other = flag;
        other.Value = !other.Value;
        return (flag.Value ? 1 : 0) + (other.Value ? 2 : 0) + sizeof(Flag);
    }

    private static Flag MakeFlag(int number) => new() { Value = number > 2 };
}
