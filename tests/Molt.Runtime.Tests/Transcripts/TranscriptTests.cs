using System.Text;
using Molt.Compiler.Syntax;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;
using Molt.Compiler.Text;

namespace Molt.Runtime.Tests.Transcripts;

/// <summary>
/// Plays Python sessions, recorded with CPython by <c>record.py</c>: after <c>>>></c> a statement, and below it what it prints, its value, or the
/// exception that it raises.
/// </summary>
[TestClass]
public sealed unsafe class TranscriptTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Transcripts");

    /// <summary>The sessions.</summary>
    public static IEnumerable<object[]> Sessions =>
        System.IO.Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(path => new object[] { Path.GetFileNameWithoutExtension(path) });

    [TestMethod]
    [DynamicData(nameof(Sessions))]
    public void Behaves_as_recorded(string session)
    {
        var interpreter = new Interpreter();
        PyDict* globals = interpreter.Globals;
        var failures = new StringBuilder();
        int count = 0;
        foreach ((string source, string expected, int line) in Read(Path.Combine(Folder, session + ".txt")))
        {
            count++;
            string actual = Play(interpreter, source);
            if (actual != expected)
            {
                failures.AppendLine($"{session}.txt({line}): {source}\n  expected {expected}\n  but was  {actual}");
            }
        }
        Assert.AreNotEqual(0, count);
        if (failures.Length > 0)
        {
            Assert.Fail("\n" + failures);
        }
        GC.KeepAlive((nint)globals);
    }

    private static string Play(Interpreter interpreter, string source)
    {
        var diagnostics = new DiagnosticBag();
        Module module = Parser.Parse(SourceText.FromString(source), diagnostics);
        if (diagnostics.HasErrors)
        {
            return $"does not parse: {diagnostics[0]}";
        }
        Value value = interpreter.Run(module.Body.Single());
        PyBaseException* exception = ThreadState.TakeException();
        if (exception != null)
        {
            PyStr* message = Operators.Str(Value.FromObject(exception));
            string name = Py.Text(exception->Header.Type->Name);
            return message == null ? $"{name}: <{Py.Error()}>" : message->Length == 0 ? name : $"{name}: {Py.Text(message)}";
        }
        return value.IsNoValue || value == Intrinsics.None ? "" : Py.Repr(value);
    }

    private static IEnumerable<(string Source, string Expected, int Line)> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length;)
        {
            if (!lines[i].StartsWith(">>> ", StringComparison.Ordinal))
            {
                i++;
                continue;
            }
            int first = i;
            var source = new StringBuilder(lines[i++][4..]);
            while (i < lines.Length && lines[i].StartsWith("... ", StringComparison.Ordinal))
            {
                source.Append('\n').Append(lines[i++][4..]);
            }
            var expected = new StringBuilder();
            while (i < lines.Length && lines[i].Length > 0 && !lines[i].StartsWith(">>> ", StringComparison.Ordinal) && lines[i][0] != '#')
            {
                expected.Append(expected.Length > 0 ? "\n" : "").Append(lines[i++]);
            }
            yield return (source.Append('\n').ToString(), expected.ToString(), first + 1);
        }
    }
}
