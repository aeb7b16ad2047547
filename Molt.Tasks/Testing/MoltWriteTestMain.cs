using System.Text;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Writes the main module of a project's tests: it imports each file <c>test_*.py</c> and <c>*_test.py</c>, and runs what is in there.</summary>
public sealed class MoltWriteTestMain : Microsoft.Build.Utilities.Task
{
    /// <summary>The project's sources.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The folder that modules are named from.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        string[] modules = [.. Sources.Select(source => Path.GetRelativePath(Root, source.GetMetadata("FullPath")).Replace('\\', '/'))
            .Where(static path => Path.GetFileName(path).StartsWith("test_", StringComparison.Ordinal) || path.EndsWith("_test.py", StringComparison.Ordinal))
            .Select(PackageManifest.ModuleName).OfType<string>().Order(StringComparer.Ordinal)];
        StringBuilder text = new("import molt_testing\n\n\ndef load(name):\n");
        foreach (string module in modules)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    if name == \"{module}\":\n        import {module} as module\n        return module\n");
        }

        text.Append("    raise ValueError(name)\n\n\nmolt_testing.main([");
        text.AppendJoin(", ", modules.Select(static module => $"\"{module}\"")).Append("], load)\n");
        if (!File.Exists(Output) || File.ReadAllText(Output) != text.ToString())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Output))!);
            File.WriteAllText(Output, text.ToString());
        }

        return true;
    }
}
