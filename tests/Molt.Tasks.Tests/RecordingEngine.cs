using System.Collections;
using Microsoft.Build.Framework;

namespace Molt.Tasks.Tests;

/// <summary>Stands in for MSBuild, and keeps what tasks log.</summary>
internal sealed class RecordingEngine : IBuildEngine
{
    /// <summary>The errors, as <c>CODE: message</c>.</summary>
    public List<string> Errors { get; } = [];

    /// <inheritdoc/>
    public bool ContinueOnError => false;

    /// <inheritdoc/>
    public int LineNumberOfTaskNode => 0;

    /// <inheritdoc/>
    public int ColumnNumberOfTaskNode => 0;

    /// <inheritdoc/>
    public string ProjectFileOfTaskNode => "app.pyproj";

    /// <inheritdoc/>
    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add($"{e.Code}: {e.Message}");

    /// <inheritdoc/>
    public void LogWarningEvent(BuildWarningEventArgs e)
    {
    }

    /// <inheritdoc/>
    public void LogMessageEvent(BuildMessageEventArgs e)
    {
    }

    /// <inheritdoc/>
    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }
}
