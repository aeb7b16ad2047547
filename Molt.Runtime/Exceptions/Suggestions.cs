using System;

namespace Molt.Runtime;

/// <summary>
/// Finds which of some names another one may have been meant to be: by the edit distance, and with the limits, of CPython (Python/suggestions.c).
/// </summary>
public unsafe struct Suggestions(PyStr* wrong)
{
    private const int MoveCost = 2;
    private const int CaseCost = 1;
    private const int MaximumLength = 40;
    private const int MaximumCandidates = 750;

    private readonly PyStr* _wrong = wrong;
    private nint _bestDistance = nint.MaxValue;
    private int _candidates = 0;

    /// <summary>The nearest name so far; null if none is near.</summary>
    public PyStr* Best { get; private set; }

    /// <summary>Compares one more name; the first of several that are equally near is taken.</summary>
    public void Consider(PyStr* candidate) => Consider(candidate, 1);

    /// <summary>Compares one more name; the least of several that are equally near is taken, as if all came sorted.</summary>
    public void ConsiderUnsorted(PyStr* candidate) => Consider(candidate, Best == null || Str.Compare(candidate, Best) > 0 ? 1 : 0);

    private void Consider(PyStr* candidate, int nearer)
    {
        if (++_candidates > MaximumCandidates || Str.Equals(candidate, _wrong))
        {
            return;
        }
        nint most = Math.Min((_wrong->Length + candidate->Length + 3) * MoveCost / 6, _bestDistance - nearer);
        nint distance = Distance(_wrong, candidate, most);
        if (distance <= most)
        {
            Best = candidate;
            _bestDistance = distance;
        }
    }

    /// <summary>The edit distance of two names; more than <paramref name="most"/> if it is more.</summary>
    private static nint Distance(PyStr* first, PyStr* second, nint most)
    {
        nint start = 0;
        nint firstEnd = first->Length;
        nint secondEnd = second->Length;
        while (start < firstEnd && start < secondEnd && Str.At(first, start) == Str.At(second, start))
        {
            start++;
        }
        while (firstEnd > start && secondEnd > start && Str.At(first, firstEnd - 1) == Str.At(second, secondEnd - 1))
        {
            firstEnd--;
            secondEnd--;
        }
        nint firstLength = firstEnd - start;
        nint secondLength = secondEnd - start;
        if (firstLength == 0 || secondLength == 0)
        {
            return (firstLength + secondLength) * MoveCost;
        }
        if (firstLength > MaximumLength || secondLength > MaximumLength || Math.Abs(firstLength - secondLength) * MoveCost > most)
        {
            return most + 1;
        }
        // row[j] is the distance of what was read of the second name from the first j + 1 characters of the first.
        nint* row = stackalloc nint[MaximumLength];
        for (nint j = 0; j < firstLength; j++)
        {
            row[j] = (j + 1) * MoveCost;
        }
        nint result = 0;
        for (nint i = 0; i < secondLength; i++)
        {
            uint character = Str.At(second, start + i);
            nint diagonal = i * MoveCost;
            result = diagonal;
            nint least = nint.MaxValue;
            for (nint j = 0; j < firstLength; j++)
            {
                nint substitution = diagonal + SubstitutionCost(character, Str.At(first, start + j));
                diagonal = row[j];
                result = Math.Min(substitution, Math.Min(result, diagonal) + MoveCost);
                row[j] = result;
                least = Math.Min(least, result);
            }
            if (least > most)
            {
                return most + 1;
            }
        }
        return result;
    }

    private static int SubstitutionCost(uint first, uint second) =>
        first == second ? 0 : Lower(first) == Lower(second) ? CaseCost : MoveCost;

    private static uint Lower(uint character) => character is >= 'A' and <= 'Z' ? character + 32 : character;
}
