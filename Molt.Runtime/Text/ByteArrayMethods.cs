namespace Molt.Runtime;

// What bytearray has in common with bytes: each method is written once, in ByteMethods.
public unsafe partial struct PyByteArray
{
    [PyMethod("find")]
    public static long Find(Value self, Value sub, Value start = default, Value end = default) => ByteMethods.Find(self, sub, start, end, false);

    [PyMethod("rfind")]
    public static long FindLast(Value self, Value sub, Value start = default, Value end = default) => ByteMethods.Find(self, sub, start, end, true);

    [PyMethod("index")]
    public static long IndexOf(Value self, Value sub, Value start = default, Value end = default) => ByteMethods.Index(self, sub, start, end, false);

    [PyMethod("rindex")]
    public static long LastIndexOf(Value self, Value sub, Value start = default, Value end = default) => ByteMethods.Index(self, sub, start, end, true);

    [PyMethod("count")]
    public static long Count(Value self, Value sub, Value start = default, Value end = default) => ByteMethods.Count(self, sub, start, end);

    [PyMethod("startswith")]
    public static bool StartsWith(Value self, Value prefix, Value start = default, Value end = default) => ByteMethods.HasAffix(self, prefix, start, end, false);

    [PyMethod("endswith")]
    public static bool EndsWith(Value self, Value suffix, Value start = default, Value end = default) => ByteMethods.HasAffix(self, suffix, start, end, true);

    [PyMethod("removeprefix")]
    [return: PyTyped("bytearray")]
    public static Value RemovePrefix(Value self, Value prefix) => ByteMethods.RemoveAffix(self, prefix, false);

    [PyMethod("removesuffix")]
    [return: PyTyped("bytearray")]
    public static Value RemoveSuffix(Value self, Value suffix) => ByteMethods.RemoveAffix(self, suffix, true);

    [PyMethod("replace")]
    [return: PyTyped("bytearray")]
    public static Value Replace(Value self, Value old, Value @new, nint count = -1) => ByteMethods.Replace(self, old, @new, count);

    [PyMethod("join")]
    [return: PyTyped("bytearray")]
    public static Value Join(Value self, Value iterable) => ByteMethods.Join(self, iterable);

    [PyMethod("split")]
    [return: PyTyped("list[bytearray]")]
    public static PyList* Split(Value self, [PyKeyword("sep")] Value sep = default, [PyKeyword("maxsplit")] nint maxsplit = -1) => ByteMethods.Split(self, sep, maxsplit, false);

    [PyMethod("rsplit")]
    [return: PyTyped("list[bytearray]")]
    public static PyList* SplitFromEnd(Value self, [PyKeyword("sep")] Value sep = default, [PyKeyword("maxsplit")] nint maxsplit = -1) => ByteMethods.Split(self, sep, maxsplit, true);

    [PyMethod("splitlines")]
    [return: PyTyped("list[bytearray]")]
    public static PyList* SplitLines(Value self, [PyKeyword("keepends")] bool keepends = false) => ByteMethods.SplitLines(self, keepends);

    [PyMethod("partition")]
    [return: PyTyped("tuple[bytearray, bytearray, bytearray]")]
    public static PyTuple* Partition(Value self, Value sep) => ByteMethods.Partition(self, sep, false);

    [PyMethod("rpartition")]
    [return: PyTyped("tuple[bytearray, bytearray, bytearray]")]
    public static PyTuple* PartitionFromEnd(Value self, Value sep) => ByteMethods.Partition(self, sep, true);

    [PyMethod("strip")]
    [return: PyTyped("bytearray")]
    public static Value Strip(Value self, Value bytes = default) => ByteMethods.Strip(self, bytes, true, true);

    [PyMethod("lstrip")]
    [return: PyTyped("bytearray")]
    public static Value StripStart(Value self, Value bytes = default) => ByteMethods.Strip(self, bytes, true, false);

    [PyMethod("rstrip")]
    [return: PyTyped("bytearray")]
    public static Value StripEnd(Value self, Value bytes = default) => ByteMethods.Strip(self, bytes, false, true);

    [PyMethod("center")]
    [return: PyTyped("bytearray")]
    public static Value Center(Value self, nint width, Value fillchar = default) => ByteMethods.Justify(self, "center"u8, width, fillchar, true, true);

    [PyMethod("ljust")]
    [return: PyTyped("bytearray")]
    public static Value JustifyLeft(Value self, nint width, Value fillchar = default) => ByteMethods.Justify(self, "ljust"u8, width, fillchar, false, true);

    [PyMethod("rjust")]
    [return: PyTyped("bytearray")]
    public static Value JustifyRight(Value self, nint width, Value fillchar = default) => ByteMethods.Justify(self, "rjust"u8, width, fillchar, true, false);

    [PyMethod("zfill")]
    [return: PyTyped("bytearray")]
    public static Value FillZeros(Value self, nint width) => ByteMethods.FillZeros(self, width);

    [PyMethod("expandtabs")]
    [return: PyTyped("bytearray")]
    public static Value ExpandTabs(Value self, [PyKeyword("tabsize")] nint tabsize = 8) => ByteMethods.ExpandTabs(self, tabsize);

    [PyMethod("upper")]
    [return: PyTyped("bytearray")]
    public static Value ToUpper(Value self) => ByteMethods.ChangeCase(self, ByteMethods.Change.Upper);

    [PyMethod("lower")]
    [return: PyTyped("bytearray")]
    public static Value ToLower(Value self) => ByteMethods.ChangeCase(self, ByteMethods.Change.Lower);

    [PyMethod("swapcase")]
    [return: PyTyped("bytearray")]
    public static Value SwapCase(Value self) => ByteMethods.ChangeCase(self, ByteMethods.Change.Swap);

    [PyMethod("title")]
    [return: PyTyped("bytearray")]
    public static Value ToTitle(Value self) => ByteMethods.ChangeCase(self, ByteMethods.Change.Title);

    [PyMethod("capitalize")]
    [return: PyTyped("bytearray")]
    public static Value Capitalize(Value self) => ByteMethods.ChangeCase(self, ByteMethods.Change.Capitalize);

    [PyMethod("isalpha"), NoRaise]
    public static bool IsAlphabetic(Value self) => ByteMethods.Is(self, ByteMethods.Test.Alphabetic);

    [PyMethod("isalnum"), NoRaise]
    public static bool IsAlphanumeric(Value self) => ByteMethods.Is(self, ByteMethods.Test.Alphanumeric);

    [PyMethod("isdigit"), NoRaise]
    public static bool IsDigit(Value self) => ByteMethods.Is(self, ByteMethods.Test.Digit);

    [PyMethod("isspace"), NoRaise]
    public static bool IsSpace(Value self) => ByteMethods.Is(self, ByteMethods.Test.Space);

    [PyMethod("isascii"), NoRaise]
    public static bool IsAscii(Value self) => ByteMethods.Is(self, ByteMethods.Test.Ascii);

    [PyMethod("islower"), NoRaise]
    public static bool IsLower(Value self) => ByteMethods.Is(self, ByteMethods.Test.Lower);

    [PyMethod("isupper"), NoRaise]
    public static bool IsUpper(Value self) => ByteMethods.Is(self, ByteMethods.Test.Upper);

    [PyMethod("istitle"), NoRaise]
    public static bool IsTitle(Value self) => ByteMethods.Is(self, ByteMethods.Test.Title);

    [PyMethod("translate")]
    [return: PyTyped("bytearray")]
    public static Value Translate(Value self, Value table, [PyKeyword("delete")] Value delete = default) => ByteMethods.Translate(self, table, delete);

    [PyMethod("maketrans", Kind = PyMethodKind.Static)]
    public static PyBytes* MakeTranslation(Value from, Value to) => ByteMethods.MakeTranslation(from, to);

    [PyMethod("decode")]
    public static PyStr* Decode(Value self, [PyKeyword("encoding")] PyStr* encoding = null, [PyKeyword("errors")] PyStr* errors = null) => ByteMethods.Decode(self, encoding, errors);

    [PyMethod("hex")]
    public static PyStr* ToHexadecimal(Value self, [PyKeyword("sep")] Value sep = default, [PyKeyword("bytes_per_sep")] nint bytesPerSep = 1) => ByteMethods.ToHexadecimal(self, sep, bytesPerSep);
}
