using System.Diagnostics;
using System.Text;

namespace Molt.Testing;

/// <summary>What a program did. Both streams are decoded as UTF-8.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>All of it, for the message of a failed test.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Output}--- stderr\n{Error}";
}

/// <summary>Runs programs, under an emulator when they are made for another machine.</summary>
internal static class ProgramRunner
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program that was compiled for <paramref name="rid"/>.</summary>
    public static ProgramResult RunTarget(
        string rid,
        string program,
        IEnumerable<string>? arguments = null,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? timeout = null)
    {
        string[] command = rid switch
        {
            "linux-x64" or "linux-musl-x64" => [program],
            "linux-arm64" => ["qemu-aarch64-static", "-L", "/usr/aarch64-linux-gnu", program],
            "win-x64" => ["/usr/lib/wine/wine64", program],
            "wasi-wasm" => ["node", "--no-warnings", "--stack-size=6000", Path.Combine(Repository.Root, "Molt.Sdk", "tools", "wasi-run.mjs"), program],
            _ => throw new UnreachableException(),
        };
        return Run(command[0], [.. command[1..], .. arguments ?? []], folder, environment, timeout);
    }

    /// <summary>Runs a program of this machine to its end, without input.</summary>
    /// <exception cref="TimeoutException">It did not end in time. It has been killed.</exception>
    public static ProgramResult Run(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? timeout = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? "",
        };
        start.Environment["WINEPREFIX"] = Path.Combine(Repository.Artifacts, "wine");
        start.Environment["WINEDEBUG"] = "-all";
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout ?? DefaultTimeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} ran for more than {timeout ?? DefaultTimeout}");
        }

        return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
