using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>
/// Runs a program of tests, a process for each of its modules, several at once. A test that fails is an error at its place; one whose process dies has failed.
/// </summary>
public sealed class MoltRunTests : MoltTask
{
    private const char Mark = '\x1e';

    /// <summary>The program.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>A folder for what the program writes, for the time that it runs.</summary>
    [Required]
    public string WorkFolder { get; set; } = "";

    /// <summary>What runs it, if it is not for this machine.</summary>
    public string? Runner { get; set; }

    /// <summary>What the runner takes before the program.</summary>
    public string? RunnerArguments { get; set; }

    /// <summary>An expression as <see cref="TestFilter"/> reads it.</summary>
    public string? Filter { get; set; }

    /// <summary>Whether to say only which tests there are.</summary>
    public bool ListTests { get; set; }

    /// <summary>Where results are to go beside the log: <c>trx</c>, with <c>LogFileName</c> if need be.</summary>
    public string? Logger { get; set; }

    /// <summary>The folder for those.</summary>
    public string? ResultsDirectory { get; set; }

    private string ProjectName => Path.GetFileNameWithoutExtension(ProjectFile);

    private string Folder => Path.GetDirectoryName(ProjectFile)!;

    /// <inheritdoc/>
    public override bool Execute()
    {
        string results = Path.Combine(Path.GetFullPath(WorkFolder, Folder), $"tests-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(results);
            return Run(results);
        }
        catch (FormatException exception)
        {
            return Fail("MOLT2045", "the filter cannot be used: {0}", exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return Fail("MOLT2044", "the tests cannot be run: {0}", exception.Message);
        }
        finally
        {
            if (Directory.Exists(results))
            {
                Directory.Delete(results, recursive: true);
            }
        }
    }

    private bool Run(string folder)
    {
        Func<string, bool> isWanted = string.IsNullOrWhiteSpace(Filter) ? static _ => true : TestFilter.Parse(Filter);
        string list = Path.Combine(folder, "list");
        (int exitCode, string output, string errors) = Start(["--list", Relative(list)]);
        if (exitCode != 0)
        {
            return Fail("MOLT2044", "the tests cannot be listed, the program ended with exit code {0}:\n{1}", exitCode, output + errors);
        }

        ILookup<string, string> tests = File.ReadLines(list).Select(TestOutcome.Fields).Where(fields => isWanted(fields[1])).ToLookup(static fields => fields[0], static fields => fields[1]);
        if (ListTests)
        {
            Log.LogMessage(MessageImportance.High, "The following Tests are available:\n{0}", string.Join('\n', tests.SelectMany(static module => module).Select(static name => "    " + name)));
            return true;
        }

        DateTimeOffset start = DateTimeOffset.Now;
        ConcurrentDictionary<string, List<TestOutcome>> outcomes = new(StringComparer.Ordinal);
        Parallel.ForEach(tests, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, module => outcomes[module.Key] = RunModule(module.Key, [.. module], folder));
        TestOutcome[] all = [.. tests.SelectMany(module => outcomes[module.Key])];
        foreach (TestOutcome outcome in all.Where(static outcome => outcome.Outcome == "failed"))
        {
            string module = tests.First(module => module.Contains(outcome.Name)).Key;
            Log.LogError(null, "MOLT2043", null, FileOf(module), outcome.Line, 0, 0, 0, "the test '{0}' has failed: {1}", outcome.Name, outcome.Message);
            Log.LogMessage(MessageImportance.High, "{0}", outcome.Traceback);
        }

        WriteResults(all, start);
        int failed = all.Count(static outcome => outcome.Outcome == "failed");
        int skipped = all.Count(static outcome => outcome.Outcome == "skipped");
        Log.LogMessage(
            MessageImportance.High, "{0}!  - Failed: {1}, Passed: {2}, Skipped: {3}, Total: {4}, Duration: {5} ms - {6}",
            failed > 0 ? "Failed" : "Passed", failed, all.Length - failed - skipped, skipped, all.Length, (long)(DateTimeOffset.Now - start).TotalMilliseconds, ProjectName);
        return failed == 0;
    }

    private List<TestOutcome> RunModule(string module, string[] names, string folder)
    {
        string file = Path.Combine(folder, module + ".results");
        (int exitCode, string output, string errors) = Start(["--run", module, Relative(file), .. names]);
        Dictionary<string, TestOutcome> found = (File.Exists(file) ? File.ReadLines(file).Select(TestOutcome.Of) : []).ToDictionary(static outcome => outcome.Name, StringComparer.Ordinal);
        string[] parts = errors.Split(Mark);
        string printed = output + string.Concat(parts.Where(static (_, index) => index % 2 == 0));
        for (int i = 1; i < parts.Length; i += 2)
        {
            int end = parts[i].IndexOf('\n', StringComparison.Ordinal);
            if (end >= 0 && found.TryGetValue(parts[i][..end].TrimEnd('\r'), out TestOutcome? outcome))
            {
                found[outcome.Name] = outcome with { Traceback = parts[i][(end + 1)..] };
            }
        }

        // What ends before the last test ends them, too; what prepares and cleans up a module may fail after them.
        List<TestOutcome> outcomes = [.. names.Select(name => found.GetValueOrDefault(name)
            ?? new TestOutcome(name, "failed", 0, TimeSpan.Zero, $"the program ended with exit code {exitCode} before it was finished", printed))];
        if (exitCode != 0 && outcomes.TrueForAll(static outcome => outcome.Outcome != "failed"))
        {
            outcomes[^1] = outcomes[^1] with { Outcome = "failed", Message = $"the program ended with exit code {exitCode} after the tests", Traceback = printed };
        }
        else if (printed.Length > 0)
        {
            Log.LogMessage(MessageImportance.Normal, "{0}", printed);
        }

        return outcomes;
    }

    private (int ExitCode, string Output, string Errors) Start(string[] arguments)
    {
        ProcessStartInfo start = new(string.IsNullOrEmpty(Runner) ? Program : Runner)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Arguments = string.Join(' ', [.. string.IsNullOrEmpty(Runner) ? Array.Empty<string>() : [RunnerArguments ?? "", MoltCompilerTask.Quote(Program)], .. arguments.Select(MoltCompilerTask.Quote)]),
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private void WriteResults(TestOutcome[] outcomes, DateTimeOffset start)
    {
        // Several loggers come in one text, each with its settings after it.
        string[] parts = (Logger ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!parts.Contains("trx", StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        const string setting = "LogFileName=";
        string name = parts.FirstOrDefault(static part => part.StartsWith(setting, StringComparison.OrdinalIgnoreCase)) is { } given ? given[setting.Length..] : ProjectName + ".trx";
        string path = Path.GetFullPath(name, Path.GetFullPath(string.IsNullOrEmpty(ResultsDirectory) ? "TestResults" : ResultsDirectory, Folder));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        TrxWriter.Write(ProjectName, Program, outcomes, start, DateTimeOffset.Now).Save(path);
        Log.LogMessage(MessageImportance.High, "Results File: {0}", path);
    }

    /// <summary>A path as the program sees it, which under WebAssembly sees the folder that it is run in only.</summary>
    private string Relative(string path) => Path.GetRelativePath(Folder, path);

    private string FileOf(string module)
    {
        string path = Path.Combine(Folder, module.Replace('.', Path.DirectorySeparatorChar));
        return File.Exists(path + ".py") ? path + ".py" : Path.Combine(path, "__init__.py");
    }
}
