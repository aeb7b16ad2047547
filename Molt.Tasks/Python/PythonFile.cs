namespace Molt.Tasks;

/// <summary>A file that a source has of a package.</summary>
internal sealed record PythonFile
{
    /// <summary>Its name.</summary>
    public required string FileName { get; init; }

    /// <summary>What that says; null if it is no wheel.</summary>
    public required WheelName? Wheel { get; init; }

    /// <summary>Where it is.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where it comes from.</summary>
    public required IPythonSource Source { get; init; }

    /// <summary>The SHA-256 that it must have, in lower-case hexadecimal; null if the source does not say.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The versions of Python that it is for.</summary>
    public VersionSpecifiers Python { get; init; } = VersionSpecifiers.Any;

    /// <summary>Whether it was withdrawn.</summary>
    public bool IsYanked { get; init; }

    /// <summary>Whether the source has its metadata beside it (PEP 658).</summary>
    public bool HasMetadata { get; init; }

    /// <summary>The SHA-256 of that; null if the source does not say.</summary>
    public string? MetadataSha256 { get; init; }
}

/// <summary>Where packages come from.</summary>
internal interface IPythonSource
{
    /// <summary>All files of a package, by its normal name; none if the source does not know it.</summary>
    /// <exception cref="PythonRefusal">The source does not answer as it should.</exception>
    IReadOnlyList<PythonFile> Find(string name);

    /// <summary>The content of a file, or of its metadata.</summary>
    /// <exception cref="PythonRefusal">It cannot be had.</exception>
    byte[] Read(PythonFile file, bool metadata);
}
