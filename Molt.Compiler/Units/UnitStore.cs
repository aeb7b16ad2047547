using Molt.Compiler.Linking;

namespace Molt.Compiler.Units;

/// <summary>The units of the library in a runtime pack: <c>lib/MODULE.unit</c>, the summary, and <c>lib/MODULE.o</c>, the object.</summary>
/// <param name="directory">The folder <c>lib</c>, which there need not be.</param>
internal sealed class UnitStore(string directory)
{
    /// <summary>The units of a pack.</summary>
    public static UnitStore Of(RuntimePack pack) => new(pack.Units);

    /// <summary>The object file of a module.</summary>
    public string ObjectOf(string module) => Path.Combine(directory, module + ".o");

    /// <summary>The summary of a module's unit; null if there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no summary.</exception>
    public UnitSummary? Find(string module)
    {
        string path = SummaryOf(module);
        if (!File.Exists(path))
        {
            return null;
        }
        using var stream = new MemoryStream(File.ReadAllBytes(path));
        return UnitSummary.Read(stream);
    }

    /// <summary>Adds a unit.</summary>
    public void Add(UnitSummary summary, CodeGen.CodeGenerator code)
    {
        Directory.CreateDirectory(directory);
        code.WriteObject(ObjectOf(summary.Module));
        using var file = File.Create(SummaryOf(summary.Module));
        summary.Write(file);
    }

    /// <summary>Deletes all units.</summary>
    public void Clear()
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private string SummaryOf(string module) => Path.Combine(directory, module + ".unit");
}
