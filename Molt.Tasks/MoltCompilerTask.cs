using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Molt.Tasks;

/// <summary>
/// Runs <c>moltc</c>. Its diagnostics become errors and warnings of the build, with full paths, and are kept in a file: a build that has
/// nothing to do repeats the warnings of the one that had (<see cref="MoltRepeatWarnings"/>).
/// </summary>
public abstract partial class MoltCompilerTask : ToolTask
{
    private readonly List<string> _warnings = [];

    /// <summary>The project, which errors that are not in a source file name.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The folder with <c>moltc</c>.</summary>
    [Required]
    public string ToolchainPath { get; set; } = "";

    /// <summary>The file that keeps the warnings.</summary>
    [Required]
    public string WarningFile { get; set; } = "";

    /// <summary>Source files that are to be free of errors, whether the program imports them or not.</summary>
    public ITaskItem[] CheckedFiles { get; set; } = [];

    /// <summary>Whether the compiler has run: MSBuild does not set what a task gives that it has left out.</summary>
    [Output]
    public bool HasRun { get; set; }

    /// <inheritdoc/>
    protected override string ToolName => OperatingSystem.IsWindows() ? "moltc.exe" : "moltc";

    /// <inheritdoc/>
    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.High;

    /// <summary>The command line, without the files to check.</summary>
    protected abstract IEnumerable<string> Arguments { get; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        HasRun = true;
        bool success = base.Execute();
        if (ExitCode == 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(WarningFile))!);
            File.WriteAllLines(WarningFile, _warnings);
        }

        return success;
    }

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => Path.Combine(ToolchainPath, ToolName);

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands() => string.Join(' ', Arguments.Select(Quote));

    /// <summary>The files to check: there may be more than a command line takes.</summary>
    protected override string GenerateResponseFileCommands() => string.Join('\n', CheckedFiles.Select(static file => "--check " + Quote(file.ItemSpec)));

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        string line = WithFullPath(singleLine, Environment.CurrentDirectory);
        if (WarningPattern.IsMatch(line))
        {
            _warnings.Add(line);
        }

        base.LogEventsFromTextOutput(line, messageImportance);
    }

    /// <inheritdoc/>
    protected override bool HandleTaskExecutionErrors()
    {
        if (!Log.HasLoggedErrors)
        {
            Log.LogError(null, "MOLT2011", null, ProjectFile, 0, 0, 0, 0,
                "the compiler ended with exit code {0} and did not say why. This is a defect of Molt, not of the program; please report it with the source", ExitCode);
        }

        return false;
    }

    /// <summary>A diagnostic with the full path of its file; a line that is none, or is about no file, as it stands.</summary>
    internal static string WithFullPath(string line, string folder)
    {
        Match match = DiagnosticPattern.Match(line);
        if (!match.Success)
        {
            return line;
        }

        string path = Path.GetFullPath(match.Groups["file"].Value, folder);
        return File.Exists(path) ? path + line[match.Groups["file"].Length..] : line;
    }

    /// <summary>An argument as it stands in a command line: in quotes, with a backslash before quotes and before backslashes that precede one.</summary>
    internal static string Quote(string argument)
    {
        StringBuilder quoted = new("\"");
        int backslashes = 0;
        foreach (char c in argument)
        {
            quoted.Append('\\', c == '"' ? backslashes + 1 : 0).Append(c);
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }

    [GeneratedRegex(@"^(?<file>\S.*?)(\(\d+(,\d+)*\))?\s?: (error|warning) MOLT\d+: ", RegexOptions.ExplicitCapture)]
    private static partial Regex DiagnosticPattern { get; }

    [GeneratedRegex(@": warning MOLT\d+: ")]
    private static partial Regex WarningPattern { get; }
}
