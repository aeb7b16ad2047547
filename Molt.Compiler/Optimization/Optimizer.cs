using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>The passes between the builder and code generation, in their order.</summary>
public static class Optimizer
{
    /// <summary>Analyses and transforms a program for code generation.</summary>
    public static void Run(MirProgram program)
    {
        BoundGlobals.Run(program);
        var inference = TypeInference.Infer(program);
        Structification.Run(inference);
        Devirtualization.Run(program, inference);
        RepresentationSelection.Run(program);
    }
}
