using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    private void ReportAndRecover(int start)
    {
        diagnostics.Report(source, SpanOf(position), DiagnosticDescriptors.InvalidSyntax);
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
