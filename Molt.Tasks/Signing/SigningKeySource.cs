using System.Security.Cryptography;
using Microsoft.Build.Utilities;

namespace Molt.Tasks;

/// <summary>Finds the key that <c>MoltSigningKey</c> names: a file, or an environment variable that holds the key.</summary>
internal static class SigningKeySource
{
    /// <summary>Reads the key; null, with an error, if there is none that can be used.</summary>
    public static SigningKey? Load(string name, string folder, string projectFile, TaskLoggingHelper log)
    {
        if (name.Contains("-----", StringComparison.Ordinal) || name.Contains('\n', StringComparison.Ordinal))
        {
            return Fail("MOLT2061", "MoltSigningKey is a key itself, which logs may now have: take another one, and name its file or an environment variable");
        }

        try
        {
            string path = Path.Combine(folder, name);
            string? text = File.Exists(path) ? File.ReadAllText(path) : Environment.GetEnvironmentVariable(name);
            return string.IsNullOrEmpty(text)
                ? Fail("MOLT2060", "MoltSigningKey is '{0}', which is neither a file nor an environment variable with a key", name)
                : SigningKey.FromPem(text);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return Fail("MOLT2061", "the key '{0}' cannot sign: {1}. Use an ECDSA P-256, Ed25519 or RSA key in PEM", name, exception.Message.TrimEnd('.'));
        }

        SigningKey? Fail(string code, string message, params object[] arguments)
        {
            log.LogError(null, code, null, projectFile, 0, 0, 0, 0, message, arguments);
            return null;
        }
    }
}
