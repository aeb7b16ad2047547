namespace Molt.Compiler.Binding;

/// <summary>Floor division and remainder of floats as Python defines them. The divisor is not zero.</summary>
internal static class FloatDivision
{
    /// <summary>The remainder, with the sign of the divisor.</summary>
    public static double Remainder(double left, double right)
    {
        double remainder = left % right;
        if (remainder == 0)
        {
            return Math.CopySign(0.0, right);
        }
        return (right < 0) != (remainder < 0) ? remainder + right : remainder;
    }

    /// <summary>The quotient rounded towards minus infinity.</summary>
    public static double Floor(double left, double right)
    {
        double remainder = left % right;
        double quotient = (left - remainder) / right;
        if (remainder != 0 && (right < 0) != (remainder < 0))
        {
            quotient -= 1.0;
        }
        if (quotient == 0)
        {
            return Math.CopySign(0.0, left / right);
        }
        double floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1.0 : floor;
    }
}
