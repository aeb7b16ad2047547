using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>A task whose errors name the project, unless they are in a file of it.</summary>
public abstract class MoltTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The project, which errors name.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Reports an error of the project.</summary>
    /// <returns>False: what <see cref="Microsoft.Build.Utilities.Task.Execute"/> has to return.</returns>
    private protected bool Fail(string code, string message, params object?[] arguments)
    {
        Log.LogError(null, code, null, ProjectFile, 0, 0, 0, 0, message, arguments);
        return false;
    }
}
