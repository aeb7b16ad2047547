using System.Collections.Concurrent;
using System.Collections.Immutable;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>Instances of exactly one class of the program.</summary>
public sealed class InstanceAtom(ClassModel model) : TypeAtom
{
    /// <summary>The class.</summary>
    public ClassModel Model { get; } = model;

    /// <inheritdoc/>
    public override string ToString() => "instance(" + Model.Class.QualifiedName + ")";
}

/// <summary>The class objects that one <c>class</c> statement makes.</summary>
public sealed class ClassAtom(ClassModel model) : TypeAtom
{
    /// <summary>The class.</summary>
    public ClassModel Model { get; } = model;

    /// <inheritdoc/>
    public override string ToString() => "class(" + Model.Class.QualifiedName + ")";
}

/// <summary>The function objects that one <c>def</c> or <c>lambda</c> makes.</summary>
public sealed class FunctionAtom(FunctionModel model) : TypeAtom
{
    /// <summary>The function.</summary>
    public FunctionModel Model { get; } = model;

    /// <inheritdoc/>
    public override string ToString() => "function(" + Model.Function.QualifiedName + ")";
}

/// <summary>A built-in function or type, by its Python name.</summary>
public sealed class BuiltinAtom(string name) : TypeAtom
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => "builtin(" + Name + ")";
}

/// <summary>A module of the program.</summary>
public sealed class ModuleAtom(MirModule module) : TypeAtom
{
    /// <summary>The module.</summary>
    public MirModule Module { get; } = module;

    /// <inheritdoc/>
    public override string ToString() => "module(" + Module.Name + ")";
}

/// <summary>An intrinsic module.</summary>
public sealed class IntrinsicModuleAtom(string name) : TypeAtom
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => "module(" + Name + ")";
}

/// <summary>The kinds of container whose elements are followed.</summary>
public enum ContainerKind
{
    /// <summary><c>list</c></summary>
    List,

    /// <summary><c>tuple</c></summary>
    Tuple,

    /// <summary><c>set</c></summary>
    Set,

    /// <summary><c>frozenset</c></summary>
    FrozenSet,

    /// <summary><c>dict</c>: elements are the values.</summary>
    Dict,

    /// <summary>Any iterator.</summary>
    Iterator,

    /// <summary>A cell of a captured variable.</summary>
    Cell,

    /// <summary>A view of a dict, or another iterable that gives elements and can not be written to.</summary>
    View,
}

/// <summary>The containers made at one place of the program.</summary>
public sealed class ContainerAtom(ContainerKind kind, TypeVariable[]? items = null) : TypeAtom
{
    private static readonly ConcurrentDictionary<string, ContainerAtom> s_constants = new();

    /// <summary>What kind of container.</summary>
    public ContainerKind Kind { get; } = kind;

    /// <summary>What its elements can be.</summary>
    public TypeVariable Element { get; private init; } = new();

    /// <summary>What its keys can be, of a dict; what is sent into it, of a generator.</summary>
    public TypeVariable Key { get; private init; } = new();

    /// <summary>What each item of a tuple of known length can be; null if the length is not known.</summary>
    public TypeVariable[]? Items { get; } = items;

    /// <summary>The constant tuples whose items have some types.</summary>
    public static ContainerAtom OfConstant(MirType[] items) =>
        s_constants.GetOrAdd(string.Join(", ", items.Select(item => item.ToString())), _ => new ContainerAtom(ContainerKind.Tuple, Array.ConvertAll(items, item => new TypeVariable(item)))
        {
            // Compilations share it: nothing in it changes.
            Element = new TypeVariable(MirType.Never),
            Key = new TypeVariable(MirType.Never),
        });

    /// <inheritdoc/>
    public override string ToString() => Kind.ToString().ToLowerInvariant() + "#" + Id + (Items is null
        ? "[" + (Kind == ContainerKind.Dict ? Shallow(Key.Type) + ", " : "") + Shallow(Element.Type) + "]"
        : "[" + string.Join(", ", Items.Select(item => Shallow(item.Type))) + "]");

    private static string Shallow(MirType type) =>
        type.Atoms.OfType<ContainerAtom>().Any() ? "…" : type.ToString();
}

/// <summary>What <c>super()</c> gives in one place: attributes are looked up after a class.</summary>
public sealed class SuperAtom(ClassModel after) : TypeAtom
{
    /// <summary>The class whose successors are searched.</summary>
    public ClassModel After { get; } = after;

    /// <summary>The receiver.</summary>
    public TypeVariable Receiver { get; } = new();

    /// <inheritdoc/>
    public override string ToString() => "super(" + After.Class.QualifiedName + ")";
}

/// <summary>What inference knows of a function.</summary>
public sealed class FunctionModel
{
    /// <summary>Makes the model of a function.</summary>
    public FunctionModel(MirFunction function)
    {
        Function = function;
        Atom = new FunctionAtom(this);
        Parameters = [.. function.Parameters.Select(_ => new TypeVariable())];
        Closure = [.. function.FreeVariables.Select(_ => new TypeVariable())];
        Generator = function.Suspension == SuspensionKind.Generator ? new ContainerAtom(ContainerKind.Iterator) : null;
    }

    /// <summary>The function.</summary>
    public MirFunction Function { get; }

    /// <summary>Its type.</summary>
    public FunctionAtom Atom { get; }

    /// <summary>What flows into each parameter.</summary>
    public TypeVariable[] Parameters { get; }

    /// <summary>The cells of each free variable.</summary>
    public TypeVariable[] Closure { get; }

    /// <summary>The generators that it makes; null if it is not a generator function.</summary>
    public ContainerAtom? Generator { get; }

    /// <summary>What it returns; of a generator function, to whom the generator is exhausted.</summary>
    public TypeVariable Result { get; } = new();

    /// <summary>The defaults of its last positional parameters, as values of the function that defines it; null before a definition is seen.</summary>
    public MirValue[]? Defaults { get; set; }

    /// <summary>The values of keyword-only defaults by name.</summary>
    public Dictionary<string, MirValue> KeywordDefaults { get; } = [];

    /// <summary>The instructions that make it.</summary>
    public HashSet<MirInstruction> Definitions { get; } = [];

    /// <summary>Whether it is called at all.</summary>
    public bool IsReachable { get; set; }

}

/// <summary>What inference knows of a class of the program.</summary>
public sealed class ClassModel
{
    private readonly Dictionary<string, TypeVariable> _fields = [];
    private readonly Dictionary<string, TypeVariable> _members = [];

    /// <summary>Makes the model of a class.</summary>
    public ClassModel(MirClass @class)
    {
        Class = @class;
        Atom = new ClassAtom(this);
        Instance = new InstanceAtom(this);
    }

    /// <summary>The class.</summary>
    public MirClass Class { get; }

    /// <summary>The type of the class object.</summary>
    public ClassAtom Atom { get; }

    /// <summary>The type of its instances.</summary>
    public InstanceAtom Instance { get; }

    /// <summary>The method resolution order within the program, this class first (single inheritance).</summary>
    public List<ClassModel> Ancestors { get; } = [];

    /// <summary>This class and all that derive from it.</summary>
    public List<ClassModel> Descendants { get; } = [];

    /// <summary>Whether a <c>class</c> statement that makes it was reached and is of the kind that is followed.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Whether something about it can not be followed: its instances are anything.</summary>
    public bool IsOpaque { get; set; }

    /// <summary>The names in <c>__slots__</c>; null if the class has none.</summary>
    public ImmutableArray<string>? Slots { get; set; }

    /// <summary>The names of attributes in the order in which <c>__init__</c> sets them on instances of exactly this class.</summary>
    public List<string> Initialized { get; } = [];

    /// <summary>The instance attributes that are ever set on instances of exactly this class.</summary>
    public IReadOnlyDictionary<string, TypeVariable> Fields => _fields;

    /// <summary>The attributes of the class itself.</summary>
    public IReadOnlyDictionary<string, TypeVariable> Members => _members;

    /// <summary>What a look-up of a class attribute is expected to find: that of the nearest ancestor that has it; null if none has.</summary>
    public TypeVariable? FindMember(string name) =>
        Ancestors.Select(ancestor => ancestor.Members.GetValueOrDefault(name)).FirstOrDefault(member => member is { Type.IsNever: false });

    /// <summary>An instance attribute's variable, made at its first mention.</summary>
    public TypeVariable Field(string name) => Named(_fields, name);

    /// <summary>A class attribute's variable, made at its first mention.</summary>
    public TypeVariable Member(string name) => Named(_members, name);

    private static TypeVariable Named(Dictionary<string, TypeVariable> table, string name)
    {
        if (!table.TryGetValue(name, out var variable))
        {
            table.Add(name, variable = new TypeVariable());
        }
        return variable;
    }
}
