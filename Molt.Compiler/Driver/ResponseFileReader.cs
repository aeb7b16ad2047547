using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary>
/// Reads arguments one by one, each <c>@FILE</c> replaced by the arguments in that file. They are separated by white space, quoted as
/// MSBuild quotes them (double quotes, <c>\"</c> inside), and a line that begins with <c>#</c> is a comment.
/// </summary>
internal sealed class ResponseFileReader(IReadOnlyList<string> arguments, DiagnosticBag diagnostics)
{
    private readonly Queue<string> pending = new();
    private int next;

    /// <summary>The last response file that held no arguments, if any.</summary>
    public string? EmptyFile { get; private set; }

    /// <summary>Reads the next argument; false at the end.</summary>
    public bool TryRead([NotNullWhen(true)] out string? argument)
    {
        while (true)
        {
            if (pending.TryDequeue(out argument))
            {
                return true;
            }
            if (next == arguments.Count)
            {
                return false;
            }
            argument = arguments[next++];
            if (argument is not ['@', _, ..])
            {
                return true;
            }
            Expand(argument[1..]);
        }
    }

    /// <summary>All arguments that follow, as they stand: they are another program's.</summary>
    public ImmutableArray<string> ReadRest()
    {
        ImmutableArray<string> rest = [.. pending, .. arguments.Skip(next)];
        pending.Clear();
        next = arguments.Count;
        return rest;
    }

    private void Expand(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            diagnostics.Report(path, DiagnosticDescriptors.CannotReadResponseFile, FileErrors.Describe(exception));
            return;
        }
        int before = pending.Count;
        foreach (string line in text.Split('\n'))
        {
            if (!line.StartsWith('#'))
            {
                Split(line);
            }
        }
        if (pending.Count == before)
        {
            EmptyFile = path;
        }
    }

    private void Split(string line)
    {
        var current = new StringBuilder();
        bool quoted = false;
        bool any = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            int backslashes = 0;
            while (i + backslashes < line.Length && line[i + backslashes] == '\\')
            {
                backslashes++;
            }
            if (backslashes > 0 && i + backslashes < line.Length && line[i + backslashes] == '"')
            {
                // Before a quote, two backslashes stand for one, and an odd one left over makes the quote literal.
                current.Append('\\', backslashes / 2);
                any = true;
                i += backslashes - 1;
                if (backslashes % 2 == 1)
                {
                    current.Append('"');
                    i++;
                }
            }
            else if (c == '"')
            {
                quoted = !quoted;
                any = true;
            }
            else if (char.IsWhiteSpace(c) && !quoted)
            {
                Flush();
            }
            else
            {
                current.Append(c);
                any = true;
            }
        }
        Flush();

        void Flush()
        {
            if (any)
            {
                pending.Enqueue(current.ToString());
                current.Clear();
                any = false;
            }
        }
    }
}
