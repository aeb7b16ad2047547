using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.Binding;

/// <summary>The <c>from __future__</c> imports at the beginning of a module.</summary>
public sealed class FutureFeatures
{
    private const string ModuleName = "__future__";

    private FutureFeatures(bool annotations, TextSpan lastImport)
    {
        Annotations = annotations;
        LastImport = lastImport;
    }

    /// <summary>Whether annotations are kept as strings (PEP 563).</summary>
    public bool Annotations { get; }

    /// <summary>The last of the imports; later ones are errors.</summary>
    internal TextSpan LastImport { get; }

    /// <summary>Whether a statement imports from <c>__future__</c>.</summary>
    internal static bool IsFutureImport(Statement statement) => statement is ImportFrom { Level: 0, Module: ModuleName };

    internal static FutureFeatures Find(Module module, SourceText source, DiagnosticBag diagnostics)
    {
        bool annotations = false;
        TextSpan last = default;
        for (int i = Docstring.Find(module.Body) is null ? 0 : 1; i < module.Body.Length && IsFutureImport(module.Body[i]); i++)
        {
            var import = (ImportFrom)module.Body[i];
            foreach (Alias alias in import.Names)
            {
                annotations |= alias.Name == "annotations";
                if (alias.Name == "braces")
                {
                    diagnostics.Report(source, alias.Span, DiagnosticDescriptors.FutureBraces);
                }
                else if (!IsKnown(alias.Name))
                {
                    diagnostics.Report(source, alias.Span, DiagnosticDescriptors.UnknownFuture, alias.Name);
                }
            }
            last = import.Span;
        }
        return new FutureFeatures(annotations, last);
    }

    private static bool IsKnown(string feature) => feature is "nested_scopes" or "generators" or "division" or "absolute_import"
        or "with_statement" or "print_function" or "unicode_literals" or "barry_as_FLUFL" or "generator_stop" or "annotations";
}
