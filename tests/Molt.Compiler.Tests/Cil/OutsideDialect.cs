using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Molt.Runtime;

namespace Molt.Compiler.Tests.Cil;

/// <summary>Methods that the translator must refuse. Each has the offending code on the line after its first one.</summary>
[SuppressMessage("Performance", "CA1859", Justification = "What is wrong is the point.")]
internal static unsafe class OutsideDialect
{
    private static readonly long s_notConstant = getpid();

    public static int Allocates(int count) =>
        new int[count].Length;

    public static int Boxes(int number) =>
        ((object)number).GetHashCode();

    public static int UsesText(string text) =>
        text.Length;

    public static int CallsBaseLibrary() =>
        Environment.ProcessId;

    public static Value ReachesHost() =>
        Host.None;

    public static PyStr* NeedsLiteral(byte* text, int length) =>
        Intrinsics.Literal(new ReadOnlySpan<byte>(text, length));

    public static long HasInitializer() =>
        s_notConstant;

    public static int Catches(int divisor)
    {
        try
        {
            return 10 / divisor;
        }
        catch (DivideByZeroException)
        {
            return 0;
        }
    }

    [DllImport("c")]
    private static extern int getpid();
}
