using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Molt.Compiler.Tests.Corpus;

namespace Molt.Compiler.Tests.Syntax.Fuzz;

/// <summary>A CPython that parses program after program.</summary>
internal sealed class PythonProcess : IDisposable
{
    private readonly Process process;

    /// <summary>Starts an interpreter.</summary>
    public PythonProcess(Oracle python)
    {
        var encoding = new UTF8Encoding(false);
        process = Process.Start(new ProcessStartInfo(python.Program, [.. python.Arguments, Path.Combine(Folder(), "parse_server.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        })!;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    /// <summary>
    /// For each program its tree, or how it is refused; neither if the interpreter has no verdict.
    /// </summary>
    public IReadOnlyList<(string? Tree, string? Error)> Parse(IEnumerable<string> programs)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(programs));
        process.StandardInput.Flush();
        using JsonDocument answer = JsonDocument.Parse(process.StandardOutput.ReadLine()!);
        return [.. answer.RootElement.EnumerateArray().Select(entry => (entry[0].GetString(), entry[1].GetString()))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
