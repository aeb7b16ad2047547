namespace Molt.Testing;

/// <summary>Where things are in the repository that the tests belong to.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What eng/build.sh has written.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The runtime packs.</summary>
    public static string Packs => Path.Combine(Artifacts, "packs");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Molt.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
