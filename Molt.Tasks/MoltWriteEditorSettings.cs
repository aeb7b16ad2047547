using System.Text.Json;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Writes what Pyright and Pylance need to know of a project: the folders in which the compiler finds modules.</summary>
public sealed class MoltWriteEditorSettings : Microsoft.Build.Utilities.Task
{
    private const string PythonVersion = "3.14";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Folders with modules, beside the project's own.</summary>
    public ITaskItem[] SearchPaths { get; set; } = [];

    /// <summary>The file to write, which the project's <c>pyrightconfig.json</c> extends.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        string text = JsonSerializer.Serialize(
            new { pythonVersion = PythonVersion, extraPaths = SearchPaths.Select(static folder => folder.GetMetadata("FullPath")) }, s_indented);
        if (!File.Exists(Output) || File.ReadAllText(Output) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Output))!);
            File.WriteAllText(Output, text);
        }

        return true;
    }
}
