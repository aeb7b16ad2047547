using System.Collections.Frozen;
using System.Text;

namespace Molt.Compiler.IR.Builder;

/// <summary>The names of the <c>builtins</c> module of Python 3.14.</summary>
internal static class PythonBuiltins
{
    /// <summary>Exceptions, then types and functions.</summary>
    public static readonly FrozenSet<string> Names = Encoding.ASCII.GetString(Runtime.Builtins.Names).Split(' ').ToFrozenSet();
}
