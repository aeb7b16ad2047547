namespace Molt.Tasks;

/// <summary>A package is not accepted.</summary>
/// <param name="code">Which of the reasons it is.</param>
/// <param name="message">What is wrong with the package.</param>
internal sealed class PackageRefusal(string code, string message) : Exception(message)
{
    /// <summary>Its bytes are no archive, or a damaged one.</summary>
    public const string Damaged = "MOLT2071";

    /// <summary>A name in it leads elsewhere, or is no name of a file.</summary>
    public const string UnsafeName = "MOLT2072";

    /// <summary>Two files of it have one name, at least where case does not count.</summary>
    public const string SameName = "MOLT2073";

    /// <summary>A file of it is not as large as it says, or unpacks to more than is taken.</summary>
    public const string Size = "MOLT2074";

    /// <summary>Its manifest is missing or not of the form that it must have.</summary>
    public const string Manifest = "MOLT2075";

    /// <summary>Its files are not those of the manifest.</summary>
    public const string Content = "MOLT2076";

    /// <summary>It is not the archive that was packed.</summary>
    public const string Archive = "MOLT2077";

    /// <summary>It is for another Python or a newer Molt.</summary>
    public const string Incompatible = "MOLT2078";

    /// <summary>Its bill of materials is missing or of another package.</summary>
    public const string Bill = "MOLT2079";

    /// <summary>Its signature does not fit.</summary>
    public const string BadSignature = "MOLT2080";

    /// <summary>It is not signed, and must be.</summary>
    public const string Unsigned = "MOLT2081";

    /// <summary>Whoever has signed it is not trusted with it.</summary>
    public const string Untrusted = "MOLT2082";

    /// <summary>It has something that a Molt package has not.</summary>
    public const string Foreign = "MOLT2084";

    /// <summary>What was unpacked of it has changed.</summary>
    public const string Unpacked = "MOLT2085";

    /// <summary>Which of the reasons it is.</summary>
    public string Code { get; } = code;
}
