using Molt.Compiler.Binding;

namespace Molt.Compiler.Driver;

/// <summary>What <c>--modules</c> writes: the modules of a program, one a line, for a bill of materials.</summary>
internal static class ModuleList
{
    /// <summary>
    /// A line for each module: its name, its kind (<c>source</c>: compiled from a file; <c>library</c>: the same, of the standard library;
    /// <c>runtime</c>: a part of the runtime; <c>namespace</c>: a package without a file) and its file, separated by tabs.
    /// What only stands under another name in <c>sys.modules</c> is no module of its own.
    /// </summary>
    public static IEnumerable<string> Of(ModuleGraph modules) => modules.Modules.Where(static module => module is not RegisteredModule).Select(static module => module switch
    {
        SourceModule source => $"{source.Name}\t{(source.IsLibrary ? "library" : "source")}\t{source.Source.FilePath}",
        NamespacePackage => $"{module.Name}\tnamespace\t",
        IntrinsicModule => $"{module.Name}\truntime\t",
        _ => throw new System.Diagnostics.UnreachableException(),
    });
}
