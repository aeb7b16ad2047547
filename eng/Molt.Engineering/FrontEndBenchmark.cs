using System.Diagnostics;
using System.Globalization;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Engineering;

/// <summary>Measures how fast Python files are parsed and bound on one core once the code is warm.</summary>
internal static class FrontEndBenchmark
{
    private const int WarmUpRounds = 3;

    /// <summary>
    /// Decodes, parses and binds all Python files below a folder, whose bytes are in memory, again and again. Prints the rates
    /// that the processor time of the rounds means, garbage collection included.
    /// </summary>
    public static void Run(string folder, int rounds)
    {
        (string Path, byte[] Bytes)[] sources = [.. Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories)
            .Where(path => !path.Contains("site-packages", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllBytes(path)))];
        double megabytes = sources.Sum(source => (long)source.Bytes.Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources.Length} files, {megabytes:F1} MB, {rounds} rounds"));
        Report("each file's tree and scopes dropped", keep: false);
        Report("those of all files kept to the end of the round", keep: true);

        void Report(string what, bool keep)
        {
            for (int i = 0; i < WarmUpRounds; i++)
            {
                RunOnce(sources, keep);
            }
            TimeSpan[] times = [.. Enumerable.Range(0, rounds).Select(_ => RunOnce(sources, keep)).Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {megabytes / times[rounds / 2].TotalSeconds:F1} MB/s (median), {megabytes / times[0].TotalSeconds:F1} MB/s (best)"));
        }
    }

    private static TimeSpan RunOnce((string Path, byte[] Bytes)[] sources, bool keep)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;
        var tables = new List<SymbolTable>();
        foreach ((string path, byte[] bytes) in sources)
        {
            var diagnostics = new DiagnosticBag();
            SourceText source = SourceText.FromBytes(bytes, path, diagnostics);
            Module module = Parser.Parse(source, diagnostics);
            if (!diagnostics.HasErrors)
            {
                SymbolTable table = SymbolTable.Build(module, source, diagnostics);
                if (keep)
                {
                    tables.Add(table);
                }
            }
        }
        process.Refresh();
        GC.KeepAlive(tables);
        return process.TotalProcessorTime - start;
    }
}
