using System.Collections.Frozen;
using System.Text;
using Molt.Compiler.Cil;

namespace Molt.Compiler.IR.Builder;

/// <summary>The names of the <c>builtins</c> module of Python 3.14.</summary>
internal static class PythonBuiltins
{
    /// <summary>Built-in names for what has another name.</summary>
    public static readonly FrozenDictionary<string, string> Aliases =
        new Dictionary<string, string> { ["IOError"] = "OSError", ["EnvironmentError"] = "OSError" }.ToFrozenDictionary();

    /// <summary>Exceptions, then types and functions.</summary>
    public static readonly FrozenSet<string> Names = Encoding.ASCII.GetString(Runtime.Builtins.Names).Split(' ').ToFrozenSet();

    /// <summary>Whether the runtime has a built-in of a name.</summary>
    public static bool IsIn(RuntimeLibrary library, string name) =>
        Aliases.ContainsKey(name) || library.FindFunction("builtins", name) is not null || (Names.Contains(name) && library.FindType(name) is not null);
}
