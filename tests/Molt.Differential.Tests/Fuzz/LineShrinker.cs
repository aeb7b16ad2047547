namespace Molt.Differential.Tests.Fuzz;

/// <summary>
/// Makes a program that shows a fault as small as it can: leaves out lines with what is indented under them, and puts bodies in place of the
/// statements that they belong to (hierarchical delta debugging: https://doi.org/10.1145/1134285.1134307).
/// </summary>
internal static class LineShrinker
{
    private const int BatchSize = 16;

    /// <summary>
    /// A part of the program that still has the fault, from which no statement can be left out.
    /// <paramref name="areFaulty"/> is asked of several candidates at a time.
    /// </summary>
    public static string Shrink(string program, Func<IReadOnlyList<string>, IEnumerable<bool>> areFaulty)
    {
        List<string> lines = [.. program.Split('\n').Where(static line => line.Trim().Length > 0)];
        bool isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            for (int length = Math.Max(lines.Count / 2, 1); length > 0; length = length == 1 ? 0 : Math.Min(length / 2, lines.Count / 2 + 1))
            {
                int size = length;
                isSmaller |= Reduce(lines, (all, i) => Without(all, i, size), areFaulty);
            }
            isSmaller |= Reduce(lines, Unwrapped, areFaulty);
        }
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Tries a change at every line, from the last to the first, and keeps it where the fault stays.</summary>
    private static bool Reduce(
        List<string> lines, Func<List<string>, int, List<string>?> change, Func<IReadOnlyList<string>, IEnumerable<bool>> areFaulty)
    {
        bool isSmaller = false;
        int position = lines.Count - 1;
        while (position >= 0)
        {
            List<(int Position, List<string> Lines)> candidates = [];
            for (; position >= 0 && candidates.Count < BatchSize; position--)
            {
                if (change(lines, position) is { } changed)
                {
                    candidates.Add((position, changed));
                }
            }
            int faulty = candidates.Count == 0 ? -1 : areFaulty([.. candidates.Select(static candidate => string.Join('\n', candidate.Lines) + "\n")]).ToList().IndexOf(true);
            if (faulty >= 0)
            {
                (position, List<string> smaller) = candidates[faulty];
                lines.Clear();
                lines.AddRange(smaller);
                position = Math.Min(position, lines.Count) - 1;
                isSmaller = true;
            }
        }
        return isSmaller;
    }

    /// <summary>The lines without some statements that follow each other, with all that is indented under them.</summary>
    private static List<string>? Without(List<string> lines, int start, int statements)
    {
        int end = start;
        int indentation = Indentation(lines[start]);
        for (; statements > 0 && end < lines.Count && Indentation(lines[end]) == indentation; statements--)
        {
            end = EndOfBlock(lines, end);
        }
        return statements > 0 ? null : [.. lines[..start], .. lines[end..]];
    }

    /// <summary>The lines with the body of a statement in its place.</summary>
    private static List<string>? Unwrapped(List<string> lines, int start)
    {
        int end = EndOfBlock(lines, start);
        if (end == start + 1)
        {
            return null;
        }
        int indentation = Indentation(lines[start]);
        int more = Indentation(lines[start + 1]) - indentation;
        // The clauses that belong to the statement go with it.
        int rest = end;
        while (rest < lines.Count && Indentation(lines[rest]) == indentation && IsClause(lines[rest]))
        {
            rest = EndOfBlock(lines, rest);
        }
        return [.. lines[..start], .. lines[(start + 1)..end].Select(line => line[more..]), .. lines[rest..]];
    }

    private static bool IsClause(string line)
    {
        string text = line.TrimStart();
        return text.StartsWith("except", StringComparison.Ordinal) || text.StartsWith("finally:", StringComparison.Ordinal)
            || text.StartsWith("else:", StringComparison.Ordinal) || text.StartsWith("elif ", StringComparison.Ordinal);
    }

    private static int EndOfBlock(List<string> lines, int start)
    {
        int end = start + 1;
        while (end < lines.Count && Indentation(lines[end]) > Indentation(lines[start]))
        {
            end++;
        }
        return end;
    }

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;
}
