using System.Collections.Immutable;

namespace Molt.Compiler.Cil;

/// <summary>A function of an intrinsic module.</summary>
/// <param name="Module">The module.</param>
/// <param name="Name">Its Python name.</param>
/// <param name="Alias">Another name of the module for it; null if it has none.</param>
/// <param name="Doc">Its <c>__doc__</c>; null if it has none.</param>
/// <param name="Method">The C# method.</param>
public sealed record BuiltinFunction(BuiltinModule Module, string Name, string? Alias, string? Doc, RuntimeMethod Method)
{
    /// <summary>The symbol of its function object.</summary>
    public string Symbol => RuntimeSymbols.Function(Module.Name, Name);
}

/// <summary>An attribute of an intrinsic module that is no function.</summary>
/// <param name="Name">Its Python name.</param>
/// <param name="Method">The C# method that gives its initial value; null for a constant.</param>
/// <param name="Constant">The constant: a <c>double</c>, an integer or a <c>string</c>.</param>
public sealed record BuiltinAttribute(string Name, RuntimeMethod? Method, object? Constant);

/// <summary>An intrinsic module: a static class marked <c>[PyModule]</c>.</summary>
public sealed class BuiltinModule
{
    private ImmutableDictionary<string, BuiltinFunction>? _functions;
    private ImmutableDictionary<string, BuiltinAttribute>? _attributes;

    internal BuiltinModule(ClrTypeDefinition definition, ClrAttribute attribute)
    {
        Definition = definition;
        Name = attribute.Text;
        Doc = attribute.Get<string?>("Doc", null);
    }

    /// <summary>The name as <c>import</c> says it.</summary>
    public string Name { get; }

    /// <summary>Its <c>__doc__</c>; null if it has none.</summary>
    public string? Doc { get; }

    /// <summary>The static class.</summary>
    public ClrTypeDefinition Definition { get; }

    /// <summary>Its functions by Python name.</summary>
    public ImmutableDictionary<string, BuiltinFunction> Functions => _functions ??= FindFunctions();

    /// <summary>Its other attributes by Python name.</summary>
    public ImmutableDictionary<string, BuiltinAttribute> Attributes => _attributes ??= FindAttributes();

    private ImmutableDictionary<string, BuiltinFunction> FindFunctions()
    {
        var functions = ImmutableDictionary.CreateBuilder<string, BuiltinFunction>();
        foreach (ClrMethodDefinition method in Definition.Methods)
        {
            foreach (ClrAttribute attribute in method.Attributes("PyFunction"))
            {
                functions.Add(attribute.Text, new(this, attribute.Text, attribute.Get<string?>("Alias", null), attribute.Get<string?>("Doc", null), new(method)));
            }
        }
        return functions.ToImmutable();
    }

    private ImmutableDictionary<string, BuiltinAttribute> FindAttributes()
    {
        var attributes = ImmutableDictionary.CreateBuilder<string, BuiltinAttribute>();
        foreach (ClrMethodDefinition method in Definition.Methods)
        {
            foreach (ClrAttribute attribute in method.Attributes("PyAttribute"))
            {
                attributes.Add(attribute.Text, new(attribute.Text, new(method), null));
            }
        }
        ClrAssembly assembly = Definition.Assembly;
        foreach (System.Reflection.Metadata.FieldDefinitionHandle field in Definition.Definition.GetFields())
        {
            if (assembly.Attribute(field, "PyAttribute") is { } attribute)
            {
                System.Reflection.Metadata.ConstantHandle constant = assembly.Reader.GetFieldDefinition(field).GetDefaultValue();
                attributes.Add(attribute.Text, new(attribute.Text, null, constant.IsNil ? null : assembly.ConstantValue(constant)));
            }
        }
        return attributes.ToImmutable();
    }
}
