namespace Molt.Tasks;

/// <summary>A feed does not take a package.</summary>
internal sealed class FeedRefusal(string code, string message) : Exception(message)
{
    /// <summary>There is no feed, or it cannot be reached safely.</summary>
    public const string Feed = "MOLT2090";

    /// <summary>The package is not signed, and goes to strangers.</summary>
    public const string Unsigned = "MOLT2091";

    /// <summary>The feed refuses it.</summary>
    public const string Refused = "MOLT2092";

    /// <summary>The feed has that version already.</summary>
    public const string Present = "MOLT2093";

    /// <summary>Which of the reasons it is.</summary>
    public string Code { get; } = code;
}
