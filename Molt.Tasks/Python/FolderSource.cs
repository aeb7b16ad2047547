namespace Molt.Tasks;

/// <summary>A folder of wheels.</summary>
internal sealed class FolderSource(string folder) : IPythonSource
{
    private readonly Lazy<ILookup<string, PythonFile>> _files = new(() => List(folder));

    /// <inheritdoc/>
    public IReadOnlyList<PythonFile> Find(string name)
    {
        FolderSource self = this;
        return [.. _files.Value[name].Select(file => file with { Source = self })];
    }

    /// <inheritdoc/>
    public byte[] Read(PythonFile file, bool metadata) => File.ReadAllBytes(file.Address.LocalPath);

    private static ILookup<string, PythonFile> List(string folder) => Directory.GetFiles(folder)
        .Order(StringComparer.Ordinal)
        .Select(static path => (Path: path, Name: SourceName.Of(Path.GetFileName(path))))
        .Where(static file => file.Name is not null)
        .ToLookup(static file => file.Name!, static file => new PythonFile
        {
            FileName = Path.GetFileName(file.Path),
            Wheel = WheelName.TryParse(Path.GetFileName(file.Path)),
            Address = new Uri(file.Path),
            Source = null!,
        });
}
