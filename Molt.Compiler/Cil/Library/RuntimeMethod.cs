using System.Collections.Immutable;

namespace Molt.Compiler.Cil;

/// <summary>A method of the runtime that generated code can call by its symbol, with typed parameters.</summary>
public sealed class RuntimeMethod
{
    private readonly MethodInstance _instance;
    private ImmutableArray<ClrParameter>? _parameters;

    internal RuntimeMethod(ClrMethodDefinition definition)
    {
        Definition = definition;
        _instance = new(definition, definition.Assembly.World.Struct(definition.DeclaringType, []), []);
    }

    /// <summary>The declaration.</summary>
    public ClrMethodDefinition Definition { get; }

    /// <summary>The linker symbol.</summary>
    public string Symbol => _instance.Symbol;

    /// <summary>The parameters: names, types, defaults, attributes.</summary>
    public ImmutableArray<ClrParameter> Parameters => _parameters ??= Definition.Parameters;

    /// <summary>The type of the result.</summary>
    public ClrType ReturnType => _instance.Signature.ReturnType;

    /// <summary>Whether it never leaves an exception pending.</summary>
    public bool IsNoRaise => Definition.Attribute("NoRaise") != null;

    /// <summary>Whether its result depends on its arguments alone and it has no other effect.</summary>
    public bool IsPure => Definition.Attribute("Pure") != null;

    /// <summary>What <c>[return: PyTyped]</c> says of the result; null if nothing.</summary>
    public string? ReturnPythonType => Definition.ReturnAttribute("PyTyped")?.Text;

    /// <inheritdoc/>
    public override string ToString() => Symbol;
}
