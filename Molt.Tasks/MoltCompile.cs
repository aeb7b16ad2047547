using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Molt.Tasks;

/// <summary>Runs the compiler on a program. Its diagnostics become errors and warnings of the build.</summary>
public sealed class MoltCompile : ToolTask
{
    /// <summary>The project, which errors that are not in a source file name.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The folder with <c>moltc</c>.</summary>
    [Required]
    public string ToolchainPath { get; set; } = "";

    /// <summary>The folder of the target's runtime pack.</summary>
    [Required]
    public string RuntimePackPath { get; set; } = "";

    /// <summary>The file of the main module.</summary>
    [Required]
    public string MainFile { get; set; } = "";

    /// <summary>The executable to write.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>The target.</summary>
    [Required]
    public string RuntimeIdentifier { get; set; } = "";

    /// <summary><c>Debug</c> or <c>Release</c>; another name is compiled as <c>Debug</c> is.</summary>
    [Required]
    public string Configuration { get; set; } = "";

    /// <summary>The file that the compiler lists in what it has read, one path a line.</summary>
    [Required]
    public string DependencyFile { get; set; } = "";

    /// <summary>The file that the compiler lists in what it has looked for in vain.</summary>
    [Required]
    public string AbsenceFile { get; set; } = "";

    /// <summary>Folders with modules, beside the main module's own.</summary>
    public ITaskItem[] SearchPaths { get; set; } = [];

    /// <summary>Further options of the compiler, separated by semicolons.</summary>
    public string? Options { get; set; }

    /// <inheritdoc/>
    protected override string ToolName => OperatingSystem.IsWindows() ? "moltc.exe" : "moltc";

    /// <inheritdoc/>
    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.High;

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => Path.Combine(ToolchainPath, ToolName);

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands() => string.Join(' ', Arguments().Select(Quote));

    /// <inheritdoc/>
    protected override bool ValidateParameters()
    {
        if (File.Exists(MainFile))
        {
            return base.ValidateParameters();
        }

        Log.LogError(null, "MOLT2010", null, ProjectFile, 0, 0, 0, 0,
            "the main module's file '{0}' does not exist: add it, or set the property MainModule", MainFile);
        return false;
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

    private IEnumerable<string> Arguments()
    {
        yield return MainFile;
        yield return "-o";
        yield return Output;
        yield return "-r";
        yield return RuntimeIdentifier;
        yield return "-c";
        yield return string.Equals(Configuration, "Release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
        yield return "--packs";
        yield return RuntimePackPath;
        yield return "--dependencies";
        yield return DependencyFile;
        yield return "--absences";
        yield return AbsenceFile;
        foreach (ITaskItem folder in SearchPaths)
        {
            yield return "-I";
            yield return folder.ItemSpec;
        }

        foreach (string option in (Options ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return option;
        }
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
}
