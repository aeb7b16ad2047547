using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using NuGet.Versioning;

namespace Molt.Tasks;

/// <summary>
/// Decides whether a package is taken: it is the archive that was packed, byte for byte; its manifest has its form and names all files with their hashes; it is for
/// this Python and this Molt; its bill of materials is its own; it brings nothing into a build but modules and content; and its signature is one that is trusted.
/// </summary>
internal sealed class PackageVerifier(TrustPolicy policy, string moltVersion)
{
    private const string PythonVersion = "3.14";
    private const string RepositorySignature = ".signature.p7s";
    private const string CoreProperties = "package/services/metadata/core-properties/";

    /// <summary>Verifies a package, and says what was found.</summary>
    /// <exception cref="PackageRefusal">The package is not to be taken.</exception>
    public VerifiedPackage Verify(byte[] package, string source)
    {
        Dictionary<string, byte[]> files = ArchiveReader.Read(package);
        (PackageManifest manifest, byte[] manifestContent) = ReadManifest(files);
        CheckVersions(manifest);
        PackageSignature signature = CheckArchive(package, files, manifestContent);
        CheckFiles(files, manifest);
        CheckNuspec(files, manifest);
        CheckBill(files, manifest, signature);
        return new(manifest, manifestContent, signature, policy.Check(manifest.Name, source, signature));
    }

    /// <summary>Verifies what was unpacked of a package: that is what is compiled.</summary>
    /// <exception cref="PackageRefusal">It is not what is in the package.</exception>
    public static void VerifyUnpacked(VerifiedPackage package, string folder)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (PackagedFile file in package.Manifest.Files)
        {
            string path = Path.Combine(folder, file.Path);
            known.Add(Path.GetFullPath(path));
            if (!File.Exists(path) || PackagedFile.Of(file.Path, File.ReadAllBytes(path)) != file)
            {
                throw new PackageRefusal(PackageRefusal.Unpacked, $"'{path}' is not the file that is in the package: remove the folder '{folder}', and restore");
            }
        }

        string sources = Path.Combine(folder, "src");
        if (!File.ReadAllBytes(Path.Combine(folder, PackageManifest.FileName)).AsSpan().SequenceEqual(package.ManifestContent)
            || (Directory.Exists(sources) && Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories).FirstOrDefault(file => !known.Contains(Path.GetFullPath(file))) is not null))
        {
            throw new PackageRefusal(PackageRefusal.Unpacked, $"'{folder}' has files that are not in the package: remove it, and restore");
        }
    }

    private static (PackageManifest Manifest, byte[] Content) ReadManifest(Dictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(PackageManifest.FileName, out byte[]? content))
        {
            throw new PackageRefusal(PackageRefusal.Manifest, "it has no molt.json: it is no package of Molt's");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return SchemaValidator.Manifest.FindError(document.RootElement) is { } error
                ? throw new PackageRefusal(PackageRefusal.Manifest, $"molt.json is not as it must be: {error}")
                : (PackageManifest.Parse(content), content);
        }
        catch (JsonException exception)
        {
            throw new PackageRefusal(PackageRefusal.Manifest, $"molt.json is no JSON: {exception.Message}");
        }
    }

    private void CheckVersions(PackageManifest manifest)
    {
        if (!Version.TryParse(manifest.PythonVersion, out Version? python) || python > Version.Parse(PythonVersion))
        {
            throw new PackageRefusal(PackageRefusal.Incompatible, $"it is written in Python {manifest.PythonVersion}; this is {PythonVersion}");
        }

        if (!NuGetVersion.TryParse(manifest.MoltVersion, out NuGetVersion? made) || (NuGetVersion.TryParse(moltVersion, out NuGetVersion? own) && (made.Major, made.Minor).CompareTo((own.Major, own.Minor)) > 0))
        {
            throw new PackageRefusal(PackageRefusal.Incompatible, $"it was made by Molt {manifest.MoltVersion}; this is {moltVersion}");
        }
    }

    private static PackageSignature CheckArchive(byte[] package, Dictionary<string, byte[]> files, byte[] manifest)
    {
        if (!files.TryGetValue(PackageSignature.FileName, out byte[]? content) || PackageSignature.Parse(content) is not { } signature)
        {
            throw new PackageRefusal(PackageRefusal.Archive, "it has no signature.json, or one that nobody has written so");
        }

        bool isWhole;
        if (files.ContainsKey(RepositorySignature))
        {
            // A feed has signed it, in NuGet's way, and for that written the archive anew; what the manifest names is still there.
            isWhole = true;
        }
        else
        {
            try
            {
                isWhole = PackageArchive.Strip(package) is { } stripped
                    && stripped.Archive.Length == signature.ArchiveSize && Digest.Sha256(stripped.Archive) == signature.ArchiveSha256;
            }
            catch (InvalidDataException exception)
            {
                throw new PackageRefusal(PackageRefusal.Damaged, exception.Message);
            }
        }

        return isWhole && Digest.Sha256(manifest) == signature.ManifestSha256
            ? signature
            : throw new PackageRefusal(PackageRefusal.Archive, "it is not the archive that was packed: something in it has been changed");
    }

    private static void CheckFiles(Dictionary<string, byte[]> files, PackageManifest manifest)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (PackagedFile file in manifest.Files)
        {
            if (!named.Add(file.Path) || !files.TryGetValue(file.Path, out byte[]? content))
            {
                throw new PackageRefusal(PackageRefusal.Content, $"the file '{file.Path}' of its manifest is not there, or named twice");
            }

            if (PackagedFile.Of(file.Path, content) != file)
            {
                throw new PackageRefusal(PackageRefusal.Content, $"the file '{file.Path}' is not the one that its manifest describes");
            }
        }

        foreach (string name in files.Keys.Where(name => !named.Contains(name)))
        {
            if (name is not (PackageManifest.FileName or PackageSignature.FileName or RepositorySignature or "[Content_Types].xml" or "_rels/.rels") && name != manifest.Name + ".nuspec"
                && !(name.StartsWith(CoreProperties, StringComparison.Ordinal) && name.EndsWith(".psmdcp", StringComparison.Ordinal)))
            {
                throw new PackageRefusal(PackageRefusal.Content, $"the file '{name}' is not in its manifest");
            }
        }

        // NuGet imports what stands in these folders into projects, and runs it.
        string imports = PackageImports.FileName(manifest.Name);
        string? foreign = named.FirstOrDefault(name => name != imports && name.Contains('/', StringComparison.Ordinal) && !(manifest.Kind == "app"
            ? name.StartsWith("bin/", StringComparison.Ordinal)
            : name.StartsWith("src/", StringComparison.Ordinal) || name.StartsWith("files/", StringComparison.Ordinal)));
        if (foreign is not null)
        {
            throw new PackageRefusal(PackageRefusal.Foreign, $"the file '{foreign}' has no place in a package of Molt's");
        }

        if (named.Contains(imports) && !(manifest.Kind == "library" && PackageImports.Of(manifest.Name, named, manifest.PythonRequirements ?? []).AsSpan().SequenceEqual(files[imports])))
        {
            throw new PackageRefusal(PackageRefusal.Foreign, $"'{imports}' would bring more into a build than its modules and content");
        }
    }

    private static void CheckNuspec(Dictionary<string, byte[]> files, PackageManifest manifest)
    {
        try
        {
            using MemoryStream stream = new(files.GetValueOrDefault(manifest.Name + ".nuspec", []));
            using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            XElement metadata = XDocument.Load(reader).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
            string Text(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
            SortedDictionary<string, string> dependencies = new(
                metadata.Descendants().Where(static element => element.Name.LocalName == "dependency")
                    .ToDictionary(static element => (string)element.Attribute("id")!, static element => VersionRange.Parse((string)element.Attribute("version")!).ToNormalizedString()),
                StringComparer.Ordinal);
            if (Text("id") == manifest.Name && NuGetVersion.Parse(Text("version")).ToNormalizedString() == manifest.Version
                && dependencies.SequenceEqual(manifest.Dependencies.OrderBy(static dependency => dependency.Key, StringComparer.Ordinal)))
            {
                return;
            }
        }
        catch (Exception exception) when (exception is XmlException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new PackageRefusal(PackageRefusal.Content, $"its nuspec cannot be read: {exception.Message}");
        }

        throw new PackageRefusal(PackageRefusal.Content, "its nuspec names another package, version or dependencies than its manifest");
    }

    /// <summary>The bill is about this package, and has its files.</summary>
    private static void CheckBill(Dictionary<string, byte[]> files, PackageManifest manifest, PackageSignature signature)
    {
        bool isCycloneDx = files.TryGetValue("sbom.json", out byte[]? content);
        if (!isCycloneDx && !files.TryGetValue("sbom.spdx.json", out content))
        {
            throw new PackageRefusal(PackageRefusal.Bill, "it has no bill of materials");
        }

        if (signature.SbomSha256 != (isCycloneDx ? Digest.Sha256(content!) : null))
        {
            throw new PackageRefusal(PackageRefusal.Bill, "its bill of materials is not the one that it was packed with");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            if (isCycloneDx ? !IsBillOf(document.RootElement, manifest) : document.RootElement.GetProperty("name").GetString() != $"{manifest.Name} {manifest.Version}")
            {
                throw new PackageRefusal(PackageRefusal.Bill, "its bill of materials is that of something else");
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentException)
        {
            throw new PackageRefusal(PackageRefusal.Bill, $"its bill of materials cannot be read: {exception.Message}");
        }
    }

    private static bool IsBillOf(JsonElement bill, PackageManifest manifest)
    {
        JsonElement root = bill.GetProperty("metadata").GetProperty("component");
        if (root.GetProperty("name").GetString() != manifest.Name || NuGetVersion.Parse(root.GetProperty("version").GetString()!).ToNormalizedString() != manifest.Version)
        {
            return false;
        }

        HashSet<string> hashes = [.. FilesOf(root), .. bill.GetProperty("components").EnumerateArray().SelectMany(FilesOf)];
        return manifest.Files
            .Where(static file => file.Path.StartsWith("src/", StringComparison.Ordinal) || file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .All(file => hashes.Contains(file.Sha256));
    }

    private static IEnumerable<string> FilesOf(JsonElement component) => component.TryGetProperty("components", out JsonElement parts)
        ? parts.EnumerateArray().Where(static part => part.GetProperty("type").GetString() == "file").Select(static part => part.GetProperty("hashes")[0].GetProperty("content").GetString()!)
        : [];

}

/// <summary>A package that is taken.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="ManifestContent">The same as it stands in the package.</param>
/// <param name="Signature">What it says of its signature.</param>
/// <param name="Owner">Whose signature it is; null if there is none, or its key is not known.</param>
internal sealed record VerifiedPackage(PackageManifest Manifest, byte[] ManifestContent, PackageSignature Signature, string? Owner);
