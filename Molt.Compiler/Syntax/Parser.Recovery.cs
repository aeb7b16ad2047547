using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    private const int MaximumErrors = 100;

    private int errorCount;

    /// <summary>
    /// Reports what is wrong with the statement that starts at a token and goes on after it. The first error of a file is found from its start
    /// on, as CPython does; for later ones the statement alone is looked at.
    /// </summary>
    private void ReportAndRecover(int start)
    {
        if (errorCount < MaximumErrors)
        {
            Diagnostic? error = SyntaxErrorFinder.Find(source, names, tokenList, errorCount == 0 ? 0 : start);
            if (error is not null)
            {
                diagnostics.Add(error);
            }
            else
            {
                // The statement would be whole without its last clause.
                diagnostics.Report(source, SpanOf(position), DiagnosticDescriptors.InvalidSyntax);
            }
            errorCount++;
        }
        SkipStatement();
    }

    /// <summary>Skips the rest of a line and the block that belongs to it.</summary>
    private void SkipStatement()
    {
        while (kind is not (TokenKind.NewLine or TokenKind.EndMarker))
        {
            Advance();
        }
        if (Take(TokenKind.NewLine) && kind == TokenKind.Indent)
        {
            int depth = 0;
            do
            {
                depth += kind == TokenKind.Indent ? 1 : kind == TokenKind.Dedent ? -1 : 0;
                Advance();
            }
            while (depth > 0 && kind != TokenKind.EndMarker);
        }
    }
}
