using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>The <c>bool</c> of a condition.</summary>
public static class Bool
{
    /// <summary><c>True</c> or <c>False</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), NoRaise, Pure]
    public static Value From(bool condition) => condition ? Intrinsics.True : Intrinsics.False;
}
