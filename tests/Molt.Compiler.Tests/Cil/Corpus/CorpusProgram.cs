using System.Runtime.InteropServices;
using Molt.Runtime;

namespace Molt.Compiler.Tests.Cil.Corpus;

/// <summary>
/// Programs in the runtime dialect. Each case computes a number; the whole runs in this process and, translated, on every target, and
/// prints the same everywhere.
/// </summary>
internal static unsafe class CorpusProgram
{
    /// <summary>Runs all cases.</summary>
    /// <param name="output">Where to write a line a case.</param>
    /// <returns>The number of bytes written.</returns>
    [Export("corpus.Run")]
    public static int Run(byte* output)
    {
        var writer = new LineWriter { Position = output };
        ArithmeticCases.Run(ref writer);
        ConversionCases.Run(ref writer);
        ControlFlowCases.Run(ref writer);
        StructCases.Run(ref writer);
        PointerCases.Run(ref writer);
        SpanCases.Run(ref writer);
        GenericCases.Run(ref writer);
        StaticCases.Run(ref writer);
        MathCases.Run(ref writer);
        AtomicCases.Run(ref writer);
        IntrinsicCases.Run(ref writer);
        return (int)(writer.Position - output);
    }

    /// <summary>The translated program's entry point.</summary>
    [Export("main")]
    public static int Start(int count, byte** arguments)
    {
        byte* output = (byte*)malloc(1 << 20);
        int length = Run(output);
        return write(1, output, (nuint)length) == length && count > 0 && arguments != null ? 0 : 1;
    }

    [DllImport("c")]
    private static extern void* malloc(nuint size);

    [DllImport("c")]
    private static extern nint write(int file, void* data, nuint size);
}

/// <summary>Writes lines of a name and a number.</summary>
internal unsafe struct LineWriter
{
    public byte* Position;

    public void Add(ReadOnlySpan<byte> name, long result)
    {
        foreach (byte character in name)
        {
            *Position++ = character;
        }
        *Position++ = (byte)' ';
        for (int shift = 60; shift >= 0; shift -= 4)
        {
            *Position++ = "0123456789abcdef"u8[(int)((ulong)result >> shift) & 15];
        }
        *Position++ = (byte)'\n';
    }

    public void Add(ReadOnlySpan<byte> name, double result) => Add(name, BitConverter.DoubleToInt64Bits(result));

    public void Add(ReadOnlySpan<byte> name, bool result) => Add(name, result ? 1 : 0);
}

/// <summary>Folds numbers into one.</summary>
internal struct Digest
{
    private ulong _state;

    public readonly long Result => (long)_state;

    public void Add(long number) => _state = ((_state ^ (ulong)number) * 0x100000001B3) + 0x9E3779B97F4A7C15;

    public void Add(double number) => Add(double.IsNaN(number) ? -1 : BitConverter.DoubleToInt64Bits(number));
}
