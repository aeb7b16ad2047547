using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Molt.Tasks;

/// <summary>A public key that signatures are checked with.</summary>
internal sealed class VerificationKey
{
    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const string P256 = "1.2.840.10045.3.1.7";
    private const string RsaEncryption = "1.2.840.113549.1.1.1";
    private const string Ed25519Oid = "1.3.101.112";
    private const int SmallestRsaKey = 2048;

    private readonly byte[] _publicKeyInfo;

    /// <summary>Reads the key of a <c>SubjectPublicKeyInfo</c> (RFC 5280, section 4.1).</summary>
    /// <exception cref="CryptographicException">It is none, or of a kind that is not taken.</exception>
    public VerificationKey(byte[] publicKeyInfo)
    {
        _publicKeyInfo = publicKeyInfo;
        try
        {
            AsnReader sequence = new AsnReader(publicKeyInfo, AsnEncodingRules.DER).ReadSequence();
            Algorithm = AlgorithmOf(sequence.ReadSequence());
            if (Algorithm == SignatureAlgorithm.Rsa)
            {
                using RSA rsa = RSA.Create();
                rsa.ImportSubjectPublicKeyInfo(publicKeyInfo, out _);
                CheckSize(rsa);
            }
        }
        catch (AsnContentException exception)
        {
            throw new CryptographicException("it is no public key", exception);
        }
    }

    /// <summary>How the owner of the key signs.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The name of the algorithm in what is written.</summary>
    public string AlgorithmName => Algorithm switch
    {
        SignatureAlgorithm.EcdsaP256 => "ecdsa-p256-sha256",
        SignatureAlgorithm.Rsa => "rsa-pkcs1-sha256",
        _ => "ed25519",
    };

    /// <summary>The name of the key: the SHA-256 of its encoding.</summary>
    public string Id => Digest.Sha256(_publicKeyInfo);

    /// <summary>The key's encoding.</summary>
    public byte[] ToBytes() => [.. _publicKeyInfo];

    /// <summary>Reads a key in PEM.</summary>
    /// <exception cref="CryptographicException">It is none, or of a kind that is not taken.</exception>
    public static VerificationKey FromPem(string text) =>
        PemEncoding.TryFind(text, out PemFields fields) && text[fields.Label] == "PUBLIC KEY"
            ? new VerificationKey(Convert.FromBase64String(text[fields.Base64Data]))
            : throw new CryptographicException("it has no PUBLIC KEY in PEM");

    /// <summary>Whether a signature is one of the message by the owner of the key.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        switch (Algorithm)
        {
            case SignatureAlgorithm.EcdsaP256:
                using (ECDsa key = ECDsa.Create())
                {
                    key.ImportSubjectPublicKeyInfo(_publicKeyInfo, out _);
                    return key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
                }

            case SignatureAlgorithm.Rsa:
                using (RSA key = RSA.Create())
                {
                    key.ImportSubjectPublicKeyInfo(_publicKeyInfo, out _);
                    return key.VerifyData(message, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                }

            default:
                return Ed25519.Verify(_publicKeyInfo.AsSpan()[^Ed25519.KeySize..], message, signature);
        }
    }

    /// <summary>The algorithm that an <c>AlgorithmIdentifier</c> names.</summary>
    /// <exception cref="CryptographicException">It is not one of those that are taken.</exception>
    internal static SignatureAlgorithm AlgorithmOf(AsnReader identifier) => identifier.ReadObjectIdentifier() switch
    {
        EllipticCurve when identifier.HasData && identifier.PeekTag() == Asn1Tag.ObjectIdentifier && identifier.ReadObjectIdentifier() == P256 => SignatureAlgorithm.EcdsaP256,
        EllipticCurve => throw new CryptographicException("its curve is not P-256"),
        RsaEncryption => SignatureAlgorithm.Rsa,
        Ed25519Oid => SignatureAlgorithm.Ed25519,
        string other => throw new CryptographicException($"its algorithm {other} is not ECDSA P-256, Ed25519 or RSA"),
    };

    /// <summary>Refuses an RSA key that can be broken.</summary>
    internal static void CheckSize(RSA key)
    {
        if (key.KeySize < SmallestRsaKey)
        {
            throw new CryptographicException($"an RSA key of {key.KeySize} bits is too small: it needs {SmallestRsaKey}");
        }
    }
}

/// <summary>How is signed.</summary>
internal enum SignatureAlgorithm
{
    /// <summary>ECDSA on the curve P-256 with SHA-256; the signature is in DER.</summary>
    EcdsaP256,

    /// <summary>RSASSA-PKCS1-v1_5 with SHA-256.</summary>
    Rsa,

    /// <summary>Ed25519 of the message itself.</summary>
    Ed25519,
}
