using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;
using Molt.Compiler.Text;

namespace Molt.Compiler.CodeGen;

/// <summary>Reports built-in names that the runtime does not have yet.</summary>
public static class BuiltinSupport
{
    /// <summary>Reports the first use of each name.</summary>
    public static void Report(MirProgram program, RuntimeLibrary library, DiagnosticBag diagnostics)
    {
        var reported = new HashSet<string> { "None", "True", "False", "NotImplemented", "Ellipsis" };
        foreach (var function in program.Functions)
        {
            foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
            {
                if (instruction is { Opcode: Opcode.LoadBuiltin, Payload: string name, Syntax: { } syntax }
                    && !PythonBuiltins.IsIn(library, name) && reported.Add(name))
                {
                    diagnostics.Report(function.Module.Source!, syntax.Span, DiagnosticDescriptors.NotSupportedYet, $"the built-in '{name}'");
                }
            }
        }
    }
}
