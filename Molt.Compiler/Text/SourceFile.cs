using System.Diagnostics.CodeAnalysis;
using System.Security;

namespace Molt.Compiler.Text;

/// <summary>Reads source files, telling what is wrong with one that cannot be read.</summary>
public static class SourceFile
{
    /// <summary>Reads and decodes a file. A file that cannot be read is reported; one that cannot be decoded is, too, and taken as empty.</summary>
    public static bool TryLoad(string path, DiagnosticBag diagnostics, [NotNullWhen(true)] out SourceText? source)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(diagnostics);
        source = null;
        try
        {
            source = SourceText.Load(path, diagnostics);
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Report(path, DiagnosticDescriptors.SourceNotFound);
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            diagnostics.Report(path, DiagnosticDescriptors.SourceIsDirectory, Path.Combine(path, "__main__.py"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            diagnostics.Report(path, DiagnosticDescriptors.CannotReadSource, FileErrors.Describe(exception));
        }
        return false;
    }
}
