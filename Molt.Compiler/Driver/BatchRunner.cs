using System.Globalization;

namespace Molt.Compiler.Driver;

/// <summary>
/// <c>moltc --batch FILE</c>: does each line of a file, a command line whose arguments are separated by tabs, in one process. Tests that compile
/// many programs save the time that it takes to start.
/// </summary>
internal static class BatchRunner
{
    /// <summary>What ends the report about a line.</summary>
    private const char EndOfTransmission = '\u0004';

    /// <summary>
    /// Does every line. For each, what it printed is written to <paramref name="output"/>, and after that, on a line of its own, its exit code
    /// and U+0004.
    /// </summary>
    /// <returns>0: whether the lines succeeded is told one by one.</returns>
    public static int Run(string file, TextWriter output)
    {
        foreach (string line in File.ReadLines(file))
        {
            using var report = new StringWriter(CultureInfo.InvariantCulture);
            int exitCode = MoltDriver.RunGuarded(line.Split('\t'), DiagnosticsFormat.MSBuild, report, report);
            report.Flush();
            string text = report.ToString();
            output.Write(text);
            if (text.Length > 0 && text[^1] != '\n')
            {
                output.Write('\n');
            }
            output.Write(exitCode.ToString(CultureInfo.InvariantCulture));
            output.Write(EndOfTransmission);
            output.Flush();
        }
        return 0;
    }
}
