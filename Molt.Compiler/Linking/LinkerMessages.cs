using Molt.Compiler.Text;

namespace Molt.Compiler.Linking;

/// <summary>Turns what lld prints into diagnostics.</summary>
internal static class LinkerMessages
{
    private const string UndefinedSymbol = "undefined symbol: ";
    private const int MaximumSymbols = 5;

    /// <summary>128 + SIGBUS: lld maps its output into memory, and a full disk is noticed when a page of it cannot be written.</summary>
    private const int BusError = 135;

    /// <summary>Reports why a link failed, as one diagnostic.</summary>
    public static void Report(string output, int exitCode, LinkRequest request, DiagnosticBag diagnostics)
    {
        List<string> errors = [];
        List<string> symbols = [];
        foreach (string line in output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int start = line.IndexOf("error: ", StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }

            string error = line[(start + "error: ".Length)..];
            errors.Add(error);
            int name = error.IndexOf(UndefinedSymbol, StringComparison.Ordinal);
            if (name >= 0)
            {
                symbols.Add(error[(name + UndefinedSymbol.Length)..]);
            }
        }

        if (exitCode == BusError || output.Contains("No space left on device", StringComparison.Ordinal))
        {
            diagnostics.Report(request.Output, DiagnosticDescriptors.DiskFull);
        }
        else if (symbols.Count > 0)
        {
            string more = symbols.Count > MaximumSymbols ? $" and {symbols.Count - MaximumSymbols} more" : "";
            string names = string.Join(", ", symbols.Take(MaximumSymbols).Select(static symbol => $"'{symbol}'")) + more;
            diagnostics.Report(request.Output, DiagnosticDescriptors.UndefinedSymbols, names, request.Runtime.Target.Rid);
        }
        else if (errors.Find(static error => error.StartsWith("failed to open", StringComparison.Ordinal)
            || error.StartsWith("cannot open output file", StringComparison.Ordinal)
            || error.StartsWith("failed to write", StringComparison.Ordinal)) is { } unwritable)
        {
            diagnostics.Report(request.Output, DiagnosticDescriptors.OutputNotWritable, unwritable[(unwritable.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]);
        }
        else
        {
            diagnostics.Report(request.Output, DiagnosticDescriptors.LinkFailed, errors.Count > 0 ? string.Join("; ", errors) : $"exit code {exitCode}");
        }
    }
}
