using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Makes sure that a folder <c>vendor</c> has the packages that its manifest names, no others, and none that was changed.</summary>
public sealed class MoltCheckVendor : MoltTask
{
    /// <summary>The folder.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (VendorManifest.TryRead(Path.Combine(Folder, VendorManifest.FileName)) is not { } manifest)
        {
            return Fail("MOLT2095", "'{0}' is no manifest of vendored packages: vendor again", Path.Combine(Folder, VendorManifest.FileName));
        }

        HashSet<string> known = new(StringComparer.Ordinal) { VendorManifest.FileName };
        foreach (VendoredFile file in manifest.Files)
        {
            known.Add(file.Path);
            string path = Path.Combine(Folder, file.Path);
            if (!File.Exists(path) || Digest.Sha256(File.ReadAllBytes(path)) != file.Sha256)
            {
                return Fail("MOLT2095", "the vendored package '{0}' is missing, or is not the one that was vendored", path);
            }
        }

        string? other = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .FirstOrDefault(path => !known.Contains(Path.GetRelativePath(Folder, path).Replace('\\', '/')) && Path.GetExtension(path) is ".nupkg" or ".whl");
        return other is null || Fail("MOLT2095", "'{0}' stands among the vendored packages, and was not vendored", other);
    }
}
