using System.Runtime.InteropServices;

namespace Molt.Compiler.Tests.Cil.Corpus;

internal static unsafe class SpanCases
{
    private static ReadOnlySpan<ushort> Primes => [2, 3, 5, 7, 11, 13, 60001];

    private static ReadOnlySpan<long> Wide => [1L << 40, -5, 0x1234_5678_9ABC];

    public static void Run(ref LineWriter writer)
    {
        writer.Add("literal"u8, Hash("hello, wörld"u8));
        writer.Add("empty"u8, Hash(""u8) + Hash([]) + Hash(default) + (ReadOnlySpan<byte>.Empty.IsEmpty ? 1 : 0));
        writer.Add("constants"u8, Constants());
        writer.Add("slices"u8, Slices("the quick brown fox"u8));
        writer.Add("copies"u8, Copies());
        writer.Add("enumeration"u8, Enumeration());
        writer.Add("search"u8, Search("abracadabra"u8));
        writer.Add("casts"u8, Casts());
        writer.Add("pinned"u8, Pinned("pinned"u8));
        writer.Add("from pointer"u8, FromPointer());
        writer.Add("by reference"u8, ByReference());
    }

    private static long Hash(ReadOnlySpan<byte> text)
    {
        long hash = text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            hash = (hash * 31) + text[i];
        }
        return hash;
    }

    private static long Constants()
    {
        long sum = 0;
        foreach (ushort prime in Primes)
        {
            sum = (sum * 3) + prime;
        }
        foreach (long number in Wide)
        {
            sum ^= number;
        }
        return sum + Primes.Length;
    }

    private static long Slices(ReadOnlySpan<byte> text) =>
        Hash(text[4..9]) ^ Hash(text[^3..]) ^ (Hash(text.Slice(2)) << 1) ^ (Hash(text.Slice(1, 4)) << 2) ^ text[^1];

    private static long Copies()
    {
        Span<int> numbers = stackalloc int[8];
        numbers.Fill(7);
        Span<int> first = numbers[..4];
        first.Clear();
        numbers[0] = 1;
        first.CopyTo(numbers[2..]);
        Span<byte> bytes = stackalloc byte[5];
        bytes.Fill(3);
        "xy"u8.CopyTo(bytes[1..]);
        long result = 0;
        foreach (int number in numbers)
        {
            result = (result * 10) + number;
        }
        return (result * 1000) + Hash(bytes);
    }

    private static long Enumeration()
    {
        Span<long> numbers = stackalloc long[5];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i * i;
        }
        foreach (ref long number in numbers)
        {
            number += 1;
        }
        long sum = 0;
        foreach (long number in numbers)
        {
            sum = (sum * 20) + number;
        }
        return sum;
    }

    private static long Search(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)'c') + (text.SequenceEqual("abracadabra"u8) ? 100 : 0) + (text.SequenceEqual("abracadabrx"u8) ? 1000 : 0)
        + (text.StartsWith("abra"u8) ? 10000 : 0) + (text.EndsWith("bra"u8) ? 100000 : 0) + (text.IndexOf((byte)'z') * 1000000)
        + (text.Contains((byte)'d') ? 10000000 : 0) + (text.LastIndexOf((byte)'b') * 100000000L);

    private static long Casts()
    {
        Span<uint> words = stackalloc uint[4];
        words[0] = 0x04030201;
        words[3] = 0xFFFFFFFF;
        Span<byte> bytes = MemoryMarshal.AsBytes(words);
        ReadOnlySpan<ulong> longs = MemoryMarshal.Cast<uint, ulong>(words);
        return bytes.Length + (bytes[2] * 100) + (long)longs[0] + longs.Length + (MemoryMarshal.GetReference(bytes) * 7);
    }

    private static long Pinned(ReadOnlySpan<byte> text)
    {
        long sum = 0;
        fixed (byte* start = text)
        {
            for (byte* p = start; p < start + text.Length; p++)
            {
                sum = (sum * 3) + *p;
            }
        }
        return sum;
    }

    private static long FromPointer()
    {
        long* data = stackalloc long[3] { 5, 6, 7 };
        var span = new Span<long>(data, 3);
        span[1] *= 2;
        long single = 9;
        var one = new ReadOnlySpan<long>(in single);
        ReadOnlySpan<long> readOnly = span;
        return readOnly[0] + readOnly[1] + readOnly[2] + one[0] + one.Length;
    }

    private static long ByReference()
    {
        Span<int> numbers = stackalloc int[3];
        ref int middle = ref numbers[1];
        middle = 5;
        Increase(ref numbers[2], 3);
        return (numbers[1] * 10) + numbers[2];
    }

    private static void Increase(ref int number, int by) => number += by;
}
