using System.Reflection.Metadata;
using LLVMSharp.Interop;
using Molt.Compiler.Linking;

namespace Molt.Compiler.Cil;

/// <summary>
/// What the runtime offers, read from the metadata of <c>Molt.Runtime.dll</c>: built-in types, intrinsic modules, and every method that
/// generated code may call. Members are decoded when they are asked for.
/// </summary>
public sealed class RuntimeLibrary : IDisposable
{
    private readonly Dictionary<string, BuiltinType> _types = [];
    private readonly Dictionary<string, BuiltinType> _typesByStruct = [];
    private readonly Dictionary<(string Module, string Name), BuiltinType> _typesByHome = [];
    private readonly Dictionary<string, BuiltinModule> _modules = [];
    private readonly Dictionary<(string, string), RuntimeMethod> _methods = [];
    private readonly Dictionary<string, int> _slots = [];
    private readonly bool _ownsWorld;
    private HashSet<string>? _words;

    private RuntimeLibrary(ClrWorld world, bool ownsWorld)
    {
        World = world;
        _ownsWorld = ownsWorld;
        foreach (ClrAssembly assembly in world.Assemblies)
        {
            Scan(assembly);
        }
    }

    /// <summary>The types of the dialect.</summary>
    public ClrWorld World { get; }

    /// <summary>All built-in types.</summary>
    public IReadOnlyCollection<BuiltinType> Types => _typesByStruct.Values;

    /// <summary>All intrinsic modules.</summary>
    public IReadOnlyCollection<BuiltinModule> Modules => _modules.Values;

    /// <summary>The class <c>object</c>.</summary>
    public BuiltinType Object => _types["object"];

    /// <summary>The file name of the runtime's assembly, which stands beside the compiler.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "Molt.Runtime.dll");

    /// <summary>Reads the runtime's metadata.</summary>
    /// <param name="paths">The runtime's assembly, then further ones in the same dialect; none means <see cref="DefaultPath"/>.</param>
    public static RuntimeLibrary Load(params ReadOnlySpan<string> paths)
    {
        var world = new ClrWorld();
        foreach (string path in paths.IsEmpty ? [DefaultPath] : paths)
        {
            world.Load(path);
        }
        return new(world, ownsWorld: true);
    }

    /// <summary>The built-in type with a Python name (<c>list</c>, <c>collections.deque</c>), the first of them; null if there is none.</summary>
    public BuiltinType? FindType(string pythonName) => _types.GetValueOrDefault(pythonName);

    /// <summary>The built-in type that a struct declares, by the struct's full name; null if it declares none.</summary>
    public BuiltinType? TypeOf(string structName) => _typesByStruct.GetValueOrDefault(structName);

    /// <summary>The built-in type that a struct, or what a pointer points to, declares; null if it declares none.</summary>
    public BuiltinType? TypeOf(ClrType type) => type switch
    {
        PointerType pointer => TypeOf(pointer.Element),
        StructType structure => TypeOf(structure.FullName),
        _ => null,
    };

    /// <summary>Whether the runtime's own code knows an attribute by its special name, <c>__name__</c>, and so may look it up.</summary>
    public bool LooksUp(string attribute) => attribute.StartsWith("__", StringComparison.Ordinal) && Mentions(attribute);

    /// <summary>Whether the runtime's own code has a word among its literals: the name of whatever it looks up is.</summary>
    public bool Mentions(string word)
    {
        _words ??= [.. World.Assemblies.SelectMany(static assembly => assembly.Words())];
        return _words.Contains(word);
    }

    /// <summary>The intrinsic module with a name; null if there is none.</summary>
    public BuiltinModule? FindModule(string name) => _modules.GetValueOrDefault(name);

    /// <summary>A function of an intrinsic module; null if there is none.</summary>
    public BuiltinFunction? FindFunction(string module, string name) => FindModule(module)?.Functions.GetValueOrDefault(name);

    /// <summary>The class that an attribute of an intrinsic module is; null if it is something else.</summary>
    public BuiltinType? FindType(string module, string name)
    {
        if (_typesByHome.Count == 0)
        {
            foreach (BuiltinType type in _typesByStruct.Values)
            {
                _typesByHome.TryAdd((type.Home, type.ShortName), type);
            }
        }
        return _typesByHome.GetValueOrDefault((module, name));
    }

    /// <summary>A method by its class and name, as <c>("List", "Append")</c>; null if there is none.</summary>
    public RuntimeMethod? FindMethod(string className, string methodName)
    {
        if (!_methods.TryGetValue((className, methodName), out RuntimeMethod? method))
        {
            ClrMethodDefinition? definition = World.FindType($"Molt.Runtime.{className}")?.Methods
                .FirstOrDefault(candidate => candidate.Name == methodName);
            if (definition == null)
            {
                return null;
            }
            _methods.Add((className, methodName), method = new(definition));
        }
        return method;
    }

    /// <summary>A method by its class and name that must exist.</summary>
    /// <exception cref="MissingRuntimeMethodException">The runtime has no such method.</exception>
    public RuntimeMethod Method(string className, string methodName) => FindMethod(className, methodName)
        ?? throw new MissingRuntimeMethodException($"{className}.{methodName}");

    /// <summary>The value of a member of the runtime's enumeration <c>Slot</c>.</summary>
    public int Slot(string name)
    {
        if (_slots.Count == 0)
        {
            ClrTypeDefinition slots = World.FindType("Molt.Runtime.Slot") ?? throw new InvalidDataException("the runtime has no enumeration Slot");
            MetadataReader reader = slots.Assembly.Reader;
            foreach (FieldDefinitionHandle handle in slots.Definition.GetFields())
            {
                FieldDefinition field = reader.GetFieldDefinition(handle);
                if (!field.GetDefaultValue().IsNil)
                {
                    _slots.Add(reader.GetString(field.Name), (int)slots.Assembly.ConstantValue(field.GetDefaultValue())!);
                }
            }
        }
        return _slots[name];
    }

    /// <summary>The constants of the runtime's types in a module of a program.</summary>
    public RuntimeConstants Constants(LLVMModuleRef module, TargetDescription target) =>
        new(module, World, new(module.Context, target.PointerSize));

    /// <summary>
    /// The LLVM type of a method: a <c>Value</c> is an <c>i64</c>, a <c>bool</c> an <c>i1</c>, a <c>nint</c> as wide as a pointer.
    /// </summary>
    public static LLVMTypeRef FunctionType(RuntimeMethod method, LLVMContextRef context, TargetDescription target) =>
        new TypeMapper(context, target.PointerSize).Function(method.ReturnType, method.Parameters.Select(static parameter => parameter.Type));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ownsWorld)
        {
            World.Dispose();
        }
    }

    /// <summary>The library of assemblies that are loaded already.</summary>
    internal static RuntimeLibrary Of(ClrWorld world) => new(world, ownsWorld: false);

    private void Scan(ClrAssembly assembly)
    {
        foreach (ClrTypeDefinition type in assembly.Types)
        {
            if (type.Attribute("PyType") is { } typeAttribute)
            {
                bool isNameShared = _types.ContainsKey(typeAttribute.Text);
                var builtin = new BuiltinType(this, type, typeAttribute, isNameShared);
                if (!isNameShared)
                {
                    _types.Add(builtin.Name, builtin);
                }
                _typesByStruct.Add(type.FullName, builtin);
            }
            else if (type.Attribute("PyModule") is { } moduleAttribute)
            {
                var module = new BuiltinModule(type, moduleAttribute);
                _modules.Add(module.Name, module);
            }
        }
    }
}
