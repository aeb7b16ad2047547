namespace Molt.Runtime;

public static unsafe partial class Builtins
{
    /// <summary><c>input(prompt='')</c>: writes to <c>sys.stdout</c> and reads a line from <c>sys.stdin</c>, whatever the program put there.</summary>
    [PyFunction("input")]
    public static PyStr* Input(Value prompt = default)
    {
        Value source = StandardStreams.CurrentInput;
        Value target = StandardStreams.CurrentOutput;
        Value errors = StandardStreams.CurrentError;
        if (!IsThere(source, "input(): lost sys.stdin"u8) || !IsThere(target, "input(): lost sys.stdout"u8) || !IsThere(errors, "input(): lost sys.stderr"u8))
        {
            return null;
        }
        PyStr* text = prompt.IsNoValue ? Str.Empty : Operators.Str(prompt);
        if (text == null)
        {
            return null;
        }
        if (!StandardStreams.Flush(errors))
        {
            ThreadState.Exception = null;
        }
        if ((text->Length > 0 && !StandardStreams.Write(target, text)) || !StandardStreams.Flush(target))
        {
            return null;
        }
        Value read = TextFile.Is(source) ? ReadFromFile((PyTextFile*)source.Object) : Calls.CallMethod0(source, Intrinsics.Literal("readline"u8));
        if (read.IsNoValue)
        {
            return null;
        }
        if (!Str.Is(read))
        {
            Errors.TypeError("object.readline() returned non-string"u8);
            return null;
        }
        PyStr* line = Str.From(read);
        if (line->Length == 0)
        {
            Errors.Raise<PyEOFError>("EOF when reading a line"u8);
            return null;
        }
        bool ended = Str.At(line, line->Length - 1) == '\n';
        return Str.Substring(line, 0, line->Length - (ended ? 1 : 0));
    }

    private static bool IsThere(Value stream, System.ReadOnlySpan<byte> complaint)
    {
        if (!stream.IsNoValue && stream != Intrinsics.None)
        {
            return true;
        }
        Errors.RuntimeError(complaint);
        return false;
    }

    private static Value ReadFromFile(PyTextFile* file) =>
        TextFile.CheckOpen(file->File) ? Value.FromObject(TextFile.ReadLine(file, -1)) : Value.NoValue;
}
