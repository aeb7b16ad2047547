using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Sign and magnitude of any <c>int</c>: inline, <see cref="PyInt"/> or <see cref="PyBool"/>.</summary>
public readonly unsafe struct IntView
{
    /// <summary>The magnitude's digits, least significant first.</summary>
    public readonly uint* Digits;

    /// <summary>The number of digits; 0 for zero.</summary>
    public readonly nint Length;

    /// <summary>Whether the number is less than zero.</summary>
    public readonly bool Negative;

    /// <summary>Looks at an int. The digits of an inline one go to <paramref name="buffer"/>, which must live as long as the view.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IntView(Value value, ulong* buffer)
    {
        if (value.IsSmallInt || Int.IsBool(value))
        {
            long number = value.IsSmallInt ? value.SmallInt : ((PyBool*)value.Object)->Truth;
            Digits = (uint*)buffer;
            Length = Natural.Store((uint*)buffer, IntMath.Magnitude(number));
            Negative = number < 0;
            return;
        }
        PyInt* boxed = (PyInt*)value.Object;
        nint length = boxed->SignedLength;
        Digits = Int.Digits(boxed);
        Negative = length < 0;
        Length = length < 0 ? -length : length;
    }

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Length == 0;

    /// <summary>Whether the magnitude fits in 64 bits.</summary>
    public bool Fits64 => Length <= 2;

    /// <summary>The magnitude's lowest 64 bits.</summary>
    public ulong Low64 => Length == 0 ? 0 : Length == 1 ? Digits[0] : Digits[0] | ((ulong)Digits[1] << Natural.DigitBits);

    /// <summary>The number of bits of the magnitude.</summary>
    public long BitLength => Natural.BitLength(Digits, Length);

    /// <summary>Orders the magnitudes: negative, zero or positive.</summary>
    public static int CompareMagnitudes(in IntView left, in IntView right) =>
        Natural.Compare(left.Digits, left.Length, right.Digits, right.Length);

    /// <summary>The digit at an index of the infinite two's complement form; <paramref name="lowest"/> is the index of the lowest digit that is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ComplementDigit(nint index, nint lowest)
    {
        uint digit = index < Length ? Digits[index] : 0;
        return !Negative || index < lowest ? digit : index == lowest ? 0 - digit : ~digit;
    }

    /// <summary>The index of the lowest digit that is not zero; the length for zero.</summary>
    public nint LowestDigit()
    {
        nint index = 0;
        while (index < Length && Digits[index] == 0)
        {
            index++;
        }
        return index;
    }
}
