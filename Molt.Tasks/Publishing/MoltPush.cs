using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Sends a package to a feed, after it has been verified: what is damaged is not sent, and what is not signed goes to no other machine unless that is wanted.</summary>
public sealed class MoltPush : MoltTask
{
    /// <summary>The file with the package, a <c>.nupkg</c>.</summary>
    [Required]
    public string Package { get; set; } = "";

    /// <summary>The version of Molt.</summary>
    [Required]
    public string MoltVersion { get; set; } = "";

    /// <summary>A folder, an address, or the name of a source in <c>NuGet.config</c>.</summary>
    public string? Feed { get; set; }

    /// <summary>The name of the environment variable that holds the key of the feed.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Whether what is not signed may go to another machine.</summary>
    public bool AllowUnsigned { get; set; }

    /// <summary>Whether a version that the feed has already is passed over.</summary>
    public bool SkipDuplicate { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (string.IsNullOrWhiteSpace(Feed))
            {
                return Fail(FeedRefusal.Feed, "there is no feed to publish to: set MoltFeed to a folder, an address, or the name of a source in NuGet.config");
            }

            PackageFeed feed = PackageFeed.Find(Feed, Path.GetDirectoryName(ProjectFile)!);
            byte[] package = File.ReadAllBytes(Package);
            VerifiedPackage verified = new PackageVerifier(TrustPolicy.None, MoltVersion).Verify(package, Path.GetDirectoryName(Package)!);
            if (!feed.IsFolder && !verified.Signature.Signed && !AllowUnsigned)
            {
                return Fail(FeedRefusal.Unsigned, "'{0}' is not signed: set MoltSigningKey, or MoltAllowUnsigned=true to publish it all the same", Package);
            }

            feed.Send(Path.GetFileName(Package), package, FindKey());
            Log.LogMessage(MessageImportance.High, "{0} {1} -> {2}", verified.Manifest.Name, verified.Manifest.Version, feed.Name);
            return true;
        }
        catch (FeedRefusal refusal) when (refusal.Code == FeedRefusal.Present && SkipDuplicate)
        {
            Log.LogMessage(MessageImportance.High, "{0}", refusal.Message);
            return true;
        }
        catch (FeedRefusal refusal)
        {
            return Fail(refusal.Code, "{0}", refusal.Message);
        }
        catch (PackageRefusal refusal)
        {
            return Fail(refusal.Code, "the package '{0}' is refused: {1}", Package, refusal.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NuGet.Configuration.NuGetConfigurationException)
        {
            return Fail(FeedRefusal.Refused, "'{0}' cannot be published: {1}", Package, exception.Message);
        }
    }

    private string? FindKey()
    {
        if (string.IsNullOrEmpty(ApiKey))
        {
            return null;
        }

        return Environment.GetEnvironmentVariable(ApiKey) is { Length: > 0 } key
            ? key
            : throw new FeedRefusal(FeedRefusal.Feed, $"MoltApiKey is the name of an environment variable that holds the key; there is none of that name");
    }
}
