using System.Collections.Frozen;
using System.Text;

namespace Molt.Compiler.Binding;

/// <summary>The modules of CPython's standard library, those that a compiled program cannot have included.</summary>
internal static class StandardModules
{
    private static readonly FrozenSet<string> s_names = Encoding.ASCII.GetString(Runtime.SysModule.StandardLibraryNames).Split(' ').ToFrozenSet();

    /// <summary>Whether a module, or the package it stands in, is one of them.</summary>
    public static bool Contains(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return s_names.Contains(dot < 0 ? name : name[..dot]);
    }
}
