using System.Diagnostics;
using System.Globalization;

namespace Molt.Engineering;

/// <summary>
/// Measures how fast ordinary programs of many modules compile: the modules of a folder, copied until there are enough lines, by Molt in Debug
/// and Release, and by Cython (with gcc) and mypyc where these are installed. The systems take turns; medians count.
/// </summary>
internal static class CompileBenchmark
{
    /// <summary>Programs beyond this size are compiled by Molt alone.</summary>
    private const int LargestCompared = 5000;

    /// <summary>Measures programs of about the given numbers of lines and prints a table.</summary>
    /// <exception cref="InvalidOperationException">A compiler fails.</exception>
    public static void Run(string folder, string work, int rounds, IEnumerable<int> sizes)
    {
        string[] sources = [.. Directory.EnumerateFiles(folder, "*.py").Order(StringComparer.Ordinal)];
        Console.WriteLine("| lines | compiler | s | lines/s | processor s | peak MB | times Molt's Release |");
        Console.WriteLine("|--:|---|--:|--:|--:|--:|--:|");
        foreach (int size in sizes)
        {
            string program = Path.Combine(work, size.ToString(CultureInfo.InvariantCulture));
            int lines = WriteProgram(sources, program, size);
            var systems = Systems(program, size <= LargestCompared);
            var runs = systems.ToDictionary(system => system.Key, _ => new List<Usage>());
            for (int round = 0; round < rounds; round++)
            {
                foreach (var (name, commands) in systems)
                {
                    runs[name].Add(commands.Select(command => Run(command, program)).Aggregate((a, b) => a.Then(b)));
                }
            }
            double release = Median(runs["Molt, Release"]).Seconds;
            foreach (var (name, usages) in runs)
            {
                var usage = Median(usages);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {lines} | {name} | {usage.Seconds:F2} | {lines / usage.Seconds:F0} | {usage.ProcessorSeconds:F2} | {usage.PeakBytes / 1e6:F0} | {usage.Seconds / release:F1} |"));
            }
        }
    }

    /// <summary>Writes the modules of a program and a main module that runs them all; gives the number of lines.</summary>
    private static int WriteProgram(string[] sources, string folder, int size)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        Directory.CreateDirectory(folder);
        var modules = new List<string>();
        int lines = 0;
        while (lines < size)
        {
            string source = sources[modules.Count % sources.Length];
            string module = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(source)}_{modules.Count}");
            string[] text = [.. File.ReadAllLines(source), $"SERIAL = {modules.Count}"];
            File.WriteAllLines(Path.Combine(folder, module + ".py"), text);
            modules.Add(module);
            lines += text.Length;
        }
        File.WriteAllLines(Path.Combine(folder, "main.py"), modules.SelectMany(module => new[] { $"import {module}", $"print({module}.run())" }));
        return lines + (2 * modules.Count);
    }

    private static Dictionary<string, string[][]> Systems(string program, bool compared)
    {
        string[] Molt(string configuration) => [Benchmarks.Compiler, "main.py", "-c", configuration, "-o", configuration];
        var result = new Dictionary<string, string[][]> { ["Molt, Debug"] = [Molt("Debug")], ["Molt, Release"] = [Molt("Release")] };
        if (!compared)
        {
            return result;
        }
        string[] modules = [.. Directory.EnumerateFiles(program, "*_*.py").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];
        if (File.Exists("/usr/bin/cython3"))
        {
            string gcc = "for m in " + string.Join(' ', modules) + "; do gcc -O2 -fPIC -shared $(python3-config --includes) $m.c -o $m.so || exit 1; done";
            result.Add("Cython, gcc -O2", [["cython3", "-3", .. modules.Select(module => module + ".py")], ["sh", "-c", gcc]]);
        }
        if (File.Exists("/usr/bin/mypyc"))
        {
            result.Add("mypyc", [["rm", "-rf", "build", ".mypy_cache"], ["/usr/bin/mypyc", .. modules.Select(module => module + ".py")]]);
        }
        return result;
    }

    private static Usage Run(string[] command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        double processor = ChildTime.Seconds;
        long started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(5)))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }
        return process.ExitCode == 0
            ? new Usage(Stopwatch.GetElapsedTime(started).TotalSeconds, ChildTime.Seconds - processor, peak)
            : throw new InvalidOperationException($"{string.Join(' ', command)}: exit code {process.ExitCode}\n{output.Result}{errors.Result}");
    }

    /// <summary>The most memory that a process has held so far, in bytes; 0 if it has ended.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line["VmHWM:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static Usage Median(List<Usage> usages) => usages.OrderBy(usage => usage.Seconds).ElementAt(usages.Count / 2);

    /// <summary>What a compilation took; the memory is that of the process started here, without its children.</summary>
    private sealed record Usage(double Seconds, double ProcessorSeconds, long PeakBytes)
    {
        public Usage Then(Usage next) => new(Seconds + next.Seconds, ProcessorSeconds + next.ProcessorSeconds, Math.Max(PeakBytes, next.PeakBytes));
    }
}
