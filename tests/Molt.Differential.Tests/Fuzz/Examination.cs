using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Molt.Testing;

namespace Molt.Differential.Tests.Fuzz;

/// <summary>A way to compile and run programs.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Configuration">Debug or Release.</param>
/// <param name="CompileVariable">An environment variable that is 1 when compiling; null if there is none.</param>
/// <param name="RunVariable">An environment variable that is 1 when running; null if there is none.</param>
internal sealed record Mode(string Name, string Configuration, string? CompileVariable = null, string? RunVariable = null)
{
    /// <summary>The mode of a program that CPython refuses or does not end: a fault of the generator.</summary>
    public static Mode None { get; } = new("CPython", "");

    /// <summary>All modes. Those that compile in the same way stand beside each other.</summary>
    public static IReadOnlyList<Mode> All { get; } =
    [
        new("Debug", "Debug"),
        new("Release", "Release"),
        new("Collecting", "Release", RunVariable: "MOLT_GC_STRESS"),
        new("Checked", "Release", CompileVariable: "MOLT_CHECK_TYPES"),
    ];
}

/// <summary>A program that does another thing than in CPython.</summary>
/// <param name="Mode">How it was compiled and run.</param>
/// <param name="Form">The form that the fault has: a crash, another output, …</param>
/// <param name="Description">What was expected, and what came.</param>
/// <param name="Scene">The remark of the scene where it first shows; empty if there is none.</param>
internal sealed record Fault(Mode Mode, string Form, string Description, string Scene);

/// <summary>Holds programs against CPython. Counts where the time goes.</summary>
internal sealed partial class Examination(CPython python, Lazy<CPython?> newer, string folder)
{
    private static readonly TimeSpan CompileTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RunTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long each part of the work has taken.</summary>
    public Dictionary<string, TimeSpan> Times { get; } = [];

    /// <summary>How many programs the compiler does not support; the reasons.</summary>
    public Dictionary<string, int> Unsupported { get; } = [];

    /// <summary>For each program its first fault, or null.</summary>
    public IReadOnlyList<Fault?> Examine(IReadOnlyList<string> programs, IReadOnlyList<Mode> modes)
    {
        IReadOnlyList<CPython.Run> expected = Timed("CPython", () => python.RunAll(programs));
        Fault?[] faults = new Fault?[programs.Count];
        for (int i = 0; i < programs.Count; i++)
        {
            if (expected[i].ExitCode is null)
            {
                faults[i] = new Fault(Mode.None, "no program", expected[i].Output.Split('\n')[^1], "");
            }
        }
        Mode? compiled = null;
        ProgramResult[] compilations = [];
        foreach (Mode mode in modes)
        {
            if (compiled is null || (compiled.Configuration, compiled.CompileVariable) != (mode.Configuration, mode.CompileVariable))
            {
                compilations = Timed($"compiling {mode.Name}", () => Compile(programs, mode));
                compiled = mode;
            }
            for (int i = 0; i < programs.Count; i++)
            {
                if (faults[i] is null)
                {
                    faults[i] = Check(programs[i], Executable(i), expected[i], compilations[i], mode);
                }
            }
        }
        return faults;
    }

    private string Executable(int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));

    private ProgramResult[] Compile(IReadOnlyList<string> programs, Mode mode)
    {
        List<ProgramResult> results = [];
        while (results.Count < programs.Count)
        {
            int first = results.Count;
            string list = Path.Combine(folder, "batch");
            File.WriteAllLines(list, Enumerable.Range(first, programs.Count - first).Select(i =>
            {
                string source = Executable(i) + ".py";
                File.WriteAllText(source, programs[i]);
                return string.Join('\t', source, "-o", Executable(i), "-r", "linux-x64", "-c", mode.Configuration);
            }));
            results.AddRange(CompileBatch(list, mode, programs.Count - first));
        }
        return [.. results];
    }

    /// <summary>Compiles up to the first program at which the compiler dies, or all.</summary>
    private static IEnumerable<ProgramResult> CompileBatch(string list, Mode mode, int count)
    {
        Dictionary<string, string?> environment = mode.CompileVariable is { } variable ? new() { [variable] = "1" } : [];
        ProgramResult run = ProgramRunner.Run(
            Path.Combine(Repository.Artifacts, "moltc"), ["--batch", list], environment: environment, timeout: CompileTimeout);
        string[] parts = run.Output.Split('\u0004');
        foreach (string part in parts[..^1])
        {
            int end = part.LastIndexOf('\n') + 1;
            yield return new ProgramResult(int.Parse(part.AsSpan(end), CultureInfo.InvariantCulture), part[..end], "");
        }
        if (parts.Length - 1 < count)
        {
            yield return run with { Output = "the compiler died: " + parts[^1] };
        }
    }

    private Fault? Check(string program, string executable, CPython.Run expected, ProgramResult compilation, Mode mode)
    {
        if (compilation.ExitCode != 0)
        {
            string reason = compilation.Output.Split('\n').FirstOrDefault(static line => line.Contains("error", StringComparison.Ordinal)) ?? compilation.Output;
            string code = ErrorCode().Match(reason).Value;
            if (code == "MOLT1204")
            {
                string what = reason[reason.IndexOf(code, StringComparison.Ordinal)..];
                Unsupported[what] = Unsupported.GetValueOrDefault(what) + 1;
                return null;
            }
            return new Fault(mode, "not compiled " + code, reason, "");
        }
        ProgramResult result;
        try
        {
            Dictionary<string, string?> environment = mode.RunVariable is { } variable ? new() { [variable] = "1" } : [];
            result = Timed($"running {mode.Name}", () => ProgramRunner.Run(executable, [], environment: environment, timeout: RunTimeout));
        }
        catch (TimeoutException exception)
        {
            // Collecting at every allocation may just take long.
            return mode.RunVariable is not null ? null : new Fault(mode, "hang", exception.Message, "");
        }
        return Compare(program, expected, result, mode);
    }

    private Fault? Compare(string program, CPython.Run expected, ProgramResult actual, Mode mode)
    {
        string[] wanted = Lines(expected.Output);
        string[] got = Lines(actual.Output);
        bool isCrash = actual.ExitCode is < 0 or > 2;
        if (!isCrash && (expected.ExitCode == 0) == (actual.ExitCode == 0) && wanted.SequenceEqual(got))
        {
            return null;
        }
        int line = Enumerable.Range(0, Math.Max(wanted.Length, got.Length)).FirstOrDefault(
            i => i >= wanted.Length || i >= got.Length || wanted[i] != got[i], Math.Max(wanted.Length, got.Length));
        if (!isCrash && newer.Value is { } latest)
        {
            string[] alternative = Lines(Timed("CPython 3.14", () => latest.RunAll([program]))[0].Output);
            // The newer one words messages in another way, but has words of 32 bits: a line may be either's.
            if (alternative.Length == wanted.Length && got.Length == wanted.Length
                && (line = Enumerable.Range(0, got.Length).FirstOrDefault(i => got[i] != wanted[i] && got[i] != alternative[i], -1)) < 0)
            {
                return null;
            }
        }
        string form = isCrash ? $"exit code {actual.ExitCode}" : line < got.Length && line < wanted.Length ? "output" : "end";
        string scene = got.Concat(wanted[Math.Min(line, wanted.Length)..]).Take(isCrash ? got.Length : line).LastOrDefault(static text => text.StartsWith("-- ", StringComparison.Ordinal)) ?? "";
        return new Fault(
            mode,
            form,
            $"line {line + 1}: expected {wanted.ElementAtOrDefault(line) ?? "the end"}\n         actual   {got.ElementAtOrDefault(line) ?? $"the end ({actual.ExitCode}) {actual.Error.Trim()}"}",
            Remark(program, scene));
    }

    private static string Remark(string program, string scene) =>
        scene.Length == 0 ? "" : program.Split('\n').FirstOrDefault(line => line.StartsWith($"# {scene[3..]}: ", StringComparison.Ordinal))?[2..] ?? "";

    private static string[] Lines(string output) => Address().Replace(output, "0x").Split('\n');

    private T Timed<T>(string part, Func<T> work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        T result = work();
        Times[part] = Times.GetValueOrDefault(part) + watch.Elapsed;
        return result;
    }

    [GeneratedRegex("0x[0-9a-f]+")]
    private static partial Regex Address();

    [GeneratedRegex("MOLT[0-9]{4}")]
    private static partial Regex ErrorCode();
}
