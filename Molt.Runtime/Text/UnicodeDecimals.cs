namespace Molt.Runtime;

/// <summary>The values of decimal digits of all scripts. A table of its own, since numbers are read with it.</summary>
public static unsafe partial class UnicodeDecimals
{
    /// <summary>The value of a decimal digit of any script, or -1.</summary>
    public static int ValueOf(uint character)
    {
        foreach (uint zero in Zeros)
        {
            if (character - zero < 10)
            {
                return (int)(character - zero);
            }
        }
        return -1;
    }
}
