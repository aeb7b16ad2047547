using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>A folder that modules come from, and what it belongs to.</summary>
/// <param name="Folder">The full path, with a separator at its end.</param>
/// <param name="Component">What it belongs to; what it needs is in <see cref="Needs"/>.</param>
/// <param name="Needs">The names of the packages that it needs, or their ids.</param>
internal sealed record BomOrigin(string Folder, BomComponent Component, IReadOnlyList<string> Needs)
{
    /// <summary>The package URL of what a NuGet feed has.</summary>
    public static string NuGetUrl(string name, string version) => $"pkg:nuget/{Uri.EscapeDataString(name)}@{Uri.EscapeDataString(version)}";

    /// <summary>A component that NuGet has unpacked into a folder, or may have.</summary>
    public static BomComponent Package(string folder, string name, string version, string? license, string type = "library") => new()
    {
        Id = NuGetUrl(name, version),
        Type = type,
        Name = name,
        Version = version,
        Purl = NuGetUrl(name, version),
        License = license,
        Sha512 = ContentHash(folder),
    };

    /// <summary>The Molt package that stands unpacked in a folder; null if there is none.</summary>
    /// <exception cref="JsonException">Its manifest is none.</exception>
    public static BomOrigin? OfPackage(string folder)
    {
        string manifest = Path.Combine(folder, PackageManifest.FileName);
        if (!File.Exists(manifest))
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(manifest));
        JsonElement root = document.RootElement;
        BomComponent component = Package(folder, root.GetProperty("name").GetString()!, root.GetProperty("version").GetString()!, LicenseOf(folder));
        return new(WithSeparator(Path.Combine(folder, "src")), component, [.. root.GetProperty("dependencies").EnumerateObject().Select(static dependency => dependency.Name)]);
    }

    /// <summary>The Python package that an item describes, as <see cref="MoltRestorePython"/> gives it.</summary>
    public static BomOrigin OfPython(ITaskItem item)
    {
        string url = PythonUrl(item.GetMetadata("Name"), item.GetMetadata("Version"));
        BomComponent component = new()
        {
            Id = url,
            Type = "library",
            Name = item.GetMetadata("Name"),
            Version = item.GetMetadata("Version"),
            Purl = url,
            License = item.GetMetadata("License") is { Length: > 0 } license ? license : null,
            Sha256 = item.GetMetadata("Sha256"),
        };
        return new(WithSeparator(item.GetMetadata("FullPath")), component,
            [.. item.GetMetadata("Needs").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static need => need.Split('@')).Select(static need => PythonUrl(need[0], need[1]))]);

        static string PythonUrl(string name, string version) => $"pkg:pypi/{name}@{Uri.EscapeDataString(version)}";
    }

    /// <summary>A path that its files' paths begin with.</summary>
    public static string WithSeparator(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;

    /// <summary>The SHA-512 that NuGet has noted of a package; null if the folder does not come from one.</summary>
    private static string? ContentHash(string folder)
    {
        string file = Path.Combine(folder, ".nupkg.metadata");
        if (!File.Exists(file))
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.TryGetProperty("contentHash", out JsonElement hash) ? Convert.ToHexStringLower(Convert.FromBase64String(hash.GetString()!)) : null;
    }

    private static string? LicenseOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.nuspec").FirstOrDefault() is { } nuspec
        && XDocument.Load(nuspec).Descendants().FirstOrDefault(static element => element.Name.LocalName == "license") is { } license
        && (string?)license.Attribute("type") == "expression"
            ? license.Value
            : null;
}
