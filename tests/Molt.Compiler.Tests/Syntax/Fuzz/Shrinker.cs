namespace Molt.Compiler.Tests.Syntax.Fuzz;

/// <summary>Makes a program that shows a fault as small as it can (delta debugging: https://doi.org/10.1109/32.988498).</summary>
internal static class Shrinker
{
    /// <summary>
    /// A part of the program that still has the fault, from which nothing more can be left out.
    /// <paramref name="areFaulty"/> is asked of many candidates at a time.
    /// </summary>
    public static string Shrink(string program, Func<IReadOnlyList<string>, IEnumerable<bool>> areFaulty)
    {
        for (int length = Math.Max(program.Length / 2, 1); length > 0;)
        {
            string[] candidates = [.. Enumerable.Range(0, program.Length / length).Select(part => program.Remove(part * length, length))];
            int faulty = areFaulty(candidates).ToList().IndexOf(true);
            if (faulty < 0)
            {
                length /= 2;
                continue;
            }
            program = candidates[faulty];
            length = Math.Min(length, program.Length);
        }
        return program;
    }
}
