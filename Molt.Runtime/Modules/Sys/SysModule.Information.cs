using System;

namespace Molt.Runtime;

// What sys says of the language, the program and the machine.
public static unsafe partial class SysModule
{
    /// <summary>The language's version: the first item of <c>sys.version_info</c>.</summary>
    public const int Major = 3;

    /// <summary>The second item.</summary>
    public const int Minor = 14;

    /// <summary>The third item.</summary>
    public const int Micro = 2;

    private const int HexadecimalVersion = (Major << 24) | (Minor << 16) | (Micro << 8) | 0xF0;

    private static PyTuple* s_versionInfo;
    private static PyTuple* s_flags;
    private static PyTuple* s_floatInfo;
    private static PyTuple* s_intInfo;
    private static PyTuple* s_hashInfo;
    private static PyTuple* s_threadInfo;
    private static PySimpleNamespace* s_implementation;

    /// <summary><c>sys.maxsize</c>.</summary>
    [PyAttribute("maxsize")]
    public static Value MaxSize() => Int.FromLong(sizeof(nint) == 8 ? long.MaxValue : int.MaxValue);

    /// <summary><c>sys.maxunicode</c>.</summary>
    [PyAttribute("maxunicode")]
    public static Value MaxUnicode() => Value.FromSmallInt(0x10FFFF);

    /// <summary><c>sys.byteorder</c>.</summary>
    [PyAttribute("byteorder")]
    public static Value ByteOrder() => Value.FromObject(Intrinsics.Literal("little"u8));

    /// <summary><c>sys.platform</c>.</summary>
    [PyAttribute("platform")]
    public static Value Platform() => Value.FromObject(
        Intrinsics.IsWasm ? Intrinsics.Literal("wasi"u8)
        : OperatingSystem.IsWindows() ? Intrinsics.Literal("win32"u8)
        : OperatingSystem.IsMacOS() ? Intrinsics.Literal("darwin"u8)
        : Intrinsics.Literal("linux"u8));

    /// <summary><c>sys.version</c>: of the language, in the form that <c>platform</c> takes apart.</summary>
    [PyAttribute("version")]
    public static Value Version()
    {
        TextBuilder text = default;
        text.AppendInteger(Major);
        text.Append("."u8);
        text.AppendInteger(Minor);
        text.Append("."u8);
        text.AppendInteger(Micro);
        text.Append(" (main) [Molt]"u8);
        return Value.FromObject(text.ToStr());
    }

    /// <summary><c>sys.hexversion</c>.</summary>
    [PyAttribute("hexversion")]
    public static Value HexVersion() => Value.FromSmallInt(HexadecimalVersion);

    /// <summary><c>sys.version_info</c>.</summary>
    [PyAttribute("version_info")]
    public static Value VersionInfo()
    {
        Value* items = stackalloc Value[5];
        items[0] = Value.FromSmallInt(Major);
        items[1] = Value.FromSmallInt(Minor);
        items[2] = Value.FromSmallInt(Micro);
        items[3] = Value.FromObject(Intrinsics.Literal("final"u8));
        items[4] = Value.FromSmallInt(0);
        return Once(ref s_versionInfo, Intrinsics.Literal("version_info"u8), "major minor micro releaselevel serial"u8, items, 5);
    }

    /// <summary><c>sys.implementation</c>.</summary>
    [PyAttribute("implementation")]
    public static Value Implementation()
    {
        if (s_implementation == null)
        {
            PyDict* names = Dict.New();
            Value version = names == null ? Value.NoValue : VersionInfo();
            bool filled = !version.IsNoValue
                && Dict.SetStr(names, Intrinsics.Literal("name"u8), Value.FromObject(Intrinsics.Literal("molt"u8)))
                && Dict.SetStr(names, Intrinsics.Literal("cache_tag"u8), Intrinsics.None)
                && Dict.SetStr(names, Intrinsics.Literal("version"u8), version)
                && Dict.SetStr(names, Intrinsics.Literal("hexversion"u8), HexVersion())
                && Dict.SetStr(names, Intrinsics.Literal("supports_isolated_interpreters"u8), Intrinsics.False);
            s_implementation = filled ? PySimpleNamespace.Of(names) : null;
        }
        return Value.FromObject(s_implementation);
    }

    /// <summary><c>sys.flags</c>: those of an interpreter that was given no options; nothing is compiled at run time, hashes are not randomized.</summary>
    [PyAttribute("flags")]
    public static Value Flags()
    {
        Value* items = stackalloc Value[21];
        for (int i = 0; i < 21; i++)
        {
            items[i] = Value.FromSmallInt(0);
        }
        items[13] = Intrinsics.False;
        items[14] = Value.FromSmallInt(1);
        items[16] = Intrinsics.False;
        items[17] = Int.FromLong(Int.MaxDigits);
        items[18] = Value.FromSmallInt(1);
        return Once(
            ref s_flags,
            Intrinsics.Literal("flags"u8),
            "debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose bytes_warning quiet "u8
            + "hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path int_max_str_digits gil "u8
            + "thread_inherit_context context_aware_warnings"u8,
            items,
            18);
    }

    /// <summary><c>sys.float_info</c>.</summary>
    [PyAttribute("float_info")]
    public static Value FloatInfo()
    {
        Value* items = stackalloc Value[11];
        items[0] = Float.FromDouble(double.MaxValue);
        items[1] = Value.FromSmallInt(1024);
        items[2] = Value.FromSmallInt(308);
        items[3] = Float.FromDouble(2.2250738585072014e-308);
        items[4] = Value.FromSmallInt(-1021);
        items[5] = Value.FromSmallInt(-307);
        items[6] = Value.FromSmallInt(15);
        items[7] = Value.FromSmallInt(53);
        items[8] = Float.FromDouble(2.220446049250313e-16);
        items[9] = Value.FromSmallInt(2);
        items[10] = Value.FromSmallInt(1);
        return Once(
            ref s_floatInfo, Intrinsics.Literal("float_info"u8), "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds"u8, items, 11);
    }

    /// <summary><c>sys.int_info</c>.</summary>
    [PyAttribute("int_info")]
    public static Value IntInfo()
    {
        Value* items = stackalloc Value[4];
        items[0] = Value.FromSmallInt(8 * sizeof(uint));
        items[1] = Value.FromSmallInt(sizeof(uint));
        items[2] = Value.FromSmallInt(Int.DefaultMaxDigits);
        items[3] = Value.FromSmallInt(Int.MaxDigitsThreshold);
        return Once(
            ref s_intInfo, Intrinsics.Literal("int_info"u8), "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold"u8, items, 4);
    }

    /// <summary><c>sys.hash_info</c>: the same on every target.</summary>
    [PyAttribute("hash_info")]
    public static Value HashInfo()
    {
        Value* items = stackalloc Value[9];
        items[0] = Value.FromSmallInt(64);
        items[1] = Int.FromLong((1L << 61) - 1);
        items[2] = Value.FromSmallInt(314159);
        items[3] = Value.FromSmallInt(0);
        items[4] = Value.FromSmallInt(1000003);
        items[5] = Value.FromObject(Intrinsics.Literal("molt"u8));
        items[6] = Value.FromSmallInt(64);
        items[7] = Value.FromSmallInt(0);
        items[8] = Value.FromSmallInt(0);
        return Once(
            ref s_hashInfo, Intrinsics.Literal("hash_info"u8), "width modulus inf nan imag algorithm hash_bits seed_bits cutoff"u8, items, 9);
    }

    /// <summary><c>sys.thread_info</c>.</summary>
    [PyAttribute("thread_info")]
    public static Value ThreadInfo()
    {
        Value* items = stackalloc Value[3];
        items[0] = Value.FromObject(
            Intrinsics.IsWasm ? Intrinsics.Literal("pthread-stubs"u8)
            : OperatingSystem.IsWindows() ? Intrinsics.Literal("nt"u8) : Intrinsics.Literal("pthread"u8));
        items[1] = Intrinsics.None;
        items[2] = Intrinsics.None;
        return Once(ref s_threadInfo, Intrinsics.Literal("thread_info"u8), "name lock version"u8, items, 3);
    }

    /// <summary><c>sys.executable</c>: there is no interpreter.</summary>
    [PyAttribute("executable")]
    public static Value Executable() => Value.FromObject(Str.Empty);

    /// <summary><c>sys._base_executable</c>.</summary>
    [PyAttribute("_base_executable")]
    public static Value BaseExecutable() => Value.FromObject(Str.Empty);

    /// <summary><c>sys.prefix</c>: nothing is installed anywhere.</summary>
    [PyAttribute("prefix")]
    public static Value Prefix() => Value.FromObject(Str.Empty);

    /// <summary><c>sys.exec_prefix</c>.</summary>
    [PyAttribute("exec_prefix")]
    public static Value ExecPrefix() => Value.FromObject(Str.Empty);

    /// <summary><c>sys.base_prefix</c>.</summary>
    [PyAttribute("base_prefix")]
    public static Value BasePrefix() => Value.FromObject(Str.Empty);

    /// <summary><c>sys.base_exec_prefix</c>.</summary>
    [PyAttribute("base_exec_prefix")]
    public static Value BaseExecPrefix() => Value.FromObject(Str.Empty);

    /// <summary><c>sys.platlibdir</c>.</summary>
    [PyAttribute("platlibdir")]
    public static Value PlatformLibraries() => Value.FromObject(Intrinsics.Literal("lib"u8));

    /// <summary><c>sys.abiflags</c>.</summary>
    [PyAttribute("abiflags")]
    public static Value AbiFlags() => Value.FromObject(Str.Empty);

    /// <summary><c>sys.api_version</c>.</summary>
    [PyAttribute("api_version")]
    public static Value ApiVersion() => Value.FromSmallInt(1013);

    /// <summary><c>sys.copyright</c>.</summary>
    [PyAttribute("copyright")]
    public static Value Copyright() => Value.FromObject(Intrinsics.Literal("Copyright (c) the authors of Molt."u8));

    /// <summary><c>sys.float_repr_style</c>.</summary>
    [PyAttribute("float_repr_style")]
    public static Value FloatReprStyle() => Value.FromObject(Intrinsics.Literal("short"u8));

    /// <summary><c>sys.dont_write_bytecode</c>.</summary>
    [PyAttribute("dont_write_bytecode")]
    public static Value DoNotWriteBytecode() => Intrinsics.False;

    /// <summary><c>sys.pycache_prefix</c>.</summary>
    [PyAttribute("pycache_prefix")]
    public static Value PycachePrefix() => Intrinsics.None;

    /// <summary><c>sys.warnoptions</c>.</summary>
    [PyAttribute("warnoptions")]
    public static Value WarnOptions() => Value.FromObject(List.New(0));

    /// <summary><c>sys._xoptions</c>.</summary>
    [PyAttribute("_xoptions")]
    public static Value ExtraOptions() => Value.FromObject(Dict.New());

    /// <summary><c>sys._framework</c>.</summary>
    [PyAttribute("_framework")]
    public static Value Framework() => Value.FromObject(Str.Empty);

    /// <summary><c>sys._home</c>.</summary>
    [PyAttribute("_home")]
    public static Value Home() => Intrinsics.None;

    /// <summary><c>sys._stdlib_dir</c>.</summary>
    [PyAttribute("_stdlib_dir")]
    public static Value StandardLibraryFolder() => Intrinsics.None;

    /// <summary><c>sys._git</c>.</summary>
    [PyAttribute("_git")]
    public static Value Git()
    {
        Value* items = stackalloc Value[3];
        items[0] = Value.FromObject(Intrinsics.Literal("Molt"u8));
        items[1] = Value.FromObject(Str.Empty);
        items[2] = Value.FromObject(Str.Empty);
        return Value.FromObject(Tuple.FromItems(items, 3));
    }

    /// <summary><c>sys.stdlib_module_names</c>.</summary>
    [PyAttribute("stdlib_module_names")]
    public static Value StandardLibraryModules()
    {
        PySet* names = Set.NewOf(Intrinsics.TypeOf<PyFrozenSet>());
        ReadOnlySpan<byte> rest = StandardLibraryNames;
        while (names != null && rest.Length > 0)
        {
            PyStr* name = Str.FromUtf8(Words.Take(ref rest));
            names = name != null && Set.Add(names, Value.FromObject(name)) ? names : null;
        }
        return Value.FromObject(names);
    }

    /// <summary><c>sys.getdefaultencoding()</c>.</summary>
    [PyFunction("getdefaultencoding", Doc = "Return the current default encoding used by the Unicode implementation.")]
    [NoRaise]
    public static PyStr* GetDefaultEncoding() => Intrinsics.Literal("utf-8"u8);

    /// <summary><c>sys.getfilesystemencoding()</c>.</summary>
    [PyFunction("getfilesystemencoding", Doc = "Return the encoding used to convert Unicode filenames to OS filenames.")]
    [NoRaise]
    public static PyStr* GetFileSystemEncoding() => Intrinsics.Literal("utf-8"u8);

    /// <summary><c>sys.getfilesystemencodeerrors()</c>.</summary>
    [PyFunction("getfilesystemencodeerrors", Doc = "Return the error mode used for Unicode to OS filename conversion.")]
    [NoRaise]
    public static PyStr* GetFileSystemEncodeErrors() =>
        OperatingSystem.IsWindows() ? Intrinsics.Literal("surrogatepass"u8) : Intrinsics.Literal("surrogateescape"u8);

    /// <summary><c>sys.get_int_max_str_digits()</c>.</summary>
    [PyFunction("get_int_max_str_digits", Doc = "Return the maximum string digits limit for non-binary int<->str conversions.")]
    [NoRaise]
    public static long GetIntMaxStrDigits() => Int.MaxDigits;

    /// <summary><c>sys.set_int_max_str_digits(maxdigits)</c>.</summary>
    [PyFunction("set_int_max_str_digits", Doc = "Set the maximum string digits limit for non-binary int<->str conversions.")]
    public static void SetIntMaxStrDigits([PyKeyword("maxdigits")] long maxdigits) => Int.SetMaxDigits(maxdigits);

    /// <summary><c>sys._is_gil_enabled()</c>.</summary>
    [PyFunction("_is_gil_enabled", Doc = "Return True if the GIL is currently enabled and False if the GIL is disabled.")]
    [NoRaise]
    public static bool IsGilEnabled() => true;

    /// <summary><c>sys._is_interned(text)</c>.</summary>
    [PyFunction("_is_interned", Doc = "Return True if the given string is \"interned\".")]
    [NoRaise]
    public static bool IsInterned(PyStr* text) =>
        ChunkTable.Find((nuint)text) == null || (s_interned != null && Dict.GetStr(s_interned, text) == Value.FromObject(text));

    /// <summary>
    /// <c>sys.getsizeof(object[, default])</c>: what <c>__sizeof__</c> says; objects have no further header of a collector.
    /// </summary>
    [PyFunction("getsizeof", Doc = "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes.")]
    public static Value GetSizeOf([PyKeyword("object")] Value @object, [PyKeyword("default")] Value @default = default)
    {
        Value self = @object;
        Value size = Calls.CallSpecial(@object, Intrinsics.Literal("__sizeof__"u8), &self, 0);
        if (size.IsNoValue && ThreadState.Exception == null)
        {
            // Only object defines it, and a program that does not name it has no such method.
            return Int.FromLong(PyObject.SizeOf(@object));
        }
        if (size.IsNoValue)
        {
            return !@default.IsNoValue && ThreadState.TryClear(Intrinsics.TypeOf<PyTypeError>()) ? @default : size;
        }
        if (!Types.IsInstance(size, Intrinsics.TypeOf<PyInt>()))
        {
            return !@default.IsNoValue ? @default : Complaint.Type("'"u8, size, "' object cannot be interpreted as an integer"u8);
        }
        long bytes = Adapt.ToLong(size);
        if (bytes < 0 && ThreadState.Exception == null)
        {
            return Errors.ValueError("__sizeof__() should return >= 0"u8);
        }
        return ThreadState.Exception != null ? Value.NoValue : size;
    }

    /// <summary>An instance of a class with names for its items, made at the first use.</summary>
    private static Value Once(ref PyTuple* place, PyStr* name, ReadOnlySpan<byte> fields, Value* items, int visible)
    {
        if (place == null)
        {
            PyStr* doc = Str.Concat(Intrinsics.Literal("sys."u8), name);
            PyType* type = doc == null ? null : StructSequence.Define(Intrinsics.Literal("sys"u8), name, doc, fields, visible, false);
            place = type == null ? null : StructSequence.New(type, items);
        }
        return Value.FromObject(place);
    }
}
