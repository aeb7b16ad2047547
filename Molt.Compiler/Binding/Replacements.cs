using System.Collections.Immutable;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>
/// Functions and classes of library modules in whose place others of our own are taken: those of the module <c>_replaced_</c> and the module's
/// name, if the library has one.
/// </summary>
internal static class Replacements
{
    private const string Prefix = "_replaced_";

    /// <summary>The module with what takes the place of functions of a module.</summary>
    public static string ModuleFor(string name) => Prefix + name.Replace('.', '_');

    /// <summary>A module in which the definitions of names that another file defines are imports from that.</summary>
    /// <param name="tree">The module.</param>
    /// <param name="name">The other module.</param>
    /// <param name="file">The other module's file.</param>
    /// <param name="diagnostics">Receives the errors of the other file.</param>
    public static Module Apply(Module tree, string name, string file, DiagnosticBag diagnostics)
    {
        if (!SourceFile.TryLoad(file, diagnostics, out SourceText? source))
        {
            return tree;
        }
        HashSet<string> names = [.. Parser.Parse(source, diagnostics).Body.Select(NameOf).OfType<string>()];
        return new Module(tree.Span, [.. tree.Body.Select(statement => NameOf(statement) is { } defined && names.Contains(defined)
            ? new ImportFrom(statement.Span, name, [new Alias(statement.Span, defined, null)], 0)
            : statement)]);
    }

    private static string? NameOf(Statement statement) => statement switch
    {
        FunctionStatement function => function.Name,
        ClassDef definition => definition.Name,
        _ => null,
    };
}
