namespace Molt.Compiler.Text;

/// <summary>Tells whether two paths lead to one file.</summary>
internal static class RealPath
{
    /// <summary>More symbolic links than this are a circle to Linux, too.</summary>
    private const int MaximumLinks = 40;

    /// <summary>The full path without symbolic links, as far as it exists.</summary>
    public static string Of(string path) => Of(path, MaximumLinks);

    private static string Of(string path, int links)
    {
        string full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        string real = Path.Combine(Of(folder, links), Path.GetFileName(full));
        return links > 0 && new FileInfo(real).LinkTarget is { } target ? Of(Path.Combine(Path.GetDirectoryName(real)!, target), links - 1) : real;
    }
}
