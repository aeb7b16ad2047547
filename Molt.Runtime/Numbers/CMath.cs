using System.Runtime.InteropServices;

namespace Molt.Runtime;

/// <summary>Functions of C's mathematical library that the base class library does not have.</summary>
internal static class CMath
{
    [DllImport("m", EntryPoint = "hypot")]
    public static extern double Hypot(double x, double y);

    [DllImport("m", EntryPoint = "expm1")]
    public static extern double Expm1(double x);

    [DllImport("m", EntryPoint = "log1p")]
    public static extern double Log1p(double x);

    [DllImport("m", EntryPoint = "exp2")]
    public static extern double Exp2(double x);

    [DllImport("m", EntryPoint = "erf")]
    public static extern double Erf(double x);

    [DllImport("m", EntryPoint = "erfc")]
    public static extern double Erfc(double x);
}
