using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>
/// Copies files that have changed. A file is there in full or not at all, and what cannot be written is one error: MSBuild's own task tries
/// for ten seconds and leaves half a file on a full disk.
/// </summary>
public sealed class MoltCopy : MoltTask
{
    /// <summary>What to copy.</summary>
    [Required]
    public ITaskItem[] SourceFiles { get; set; } = [];

    /// <summary>Where to, one for each. Of several files for one place the first is taken: a project's own go before those of its libraries.</summary>
    [Required]
    public ITaskItem[] DestinationFiles { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach ((ITaskItem source, ITaskItem destination) in SourceFiles.Zip(DestinationFiles))
        {
            if (written.Add(destination.GetMetadata("FullPath")) && !Copy(source.GetMetadata("FullPath"), destination.GetMetadata("FullPath")))
            {
                return false;
            }
        }

        return true;
    }

    private bool Copy(string source, string destination)
    {
        FileInfo from = new(source);
        FileInfo to = new(destination);
        if (!from.Exists)
        {
            return Fail("MOLT2013", "'{0}' does not exist and cannot be copied", source);
        }

        if (to.Exists && to.Length == from.Length && to.LastWriteTimeUtc == from.LastWriteTimeUtc)
        {
            return true;
        }

        string temporary = destination + ".molt-tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            try
            {
                File.Copy(source, temporary, overwrite: true);
                File.Move(temporary, destination, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }

            Log.LogMessage(MessageImportance.Low, "Copied \"{0}\" to \"{1}\".", source, destination);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail("MOLT2012", "the output '{0}' cannot be written: {1}", destination, exception.Message.TrimEnd('.'));
        }
    }
}
