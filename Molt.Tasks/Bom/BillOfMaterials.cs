using System.Security.Cryptography;

namespace Molt.Tasks;

/// <summary>What a program or a package is made of, in no particular format: <see cref="CycloneDxWriter"/> and <see cref="SpdxWriter"/> write it.</summary>
internal sealed record BillOfMaterials
{
    /// <summary>What the bill is about.</summary>
    public required BomComponent Root { get; init; }

    /// <summary>What it consists of and needs, without the tools.</summary>
    public required IReadOnlyList<BomComponent> Components { get; init; }

    /// <summary>What it was made with, and does not contain.</summary>
    public required IReadOnlyList<BomComponent> Tools { get; init; }
}

/// <summary>How a component belongs to what it is part of.</summary>
internal enum BomLinkage
{
    /// <summary>It is needed, or compiled in from source.</summary>
    Source,

    /// <summary>Machine code of it is linked in.</summary>
    Static,

    /// <summary>It is loaded when the program starts.</summary>
    Dynamic,
}

/// <summary>A program, package, library or tool.</summary>
internal sealed record BomComponent
{
    /// <summary>What names it in the bill.</summary>
    public required string Id { get; init; }

    /// <summary>CycloneDX's word for its kind.</summary>
    public required string Type { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The package URL; null if it comes from no registry.</summary>
    public string? Purl { get; init; }

    /// <summary>The licence as an SPDX expression; null if that is not known.</summary>
    public string? License { get; init; }

    /// <summary>The SHA-512 of the package that it comes from, in hexadecimal.</summary>
    public string? Sha512 { get; init; }

    /// <summary>The SHA-256 of the wheel that it comes from, in hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How it is linked.</summary>
    public BomLinkage Linkage { get; init; }

    /// <summary>The target of a program.</summary>
    public string? RuntimeIdentifier { get; init; }

    /// <summary>The files that it brings along.</summary>
    public IReadOnlyList<BomFile> Files { get; init; } = [];

    /// <summary>The modules that are compiled into it.</summary>
    public IReadOnlyList<BomModule> Modules { get; init; } = [];

    /// <summary>The ids of the components that it needs.</summary>
    public IReadOnlyCollection<string> DependsOn { get; init; } = [];
}

/// <summary>A file and its hashes.</summary>
/// <param name="Path">Where it stands in its component, with slashes.</param>
/// <param name="Sha1">SPDX wants it beside a better one.</param>
/// <param name="Sha256">The SHA-256, in hexadecimal.</param>
internal sealed record BomFile(string Path, string Sha1, string Sha256)
{
    /// <summary>Describes a file.</summary>
    public static BomFile Of(string path, string source)
    {
        byte[] content = File.ReadAllBytes(source);
#pragma warning disable CA5350 // The format's field; nothing relies on it.
        return new(path.Replace('\\', '/'), Convert.ToHexStringLower(SHA1.HashData(content)), Digest.Sha256(content));
#pragma warning restore CA5350
    }
}

/// <summary>A module of a program.</summary>
/// <param name="Name">Its dotted name.</param>
/// <param name="Origin">The id of the component that it comes from.</param>
/// <param name="License">The licence of that.</param>
/// <param name="File">Its file; null if it is part of the runtime, or a package without a file.</param>
internal sealed record BomModule(string Name, string Origin, string? License, BomFile? File);
