using Molt.Compiler.Text;

namespace Molt.Compiler.IR.Builder;

/// <summary>Builds the MIR of a program from the syntax trees and scopes of its modules.</summary>
public sealed class IrBuilder
{
    private readonly Dictionary<string, ModuleBuilder> _modules = [];
    private readonly HashSet<string> _symbols = [];

    private readonly IReadOnlySet<string> _intrinsicModules;

    private IrBuilder(IReadOnlySet<string> intrinsicModules, DiagnosticBag diagnostics)
    {
        _intrinsicModules = intrinsicModules;
        Diagnostics = diagnostics;
    }

    /// <summary>The program.</summary>
    internal MirProgram Program { get; } = new();

    /// <summary>Receives what is not supported.</summary>
    internal DiagnosticBag Diagnostics { get; }

    /// <summary>Builds a program.</summary>
    /// <param name="modules">Its modules, the main module first.</param>
    /// <param name="intrinsicModules">The modules that the runtime has.</param>
    /// <param name="diagnostics">Receives what is not supported.</param>
    public static MirProgram Build(IReadOnlyList<SourceModule> modules, IReadOnlySet<string> intrinsicModules, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(modules);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var builder = new IrBuilder(intrinsicModules, diagnostics);
        foreach (var source in modules)
        {
            var module = new ModuleBuilder(builder, source);
            builder._modules.Add(source.Name, module);
            builder.Program.Modules.Add(module.Module);
        }
        foreach (var module in builder._modules.Values)
        {
            module.Build();
        }
        return builder.Program;
    }

    /// <summary>The module of a name, or null if the program has none.</summary>
    internal ModuleBuilder? FindModule(string name) => _modules.GetValueOrDefault(name);

    /// <summary>Whether the runtime has a module of that name.</summary>
    internal bool IsIntrinsic(string name) => _intrinsicModules.Contains(name);

    /// <summary>Adds a function under a symbol that no other has.</summary>
    internal MirFunction Add(MirFunction function)
    {
        string symbol = $"{function.Module.Name}.{function.QualifiedName}";
        string unique = symbol;
        for (int i = 2; !_symbols.Add(unique); i++)
        {
            unique = $"{symbol}.{i}";
        }
        function.Symbol = unique;
        Program.Functions.Add(function);
        return function;
    }
}
