using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Molt.Testing;

/// <summary>A CPython that runs a script which answers, line by line in JSON, what it is asked of program after program.</summary>
internal sealed class PythonServer : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="python">The interpreter.</param>
    /// <param name="script">The path of the script.</param>
    /// <param name="options">Options of the interpreter.</param>
    public PythonServer(Oracle python, string script, params IEnumerable<string> options)
    {
        UTF8Encoding encoding = new(false);
        _process = Process.Start(new ProcessStartInfo(python.Program, [.. python.Arguments, .. options, script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        })!;
    }

    /// <summary>The answers for some programs, an array of one for each.</summary>
    /// <exception cref="IOException">The interpreter has ended.</exception>
    public JsonDocument Ask(IEnumerable<string> programs)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(programs));
        _process.StandardInput.Flush();
        return JsonDocument.Parse(_process.StandardOutput.ReadLine() ?? throw new IOException("CPython has ended"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
