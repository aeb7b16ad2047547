using System;

namespace Molt.Runtime;

// Logarithms, which take integers of any size.
public static unsafe partial class MathModule
{
    private enum LogBase
    {
        E,
        Two,
        Ten,
    }

    private static double LogOf(double x, LogBase radix) => radix switch
    {
        LogBase.E => Math.Log(x),
        LogBase.Two => Math.Log2(x),
        _ => Math.Log10(x),
    };

    private static double Logarithm(Value value, LogBase radix)
    {
        double x;
        if (Int.Is(value))
        {
            if (Int.IsNegative(value) || Int.IsZero(value))
            {
                Errors.ValueError("expected a positive input"u8);
                return 0;
            }
            if (!Int.TryToDouble(value, out x))
            {
                // Take the exponent out.
                ulong buffer;
                IntView view = new(value, &buffer);
                long bits = view.BitLength;
                ulong window = Natural.Window(view.Digits, view.Length, bits - 64, out bool inexact);
                double fraction = FloatBits.Round(window, inexact, -64);
                if (fraction == 1)
                {
                    fraction = 0.5;
                    bits++;
                }
                return LogOf(fraction, radix) + (LogOf(2, radix) * bits);
            }
        }
        else
        {
            x = Adapt.ToDouble(value);
            if (ThreadState.Exception != null)
            {
                return 0;
            }
            if (x <= 0)
            {
                return DomainError("expected a positive input"u8, x);
            }
        }
        return LogOf(x, radix);
    }

    /// <summary><c>log(x[, base])</c>.</summary>
    [PyFunction("log", Doc = "Return the logarithm of x to the given base.")]
    public static double Log(Value x, Value radix = default)
    {
        double result = Logarithm(x, LogBase.E);
        if (radix.IsNoValue || ThreadState.Exception != null)
        {
            return result;
        }
        double divisor = Logarithm(radix, LogBase.E);
        return ThreadState.Exception != null ? 0 : Float.DivideDoubles(result, divisor);
    }

    /// <summary><c>log2(x)</c>.</summary>
    [PyFunction("log2", Doc = "Return the base 2 logarithm of x.")]
    public static double Log2(Value x) => Logarithm(x, LogBase.Two);

    /// <summary><c>log10(x)</c>.</summary>
    [PyFunction("log10", Doc = "Return the base 10 logarithm of x.")]
    public static double Log10(Value x) => Logarithm(x, LogBase.Ten);
}
