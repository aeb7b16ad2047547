using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Compiles a program.</summary>
public sealed class MoltCompile : MoltCompilerTask
{
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

    /// <summary>The file that the compiler lists in which modules the program consists of.</summary>
    [Required]
    public string ModuleFile { get; set; } = "";

    /// <summary>Folders with modules, beside the main module's own.</summary>
    public ITaskItem[] SearchPaths { get; set; } = [];

    /// <summary>Further options of the compiler, separated by semicolons.</summary>
    public string? Options { get; set; }

    /// <inheritdoc/>
    protected override IEnumerable<string> Arguments
    {
        get
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
            yield return "--modules";
            yield return ModuleFile;
            foreach (ITaskItem folder in SearchPaths)
            {
                yield return "-I";
                // What a program remembers of its sources' paths is the same wherever the projects stand together.
                yield return Path.GetRelativePath(Environment.CurrentDirectory, folder.ItemSpec);
            }

            foreach (string option in (Options ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return option;
            }
        }
    }

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
}
