namespace Molt.Runtime;

/// <summary>A search through one text.</summary>
public unsafe struct SreState
{
    /// <summary>The pattern.</summary>
    public PyPattern* Pattern;

    /// <summary>The text: a str or something like bytes.</summary>
    public Value Text;

    /// <summary>Its characters.</summary>
    public byte* Data;

    /// <summary>The bytes that a character takes.</summary>
    public int Width;

    /// <summary>Where the search began.</summary>
    public nint From;

    /// <summary>Where to look next; after a match, its beginning.</summary>
    public nint Start;

    /// <summary>Where the text ends for the search.</summary>
    public nint End;

    /// <summary>After a match, its end.</summary>
    public nint Position;

    /// <summary>Where a match may not be empty; -1 for nowhere.</summary>
    public nint MustAdvance;

    /// <summary>Whether a match must reach the end.</summary>
    public bool MatchAll;

    /// <summary>Beginning and end of each group; -1 for those that took no part.</summary>
    public nint* Marks;

    /// <summary>The number of the group that ended last; 0 for none.</summary>
    public nint LastGroup;

    /// <summary>Begins; false with an exception pending.</summary>
    public bool Open(PyPattern* pattern, Value text, nint start, nint end)
    {
        Pattern = pattern;
        Text = text;
        MustAdvance = -1;
        MatchAll = false;
        if (!Refresh(out nint length))
        {
            return false;
        }
        bool isBytes = !Str.Is(text);
        if (pattern->Kind != SreKind.Any && isBytes != (pattern->Kind == SreKind.Bytes))
        {
            Errors.TypeError(isBytes ? "cannot use a string pattern on a bytes-like object"u8 : "cannot use a bytes pattern on a string-like object"u8);
            return false;
        }
        start = System.Math.Clamp(start, 0, length);
        From = start;
        Start = start;
        End = System.Math.Clamp(end, 0, length);
        Position = start;
        Marks = ItertoolsModule.Indices(pattern->Program.Groups * 2);
        return Marks != null;
    }

    /// <summary>Takes up the text's characters, which may have moved while Python code ran; false with an exception pending.</summary>
    public bool Refresh(out nint length)
    {
        if (Str.Is(Text))
        {
            PyStr* text = Str.From(Text);
            Data = Str.Data(text);
            Width = Str.Width(text);
            length = text->Length;
        }
        else
        {
            Width = 1;
            if (!BytesLike.TryGet(Text, out Data, out length))
            {
                Complaint.Type("expected string or bytes-like object, got '"u8, Text, "'"u8);
                return false;
            }
        }
        End = System.Math.Min(End, length);
        return true;
    }

    /// <summary>Matches at the start: 1, 0, or -1 with an exception pending.</summary>
    public static int Match(SreState* state)
    {
        if (state->Start > state->End)
        {
            return 0;
        }
        return state->Width switch
        {
            1 => SreMatcher.MatchAt<byte>(state, state->Start, 0),
            2 => SreMatcher.MatchAt<ushort>(state, state->Start, 0),
            _ => SreMatcher.MatchAt<uint>(state, state->Start, 0),
        };
    }

    /// <summary>Looks for a match from the start on: 1, 0, or -1 with an exception pending.</summary>
    public static int Search(SreState* state)
    {
        if (state->Start > state->End)
        {
            return 0;
        }
        return state->Width switch
        {
            1 => SreMatcher.Search<byte>(state),
            2 => SreMatcher.Search<ushort>(state),
            _ => SreMatcher.Search<uint>(state),
        };
    }

    /// <summary>Goes on behind a match.</summary>
    public void Advance()
    {
        MustAdvance = Position == Start ? Position : -1;
        Start = Position;
    }

    /// <summary>A part of the text; null with MemoryError pending.</summary>
    public static Value Slice(Value text, nint start, nint end)
    {
        if (Str.Is(text))
        {
            PyStr* str = Str.From(text);
            start = System.Math.Min(start, str->Length);
            return Value.FromObject(Str.Substring(str, start, System.Math.Clamp(end, start, str->Length)));
        }
        BytesLike.TryGet(text, out byte* data, out nint length);
        start = System.Math.Min(start, length);
        end = System.Math.Clamp(end, start, length);
        return Bytes.IsExact(text) && start == 0 && end == length ? text : Value.FromObject(Bytes.FromData(data + start, end - start));
    }

    /// <summary>What a group of the last match took, or <paramref name="missing"/>.</summary>
    public readonly Value Group(nint group, Value missing)
    {
        nint start = group == 0 ? Start : Marks[(group - 1) * 2];
        nint end = group == 0 ? Position : Marks[((group - 1) * 2) + 1];
        return start < 0 || end < start ? missing : Slice(Text, start, end);
    }
}
