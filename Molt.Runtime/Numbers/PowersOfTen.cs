using System;
using System.Numerics;

namespace Molt.Runtime;

/// <summary>
/// Powers of ten as binary fractions: each is made of one of 26 stored powers with 192 bits and a small power of five (the idea is from
/// Dragonbox's compact table, J. Jeon 2022). The tests hold all of them against exact arithmetic.
/// </summary>
public static class PowersOfTen
{
    /// <summary>The least exponent there is.</summary>
    public const int Least = -351;

    /// <summary>The greatest exponent there is.</summary>
    public const int Greatest = 350;

    private const int Stride = 27;

    /// <summary>
    /// The top 128 bits of <c>10**exponent</c>, rounded down: <c>10**exponent</c> is about <c>(high:low) * 2**(Log2(exponent) - 127)</c>. Exact for
    /// exponents 0 to 55.
    /// </summary>
    public static ulong Get(int exponent, out ulong low)
    {
        int index = (exponent - Least) / Stride;
        ulong factor = Five(exponent - Least - (index * Stride));
        factor <<= BitOperations.LeadingZeroCount(factor);
        ReadOnlySpan<ulong> stored = Stored;

        // The middle 192 of the 256 bits of the product; the lowest 64 do not matter.
        ulong top = Math.BigMul(stored[index * 3], factor, out ulong second);
        ulong carry = Math.BigMul(stored[(index * 3) + 1], factor, out ulong third);
        second += carry;
        top += second < carry ? 1UL : 0;
        carry = Math.BigMul(stored[(index * 3) + 2], factor, out _);
        third += carry;
        if (third < carry && ++second == 0)
        {
            top++;
        }
        if ((long)top < 0)
        {
            low = second;
            return top;
        }
        low = (second << 1) | (third >> 63);
        return (top << 1) | (second >> 63);
    }

    /// <summary>The binary logarithm of <c>10**exponent</c>, rounded down.</summary>
    public static int Log2(int exponent) => (exponent * 1741647) >> 19;

    /// <summary>The decimal logarithm of <c>2**exponent</c>, rounded down.</summary>
    public static int Log10Of2(int exponent) => (exponent * 1262611) >> 22;

    /// <summary><c>5**exponent</c> for an exponent from 0 to 27.</summary>
    public static ulong Five(int exponent)
    {
        ulong power = (exponent & 1) != 0 ? 5UL : 1;
        power *= (exponent & 2) != 0 ? 25UL : 1;
        power *= (exponent & 4) != 0 ? 625UL : 1;
        power *= (exponent & 8) != 0 ? 390625UL : 1;
        return (exponent & 16) != 0 ? power * 152587890625 : power;
    }

    /// <summary><c>10**exponent</c> for an exponent from 0 to 19.</summary>
    public static ulong Ten(int exponent) => Five(exponent) << exponent;

    private static ReadOnlySpan<ulong> Stored =>
    [
        0x8049A4AC0C5811AE, 0x205B896D777D6278, 0xAC261E9F5141430B,
        0xCF42894A5DCE35EA, 0x52064CAC828675B9, 0x475F2B7D7DF1AD7A,
        0xA76C582338ED2621, 0xAF2AF2B80AF6F24E, 0x657C8F4D43323A36,
        0x873E4F75E2224E68, 0x5A7744A6E804A291, 0xCC35EDDFCF0996D7,
        0xDA7F5BF590966848, 0xAF39A475506A899E, 0xA30294CC2934E662,
        0xB080392CC4349DEC, 0xBD8D794D96AACFB3, 0xFE13A5C86AF64418,
        0x8E938662882AF53E, 0x547EB47B7282EE9C, 0x41B0230E1421487D,
        0xE65829B3046B0AFA, 0x0CB4A5A3112A5112, 0xA3B561B1CB208396,
        0xBA121A4650E4DDEB, 0x92F34D62616CE413, 0x21A0183E10583CD3,
        0x964E858C91BA2655, 0x3A6A07F8D510F86F, 0xE9082F25E9C5E9EC,
        0xF2D56790AB41C2A2, 0xFAE27299423FB9C3, 0x3695DAD7E8858901,
        0xC428D05AA4751E4C, 0xAA97E14C3C26B886, 0x96842DC95323F5A8,
        0x9E74D1B791E07E48, 0x775EA264CF55347D, 0xCA49F1C05120C9C7,
        0x8000000000000000, 0x0000000000000000, 0x0000000000000000,
        0xCECB8F27F4200F3A, 0x0000000000000000, 0x0000000000000000,
        0xA70C3C40A64E6C51, 0x999090B65F67D924, 0x0000000000000000,
        0x86F0AC99B4E8DAFD, 0x69A028BB3DED71A3, 0xDF9F915627C04E28,
        0xDA01EE641A708DE9, 0xE80E6F4820CC9495, 0xD74BAAD03BC1D8D3,
        0xB01AE745B101E9E4, 0x5EC05DCFF72E7F8F, 0xC04C79FFE324301F,
        0x8E41ADE9FBEBC27D, 0x14588F13BE847307, 0x23BD6A2059C002F5,
        0xE5D3EF282A242E81, 0x8F1668C8A86DA5FA, 0xF0B5CCF5176ECC7C,
        0xB9A74A0637CE2EE1, 0x6D953E2BD7173692, 0x88EFB0037AC08BDE,
        0x95F83D0A1FB69CD9, 0x4ABDAF101564F98E, 0x0D5A4AF7B3A98E47,
        0xF24A01A73CF2DCCF, 0xBC633B39673C8CEC, 0x3D9C44CD2F36917C,
        0xC3B8358109E84F07, 0x0A862F80EC4700C8, 0x02606EA01029DC37,
        0x9E19DB92B4E31BA9, 0x6C07A2C26A8346D1, 0x4944D9F52CD0DEC2,
    ];
}
