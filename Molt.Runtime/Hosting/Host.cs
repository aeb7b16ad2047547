using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Molt.Runtime;

/// <summary>What the translator and the compiler give a native program, given to a .NET process that runs the runtime's code in tests.</summary>
[HostOnly]
public static unsafe class Host
{
    [ThreadStatic]
    private static byte* s_stackBase;

    private static readonly ConcurrentDictionary<string, nint> s_literals = new();
    private static readonly Lazy<nint> s_none = new(() => Singleton(typeof(PyNone)));
    private static readonly Lazy<nint> s_true = new(() => Singleton(typeof(PyBool), 1));
    private static readonly Lazy<nint> s_false = new(() => Singleton(typeof(PyBool)));
    private static readonly Lazy<nint> s_notImplemented = new(() => Singleton(typeof(PyNotImplemented)));
    private static readonly Lazy<nint> s_ellipsis = new(() => Singleton(typeof(PyEllipsis)));

    internal static StaticRange* StaticRoots => HostRoots.Ranges;

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

    /// <summary>The function object of a <see cref="PyFunctionAttribute"/> method.</summary>
    public static Value Function(MethodInfo method) => HostMethods.Function(method);

    /// <summary>A constant <c>str</c>.</summary>
    public static PyStr* Literal(ReadOnlySpan<byte> text) => Literal(Encoding.UTF8.GetString(text));

    /// <summary>A constant <c>str</c>.</summary>
    public static PyStr* Literal(string text) => (PyStr*)s_literals.GetOrAdd(text, static text => (nint)MakeLiteral(text));

    /// <summary>The program whose modules are roots.</summary>
    public static ProgramInfo* Program { get; set; }

    /// <summary>An address below all of the caller's frame.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void* FrameAddress()
    {
        byte here;
        return &here;
    }

    /// <summary>Bytes that <see cref="SaveRegisters"/> writes at most.</summary>
    public const int RegisterBytes = 8192;

    /// <summary>Copies the machine's registers, those that the calling convention preserves among them, to memory.</summary>
    public static void SaveRegisters(byte* registers)
    {
        if (OperatingSystem.IsLinux())
        {
            getcontext(registers);
        }
    }

    /// <summary>The end of the running thread's stack.</summary>
    public static byte* StackBase()
    {
        if (s_stackBase == null)
        {
            byte* attributes = stackalloc byte[256];
            void* start;
            nuint bytes;
            if (!OperatingSystem.IsLinux() || pthread_getattr_np(pthread_self(), attributes) != 0)
            {
                throw new PlatformNotSupportedException("The runtime's collector runs in .NET processes on Linux only.");
            }
            pthread_attr_getstack(attributes, &start, &bytes);
            pthread_attr_destroy(attributes);
            s_stackBase = (byte*)start + bytes;
        }
        return s_stackBase;
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

    [DllImport("c"), SuppressGCTransition]
    private static extern int getcontext(byte* context);

    [DllImport("c")]
    private static extern nint pthread_self();

    [DllImport("c")]
    private static extern int pthread_getattr_np(nint thread, byte* attributes);

    [DllImport("c")]
    private static extern int pthread_attr_getstack(byte* attributes, void** start, nuint* bytes);

    [DllImport("c")]
    private static extern int pthread_attr_destroy(byte* attributes);

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
