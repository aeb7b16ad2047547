namespace Molt.Runtime;

/// <summary>What stands between the percent sign and the letter of a <c>%</c> format.</summary>
internal struct PercentDirective
{
    /// <summary>The flag <c>-</c>.</summary>
    public bool LeftAdjust;

    /// <summary>The flag <c>+</c>.</summary>
    public bool Sign;

    /// <summary>The flag space.</summary>
    public bool Blank;

    /// <summary>The flag <c>#</c>.</summary>
    public bool Alternate;

    /// <summary>The flag <c>0</c>.</summary>
    public bool Zero;

    /// <summary>The least width; -1 if none is given.</summary>
    public long Width;

    /// <summary>The precision; -1 if none is given.</summary>
    public long Precision;

    /// <summary>The conversion's letter.</summary>
    public uint Letter;

    /// <summary>Where the letter stands.</summary>
    public nint LetterIndex;

    /// <summary>Takes a flag. Returns false for other characters.</summary>
    public bool TakeFlag(uint character)
    {
        switch (character)
        {
            case '-':
                LeftAdjust = true;
                return true;
            case '+':
                Sign = true;
                return true;
            case ' ':
                Blank = true;
                return true;
            case '#':
                Alternate = true;
                return true;
            case '0':
                Zero = true;
                return true;
            default:
                return false;
        }
    }
}
