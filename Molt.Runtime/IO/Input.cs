namespace Molt.Runtime;

public static unsafe partial class Builtins
{
    /// <summary><c>input(prompt='')</c>.</summary>
    [PyFunction("input")]
    public static PyStr* Input(Value prompt = default)
    {
        PyTextFile* output = StandardStreams.Output;
        if (!prompt.IsNoValue && !TextFile.WriteValue(output, prompt))
        {
            return null;
        }
        if (!FileState.Flush(output->File))
        {
            return null;
        }
        PyStr* line = TextFile.ReadLine(StandardStreams.Input, -1);
        if (line == null)
        {
            return null;
        }
        if (line->Length == 0)
        {
            Errors.Raise<PyEOFError>("EOF when reading a line"u8);
            return null;
        }
        bool ended = Str.At(line, line->Length - 1) == '\n';
        return Str.Substring(line, 0, line->Length - (ended ? 1 : 0));
    }
}
