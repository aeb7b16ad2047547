using System;

namespace Molt.Runtime;

/// <summary>Operations on <c>complex</c>.</summary>
public static unsafe partial class Complex
{
    /// <summary><c>left ** right</c>.</summary>
    public static Value Power(double leftReal, double leftImaginary, double rightReal, double rightImaginary) => throw new System.Diagnostics.UnreachableException();
}
