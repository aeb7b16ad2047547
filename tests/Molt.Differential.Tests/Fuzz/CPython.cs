using System.Runtime.CompilerServices;
using System.Text.Json;
using Molt.Testing;

namespace Molt.Differential.Tests.Fuzz;

/// <summary>A CPython that runs program after program.</summary>
internal sealed class CPython : IDisposable
{
    private readonly PythonServer _server;

    private CPython(Oracle python, params IEnumerable<string> options) =>
        _server = new PythonServer(python, Path.Combine(Path.GetDirectoryName(Here())!, "run_server.py"), options);

    /// <summary>What a program did: its exit code, null if it did not end or is no program, and what it printed.</summary>
    internal readonly record struct Run(int? ExitCode, string Output);

    /// <summary>CPython 3.13 from PATH or ~/.pyenv; null if there is none.</summary>
    public static CPython? Start313() => Oracle.Python313 is { } python ? new CPython(python, "-I") : null;

    /// <summary>CPython 3.14 as <c>eng/python314.mjs</c> runs it; null if NODE_PATH names no folder with it. It has 32 bits, and takes seconds to start.</summary>
    public static CPython? Start314() => Oracle.Python314 is { } python ? new CPython(python) : null;

    /// <summary>Runs programs.</summary>
    public IReadOnlyList<Run> RunAll(IEnumerable<string> programs)
    {
        using JsonDocument answer = _server.Ask(programs);
        return
        [
            .. answer.RootElement.EnumerateArray().Select(static entry =>
                new Run(entry[0].ValueKind == JsonValueKind.Null ? null : entry[0].GetInt32(), entry[1].GetString()!)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private static string Here([CallerFilePath] string path = "") => path;
}
