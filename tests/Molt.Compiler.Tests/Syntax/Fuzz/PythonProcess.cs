using System.Runtime.CompilerServices;
using System.Text.Json;
using Molt.Testing;

namespace Molt.Compiler.Tests.Syntax.Fuzz;

/// <summary>A CPython that parses program after program.</summary>
internal sealed class PythonProcess(Oracle python) : IDisposable
{
    private readonly PythonServer _server = new(python, Path.Combine(Folder(), "parse_server.py"));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    /// <summary>
    /// For each program its tree, or how it is refused; neither if the interpreter has no verdict.
    /// </summary>
    public IReadOnlyList<(string? Tree, string? Error)> Parse(IEnumerable<string> programs)
    {
        using JsonDocument answer = _server.Ask(programs);
        return [.. answer.RootElement.EnumerateArray().Select(entry => (entry[0].GetString(), entry[1].GetString()))];
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();
}
