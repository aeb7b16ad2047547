using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Molt.Tasks;

/// <summary>Gives the warnings of the last compilation again.</summary>
public sealed class MoltRepeatWarnings : Microsoft.Build.Utilities.Task
{
    /// <summary>The file in which <see cref="MoltCompilerTask"/> has kept them.</summary>
    [Required]
    public string WarningFile { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (File.Exists(WarningFile))
        {
            foreach (string line in File.ReadLines(WarningFile))
            {
                Log.LogMessageFromText(line, MessageImportance.High);
            }
        }

        return !Log.HasLoggedErrors;
    }
}
