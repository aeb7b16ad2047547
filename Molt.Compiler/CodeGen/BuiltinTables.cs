using LLVMSharp.Interop;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;

namespace Molt.Compiler.CodeGen;

/// <summary>
/// The tables of built-in types and intrinsic modules that are made for each program: they hold only the names that the program can ask for.
/// </summary>
internal sealed class BuiltinTables
{
    /// <summary>Built-in functions through which a program can ask for attributes by names that are computed.</summary>
    private static readonly HashSet<string> s_reflection = ["getattr", "hasattr", "setattr", "delattr", "dir", "vars", "exec", "eval"];

    private readonly ProgramEmitter _program;
    private readonly ClrWorld _world;
    private readonly HashSet<string> _names = [];
    private readonly Dictionary<string, string> _types = [];
    private readonly Dictionary<string, LLVMValueRef> _modules = [];
    private readonly Dictionary<string, ClrTypeDefinition> _intrinsics = [];
    private readonly List<ClrTypeDefinition> _builtinTypes = [];
    private readonly HashSet<string> _functions = [];
    private bool _keepsAll;

    public BuiltinTables(ProgramEmitter program, MirProgram mir, ClrWorld world)
    {
        _program = program;
        _world = world;
        FindDeclarations();
        FindNames(mir);
    }

    /// <summary>The intrinsic modules' info structs, whose first field is a root of the collector.</summary>
    public IEnumerable<LLVMValueRef> Modules => _modules.Values;

    /// <summary>Whether there is a built-in of a name.</summary>
    public bool Contains(string name) => _types.ContainsKey(name) || _functions.Contains(name);

    /// <summary>The object of a built-in name.</summary>
    public LLVMValueRef Get(string name)
    {
        if (_types.TryGetValue(name, out string? type))
        {
            return _program.Runtime.Constants.TypeObject(type);
        }
        return _functions.Contains(name)
            ? _program.Runtime.Constants.External(RuntimeSymbols.Function("builtins", name))
            : throw new InvalidOperationException($"there is no built-in '{name}'");
    }

    /// <summary>The description of an intrinsic module.</summary>
    public LLVMValueRef Module(string name)
    {
        if (!_modules.TryGetValue(name, out var info))
        {
            info = MakeModule(name);
            _modules.Add(name, info);
        }
        return info;
    }

    /// <summary>Emits the method tables of the runtime's type objects.</summary>
    public void EmitMethodTables()
    {
        foreach (var type in _builtinTypes)
        {
            string pythonName = type.Attribute("PyType")!.Text;
            var entries = new List<LLVMValueRef>();
            foreach (var method in type.Methods)
            {
                if (method.Attribute("PyMethod") is { } attribute && attribute.Get("Kind", 0) != (int)Molt.Runtime.PyMethodKind.Setter && IsAskedFor(attribute.Text))
                {
                    entries.Add(Entry(attribute.Text, _program.Runtime.Constants.External(RuntimeSymbols.MethodDescriptor(pythonName, attribute.Text))));
                }
            }
            if (entries.Count > 0)
            {
                // The runtime has an empty table for the types of which a program asks for nothing.
                entries.Add(LLVMValueRef.CreateConstNull(entries[0].TypeOf));
                var table = LLVMValueRef.CreateConstArray(entries[0].TypeOf, entries.ToArray());
                _program.Runtime.Constants.Define(RuntimeSymbols.Methods(pythonName), table, isConstant: true, isShared: false);
            }
        }
    }

    private void FindDeclarations()
    {
        foreach (var type in _world.Assemblies.SelectMany(assembly => assembly.Types))
        {
            if (type.Attribute("PyType") is { } attribute)
            {
                _builtinTypes.Add(type);
                string name = attribute.Text;
                if (!name.Contains('.', StringComparison.Ordinal) && PythonBuiltins.Names.Contains(name))
                {
                    _types.Add(name, name);
                }
            }
            else if (type.Attribute("PyModule") is { Text: var module })
            {
                _intrinsics.Add(module, type);
            }
        }
        foreach (string alias in (ReadOnlySpan<string>)["IOError", "EnvironmentError"])
        {
            _types.Add(alias, "OSError");
        }
        foreach (var method in _intrinsics.TryGetValue("builtins", out var builtins) ? builtins.Methods : [])
        {
            if (method.Attribute("PyFunction") is { } function)
            {
                _functions.Add(function.Text);
            }
        }
    }

    private void FindNames(MirProgram mir)
    {
        foreach (var instruction in mir.Functions.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions))
        {
            switch (instruction)
            {
                case { Opcode: Opcode.LoadBuiltin, Payload: string name }:
                    _keepsAll |= s_reflection.Contains(name);
                    break;
                case { Payload: string name }:
                    _names.Add(name);
                    break;
                case { Payload: MatchClassShape shape }:
                    _names.UnionWith(shape.Attributes);
                    break;
            }
        }
    }

    private bool IsAskedFor(string name) => _keepsAll || name.StartsWith("__", StringComparison.Ordinal) || _names.Contains(name);

    private LLVMValueRef Entry(string name, LLVMValueRef attribute) => _program.Constants.Struct(
        "MethodEntry", ("Name", _program.Constants.Str(name)), ("Attribute", _program.Runtime.Constants.ValueInData(attribute)));

    private LLVMValueRef MakeModule(string name)
    {
        var type = _intrinsics[name];
        var entries = new List<LLVMValueRef>();
        var attributes = new List<LLVMValueRef>();
        foreach (var method in type.Methods)
        {
            if (method.Attribute("PyFunction") is { } function && IsAskedFor(function.Text))
            {
                entries.Add(Entry(function.Text, _program.Runtime.Constants.External(RuntimeSymbols.Function(name, function.Text))));
            }
            else if (method.Attribute("PyAttribute") is { } attribute && IsAskedFor(attribute.Text))
            {
                attributes.Add(_program.Constants.Struct(
                    "IntrinsicAttribute",
                    ("Name", _program.Constants.Str(attribute.Text)),
                    ("Make", _program.Runtime.Get(type.Name + "." + method.Name).Function)));
            }
        }
        foreach (var declared in _builtinTypes)
        {
            string full = declared.Attribute("PyType")!.Text;
            if (full.StartsWith(name + ".", StringComparison.Ordinal) && IsAskedFor(full[(name.Length + 1)..]))
            {
                entries.Add(Entry(full[(name.Length + 1)..], _program.Runtime.Constants.TypeObject(full)));
            }
        }
        var info = _program.Constants.Global("intrinsic", _program.Constants.Struct(
            "IntrinsicModuleInfo",
            ("Module", _program.NoValue),
            ("Name", _program.Constants.Str(name)),
            ("Entries", _program.Constants.Array("entries", entries.ToArray())),
            ("EntryCount", _program.Constants.Native(entries.Count)),
            ("Attributes", _program.Constants.Array("attributes", attributes.ToArray())),
            ("AttributeCount", _program.Constants.Native(attributes.Count))));
        info.IsGlobalConstant = false;
        return info;
    }
}
