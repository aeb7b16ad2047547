namespace Molt.Runtime;

/// <summary>The module <c>_sre</c>: what <c>re</c> stands on. It runs the code that CPython's <c>re._compiler</c> makes.</summary>
[PyModule("_sre")]
public static unsafe class SreModule
{
    /// <summary>The version of the code.</summary>
    [PyAttribute("MAGIC")]
    public const int Magic = 20230612;

    /// <summary>The bytes of a word of code.</summary>
    [PyAttribute("CODESIZE")]
    public const int CodeSize = sizeof(uint);

    /// <summary>The largest number of groups.</summary>
    [PyAttribute("MAXGROUPS")]
    public static Value MaxGroups() => Value.FromSmallInt(sizeof(nint) == 8 ? int.MaxValue / 2 : int.MaxValue / sizeof(int) / 2);

    /// <summary>The number of repetitions that means any.</summary>
    [PyAttribute("MAXREPEAT")]
    public static Value MaxRepeat() => Value.FromSmallInt(sizeof(nint) == 8 ? uint.MaxValue : int.MaxValue);

    [PyAttribute("copyright")]
    public const string Copyright = " SRE 2.2.2 ";

    [PyFunction("getcodesize"), NoRaise]
    public static long GetCodeSize() => CodeSize;

    [PyFunction("ascii_iscased")]
    public static bool IsCasedAscii(long character) => ((uint)character | 32) - 'a' < 26 && (ulong)character < 0x80;

    [PyFunction("unicode_iscased")]
    public static bool IsCasedUnicode(long character) =>
        SreCharacters.LowerUnicode((uint)character) != (uint)character || SreCharacters.UpperUnicode((uint)character) != (uint)character;

    [PyFunction("ascii_tolower")]
    public static long ToLowerAscii(long character) => SreCharacters.LowerAscii((uint)character);

    [PyFunction("unicode_tolower")]
    public static long ToLowerUnicode(long character) => SreCharacters.LowerUnicode((uint)character);

    [PyFunction("compile")]
    public static Value Compile(
        [PyKeyword("pattern")] Value pattern, [PyKeyword("flags")] long flags, [PyKeyword("code")] PyList* code, [PyKeyword("groups")] nint groups,
        [PyKeyword("groupindex")] PyDict* groupindex, [PyKeyword("indexgroup")] PyTuple* indexgroup)
    {
        uint* words = (uint*)Heap.AllocateLeafBlock((code->Length + 1) * sizeof(uint));
        for (nint i = 0; words != null && i < code->Length; i++)
        {
            Value word = code->Items[i];
            if (!Int.Is(word))
            {
                return Errors.TypeError("an integer is required"u8);
            }
            if (Int.IsNegative(word))
            {
                return Errors.OverflowError("can't convert negative value to unsigned int"u8);
            }
            if (!Int.TryToLong(word, out long number) || (ulong)number > uint.MaxValue)
            {
                return Errors.OverflowError("regular expression code size limit exceeded"u8);
            }
            words[i] = (uint)number;
        }
        PyPattern* self = words == null ? null : Heap.Allocate<PyPattern>(Intrinsics.TypeOf<PyPattern>());
        if (self == null)
        {
            return Value.NoValue;
        }
        self->Kind = pattern == Intrinsics.None ? SreKind.Any : Str.Is(pattern) ? SreKind.Text : SreKind.Bytes;
        if (self->Kind == SreKind.Bytes && !BytesLike.TryGet(pattern, out _, out _))
        {
            return Complaint.Type("expected string or bytes-like object, got '"u8, pattern, "'"u8);
        }
        self->Source = pattern;
        self->Flags = (SreFlags)flags;
        self->GroupIndex = groupindex;
        self->IndexGroup = indexgroup;
        if (groups < 0 || groups > int.MaxValue / 2)
        {
            return Errors.RuntimeError("invalid SRE code"u8);
        }
        return self->Program.Load(words, code->Length, groups) ? Value.FromObject(self) : Value.NoValue;
    }

    /// <summary><c>template(pattern, template)</c>: of a list of texts and group numbers in turn.</summary>
    [PyFunction("template", Doc = "\n\n  template\n    A list containing interleaved literal strings (str or bytes) and group\n    indices (int), as returned by re._parser.parse_template():\n        [literal1, group1, ..., literalN, groupN]")]
    public static PySreTemplate* Template(Value pattern, PyList* template)
    {
        nint length = template->Length;
        for (nint i = 1; i < length; i += 2)
        {
            if (!Int.Is(template->Items[i]) || !template->Items[i].IsSmallInt || template->Items[i].SmallInt < 0)
            {
                Errors.TypeError("invalid template"u8);
                return null;
            }
        }
        if (length == 0)
        {
            Errors.TypeError("invalid template"u8);
            return null;
        }
        PyTuple* parts = Tuple.FromItems(template->Items, length);
        return parts == null ? null : PySreTemplate.New(parts);
    }
}
