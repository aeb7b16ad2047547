using Molt.Compiler.Text;

namespace Molt.Compiler.Driver;

/// <summary>
/// A file that is written in full or not at all: it is written under a temporary name in the folder where it belongs, then moved into place.
/// </summary>
public static class OutputFile
{
    /// <summary>
    /// Whether <paramref name="path"/> can be written, as far as that can be told before the work is done. Reports what is wrong.
    /// </summary>
    public static bool CheckWritable(string path, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Directory.Exists(path))
        {
            diagnostics.Report(path, DiagnosticDescriptors.OutputIsDirectory);
            return false;
        }
        return SpecialFiles.IsSpecial(path) || Guard(path, diagnostics, () => TemporaryFiles.Delete(CreateTemporary(path)));
    }

    /// <summary>Writes a file by <paramref name="write"/>, which is given the path to write to and says whether it has. Reports what goes wrong.</summary>
    /// <returns>Whether the file is there.</returns>
    public static bool Write(string path, DiagnosticBag diagnostics, Func<string, bool> write)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(write);
        if (Directory.Exists(path))
        {
            diagnostics.Report(path, DiagnosticDescriptors.OutputIsDirectory);
            return false;
        }
        bool written = false;
        return Guard(path, diagnostics, () =>
        {
            // A device or pipe is written to, never replaced.
            bool isSpecial = SpecialFiles.IsSpecial(path);
            string? folder = isSpecial ? TemporaryFiles.CreateFolder() : null;
            string temporary = isSpecial ? Path.Combine(folder!, Path.GetFileName(path)) : CreateTemporary(path);
            try
            {
                written = write(temporary);
                if (written && isSpecial)
                {
                    using FileStream from = File.OpenRead(temporary);
                    using var to = new FileStream(path, FileMode.Open, FileAccess.Write);
                    from.CopyTo(to);
                }
                else if (written)
                {
                    File.Move(temporary, path, overwrite: true);
                }
            }
            finally
            {
                TemporaryFiles.Delete(folder ?? temporary);
            }
        }) && written;
    }

    /// <summary>Writes a text file into a folder of outputs, which is made if it is not there.</summary>
    /// <returns>Whether the file is there.</returns>
    public static bool WriteTextInFolder(string path, DiagnosticBag diagnostics, string text) =>
        Guard(path, diagnostics, () => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!)) && WriteText(path, diagnostics, text);

    /// <summary>Writes a text file.</summary>
    /// <returns>Whether the file is there.</returns>
    public static bool WriteText(string path, DiagnosticBag diagnostics, string text) => Write(path, diagnostics, temporary =>
    {
        File.WriteAllText(temporary, text);
        return true;
    });

    /// <summary>An empty file in the folder of <paramref name="path"/>, on the same file system.</summary>
    private static string CreateTemporary(string path) => TemporaryFiles.CreateFile(Path.GetDirectoryName(Path.GetFullPath(path))!);

    private static bool Guard(string path, DiagnosticBag diagnostics, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (FileErrors.IsDiskFull(exception))
        {
            diagnostics.Report(path, DiagnosticDescriptors.NoSpaceForOutput);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            diagnostics.Report(path, DiagnosticDescriptors.CannotWriteOutput, FileErrors.Describe(exception));
        }
        return false;
    }
}
