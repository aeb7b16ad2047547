using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Functions of C's mathematical library that the base class library does not have.</summary>
internal static class CMath
{
    /// <summary>The square root of the sum of squares, without overflow on the way.</summary>
    [DllImport("m", EntryPoint = "hypot")]
    public static extern double Hypot(double x, double y);

    /// <summary><c>exp(x) - 1</c>, exact for small arguments.</summary>
    [DllImport("m", EntryPoint = "expm1")]
    public static extern double Expm1(double x);

    /// <summary><c>log(1 + x)</c>, exact for small arguments.</summary>
    [DllImport("m", EntryPoint = "log1p")]
    public static extern double Log1p(double x);

    /// <summary>A power of two.</summary>
    [DllImport("m", EntryPoint = "exp2")]
    public static extern double Exp2(double x);

    /// <summary>The error function.</summary>
    [DllImport("m", EntryPoint = "erf")]
    public static extern double Erf(double x);

    /// <summary>The complementary error function.</summary>
    [DllImport("m", EntryPoint = "erfc")]
    public static extern double Erfc(double x);
}
