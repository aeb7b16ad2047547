using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Molt.Runtime;

/// <summary>What the translator and the compiler give a native program, given to a .NET process that runs the runtime's code in tests.</summary>
[HostOnly]
public static unsafe class Host
{
    private static readonly ConcurrentDictionary<string, nint> s_literals = new();
    private static readonly Lazy<nint> s_none = new(() => Singleton(typeof(PyNone)));
    private static readonly Lazy<nint> s_true = new(() => Singleton(typeof(PyBool), 1));
    private static readonly Lazy<nint> s_false = new(() => Singleton(typeof(PyBool)));
    private static readonly Lazy<nint> s_notImplemented = new(() => Singleton(typeof(PyNotImplemented)));
    private static readonly Lazy<nint> s_ellipsis = new(() => Singleton(typeof(PyEllipsis)));

    /// <summary>The <c>None</c> object.</summary>
    public static Value None => Value.FromObject((void*)s_none.Value);

    /// <summary>The <c>True</c> object.</summary>
    public static Value True => Value.FromObject((void*)s_true.Value);

    /// <summary>The <c>False</c> object.</summary>
    public static Value False => Value.FromObject((void*)s_false.Value);

    /// <summary>The <c>NotImplemented</c> object.</summary>
    public static Value NotImplemented => Value.FromObject((void*)s_notImplemented.Value);

    /// <summary>The <c>Ellipsis</c> object.</summary>
    public static Value Ellipsis => Value.FromObject((void*)s_ellipsis.Value);

    /// <summary>The type object of a <see cref="PyTypeAttribute"/> struct.</summary>
    public static PyType* TypeOf(Type declaration) => HostTypes.Get(declaration);

    /// <summary>A constant <c>str</c>.</summary>
    public static PyStr* Literal(ReadOnlySpan<byte> text) => Literal(Encoding.UTF8.GetString(text));

    /// <summary>A constant <c>str</c>.</summary>
    public static PyStr* Literal(string text) => (PyStr*)s_literals.GetOrAdd(text, static text => (nint)MakeLiteral(text));

    /// <summary>An address below all of the caller's frame.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* FrameAddress()
    {
        byte here;
        return &here;
    }

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The resolver must stand before the first P/Invoke of the assembly.")]
    internal static void ResolveLibraries() =>
        NativeLibrary.SetDllImportResolver(typeof(Host).Assembly, static (name, assembly, _) => name switch
        {
            "c" when OperatingSystem.IsLinux() => NativeLibrary.Load("libc.so.6"),
            "m" when OperatingSystem.IsLinux() => NativeLibrary.Load("libm.so.6"),
            _ => 0,
        });

    private static nint Singleton(Type declaration, nint truth = 0)
    {
        PyBool* result = (PyBool*)NativeMemory.AllocZeroed((nuint)sizeof(PyBool));
        result->Header.Type = TypeOf(declaration);
        result->Truth = truth;
        return (nint)result;
    }

    private static PyStr* MakeLiteral(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        int largest = 0;
        foreach (Rune rune in runes)
        {
            largest = Math.Max(largest, rune.Value);
        }
        int width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
        PyStr* result = (PyStr*)NativeMemory.AlignedAlloc((nuint)(sizeof(PyStr) + (((runes.Length + 1) * width) | 15) + 1), 16);
        NativeMemory.Clear(result, (nuint)(sizeof(PyStr) + ((runes.Length + 1) * width)));
        result->Header.Type = TypeOf(typeof(PyStr));
        result->Length = runes.Length;
        result->Flags = (StrFlags)width | (largest < 0x80 ? StrFlags.Ascii : 0);
        for (int i = 0; i < runes.Length; i++)
        {
            byte* place = (byte*)(result + 1) + (i * width);
            switch (width)
            {
                case 1:
                    *place = (byte)runes[i].Value;
                    break;
                case 2:
                    *(ushort*)place = (ushort)runes[i].Value;
                    break;
                default:
                    *(int*)place = runes[i].Value;
                    break;
            }
        }
        result->HashCode = Str.Hash(result);
        return result;
    }
}
