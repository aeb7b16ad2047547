namespace Molt.Tasks;

/// <summary>Reports what is wrong with the source files of a library, which is compiled with the programs that import it.</summary>
public sealed class MoltCheck : MoltCompilerTask
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Arguments => ["check"];

    /// <inheritdoc/>
    protected override bool SkipTaskExecution() => CheckedFiles.Length == 0;
}
