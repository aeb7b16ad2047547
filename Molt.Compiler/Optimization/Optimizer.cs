using Molt.Compiler.Analysis;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Compiler.Lowering;

namespace Molt.Compiler.Optimization;

/// <summary>The passes between the builder and code generation, in their order.</summary>
public static class Optimizer
{
    /// <summary>Analyses and transforms a program for code generation.</summary>
    public static void Run(MirProgram program, RuntimeLibrary library)
    {
        Reachability.Run(program);
        var signatures = new BuiltinSignatures(library);
        var inference = TypeInference.Infer(program, signatures);
        Structification.Run(inference);
        Suspension.Run(program);
        Specialization.Run(program, inference, signatures);
        if (Environment.GetEnvironmentVariable("MOLT_VERIFY") is not null)
        {
            Verify(program);
        }
    }

    private static void Verify(MirProgram program)
    {
        string[] errors = [.. MirVerifier.Verify(program), .. ProofVerifier.Verify(program)];
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(string.Join('\n', errors));
        }
    }
}
