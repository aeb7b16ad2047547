using System.Globalization;
using Molt.Testing;

namespace Molt.Differential.Tests;

/// <summary>
/// Compiles programs for one target and configuration, many in one run of the compiler, when the first of them is asked for. A run that dies
/// fails the program it was at; the rest go on in a run of their own.
/// </summary>
internal sealed class BatchCompiler
{
    private const int BatchSize = 25;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private readonly string rid;
    private readonly string configuration;
    private readonly string folder;
    private readonly Dictionary<string, Lazy<Dictionary<string, ProgramResult>>> batches = [];

    /// <summary>Prepares the compilation of <paramref name="programs"/>.</summary>
    public BatchCompiler(string rid, string configuration, IReadOnlyList<DifferentialProgram> programs)
    {
        this.rid = rid;
        this.configuration = configuration;
        folder = Path.Combine(Repository.Artifacts, "differential", $"{rid}-{configuration}");
        foreach (DifferentialProgram[] batch in programs.Chunk(BatchSize))
        {
            Lazy<Dictionary<string, ProgramResult>> results = new(() => Compile(batch));
            foreach (DifferentialProgram program in batch)
            {
                batches.Add(program.Name, results);
            }
        }
    }

    /// <summary>The path of the compiled program. Fails the test when it did not compile.</summary>
    public string GetExecutable(DifferentialProgram program)
    {
        ProgramResult result = batches[program.Name].Value[program.Name];
        Assert.AreEqual(0, result.ExitCode, $"{program.Source} does not compile: {result}");
        return Executable(program);
    }

    private string Executable(DifferentialProgram program) => Path.Combine(folder, program.Name) + rid switch
    {
        "win-x64" => ".exe",
        "wasi-wasm" => ".wasm",
        _ => "",
    };

    private Dictionary<string, ProgramResult> Compile(DifferentialProgram[] batch)
    {
        Dictionary<string, ProgramResult> results = [];
        while (results.Count < batch.Length)
        {
            CompileSome(batch.AsSpan(results.Count), results);
        }

        return results;
    }

    private void CompileSome(ReadOnlySpan<DifferentialProgram> programs, Dictionary<string, ProgramResult> results)
    {
        Directory.CreateDirectory(folder);
        string list = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".batch");
        using (StreamWriter writer = new(list))
        {
            foreach (DifferentialProgram program in programs)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Executable(program))!);
                writer.WriteLine(string.Join('\t', program.Source, "-o", Executable(program), "-r", rid, "-c", configuration));
            }
        }

        ProgramResult run = ProgramRunner.Run(Path.Combine(Repository.Artifacts, "moltc"), ["--batch", list], timeout: Timeout);
        File.Delete(list);

        // After each program the compiler writes a line with its exit code; what stands before it is about that program.
        string[] parts = run.Output.Split('\u0004');
        for (int i = 0; i < programs.Length && i < parts.Length - 1; i++)
        {
            int end = parts[i].LastIndexOf('\n') + 1;
            results.Add(programs[i].Name, new ProgramResult(int.Parse(parts[i].AsSpan(end), CultureInfo.InvariantCulture), parts[i][..end], ""));
        }

        int done = parts.Length - 1;
        if (done < programs.Length)
        {
            results.Add(programs[done].Name, run with { Output = parts[^1], ExitCode = run.ExitCode == 0 ? 1 : run.ExitCode });
        }
    }
}
