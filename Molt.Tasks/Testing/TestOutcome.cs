using System.Globalization;

namespace Molt.Tasks;

/// <summary>How a test went.</summary>
/// <param name="Name">Its full name: module, class if it is in one, function.</param>
/// <param name="Outcome"><c>passed</c>, <c>failed</c> or <c>skipped</c>.</param>
/// <param name="Line">The line of the test where it failed; 0 if that is not known.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Message">What it failed with, or why it was skipped.</param>
/// <param name="Traceback">Where it failed.</param>
internal sealed record TestOutcome(string Name, string Outcome, int Line, TimeSpan Duration, string Message, string Traceback = "")
{
    /// <summary>A line of what <c>molt_testing.py</c> writes: fields between tabs.</summary>
    public static string[] Fields(string line) => [.. line.Split('\t').Select(Unescape)];

    /// <summary>Reads such a line.</summary>
    public static TestOutcome Of(string line)
    {
        string[] fields = Fields(line);
        return new(
            fields[0], fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(double.Parse(fields[3], CultureInfo.InvariantCulture)), fields[4]);
    }

    private static string Unescape(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
        {
            return field;
        }

        System.Text.StringBuilder text = new();
        for (int i = 0; i < field.Length; i++)
        {
            text.Append(field[i] != '\\' ? field[i] : field[++i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        }

        return text.ToString();
    }
}
