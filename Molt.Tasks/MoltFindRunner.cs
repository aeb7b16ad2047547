using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Finds the emulator of a target, and says how to get it when it is not installed.</summary>
public sealed class MoltFindRunner : MoltTask
{
    /// <summary>The name or the path of the emulator.</summary>
    [Required]
    public string Runner { get; set; } = "";

    /// <summary>The target.</summary>
    [Required]
    public string RuntimeIdentifier { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Exists(Runner))
        {
            return true;
        }

        string? package = Path.GetFileName(Runner) switch
        {
            "qemu-aarch64-static" => "qemu-user-static",
            "wine" or "wine64" => "wine64",
            "node" => "nodejs",
            _ => null,
        };
        return Fail("MOLT2041",
            "a program for '{0}' is run by '{1}', which is not installed: install {2}, or set the property MoltRunner",
            RuntimeIdentifier, Runner, package is null ? "it" : $"it (on Debian the package {package})");
    }

    private static bool Exists(string program)
    {
        if (program.Contains(Path.DirectorySeparatorChar) || program.Contains('/'))
        {
            return File.Exists(program);
        }

        string[] extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd", ""] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => extensions.Any(extension => File.Exists(Path.Combine(folder, program + extension))));
    }
}
