using System;

namespace Molt.Runtime;

// The gamma function by Lanczos' approximation with CPython's parameters (mathmodule.c), so that the results are the same on all targets.
public static unsafe partial class MathModule
{
    private const double LanczosG = 6.024680040776729583740234375;
    private const double LanczosGMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    private static ReadOnlySpan<double> LanczosNumerator =>
    [
        23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static ReadOnlySpan<double> LanczosDenominator =>
    [
        0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0,
    ];

    private static double LanczosSum(double x)
    {
        double numerator = 0;
        double denominator = 0;
        int count = LanczosNumerator.Length;
        for (int i = 0; i < count; i++)
        {
            // For large x a polynomial in 1/x, which does not overflow.
            int index = x < 5 ? count - 1 - i : i;
            numerator = (x < 5 ? numerator * x : numerator / x) + LanczosNumerator[index];
            denominator = (x < 5 ? denominator * x : denominator / x) + LanczosDenominator[index];
        }
        return numerator / denominator;
    }

    /// <summary><c>sin(pi * x)</c>, exact at multiples of one half.</summary>
    private static double SinPi(double x)
    {
        double y = Math.Abs(x) % 2;
        double result = (int)Math.Floor((2 * y) + 0.5) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * result;
    }

    private static double Pole(double x) => DomainError("expected a noninteger or positive integer"u8, x);

    /// <summary><c>gamma(x)</c>.</summary>
    [PyFunction("gamma", Doc = "Gamma function at x.")]
    public static double Gamma(double x)
    {
        if (FloatBits.IsNaN(x) || x == double.PositiveInfinity)
        {
            return x;
        }
        if (x == 0 || (x < 0 && x == Math.Floor(x)))
        {
            return Pole(x);
        }
        if (x == Math.Floor(x) && x <= 23)
        {
            double factorial = 1;
            for (int i = 2; i < (int)x; i++)
            {
                factorial *= i;
            }
            return factorial;
        }
        double magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
        {
            return CheckRange(1 / x, x);
        }
        if (magnitude > 200)
        {
            return x < 0 ? 0 / SinPi(x) : RangeError();
        }

        // The error of the sum is put right at the end.
        double y = magnitude + LanczosGMinusHalf;
        double error = magnitude > LanczosGMinusHalf ? y - magnitude - LanczosGMinusHalf : y - LanczosGMinusHalf - magnitude;
        error = error * LanczosG / y;
        bool small = magnitude < 140;
        double power = small ? Math.Pow(y, magnitude - 0.5) : Math.Pow(y, (magnitude / 2) - 0.25);
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(magnitude) / magnitude * Math.Exp(y) / LanczosSum(magnitude);
            result -= error * result;
            result /= power;
            result = small ? result : result / power;
        }
        else
        {
            result = LanczosSum(magnitude) / Math.Exp(y);
            result += error * result;
            result *= power;
            result = small ? result : result * power;
        }
        return CheckRange(result, x);
    }

    /// <summary><c>lgamma(x)</c>.</summary>
    [PyFunction("lgamma", Doc = "Natural logarithm of absolute value of Gamma function at x.")]
    public static double LogGamma(double x)
    {
        if (!FloatBits.IsFinite(x))
        {
            return FloatBits.IsNaN(x) ? x : double.PositiveInfinity;
        }
        if (x == Math.Floor(x) && x <= 2)
        {
            return x <= 0 ? Pole(x) : 0;
        }
        double magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
        {
            return -Math.Log(magnitude);
        }
        double result = Math.Log(LanczosSum(magnitude)) - LanczosG;
        result += (magnitude - 0.5) * (Math.Log(magnitude + LanczosG - 0.5) - 1);
        if (x < 0)
        {
            result = LogPi - Math.Log(Math.Abs(SinPi(magnitude))) - Math.Log(magnitude) - result;
        }
        return CheckRange(result, x);
    }
}
