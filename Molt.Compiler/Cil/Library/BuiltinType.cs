using System.Collections.Immutable;

namespace Molt.Compiler.Cil;

/// <summary>How a method binds; as <c>PyMethodKind</c> of the runtime.</summary>
public enum BuiltinMethodKind
{
    /// <summary>The first parameter is the instance.</summary>
    Instance,

    /// <summary>The first parameter is the class.</summary>
    Class,

    /// <summary>No implicit parameter.</summary>
    Static,

    /// <summary>A getter.</summary>
    Getter,

    /// <summary>A setter.</summary>
    Setter,
}

/// <summary>A Python method of a built-in type.</summary>
/// <param name="Owner">The type that declares it.</param>
/// <param name="Name">Its Python name.</param>
/// <param name="Kind">How it binds.</param>
/// <param name="Doc">Its <c>__doc__</c>; null if it has none.</param>
/// <param name="Method">The C# method.</param>
public sealed record BuiltinMethod(BuiltinType Owner, string Name, BuiltinMethodKind Kind, string? Doc, RuntimeMethod Method)
{
    /// <summary>The symbol of its descriptor object; null for a setter, which is part of its getter's.</summary>
    public string? DescriptorSymbol => Kind == BuiltinMethodKind.Setter ? null : RuntimeSymbols.MethodDescriptor(Owner.SymbolName, Name);
}

/// <summary>A field of a built-in type's instances that is a Python attribute.</summary>
/// <param name="Owner">The type that declares it.</param>
/// <param name="Name">Its Python name.</param>
/// <param name="Field">The name of the C# field.</param>
public sealed record BuiltinMember(BuiltinType Owner, string Name, string Field, bool IsReadOnly)
{
    /// <summary>The symbol of its descriptor object.</summary>
    public string DescriptorSymbol => RuntimeSymbols.MethodDescriptor(Owner.SymbolName, Name);
}

/// <summary>A built-in Python class: a struct marked <c>[PyType]</c>.</summary>
public sealed class BuiltinType
{
    private readonly RuntimeLibrary _library;
    private readonly ClrAttribute _attribute;
    private ImmutableArray<BuiltinMethod>? _methods;
    private ImmutableArray<BuiltinMember>? _members;
    private ImmutableDictionary<int, RuntimeMethod>? _slots;
    private ImmutableArray<BuiltinType>? _order;

    internal BuiltinType(RuntimeLibrary library, ClrTypeDefinition definition, ClrAttribute attribute, bool isNameShared)
    {
        _library = library;
        _attribute = attribute;
        Definition = definition;
        Name = attribute.Text;
        SymbolName = isNameShared ? $"{Name}.{definition.Name}" : Name;
    }

    /// <summary>The Python name, with its module if that is not <c>builtins</c>.</summary>
    public string Name { get; }

    /// <summary>The Python name, with the struct's name if it is not the first class of that name.</summary>
    public string SymbolName { get; }

    /// <summary>The struct.</summary>
    public ClrTypeDefinition Definition { get; }

    /// <summary>The struct's name: <c>PyList</c>.</summary>
    public string StructName => Definition.Name;

    /// <summary>The base class; null for <c>object</c>.</summary>
    public BuiltinType? Base => Name == "object" ? null : Reference("Base") ?? _library.Object;

    /// <summary>A second direct base class that has no layout of its own; null for most.</summary>
    public BuiltinType? SecondBase => Reference("SecondBase");

    /// <summary>The bits that the declaration gives.</summary>
    public uint DeclaredFlags => unchecked((uint)_attribute.Get("Flags", 0));

    /// <summary>Whether Python code may derive from it.</summary>
    public bool IsSubclassable => _attribute.Get("Subclassable", true);

    /// <summary>Whether it declares a <c>__dict__</c> for its instances.</summary>
    public bool DeclaresDict => _attribute.Get("HasDict", false);

    /// <summary>Its <c>__doc__</c>; null if it has none.</summary>
    public string? Doc => _attribute.Get<string?>("Doc", null);

    /// <summary>The module that has it as an attribute; empty if none has it.</summary>
    public string Home => _attribute.Get<string?>("Home", null) ?? (Name.LastIndexOf('.') is var dot and >= 0 ? Name[..dot] : "builtins");

    /// <summary>Its name as an attribute of its module.</summary>
    public string ShortName => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>Whether its instances read attributes by names that are data.</summary>
    public bool ReadsAttributes => _attribute.Get("ReadsAttributes", false);

    /// <summary>The symbol of its type object.</summary>
    public string Symbol => RuntimeSymbols.Type(SymbolName);

    /// <summary>The method resolution order, itself first.</summary>
    public ImmutableArray<BuiltinType> Order => _order ??= MakeOrder();

    /// <summary>The Python methods that it declares itself.</summary>
    public ImmutableArray<BuiltinMethod> Methods => _methods ??= [.. FindMethods()];

    /// <summary>The fields of its own that are Python attributes.</summary>
    public ImmutableArray<BuiltinMember> Members =>
        _members ??= [.. Definition.FieldsWith("PyMember").Select(entry => new BuiltinMember(this, entry.Attribute.Text, entry.Field, entry.Attribute.Get("IsReadOnly", false)))];

    /// <summary>The slots that it declares itself, by the value of <c>Slot</c>.</summary>
    public ImmutableDictionary<int, RuntimeMethod> Slots => _slots ??= FindSlots();

    /// <summary>The method that a name means for instances: its own, or that of the first class in the method resolution order; null if there is none.</summary>
    public BuiltinMethod? FindMethod(string name)
    {
        foreach (BuiltinType type in Order)
        {
            foreach (BuiltinMethod method in type.Methods)
            {
                if (method.Kind != BuiltinMethodKind.Setter && method.Name == name)
                {
                    return method;
                }
            }
        }
        return null;
    }

    /// <summary>The method that fills a slot: its own, or an inherited one; null if there is none.</summary>
    public RuntimeMethod? FindSlot(int slot)
    {
        if (Slots.TryGetValue(slot, out RuntimeMethod? own))
        {
            return own;
        }
        // As the rules at PyTypeAttribute: a type that compares in its own way does not inherit the hash; nothing inherits object's New.
        bool isOwn = (slot == _library.Slot("Hash") && Slots.ContainsKey(_library.Slot("RichCompare")))
            || (slot == _library.Slot("New") && Base is { Base: null });
        return isOwn ? null : Base?.FindSlot(slot);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private BuiltinType? Reference(string property)
    {
        string? name = _attribute.Get<string?>(property, null);
        return name == null ? null : _library.TypeOf(name) ?? throw new InvalidDataException($"'{name}' is no [PyType]");
    }

    private ImmutableArray<BuiltinType> MakeOrder()
    {
        if (Base is not { } first)
        {
            return [this];
        }
        ImmutableArray<BuiltinType> second = SecondBase?.Order ?? [];
        return [
            this, .. first.Order.TakeWhile(type => !second.Contains(type)), .. second,
            .. first.Order.SkipWhile(type => !second.Contains(type)).Except(second),
        ];
    }

    private IEnumerable<BuiltinMethod> FindMethods()
    {
        foreach (ClrMethodDefinition method in Definition.Methods)
        {
            foreach (ClrAttribute attribute in method.Attributes("PyMethod"))
            {
                yield return new(
                    this, attribute.Text, (BuiltinMethodKind)attribute.Get("Kind", 0), attribute.Get<string?>("Doc", null), new(method));
            }
        }
    }

    private ImmutableDictionary<int, RuntimeMethod> FindSlots()
    {
        var slots = ImmutableDictionary.CreateBuilder<int, RuntimeMethod>();
        foreach (ClrMethodDefinition method in Definition.Methods)
        {
            foreach (ClrAttribute attribute in method.Attributes("PySlot"))
            {
                slots[(int)attribute.Arguments[0]!] = new(method);
            }
        }
        return slots.ToImmutable();
    }
}
