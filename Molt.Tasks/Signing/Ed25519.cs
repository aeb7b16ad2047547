using System.Numerics;
using System.Security.Cryptography;

namespace Molt.Tasks;

/// <summary>
/// Ed25519 signatures (RFC 8032, section 5.1), which .NET has no type for. The arithmetic takes a time that depends on the key: it is for machines
/// that build, not for services that sign what strangers send.
/// </summary>
internal static class Ed25519
{
    /// <summary>The bytes of a private key, and of a public one.</summary>
    public const int KeySize = 32;

    private static readonly BigInteger s_prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger s_order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly BigInteger s_d = Modulo(-121665 * Inverse(121666));
    private static readonly BigInteger s_rootOfMinusOne = BigInteger.ModPow(2, (s_prime - 1) / 4, s_prime);
    private static readonly Point s_base = Decode(Encode(4 * Inverse(5), isOdd: false))!.Value;

    /// <summary>The public key of a private one.</summary>
    public static byte[] PublicKey(ReadOnlySpan<byte> privateKey) => Encode(Multiply(Expand(privateKey).Scalar, s_base));

    /// <summary>Signs a message.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> message)
    {
        (BigInteger scalar, byte[] prefix) = Expand(privateKey);
        BigInteger nonce = HashToScalar(prefix, [], message);
        byte[] commitment = Encode(Multiply(nonce, s_base));
        BigInteger challenge = HashToScalar(commitment, PublicKey(privateKey), message);
        return [.. commitment, .. ToBytes((nonce + (challenge * scalar)) % s_order)];
    }

    /// <summary>Whether a signature is one of a message by the owner of a public key.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 2 * KeySize || publicKey.Length != KeySize || Decode(publicKey) is not { } key || Decode(signature[..KeySize]) is not { } commitment)
        {
            return false;
        }

        BigInteger response = new(signature[KeySize..], isUnsigned: true);
        if (response >= s_order)
        {
            return false;
        }

        BigInteger challenge = HashToScalar(signature[..KeySize], publicKey, message);
        return Encode(Multiply(response, s_base)).AsSpan().SequenceEqual(Encode(Add(commitment, Multiply(challenge, key))));
    }

    private static (BigInteger Scalar, byte[] Prefix) Expand(ReadOnlySpan<byte> privateKey)
    {
        byte[] hash = SHA512.HashData(privateKey);
        hash[0] &= 0xf8;
        hash[31] = (byte)((hash[31] & 0x7f) | 0x40);
        return (new BigInteger(hash.AsSpan(0, KeySize), isUnsigned: true), hash[KeySize..]);
    }

    private static BigInteger HashToScalar(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third) =>
        new BigInteger(SHA512.HashData([.. first, .. second, .. third]), isUnsigned: true) % s_order;

    private static BigInteger Modulo(BigInteger value)
    {
        BigInteger rest = value % s_prime;
        return rest.Sign < 0 ? rest + s_prime : rest;
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, s_prime - 2, s_prime);

    private static Point Multiply(BigInteger scalar, Point point)
    {
        Point result = new(0, 1, 1, 0);
        for (long bit = scalar.GetBitLength() - 1; bit >= 0; bit--)
        {
            result = Add(result, result);
            if (!((scalar >> (int)bit) & 1).IsZero)
            {
                result = Add(result, point);
            }
        }

        return result;
    }

    /// <summary>Adds in extended coordinates, which needs no division (Hisil, Wong, Carter, Dawson 2008).</summary>
    private static Point Add(Point left, Point right)
    {
        BigInteger a = Modulo((left.Y - left.X) * (right.Y - right.X));
        BigInteger b = Modulo((left.Y + left.X) * (right.Y + right.X));
        BigInteger c = Modulo(2 * left.T * right.T * s_d);
        BigInteger d = Modulo(2 * left.Z * right.Z);
        BigInteger e = b - a;
        BigInteger f = d - c;
        BigInteger g = d + c;
        BigInteger h = b + a;
        return new(Modulo(e * f), Modulo(g * h), Modulo(f * g), Modulo(e * h));
    }

    private static byte[] Encode(Point point)
    {
        BigInteger inverse = Inverse(point.Z);
        return Encode(point.Y * inverse, !Modulo(point.X * inverse).IsEven);
    }

    private static byte[] Encode(BigInteger y, bool isOdd)
    {
        byte[] bytes = ToBytes(Modulo(y));
        bytes[^1] |= (byte)(isOdd ? 0x80 : 0);
        return bytes;
    }

    /// <summary>The point of an encoding; null if it is none.</summary>
    private static Point? Decode(ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        bool isOdd = (copy[^1] & 0x80) != 0;
        copy[^1] &= 0x7f;
        BigInteger y = new(copy, isUnsigned: true);
        if (y >= s_prime)
        {
            return null;
        }

        BigInteger square = Modulo((y * y) - 1) * Inverse(Modulo((s_d * y * y) + 1));
        BigInteger x = BigInteger.ModPow(Modulo(square), (s_prime + 3) / 8, s_prime);
        if (Modulo((x * x) - square) != 0)
        {
            x = Modulo(x * s_rootOfMinusOne);
        }

        if (Modulo((x * x) - square) != 0 || (x.IsZero && isOdd))
        {
            return null;
        }

        x = x.IsEven == isOdd ? Modulo(-x) : x;
        return new(x, y, 1, Modulo(x * y));
    }

    private static byte[] ToBytes(BigInteger value)
    {
        byte[] bytes = new byte[KeySize];
        return value.TryWriteBytes(bytes, out _, isUnsigned: true) ? bytes : throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>A point of the curve in extended coordinates: its place is X/Z, Y/Z, and T is their product.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
