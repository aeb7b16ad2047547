using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Molt.Tasks;

/// <summary>A private key that packages and programs are signed with. Nothing of it is ever part of a message.</summary>
internal sealed class SigningKey : IDisposable
{
    /// <summary>The environment variable with the password of an encrypted key.</summary>
    public const string PasswordVariable = "MOLT_SIGNING_KEY_PASSWORD";

    private static readonly byte[] s_ed25519PublicKeyInfo = Convert.FromHexString("302a300506032b6570032100");

    private readonly AsymmetricAlgorithm? _key;
    private readonly byte[]? _ed25519;

    private SigningKey(AsymmetricAlgorithm key)
    {
        _key = key;
        Public = new VerificationKey(key.ExportSubjectPublicKeyInfo());
    }

    private SigningKey(byte[] ed25519)
    {
        _ed25519 = ed25519;
        Public = new VerificationKey([.. s_ed25519PublicKeyInfo, .. Ed25519.PublicKey(ed25519)]);
    }

    /// <summary>What signatures are checked with.</summary>
    public VerificationKey Public { get; }

    /// <summary>Reads a private key in PEM: PKCS #8, encrypted or not, SEC 1 or PKCS #1.</summary>
    /// <exception cref="CryptographicException">It is none, or of a kind that is not taken; the message tells nothing of the key.</exception>
    public static SigningKey FromPem(string text)
    {
        for (ReadOnlySpan<char> rest = text; PemEncoding.TryFind(rest, out PemFields fields); rest = rest[fields.Location.End..])
        {
            byte[] data = Convert.FromBase64String(rest[fields.Base64Data].ToString());
            switch (rest[fields.Label])
            {
                case "PRIVATE KEY":
                    return FromPkcs8(data);
                case "ENCRYPTED PRIVATE KEY":
                    return FromEncryptedPkcs8(data);
                case "EC PRIVATE KEY":
                    return FromEllipticCurve(key => key.ImportECPrivateKey(data, out _));
                case "RSA PRIVATE KEY":
                    return FromRsa(key => key.ImportRSAPrivateKey(data, out _));
                default:
                    // OpenSSL writes the parameters of a curve before the key.
                    continue;
            }
        }

        throw new CryptographicException("it has no PRIVATE KEY in PEM");
    }

    /// <summary>Signs a message.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => _key switch
    {
        ECDsa key => key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
        RSA key => key.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => Ed25519.Sign(_ed25519, message),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _key?.Dispose();
        CryptographicOperations.ZeroMemory(_ed25519);
    }

    private static SigningKey FromPkcs8(byte[] data)
    {
        try
        {
            AsnReader sequence = new AsnReader(data, AsnEncodingRules.BER).ReadSequence();
            sequence.ReadInteger();
            switch (VerificationKey.AlgorithmOf(sequence.ReadSequence()))
            {
                case SignatureAlgorithm.EcdsaP256:
                    return FromEllipticCurve(key => key.ImportPkcs8PrivateKey(data, out _));
                case SignatureAlgorithm.Rsa:
                    return FromRsa(key => key.ImportPkcs8PrivateKey(data, out _));
                default:
                    byte[] seed = new AsnReader(sequence.ReadOctetString(), AsnEncodingRules.BER).ReadOctetString();
                    return seed.Length == Ed25519.KeySize ? new SigningKey(seed) : throw new CryptographicException("it is no Ed25519 key");
            }
        }
        catch (AsnContentException)
        {
            throw new CryptographicException("it is no private key");
        }
    }

    private static SigningKey FromEllipticCurve(Action<ECDsa> import)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            import(key);
            return new SigningKey(key);
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw;
        }
    }

    private static SigningKey FromRsa(Action<RSA> import)
    {
        RSA key = RSA.Create();
        try
        {
            import(key);
            VerificationKey.CheckSize(key);
            return new SigningKey(key);
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Which algorithm an encrypted key is for is encrypted, too.</summary>
    private static SigningKey FromEncryptedPkcs8(byte[] data)
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is not { Length: > 0 } password)
        {
            throw new CryptographicException($"it is encrypted, and the environment variable {PasswordVariable} has no password");
        }

        try
        {
            return FromEllipticCurve(key => key.ImportEncryptedPkcs8PrivateKey(password, data, out _));
        }
        catch (CryptographicException)
        {
            try
            {
                return FromRsa(key => key.ImportEncryptedPkcs8PrivateKey(password, data, out _));
            }
            catch (CryptographicException)
            {
                throw new CryptographicException($"the password in {PasswordVariable} does not decrypt it, or it is not for ECDSA P-256 or RSA");
            }
        }
    }
}
