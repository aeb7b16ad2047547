using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Build.Framework;

namespace Molt.Tasks;

/// <summary>Verifies packages: files that are named, and what NuGet has unpacked for a project. Each reason to refuse one has a code of its own.</summary>
public sealed class MoltVerify : MoltTask
{
    /// <summary>The version of Molt.</summary>
    [Required]
    public string MoltVersion { get; set; } = "";

    /// <summary>The policy, a <c>molt.trust.json</c>; empty if there is none.</summary>
    public string? TrustFile { get; set; }

    /// <summary>The packages, files with the extension <c>.moltpkg</c> or <c>.nupkg</c>.</summary>
    public ITaskItem[] Packages { get; set; } = [];

    /// <summary>The folders <c>src</c> of packages that NuGet has unpacked.</summary>
    public ITaskItem[] PackageFolders { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        TrustPolicy policy = TrustPolicy.None;
        if (!string.IsNullOrEmpty(TrustFile))
        {
            try
            {
                policy = TrustPolicy.Read(Path.GetFullPath(TrustFile, Path.GetDirectoryName(ProjectFile)!));
            }
            catch (InvalidDataException exception)
            {
                Log.LogError(null, "MOLT2083", null, TrustFile, 0, 0, 0, 0, "the trust policy cannot be used: {0}", exception.Message);
                return false;
            }
        }

        PackageVerifier verifier = new(policy, MoltVersion);
        foreach (ITaskItem item in Packages)
        {
            Try(item.ItemSpec, () => Report(item.ItemSpec, VerifyFile(verifier, item.GetMetadata("FullPath")), MessageImportance.High));
        }

        foreach (ITaskItem item in PackageFolders)
        {
            string folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(item.GetMetadata("FullPath")))!;
            Try(folder, () => Report(folder, VerifyFolder(verifier, folder), MessageImportance.Low));
        }

        return !Log.HasLoggedErrors;
    }

    private static VerifiedPackage VerifyFile(PackageVerifier verifier, string path)
    {
        byte[] content = File.ReadAllBytes(path);
        VerifiedPackage package = verifier.Verify(content, Path.GetDirectoryName(path)!);
        if (File.Exists(path + ".sig")
            && !(package.Signature.PublicKey is { } key && new VerificationKey(key).Verify(content, File.ReadAllBytes(path + ".sig"))))
        {
            throw new PackageRefusal(PackageRefusal.BadSignature, $"'{path}.sig' is not its signature");
        }

        return package;
    }

    private static VerifiedPackage VerifyFolder(PackageVerifier verifier, string folder)
    {
        string[] archives = Directory.GetFiles(folder, "*.nupkg");
        string source = "";
        string metadata = Path.Combine(folder, ".nupkg.metadata");
        if (File.Exists(metadata))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(metadata));
            source = document.RootElement.TryGetProperty("source", out JsonElement value) ? value.GetString() ?? "" : "";
        }

        VerifiedPackage package = archives is [var archive]
            ? verifier.Verify(File.ReadAllBytes(archive), source)
            : throw new PackageRefusal(PackageRefusal.Unpacked, $"the package that '{folder}' was unpacked from is not in it: remove the folder, and restore");
        PackageVerifier.VerifyUnpacked(package, folder);
        return package;
    }

    private void Report(string name, VerifiedPackage package, MessageImportance importance) => Log.LogMessage(
        importance, "{0}: {1} {2}, {3} files, {4}", name, package.Manifest.Name, package.Manifest.Version, package.Manifest.Files.Count, package switch
        {
            { Owner: { } owner } => $"signed by {owner} ({package.Signature.KeyId})",
            { Signature.Signed: true } => $"signed by an unknown key ({package.Signature.KeyId})",
            _ => "not signed",
        });

    private void Try(string name, Action action)
    {
        try
        {
            action();
        }
        catch (PackageRefusal refusal)
        {
            Fail(refusal.Code, "the package '{0}' is refused: {1}", name, refusal.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or CryptographicException)
        {
            Fail("MOLT2070", "the package '{0}' cannot be read: {1}", name, exception.Message);
        }
    }
}
