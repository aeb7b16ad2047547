using Molt.Compiler.Text;

namespace Molt.Compiler.IR;

/// <summary>Reports what a program can reach and the compiler can not translate.</summary>
public static class UnsupportedReporter
{
    /// <summary>Reports each place once. Type inference has found out before what is reachable.</summary>
    public static void Report(MirProgram program, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var reported = new HashSet<Syntax.Node>();
        foreach (var function in program.Functions.Where(function => function.IsReachable && !function.Module.IsLibrary))
        {
            foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
            {
                if (instruction is { Opcode: Opcode.Unsupported, Syntax: { } syntax } && reported.Add(syntax))
                {
                    diagnostics.Report(function.Module.Source!, syntax.Span, DiagnosticDescriptors.NotSupportedYet, instruction.Payload);
                }
            }
        }
    }
}
