namespace Molt.Runtime;

/// <summary>What a pattern can be matched with.</summary>
public enum SreKind
{
    /// <summary>Anything: it was made without the pattern's text.</summary>
    Any,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Bytes,
}

/// <summary>A compiled regular expression, <c>re.Pattern</c>.</summary>
[PyType("re.Pattern", Home = "", Subclassable = false, Doc = "Compiled regular expression object.")]
public unsafe partial struct PyPattern
{
    /// <summary>The header.</summary>
    public ObjectHeader Header;

    /// <summary>The text it was made of.</summary>
    public Value Source;

    /// <summary>The flags.</summary>
    public SreFlags Flags;

    /// <summary>What it can be matched with.</summary>
    public SreKind Kind;

    /// <summary>The numbers of the groups with names.</summary>
    public PyDict* GroupIndex;

    /// <summary>The names of the groups by number.</summary>
    public PyTuple* IndexGroup;

    /// <summary>The code.</summary>
    public SreProgram Program;

    [PyMethod("match", Doc = "Matches zero or more characters at the beginning of the string.")]
    public static Value Match(
        PyPattern* self, [PyKeyword("string")] Value @string, [PyKeyword("pos")] nint pos = 0, [PyKeyword("endpos")] nint endpos = int.MaxValue) =>
        MatchOnce(self, @string, pos, endpos, false, false);

    [PyMethod("fullmatch", Doc = "Matches against all of the string.")]
    public static Value FullMatch(
        PyPattern* self, [PyKeyword("string")] Value @string, [PyKeyword("pos")] nint pos = 0, [PyKeyword("endpos")] nint endpos = int.MaxValue) =>
        MatchOnce(self, @string, pos, endpos, true, false);

    [PyMethod("search", Doc = "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.")]
    public static Value Search(
        PyPattern* self, [PyKeyword("string")] Value @string, [PyKeyword("pos")] nint pos = 0, [PyKeyword("endpos")] nint endpos = int.MaxValue) =>
        MatchOnce(self, @string, pos, endpos, false, true);

    [PyMethod("findall", Doc = "Return a list of all non-overlapping matches of pattern in string.")]
    public static PyList* FindAll(
        PyPattern* self, [PyKeyword("string")] Value @string, [PyKeyword("pos")] nint pos = 0, [PyKeyword("endpos")] nint endpos = int.MaxValue)
    {
        SreState state = default;
        PyList* list = state.Open(self, @string, pos, EndOf(endpos)) ? List.New(0) : null;
        Value empty = list == null ? Value.NoValue : SreState.Slice(@string, 0, 0);
        while (list != null)
        {
            int status = SreState.Search(&state);
            if (status <= 0)
            {
                return status < 0 ? null : list;
            }
            nint groups = self->Program.Groups;
            Value item;
            if (groups <= 1)
            {
                item = state.Group(groups, empty);
            }
            else
            {
                PyTuple* all = Tuple.Allocate(groups);
                for (nint i = 0; all != null && i < groups; i++)
                {
                    Tuple.Items(all)[i] = state.Group(i + 1, empty);
                }
                item = Value.FromObject(all);
            }
            list = !item.IsNoValue && List.Append(list, item) ? list : null;
            state.Advance();
        }
        return null;
    }

    [PyMethod("finditer", Doc = "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.")]
    public static PyMatchIterator* FindIter(
        PyPattern* self, [PyKeyword("string")] Value @string, [PyKeyword("pos")] nint pos = 0, [PyKeyword("endpos")] nint endpos = int.MaxValue)
    {
        PyScanner* scanner = PyScanner.New(self, @string, pos, EndOf(endpos));
        PyMatchIterator* iterator = scanner == null ? null : Heap.Allocate<PyMatchIterator>(Intrinsics.TypeOf<PyMatchIterator>());
        if (iterator != null)
        {
            iterator->Scanner = scanner;
        }
        return iterator;
    }

    [PyMethod("scanner")]
    public static PyScanner* Scanner(
        PyPattern* self, [PyKeyword("string")] Value @string, [PyKeyword("pos")] nint pos = 0, [PyKeyword("endpos")] nint endpos = int.MaxValue) =>
        PyScanner.New(self, @string, pos, EndOf(endpos));

    [PyMethod("split", Doc = "Split string by the occurrences of pattern.")]
    public static PyList* Split(PyPattern* self, [PyKeyword("string")] Value @string, [PyKeyword("maxsplit")] nint maxsplit = 0)
    {
        SreState state = default;
        PyList* list = state.Open(self, @string, 0, nint.MaxValue) ? List.New(0) : null;
        nint last = state.Start;
        for (nint n = 0; list != null && (maxsplit == 0 || n < maxsplit); n++)
        {
            int status = SreState.Search(&state);
            if (status <= 0)
            {
                list = status < 0 ? null : list;
                break;
            }
            list = Add(list, SreState.Slice(@string, last, state.Start));
            for (nint i = 0; list != null && i < self->Program.Groups; i++)
            {
                list = Add(list, state.Group(i + 1, Intrinsics.None));
            }
            state.Advance();
            last = state.Start;
        }
        return list == null ? null : Add(list, SreState.Slice(@string, last, state.End));
    }

    [PyMethod("sub", Doc = "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.")]
    public static Value Sub(PyPattern* self, [PyKeyword("repl")] Value repl, [PyKeyword("string")] Value @string, [PyKeyword("count")] nint count = 0) =>
        SreSubstitution.Run(self, repl, @string, count, out _);

    [PyMethod("subn", Doc = "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.")]
    public static PyTuple* SubN(PyPattern* self, [PyKeyword("repl")] Value repl, [PyKeyword("string")] Value @string, [PyKeyword("count")] nint count = 0)
    {
        Value result = SreSubstitution.Run(self, repl, @string, count, out nint made);
        return result.IsNoValue ? null : Tuple.Pair(result, Int.FromLong(made));
    }

    [PyMethod("__copy__"), NoRaise]
    public static Value Copy(Value self) => self;

    [PyMethod("__deepcopy__"), NoRaise]
    public static Value DeepCopy(Value self, Value memo) => self;

    [PyMethod("__class_getitem__", Kind = PyMethodKind.Class, Doc = "See PEP 585")]
    public static Value ClassGetItem(PyType* type, Value item) => PyGenericAlias.New(type, item);

    [PyMethod("pattern", Kind = PyMethodKind.Getter, Doc = "The pattern string from which the RE object was compiled."), NoRaise]
    public static Value GetPattern(Value self) => ((PyPattern*)self.Object)->Source;

    [PyMethod("flags", Kind = PyMethodKind.Getter, Doc = "The regex matching flags."), NoRaise]
    public static Value GetFlags(Value self) => Value.FromSmallInt((int)((PyPattern*)self.Object)->Flags);

    [PyMethod("groups", Kind = PyMethodKind.Getter, Doc = "The number of capturing groups in the pattern."), NoRaise]
    public static Value GetGroups(Value self) => Int.FromLong(((PyPattern*)self.Object)->Program.Groups);

    [PyMethod("groupindex", Kind = PyMethodKind.Getter, Doc = "A dictionary mapping group names to group numbers.")]
    public static Value GetGroupIndex(Value self) => PyMappingProxy.New(Value.FromObject(((PyPattern*)self.Object)->GroupIndex));

    [PyMethod("pattern", Kind = PyMethodKind.Setter)]
    public static bool SetPattern(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("flags", Kind = PyMethodKind.Setter)]
    public static bool SetFlags(Value self, Value value) => Attributes.RefuseReadOnly();

    [PyMethod("groups", Kind = PyMethodKind.Setter)]
    public static bool SetGroups(Value self, Value value) => Attributes.RefuseReadOnly();

    [PySlot(Slot.Repr)]
    public static Value ReprOf(Value self)
    {
        PyPattern* pattern = (PyPattern*)self.Object;
        PyStr* source = Operators.Repr(pattern->Source);
        if (source == null)
        {
            return Value.NoValue;
        }
        TextBuilder text = default;
        text.Append("re.compile("u8);
        text.Append(source, 0, System.Math.Min(source->Length, 200));
        int flags = (int)pattern->Flags;
        const int Types = (int)(SreFlags.Locale | SreFlags.Unicode | SreFlags.Ascii);
        if (pattern->Kind == SreKind.Text && (flags & Types) == (int)SreFlags.Unicode)
        {
            // As all patterns of texts are.
            flags &= ~(int)SreFlags.Unicode;
        }
        bool first = true;
        AppendFlag(ref text, ref flags, ref first, SreFlags.IgnoreCase, "re.IGNORECASE"u8);
        AppendFlag(ref text, ref flags, ref first, SreFlags.Locale, "re.LOCALE"u8);
        AppendFlag(ref text, ref flags, ref first, SreFlags.MultiLine, "re.MULTILINE"u8);
        AppendFlag(ref text, ref flags, ref first, SreFlags.DotAll, "re.DOTALL"u8);
        AppendFlag(ref text, ref flags, ref first, SreFlags.Unicode, "re.UNICODE"u8);
        AppendFlag(ref text, ref flags, ref first, SreFlags.Verbose, "re.VERBOSE"u8);
        AppendFlag(ref text, ref flags, ref first, SreFlags.Debug, "re.DEBUG"u8);
        AppendFlag(ref text, ref flags, ref first, SreFlags.Ascii, "re.ASCII"u8);
        if (flags != 0)
        {
            text.Append(first ? ", 0x"u8 : "|0x"u8);
            text.AppendHexadecimal((uint)flags, 1);
        }
        text.Append(")"u8);
        return Value.FromObject(text.ToStr());
    }

    [PySlot(Slot.RichCompare)]
    public static Value CompareTo(Value left, Value right, int operation)
    {
        if (operation is not ((int)Comparison.Equal or (int)Comparison.NotEqual) || !Runtime.Types.IsExactObject(right, Intrinsics.TypeOf<PyPattern>()))
        {
            return Intrinsics.NotImplemented;
        }
        PyPattern* first = (PyPattern*)left.Object;
        PyPattern* second = (PyPattern*)right.Object;
        int same = first == second ? 1
            : first->Flags == second->Flags && first->Kind == second->Kind && first->Program.Length == second->Program.Length
                && Memory.Equal((byte*)first->Program.Code, (byte*)second->Program.Code, first->Program.Length * sizeof(uint))
            ? Operators.EqualBool(first->Source, second->Source) : 0;
        return same < 0 ? Value.NoValue : Bool.From(same == 1 == (operation == (int)Comparison.Equal));
    }

    [PySlot(Slot.Hash)]
    public static long HashOf(Value self)
    {
        PyPattern* pattern = (PyPattern*)self.Object;
        long hash = Operators.Hash(pattern->Source);
        if (hash == -1)
        {
            return hash;
        }
        hash ^= ((long)pattern->Flags << 8) ^ (long)pattern->Kind ^ pattern->Program.Length;
        return hash == -1 ? -2 : hash;
    }

    [PySlot(Slot.Trace)]
    public static void TraceReferences(ObjectHeader* self, Tracer* tracer)
    {
        PyPattern* pattern = (PyPattern*)self;
        tracer->Visit(pattern->Source);
        tracer->Visit(pattern->GroupIndex);
        tracer->Visit(pattern->IndexGroup);
        tracer->Visit(pattern->Program.Code);
        tracer->Visit(pattern->Program.TableOf);
        tracer->Visit(pattern->Program.Tables);
    }

    private static Value MatchOnce(PyPattern* self, Value text, nint start, nint end, bool all, bool search)
    {
        SreState state = default;
        if (!state.Open(self, text, start, EndOf(end)))
        {
            return Value.NoValue;
        }
        state.MatchAll = all;
        int status = search ? SreState.Search(&state) : SreState.Match(&state);
        return status < 0 ? Value.NoValue : status == 0 ? Intrinsics.None : Value.FromObject(PyMatch.New(&state));
    }

    // The default stands for any length.
    private static nint EndOf(nint end) => end == int.MaxValue ? nint.MaxValue : end;

    private static PyList* Add(PyList* list, Value item) => list != null && !item.IsNoValue && List.Append(list, item) ? list : null;

    private static void AppendFlag(ref TextBuilder text, ref int flags, ref bool first, SreFlags flag, System.ReadOnlySpan<byte> name)
    {
        if ((flags & (int)flag) != 0)
        {
            text.Append(first ? ", "u8 : "|"u8);
            text.Append(name);
            first = false;
            flags &= ~(int)flag;
        }
    }
}
