using System;

namespace Molt.Runtime;

[PyModule("builtins", Doc = "Built-in functions, types, exceptions, and other objects.")]
public static unsafe partial class Builtins
{
    /// <summary><c>print(*values, sep=' ', end='\n', file=None, flush=False)</c>.</summary>
    [PyFunction("print")]
    public static void Print(
        [PyKeyword("sep", Only = true)] Value sep = default,
        [PyKeyword("end", Only = true)] Value end = default,
        [PyKeyword("file", Only = true)] Value file = default,
        [PyKeyword("flush", Only = true)] Value flush = default,
        [PyRest] Arguments values = default)
    {
        if (values.KeywordCount > 0)
        {
            Complaint.Keyword("print"u8, Str.From(Tuple.Items(values.KeywordNames)[0]));
            return;
        }
        if (!TryText(sep, "sep must be None or a string, not "u8, Intrinsics.Literal(" "u8), out PyStr* separator)
            || !TryText(end, "end must be None or a string, not "u8, Intrinsics.Literal("\n"u8), out PyStr* terminator))
        {
            return;
        }
        Value target = file.IsNoValue || file == Intrinsics.None ? StandardStreams.CurrentOutput : file;
        if (target == Intrinsics.None)
        {
            return;
        }
        if (target.IsNoValue)
        {
            Errors.RuntimeError("lost sys.stdout"u8);
            return;
        }
        if (TextFile.Is(target) ? PrintToFile((PyTextFile*)target.Object, separator, terminator, values) : PrintToObject(target, separator, terminator, values))
        {
            int flushing = flush.IsNoValue ? 0 : Operators.IsTrue(flush);
            if (flushing > 0)
            {
                StandardStreams.Flush(target);
            }
        }
    }

    private static bool TryText(Value value, ReadOnlySpan<byte> complaint, PyStr* missing, out PyStr* text)
    {
        text = missing;
        if (value.IsNoValue || value == Intrinsics.None)
        {
            return true;
        }
        text = Str.From(value);
        if (!Str.Is(value))
        {
            Complaint.Type(complaint, value);
            return false;
        }
        return true;
    }

    private static bool PrintToFile(PyTextFile* file, PyStr* separator, PyStr* terminator, Arguments values)
    {
        if (!TextFile.CheckOpen(file->File))
        {
            return false;
        }
        for (nint i = 0; i < values.Count; i++)
        {
            if ((i > 0 && !TextFile.Write(file, separator)) || !TextFile.WriteValue(file, values.Items[i]))
            {
                return false;
            }
        }
        return TextFile.Write(file, terminator);
    }

    private static bool PrintToObject(Value target, PyStr* separator, PyStr* terminator, Arguments values)
    {
        for (nint i = 0; i < values.Count; i++)
        {
            if (i > 0 && !StandardStreams.Write(target, separator))
            {
                return false;
            }
            PyStr* text = Operators.Str(values.Items[i]);
            if (text == null || !StandardStreams.Write(target, text))
            {
                return false;
            }
        }
        return StandardStreams.Write(target, terminator);
    }
}
