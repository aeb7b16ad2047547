namespace Molt.Runtime;

/// <summary><c>Pattern.sub</c> and <c>Pattern.subn</c>.</summary>
internal static unsafe class SreSubstitution
{
    /// <summary>The text with matches replaced, <paramref name="limit"/> at most unless that is 0; NoValue with an exception pending.</summary>
    public static Value Run(PyPattern* pattern, Value replacement, Value text, nint limit, out nint made)
    {
        made = 0;
        bool isCallable = Types.Of(replacement)->Call != null;
        Value filter = replacement;
        if (!isCallable && !IsLiteral(replacement))
        {
            filter = CompileTemplate(pattern, replacement);
            if (filter.IsNoValue)
            {
                return filter;
            }
            if (Types.IsExactObject(filter, Intrinsics.TypeOf<PySreTemplate>()) && ((PySreTemplate*)filter.Object)->Parts->Length == 1)
            {
                filter = Tuple.Items(((PySreTemplate*)filter.Object)->Parts)[0];
            }
        }
        SreState state = default;
        PyList* pieces = state.Open(pattern, text, 0, nint.MaxValue) ? List.New(0) : null;
        PySreTemplate* template = Types.IsExactObject(filter, Intrinsics.TypeOf<PySreTemplate>()) ? (PySreTemplate*)filter.Object : null;
        nint last = 0;
        while (pieces != null && (limit == 0 || made < limit))
        {
            int status = SreState.Search(&state);
            if (status <= 0)
            {
                pieces = status < 0 ? null : pieces;
                break;
            }
            if (last < state.Start)
            {
                pieces = Add(pieces, SreState.Slice(text, last, state.Start));
            }
            Value item = filter;
            if (isCallable || template != null)
            {
                PyMatch* match = PyMatch.New(&state);
                item = match == null ? Value.NoValue : isCallable ? Calls.Call1(filter, Value.FromObject(match)) : PySreTemplate.Expand(template, match);
            }
            pieces = item == Intrinsics.None ? pieces : Add(pieces, item);
            last = state.Position;
            made++;
            state.Advance();
            if (isCallable && !state.Refresh(out _))
            {
                return Value.NoValue;
            }
        }
        if (pieces != null && last < state.End)
        {
            pieces = Add(pieces, SreState.Slice(text, last, state.End));
        }
        return pieces == null ? Value.NoValue : Join(pieces, text);
    }

    /// <summary>The pieces as one text, or as bytes if the text that was searched is such; NoValue with an exception pending.</summary>
    public static Value Join(PyList* pieces, Value text)
    {
        if (Str.Is(text))
        {
            return Value.FromObject(PyStr.Join(Str.Empty, Value.FromObject(pieces)));
        }
        if (pieces->Length == 1 && Bytes.IsExact(pieces->Items[0]))
        {
            return pieces->Items[0];
        }
        ByteBuilder bytes = default;
        for (nint i = 0; i < pieces->Length; i++)
        {
            if (!BytesLike.TryGet(pieces->Items[i], out byte* data, out nint length))
            {
                return Complaint.ItemType("sequence item "u8, i, ": expected a bytes-like object, "u8, pieces->Items[i], " found"u8);
            }
            bytes.Append(data, length);
        }
        return Value.FromObject(bytes.ToBytes());
    }

    /// <summary>What <c>re</c> makes of a replacement with backslashes; NoValue with an exception pending.</summary>
    public static Value CompileTemplate(PyPattern* pattern, Value template)
    {
        PyModule* module = Modules.FindLoaded(Intrinsics.Literal("re"u8));
        if (module == null)
        {
            return Errors.Raise<PyImportError>("the module 're', which parses replacements, is not imported"u8);
        }
        Value function = Operators.GetAttribute(Value.FromObject(module), Intrinsics.Literal("_compile_template"u8));
        return function.IsNoValue ? function : Calls.Call2(function, Value.FromObject(pattern), template);
    }

    private static bool IsLiteral(Value template)
    {
        if (Str.Is(template))
        {
            PyStr* text = Str.From(template);
            for (nint i = 0; i < text->Length; i++)
            {
                if (Str.At(text, i) == '\\')
                {
                    return false;
                }
            }
            return true;
        }
        return BytesLike.TryGet(template, out byte* data, out nint length) && Memory.IndexOf(data, length, (byte)'\\') < 0;
    }

    private static PyList* Add(PyList* list, Value item) => !item.IsNoValue && List.Append(list, item) ? list : null;
}
