using LLVMSharp.Interop;
using Molt.Compiler.Analysis;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;

namespace Molt.Compiler.CodeGen;

/// <summary>
/// The tables of built-in types and intrinsic modules that are made for each program: they hold only the names that the program can ask for.
/// </summary>
internal sealed class BuiltinTables
{
    /// <summary>Special methods that are looked up only for a function of the same name, or where their absence costs only time.</summary>
    private static readonly HashSet<string> s_onDemand =
    [
        "__bytes__", "__ceil__", "__class_getitem__", "__complex__", "__dir__", "__floor__", "__format__", "__getnewargs__", "__getstate__", "__length_hint__", "__reduce__",
        "__reduce_ex__", "__reversed__", "__round__", "__sizeof__", "__trunc__",
    ];

    private readonly ProgramEmitter _program;
    private readonly RuntimeLibrary _library;
    private readonly AskedNames _asked;
    private readonly Dictionary<string, LLVMValueRef> _modules = [];

    public BuiltinTables(ProgramEmitter program, AskedNames asked)
    {
        _program = program;
        _library = program.Runtime.Library;
        _asked = asked;
    }

    /// <summary>The intrinsic modules' info structs, whose first field is a root of the collector.</summary>
    public IEnumerable<LLVMValueRef> Modules => _modules.Values;

    private RuntimeConstants Constants => _program.Runtime.Constants;

    /// <summary>The object of a built-in name.</summary>
    public LLVMValueRef Get(string name)
    {
        name = PythonBuiltins.Aliases.GetValueOrDefault(name, name);
        int dot = name.LastIndexOf('.');
        var found = dot < 0 ? _library.FindFunction("builtins", name) : _library.FindFunction(name[..dot], name[(dot + 1)..]);
        return found is { } function ? Constants.External(function.Symbol)
            : _library.FindType(name) is { } type ? Constants.TypeObject(type.Name)
            : throw new InvalidOperationException($"there is no built-in '{name}'");
    }

    /// <summary>The description of an intrinsic module.</summary>
    public LLVMValueRef Module(string name)
    {
        if (!_modules.TryGetValue(name, out var info))
        {
            info = MakeModule(_library.FindModule(name)!);
            _modules.Add(name, info);
        }
        return info;
    }

    /// <summary>Emits the method tables that the type objects of the runtime refer to, but for those that stay empty.</summary>
    public void EmitMethodTables()
    {
        foreach (var type in _library.Types)
        {
            var entries = type.Methods
                .Where(method => method.DescriptorSymbol is not null && IsAskedFor(method.Name))
                .Select(method => Entry(method.Name, Constants.External(method.DescriptorSymbol!)))
                .Concat(type.Members
                    .Where(member => IsAskedFor(member.Name))
                    .Select(member => Entry(member.Name, Constants.External(member.DescriptorSymbol))))
                .ToList();
            if (entries.Count > 0)
            {
                entries.Add(LLVMValueRef.CreateConstNull(entries[0].TypeOf));
                Constants.Define(
                    RuntimeSymbols.Methods(type.SymbolName), LLVMValueRef.CreateConstArray(entries[0].TypeOf, entries.ToArray()), isConstant: true, isShared: false);
            }
        }
    }

    /// <summary>Emits what stands in the place of the functions of the runtime that only programs with certain names have.</summary>
    public void EmitSubstitutes()
    {
        foreach (var definition in _library.World.FindType("Molt.Runtime.OnDemand")!.Methods)
        {
            if (definition.Attribute("WantedBy") is { } wanted && !_asked.IsAll && !wanted.Text.Split(' ').Any(_asked.Names.Contains))
            {
                var callee = _program.Runtime.Get($"{definition.DeclaringType.Name}.{definition.Name}");
                using var builder = _program.Context.CreateBuilder();
                builder.PositionAtEnd(callee.Function.AppendBasicBlock(""));
                builder.BuildRet(LLVMValueRef.CreateConstNull(callee.Type.ReturnType));
            }
        }
    }

    /// <summary>
    /// Special methods that the runtime itself looks up are there even if the program does not name them; but not those that only the function of the
    /// same name looks up.
    /// </summary>
    private bool IsAskedFor(string name) => _asked.IsAll || _asked.Names.Contains(name)
        || (_library.LooksUp(name) && (!s_onDemand.Contains(name) || _asked.Names.Contains(name.Trim('_'))));

    private LLVMValueRef Entry(string name, LLVMValueRef attribute) =>
        _program.Constants.Struct("MethodEntry", ("Name", _program.Constants.Str(name)), ("Attribute", Constants.ValueInData(attribute)));

    /// <summary>What the module <c>builtins</c> has besides its functions: classes, and the constants that are no keywords for the module.</summary>
    private void AddBuiltins(List<LLVMValueRef> entries)
    {
        foreach (string name in PythonBuiltins.Names.Where(IsAskedFor).Order(StringComparer.Ordinal))
        {
            if (_library.FindType(PythonBuiltins.Aliases.GetValueOrDefault(name, name)) is { } type)
            {
                entries.Add(Entry(name, Constants.TypeObject(type)));
            }
        }
        (string Name, MirConstant Value)[] constants =
        [
            ("Ellipsis", new(SpecialConstant.Ellipsis)), ("False", new(false)), ("None", MirConstant.None),
            ("NotImplemented", new(SpecialConstant.NotImplemented)), ("True", new(true)), ("__debug__", new(true)),
        ];
        entries.AddRange(constants.Where(constant => IsAskedFor(constant.Name))
            .Select(constant => _program.Constants.Struct(
                "MethodEntry", ("Name", _program.Constants.Str(constant.Name)), ("Attribute", _program.Constants.ValueInData(constant.Value)))));
    }

    private LLVMValueRef MakeModule(BuiltinModule module)
    {
        var entries = new List<LLVMValueRef>();
        foreach (var function in module.Functions.Values.OrderBy(function => function.Name, StringComparer.Ordinal))
        {
            entries.AddRange(new[] { function.Name, function.Alias }.OfType<string>().Where(IsAskedFor)
                .Select(name => Entry(name, Constants.External(function.Symbol))));
        }
        foreach (var type in _library.Types)
        {
            if (type.Home == module.Name && type.Name.Contains('.', StringComparison.Ordinal) && IsAskedFor(type.ShortName))
            {
                entries.Add(Entry(type.ShortName, Constants.TypeObject(type)));
            }
        }
        if (module.Name == "builtins")
        {
            AddBuiltins(entries);
        }
        var doc = _program.Constants.ValueInData(module.Doc is { } text ? new MirConstant(text) : MirConstant.None);
        entries.Add(_program.Constants.Struct("MethodEntry", ("Name", _program.Constants.Str("__doc__")), ("Attribute", doc)));
        var attributes = new List<LLVMValueRef>();
        foreach (var attribute in module.Attributes.Values.Where(attribute => IsAskedFor(attribute.Name)).OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            if (attribute.Method is { } method)
            {
                attributes.Add(_program.Constants.Struct(
                    "IntrinsicAttribute",
                    ("Name", _program.Constants.Str(attribute.Name)),
                    ("Make", _program.Runtime.Get(method.Definition.DeclaringType.Name + "." + method.Definition.Name).Function)));
            }
            else
            {
                object? constant = attribute.Constant is int number ? (long)number : attribute.Constant;
                entries.Add(_program.Constants.Struct(
                    "MethodEntry",
                    ("Name", _program.Constants.Str(attribute.Name)),
                    ("Attribute", _program.Constants.ValueInData(new MirConstant(constant)))));
            }
        }
        var info = _program.Constants.Global("intrinsic", _program.Constants.Struct(
            "IntrinsicModuleInfo",
            ("Module", _program.NoValue),
            ("Unchanged", _program.NoValue),
            ("Name", _program.Constants.Str(module.Name)),
            ("Entries", _program.Constants.Array("entries", entries.ToArray())),
            ("EntryCount", _program.Constants.Native(entries.Count)),
            ("Attributes", _program.Constants.Array("attributes", attributes.ToArray())),
            ("AttributeCount", _program.Constants.Native(attributes.Count))));
        info.IsGlobalConstant = false;
        return info;
    }
}
