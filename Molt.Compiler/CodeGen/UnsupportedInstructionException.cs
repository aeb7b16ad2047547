using Molt.Compiler.IR;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.CodeGen;

/// <summary>An instruction needs what the runtime does not have.</summary>
public sealed class UnsupportedInstructionException : Exception
{
    /// <summary>Says which instruction stops the compiler.</summary>
    /// <param name="module">The module that it stands in.</param>
    /// <param name="syntax">Where.</param>
    /// <param name="method">The runtime's method that it needs.</param>
    /// <param name="inner">What said so.</param>
    public UnsupportedInstructionException(MirModule module, Node syntax, string method, Exception inner)
        : base($"this runtime has no {method}", inner) => (Module, Syntax) = (module, syntax);

    /// <summary>The module that the instruction stands in.</summary>
    public MirModule Module { get; }

    /// <summary>Where it stands.</summary>
    public Node Syntax { get; }
}
