using System.Diagnostics;
using System.Globalization;

namespace Molt.Engineering;

/// <summary>
/// Times programs compiled by Molt against the same programs in other systems. Times on a shared machine are noisy: the systems take turns, the
/// median of each counts, and what is reported are ratios.
/// </summary>
internal static class Benchmarks
{
    private const string Molt = "molt";

    /// <summary>The compiler that the repository has built.</summary>
    public static string Compiler { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/moltc"));

    /// <summary>Runs the benchmarks with the given names, or all of them, and prints a table.</summary>
    public static void Run(string folder, string work, IReadOnlyCollection<string> names, int rounds)
    {
        Directory.CreateDirectory(work);
        string? python = Environment.GetEnvironmentVariable("MOLT_PYTHON");
        Console.WriteLine($"| program | {Molt} ms | vs C | vs CPython | vs PyPy |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (string source in Directory.EnumerateFiles(folder, "*.py").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(source);
            if (names.Count > 0 && !names.Contains(name))
            {
                continue;
            }

            Dictionary<string, string[]> systems = new() { [Molt] = [Compile(source, Path.Combine(work, name))] };
            string c = Path.ChangeExtension(source, ".c");
            if (File.Exists(c))
            {
                string executable = Path.Combine(work, name + "-c");
                Check("clang-22", ["-O2", "-o", executable, c, "-lm"]);
                systems.Add("c", [executable]);
            }

            if (!string.IsNullOrEmpty(python))
            {
                systems.Add("python", [python, source]);
            }

            if (File.Exists("/usr/bin/pypy3"))
            {
                systems.Add("pypy", ["/usr/bin/pypy3", source]);
            }

            Report(name, Measure(systems, rounds));
        }
    }

    private static string Compile(string source, string executable)
    {
        Check(Compiler, [source, "-c", "Release", "-o", executable]);
        return executable;
    }

    private static Dictionary<string, double> Measure(Dictionary<string, string[]> systems, int rounds)
    {
        Dictionary<string, List<double>> times = systems.Keys.ToDictionary(static system => system, static _ => new List<double>());
        for (int round = 0; round < rounds; round++)
        {
            string? expected = null;
            foreach ((string system, string[] command) in systems)
            {
                long start = Stopwatch.GetTimestamp();
                string output = Check(command[0], command[1..]);
                times[system].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                expected ??= output;
                if (output != expected)
                {
                    throw new InvalidOperationException($"{command[^1]}: {system} and {Molt} print different things");
                }
            }
        }

        return times.ToDictionary(static time => time.Key, static time => time.Value.Order().ElementAt(time.Value.Count / 2));
    }

    private static void Report(string name, Dictionary<string, double> times)
    {
        string Ratio(string system, bool isFaster) => times.TryGetValue(system, out double time)
            ? (isFaster ? time / times[Molt] : times[Molt] / time).ToString("0.00", CultureInfo.InvariantCulture) + (isFaster ? "× faster" : "×")
            : "";
        Console.WriteLine(
            $"| {name} | {times[Molt].ToString("0", CultureInfo.InvariantCulture)} | {Ratio("c", false)} | {Ratio("python", true)} | {Ratio("pypy", true)} |");
    }

    private static string Check(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }
}
