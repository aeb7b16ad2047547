using System.Collections.Immutable;

namespace Molt.Compiler.Analysis;

internal static class ImmutableArrayExtensions
{
    /// <summary>The index of the first item that fits, or -1.</summary>
    public static int IndexOf<T>(this ImmutableArray<T> items, Func<T, bool> fits)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (fits(items[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
