using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Molt.Testing;

namespace Molt.Differential.Tests.Fuzz;

/// <summary>A CPython that runs program after program.</summary>
internal sealed class CPython : IDisposable
{
    private readonly Process _process;

    private CPython(string program, params IEnumerable<string> arguments)
    {
        UTF8Encoding encoding = new(false);
        _process = Process.Start(new ProcessStartInfo(program, [.. arguments, Path.Combine(Path.GetDirectoryName(Here())!, "run_server.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        })!;
    }

    /// <summary>What a program did: its exit code, null if it did not end or is no program, and what it printed.</summary>
    internal readonly record struct Run(int? ExitCode, string Output);

    /// <summary>CPython 3.13 from PATH or ~/.pyenv; null if there is none.</summary>
    public static CPython? Start313() => Find313() is { } path ? new CPython(path, "-I") : null;

    /// <summary>CPython 3.14 as <c>eng/python314.mjs</c> runs it; null if NODE_PATH names no folder with it. It has 32 bits, and takes seconds to start.</summary>
    public static CPython? Start314() =>
        Directory.Exists(Path.Combine(Environment.GetEnvironmentVariable("NODE_PATH") ?? "", "pyodide"))
            ? new CPython("node", Path.Combine(Repository.Root, "eng", "python314.mjs"))
            : null;

    /// <summary>Runs programs.</summary>
    public IReadOnlyList<Run> RunAll(IEnumerable<string> programs)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(programs));
        _process.StandardInput.Flush();
        using JsonDocument answer = JsonDocument.Parse(_process.StandardOutput.ReadLine() ?? throw new IOException("CPython has ended"));
        return
        [
            .. answer.RootElement.EnumerateArray().Select(static entry =>
                new Run(entry[0].ValueKind == JsonValueKind.Null ? null : entry[0].GetInt32(), entry[1].GetString()!)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string? Find313()
    {
        string versions = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv", "versions");
        IEnumerable<string> installed = Directory.Exists(versions) ? Directory.EnumerateDirectories(versions, "3.13.*") : [];
        IEnumerable<string> onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Select(static folder => Path.Combine(folder, "bin", "python3"))
            .Concat(onPath.Select(static folder => Path.Combine(folder, "python3.13")))
            .FirstOrDefault(File.Exists);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
