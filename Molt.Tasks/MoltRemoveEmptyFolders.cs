using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Removes the folders that files were in and that are empty now, with those around them, as far as they are below a root.</summary>
public sealed class MoltRemoveEmptyFolders : Microsoft.Build.Utilities.Task
{
    /// <summary>The files, which need not exist any more.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The folder that stays, and outside of which nothing is removed.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        string root = Path.GetFullPath(Root).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        foreach (ITaskItem file in Files)
        {
            string? folder = Path.GetDirectoryName(file.GetMetadata("FullPath"));
            while (folder is not null && folder.StartsWith(root, StringComparison.Ordinal) && IsEmptyOrGone(folder))
            {
                if (Directory.Exists(folder))
                {
                    Log.LogMessage(MessageImportance.Low, "Removing the empty folder \"{0}\".", folder);
                    Directory.Delete(folder);
                }

                folder = Path.GetDirectoryName(folder);
            }
        }

        return true;
    }

    private static bool IsEmptyOrGone(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();
}
