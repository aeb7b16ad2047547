using System.Globalization;
using System.Text.RegularExpressions;
using Molt.Testing;

namespace Molt.Differential.Tests;

/// <summary>
/// A Python program of tests/differential and what CPython did with it: a source file <c>x.py</c> with <c>x.out</c> (stdout) beside it, and where
/// they are not empty or 0 <c>x.err</c> (stderr) and <c>x.exit</c> (the exit code). <c>x.args</c> has an argument a line. eng/record.sh writes them.
/// </summary>
internal sealed partial class DifferentialProgram
{
    private static readonly TimeSpan CollectingTimeout = TimeSpan.FromSeconds(10);

    private DifferentialProgram(string source)
    {
        Source = source;
        Name = Path.ChangeExtension(Path.GetRelativePath(Folder, source), null);
    }

    /// <summary>The folder of all programs.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "differential");

    /// <summary>All programs, in the order of their names.</summary>
    public static IReadOnlyList<DifferentialProgram> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.out", SearchOption.AllDirectories)
            .Select(static output => Path.ChangeExtension(output, ".py"))
            .Order(StringComparer.Ordinal)
            .Select(static source => new DifferentialProgram(source))];

    /// <summary>The programs that stand in <c>targets.txt</c>, by name or with all of their folder: they run on every target, in both configurations.</summary>
    public static IReadOnlyList<DifferentialProgram> ForEveryTarget { get; } = SelectForEveryTarget();

    /// <summary>The programs that do not run as in CPython yet, by name, with the reasons: <c>expected-failures.txt</c>.</summary>
    public static IReadOnlyDictionary<string, string> ExpectedFailures { get; } =
        File.ReadLines(Path.Combine(Folder, "expected-failures.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(": ", 2))
            .ToDictionary(static parts => parts[0], static parts => parts[1]);

    /// <summary>The path of the main module.</summary>
    public string Source { get; }

    /// <summary>The path below <see cref="Folder"/> without its extension.</summary>
    public string Name { get; }

    /// <summary>The program with a name.</summary>
    public static DifferentialProgram Get(string name) => All.Single(program => program.Name == name);

    /// <summary>Runs the compiled program and holds what it does against what CPython did.</summary>
    public void Check(string rid, string executable) => Check(rid, executable, null, null);

    /// <summary>
    /// The same while every allocation collects the heap, or, if that takes long, every 97th: what the collector takes for garbage must be garbage.
    /// </summary>
    public void CheckCollecting(string rid, string executable)
    {
        try
        {
            Check(rid, executable, new Dictionary<string, string?> { ["MOLT_GC_STRESS"] = "1" }, CollectingTimeout);
        }
        catch (TimeoutException)
        {
            Check(rid, executable, new Dictionary<string, string?> { ["MOLT_GC_STRESS"] = "97" }, null);
        }
    }

    private void Check(string rid, string executable, Dictionary<string, string?>? environment, TimeSpan? timeout)
    {
        string[] arguments = Recorded(".args").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ProgramResult result = ProgramRunner.RunTarget(rid, executable, arguments, Path.GetDirectoryName(Source), environment, timeout);
        string exit = Recorded(".exit").Trim();
        ProgramResult expected = new(exit.Length == 0 ? 0 : int.Parse(exit, CultureInfo.InvariantCulture), Recorded(".out"), Recorded(".err"));
        bool isWindows = rid.StartsWith("win-", StringComparison.Ordinal);
        Assert.AreEqual(Normalize(expected, false), Normalize(result, isWindows), $"{Source} does not do on {rid} what it does in CPython");
    }

    private static string Normalize(ProgramResult result, bool isWindows)
    {
        string text = FileName.Replace(result.ToString(), "File \"$1\"");
        return isWindows ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
    }

    private static List<DifferentialProgram> SelectForEveryTarget()
    {
        HashSet<string> names = [.. File.ReadLines(Path.Combine(Folder, "targets.txt")).Where(static line => line.Length > 0 && line[0] != '#')];
        return [.. All.Where(program => names.Contains(program.Name) || names.Contains(Path.GetDirectoryName(program.Name)!))];
    }

    private string Recorded(string extension)
    {
        string path = Path.ChangeExtension(Source, extension);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    /// <summary>Tracebacks name files as they were given; where the programs stand does not matter here.</summary>
    [GeneratedRegex("""File "[^"\n]*[/\\]([^"/\\\n]+)"(?=, line)""")]
    private static partial Regex FileName { get; }
}
