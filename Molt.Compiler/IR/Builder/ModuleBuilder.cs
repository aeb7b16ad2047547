using System.Collections.Immutable;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Molt.Compiler.Units;

namespace Molt.Compiler.IR.Builder;

/// <summary>Builds the functions of one module.</summary>
internal sealed class ModuleBuilder
{
    /// <summary>The name of the function that a module's body is.</summary>
    public const string BodyName = "<module>";

    private readonly IrBuilder _program;
    private readonly SourceModule _source;
    private readonly GlobalNames _names;
    private readonly NamespaceMentions _mentions;

    /// <summary>What the module is compiled to already, or null.</summary>
    private readonly UnitSummary? _unit;
    private readonly Dictionary<Node, MirFunction> _functions = [];
    private readonly Dictionary<Node, MirClass> _classes = [];
    private readonly Dictionary<Scope, MirFunction> _scopeFunctions = [];
    private readonly Dictionary<string, GlobalKind> _kinds = [];

    public ModuleBuilder(IrBuilder program, SourceModule source, NamespaceMentions mentions)
    {
        _mentions = mentions;
        _program = program;
        _source = source;
        _names = GlobalNames.Of(source.Symbols.Module);
        if (program.KeepsAnnotations && source.Symbols.Module.Annotations is not null)
        {
            foreach (string name in source.Symbols.Future.Annotations ? s_futureNames : s_annotationNames)
            {
                _names.AddShared(name);
            }
        }
        Exports = new StarExports(program, source, _names, mentions);
        Module = new MirModule(source.Name, source.DisplayPath)
        {
            Source = source.Source,
            IsLibrary = source.IsLibrary,
            Doc = DocstringText.Of(source.Tree.Body),
            Package = source.Name == ModuleGraph.MainName ? null : source.Package,
        };
        _unit = program.FindUnit(source);
        if (_unit is not null)
        {
            foreach (string name in _unit.Variables)
            {
                Module.Global(name);
            }
            Module.IsForeign = true;
        }
    }

    /// <summary>The module.</summary>
    public MirModule Module { get; }

    /// <summary>The variables that are set before the body runs, because the module also assigns them.</summary>
    public IEnumerable<(string Name, MirValue Value)> InitialGlobals =>
        from name in s_constants where ClassifyGlobal(name) is not (GlobalKind.Constant or GlobalKind.Entry) select (name, (MirValue)ConstantGlobal(name));

    /// <summary>What <c>import *</c> takes from the module.</summary>
    public StarExports Exports { get; }

    /// <summary>Whether the variables are entries of a dict, because the program uses the namespace as one.</summary>
    public bool KeepsDict => _unit?.KeepsDict ?? (_mentions.HoldsOwnNamespace || _program.IsHeld(_source) || TakesUnknownNames);

    /// <summary>Whether it has an <c>import *</c> from a module of which the names are known only at run time.</summary>
    private bool TakesUnknownNames
    {
        get
        {
            if (_takesUnknownNames is null)
            {
                // Modules that import all of each other.
                _takesUnknownNames = false;
                _takesUnknownNames = _source.Imports.Any(site => site.Node is ImportFrom { Names: [{ Name: "*" }] } import
                    && _source.AbsoluteName(import) is { } name && _program.FindBuilder(name) is { KeepsDict: true, Exports.HasList: false });
            }
            return _takesUnknownNames.Value;
        }
    }

    private bool? _takesUnknownNames;

    /// <summary>What becomes of variables that only the body uses.</summary>
    public VariablePromotion Promotion => Module.Name != ModuleGraph.MainName ? VariablePromotion.None : _program.Promotion;

    private static readonly string[] s_annotationNames = [SymbolNames.Annotate, SymbolNames.ConditionalAnnotations];
    private static readonly string[] s_futureNames = [SymbolNames.Annotations];
    private static readonly string[] s_constants = ["__name__", "__doc__", "__file__", "__package__"];

    /// <summary>Whether an attribute of modules is taken for a constant in the module that does not bind it.</summary>
    public static bool IsConstant(string name) => s_constants.Contains(name);

    /// <summary>Builds the body and what stands in it.</summary>
    public void Build()
    {
        var body = _program.Add(new MirFunction(Module, BodyName, BodyName, FunctionKind.ModuleBody));
        Module.Body = body;
        FunctionBuilder.Build(this, body, _source.Symbols.Module, _source.Tree);
    }

    /// <summary>Makes the variables of a module that is compiled apart from others, which may refer to them.</summary>
    public void DeclareVariables()
    {
        foreach (string name in _names.Bound.Order(StringComparer.Ordinal))
        {
            if (ClassifyGlobal(name) is GlobalKind.Variable or GlobalKind.VariableOrBuiltin)
            {
                Module.Global(name);
            }
        }
        int dot = Module.Name.LastIndexOf('.');
        if (dot > 0 && _program.FindBuilder(Module.Name[..dot]) is { KeepsDict: false } package)
        {
            package.Module.Global(Module.Name[(dot + 1)..]);
        }
    }

    /// <summary>Forgets what was built.</summary>
    public void Release()
    {
        _functions.Clear();
        _classes.Clear();
        _scopeFunctions.Clear();
        Module.Body = null;
    }

    /// <summary>The scope that a node opens.</summary>
    public Scope ScopeOf(Node node, ScopeRole role = ScopeRole.Body) => _source.Symbols.ScopeOf(node, role);

    /// <summary>Whether annotations are kept as strings (PEP 563).</summary>
    public bool HasStringAnnotations => _source.Symbols.Future.Annotations;

    /// <summary>Whether the program may ask for annotations.</summary>
    public bool KeepsAnnotations => _program.KeepsAnnotations;

    /// <summary>Whether the texts of annotations may be asked for.</summary>
    public bool KeepsTexts => _program.KeepsTexts;

    /// <summary>The truth of a comparison that is known when the program is compiled, or null.</summary>
    public bool? ConstantCondition(Expression condition) => _source.File.Conditions.Truth(condition) ?? condition switch
    {
        Compare { Left: Name { Id: "__name__" } name, Ops: [ComparisonOperator.Eq], Comparators: [Constant { Value.Kind: ConstantKind.String } text] }
            when ClassifyGlobal(name.Id) == GlobalKind.Constant => text.Value.AsString == Module.Name,
        _ => null,
    };

    /// <summary>Whether the runtime lacks a built-in, which is found out in a library module when it runs.</summary>
    public bool LacksBuiltin(string name) => Module.IsLibrary && !_program.HasBuiltin(name);

    /// <summary>Whether a name is that of an attribute of modules which the runtime does not give as a variable.</summary>
    private static bool IsModuleAttribute(string name) =>
        name is "__spec__" or "__loader__" or "__path__" or "__cached__" or "__builtins__" or "__annotations__" or "__annotate__";

    /// <summary>Whether a name is that of a built-in.</summary>
    public static bool IsBuiltin(string name) => PythonBuiltins.Names.Contains(name);

    /// <summary>What a global name of the module is.</summary>
    public GlobalKind ClassifyGlobal(string name)
    {
        if (!_kinds.TryGetValue(name, out var kind))
        {
            kind = Classify(name);
            _kinds.Add(name, kind);
        }
        return kind;
    }

    private GlobalKind Classify(string name)
    {
        bool isStored = _program.StoredFromOutside.Contains(name);
        bool isConstant = s_constants.Contains(name);
        if (KeepsDict)
        {
            // A built-in name that no text of the program spells is not bound by way of the dict.
            bool isEntry = isStored || _names.IsBound(name) || (isConstant && _names.IsClassName(name)) || _program.Mentions.Any(mentions => mentions.HasText(name));
            return isEntry ? GlobalKind.Entry : isConstant ? GlobalKind.Constant : IsBuiltin(name) ? GlobalKind.Builtin : GlobalKind.Entry;
        }
        if (_names.IsBound(name) && !isStored && Promotion != VariablePromotion.None && !_names.IsUsedOutsideBody(name))
        {
            return GlobalKind.Promoted;
        }
        if (_names.IsBound(name) || isStored || (isConstant ? _names.IsClassName(name) : _mentions.UsesOwnNamespace))
        {
            return IsBuiltin(name) ? GlobalKind.VariableOrBuiltin : GlobalKind.Variable;
        }
        // A name that no text of the module binds may be bound from outside, under a name that is computed.
        return isConstant ? GlobalKind.Constant : IsBuiltin(name) ? GlobalKind.Builtin : IsModuleAttribute(name) ? GlobalKind.Unknown : GlobalKind.Variable;
    }

    /// <summary>The value of a variable that every module has.</summary>
    public MirConstant ConstantGlobal(string name) => name switch
    {
        "__name__" => new MirConstant(Module.Name),
        "__file__" => new MirConstant(Module.File),
        "__doc__" => Module.Doc is { } doc ? new MirConstant(doc) : MirConstant.None,
        "__package__" => Module.Package is { } package ? new MirConstant(package) : MirConstant.None,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>Finds out which names the module's <c>import *</c> bind.</summary>
    public void FindStarImports()
    {
        foreach (var site in _source.Imports)
        {
            if (site.Node is not ImportFrom { Names: [{ Name: "*" }] } import || _source.AbsoluteName(import) is not { } name)
            {
                continue;
            }
            foreach (string each in _program.ExportsOf(name) ?? [])
            {
                _names.AddBound(each);
            }
        }
    }

    /// <summary>A module of the program, or null if there is none of the name or it is the runtime's.</summary>
    public MirModule? FindModule(string name) => _program.FindModule(name);

    /// <summary>Whether a module is one of the runtime's.</summary>
    public bool IsIntrinsic(string name) => _program.Graph.Find(name) is IntrinsicModule;

    /// <summary>Whether a module is one that another puts into <c>sys.modules</c>.</summary>
    public bool IsRegistered(string name) => _program.Graph.Find(name) is RegisteredModule;

    /// <inheritdoc cref="ModuleGraph.IsLeftOut"/>
    public bool IsLeftOut(string name) => _program.Graph.IsLeftOut(name);

    /// <inheritdoc cref="ModuleGraph.MissingMessage"/>
    public string MissingMessage(string name) => _program.Graph.MissingMessage(name);

    /// <inheritdoc cref="SourceModule.AbsoluteName"/>
    public string? AbsoluteName(ImportFrom statement) => _source.AbsoluteName(statement);

    /// <summary>The name of the package that relative imports start from; empty if there is none.</summary>
    public string Package => _source.Package;

    /// <summary>Whether the module's own code binds a global name.</summary>
    public bool Binds(string name) => _names.IsBound(name);

    /// <summary>Whether a module's own code binds a name.</summary>
    public bool Binds(string module, string name) => _program.FindBuilder(module)?._names.IsBound(name) ?? false;

    /// <summary>The names that <c>import *</c> from a module binds; null if they are only known at run time.</summary>
    public IReadOnlyCollection<string>? ExportsOf(string module) => _program.ExportsOf(module);

    /// <summary>Whether a module's variables are entries of a dict.</summary>
    public bool IsDict(string module) => _program.FindBuilder(module)?.KeepsDict ?? false;

    /// <summary>Whether every name that <c>import *</c> takes from a module must be there.</summary>
    public bool HasExportList(string module) => _program.FindBuilder(module)?.Exports.HasList ?? true;

    /// <summary>The function of a <c>def</c> or lambda. It is built once, even if its statement is emitted several times.</summary>
    public MirFunction Function(FunctionStatement statement, FunctionBuilder outer)
    {
        if (_functions.TryGetValue(statement, out var function))
        {
            return function;
        }
        var scope = ScopeOf(statement);
        function = Declare(statement, scope, ParametersOf(statement.Args, scope), DocstringText.Of(statement.Body), outer);
        return _program.Graph.Named.Contains(statement)
            ? FunctionBuilder.Build(this, function, scope, statement.Body, null, outer)
            : FunctionBuilder.BuildLeftOut(this, function, scope, statement, outer);
    }

    /// <inheritdoc cref="Function(FunctionStatement, FunctionBuilder)"/>
    public MirFunction Function(Lambda lambda, FunctionBuilder outer)
    {
        if (_functions.TryGetValue(lambda, out var function))
        {
            return function;
        }
        var scope = ScopeOf(lambda);
        function = Declare(lambda, scope, ParametersOf(lambda.Args, scope), null, outer);
        return FunctionBuilder.Build(this, function, scope, [], lambda.Body, outer);
    }

    /// <summary>The function of a generator expression.</summary>
    public MirFunction GeneratorExpression(GeneratorExp expression, FunctionBuilder outer)
    {
        if (_functions.TryGetValue(expression, out var function))
        {
            return function;
        }
        var scope = ScopeOf(expression);
        function = Declare(expression, scope, [new ParameterInfo(SymbolNames.OutermostIterator, ParameterKind.PositionalOnly, false)], null, outer);
        return FunctionBuilder.Build(this, function, scope, expression, outer);
    }

    /// <summary>The class of a <c>class</c> statement.</summary>
    public MirClass Class(ClassDef statement, FunctionBuilder outer)
    {
        if (_classes.TryGetValue(statement, out var type))
        {
            return type;
        }
        var scope = ScopeOf(statement);
        var body = _program.Add(new MirFunction(Module, scope.Name, scope.QualifiedName, FunctionKind.ClassBody)
        {
            FreeVariables = FreeVariablesOf(scope),
            Outer = outer.Function,
            Class = outer.Class,
        });
        type = new MirClass(Module, scope.Name, scope.QualifiedName) { Body = body };
        _classes.Add(statement, type);
        _program.Program.Classes.Add(type);
        FunctionBuilder.Build(this, type, scope, statement, outer);
        return type;
    }

    /// <summary>The function that evaluates an annotation scope. It is built once, even if its statement is emitted several times.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="parameters">What the function takes.</param>
    /// <param name="outer">The function in which it is made.</param>
    /// <param name="result">Emits what it returns.</param>
    public MirFunction ScopeFunction(Scope scope, ImmutableArray<ParameterInfo> parameters, FunctionBuilder outer, Func<FunctionBuilder, MirValue> result)
    {
        if (!_scopeFunctions.TryGetValue(scope, out var function))
        {
            var free = FreeVariablesOf(scope);
            if (scope is { Kind: ScopeKind.Annotations, Parent: { Kind: ScopeKind.Class, HasConditionalAnnotations: true } parent } && parent.Annotations == scope)
            {
                free = free.Add(SymbolNames.ConditionalAnnotations);
            }
            function = _program.Add(new MirFunction(Module, scope.DisplayName, scope.QualifiedName, FunctionKind.Function)
            {
                Parameters = parameters,
                FreeVariables = free,
                Outer = outer.Function,
            });
            _scopeFunctions.Add(scope, function);
            FunctionBuilder.Build(this, function, scope, outer, result);
        }
        return function;
    }

    private MirFunction Declare(
        Node syntax, Scope scope, ImmutableArray<ParameterInfo> parameters, string? doc, FunctionBuilder outer)
    {
        var function = _program.Add(new MirFunction(Module, scope.DisplayName, scope.QualifiedName, FunctionKind.Function)
        {
            Parameters = parameters,
            Doc = doc,
            FreeVariables = FreeVariablesOf(scope),
            Suspension = (scope.IsGenerator, scope.IsCoroutine) switch
            {
                (true, true) => SuspensionKind.AsyncGenerator,
                (true, false) => SuspensionKind.Generator,
                (false, true) => SuspensionKind.Coroutine,
                (false, false) => SuspensionKind.None,
            },
            Definition = syntax,
            Outer = outer.Function,
            Class = outer.Class,
        });
        _functions.Add(syntax, function);
        return function;
    }

    private ImmutableArray<string> FreeVariablesOf(Scope scope) =>
    [
        .. from symbol in scope.Symbols
           where (symbol.Value.Kind == NameKind.Free || symbol.Value.Has(SymbolFlags.FreeInClass)) && IsCell(FunctionBuilder.OwnerOfFree(scope, symbol.Key), symbol.Key)
           select symbol.Key,
    ];

    /// <summary>Whether a free variable is one that has a cell.</summary>
    private bool IsCell(Scope owner, string name) => owner.Kind != ScopeKind.Class
        || name == SymbolNames.Class || (name == SymbolNames.ClassDictionary && NeedsClassDictionary(owner)) || name == SymbolNames.ConditionalAnnotations;

    /// <summary>Whether something that is made of a class's annotations and type parameters looks names up in the class's namespace.</summary>
    public bool NeedsClassDictionary(Scope scope) => scope.NeedsClassDictionary
        && (KeepsAnnotations || scope.Children.Any(child => child.Kind is ScopeKind.TypeParameters or ScopeKind.TypeAlias));

    private static ImmutableArray<ParameterInfo> ParametersOf(Arguments arguments, Scope scope)
    {
        var result = ImmutableArray.CreateBuilder<ParameterInfo>();
        int required = arguments.Posonlyargs.Length + arguments.Args.Length - arguments.Defaults.Length;
        foreach (var argument in arguments.Posonlyargs)
        {
            Add(argument, ParameterKind.PositionalOnly, result.Count >= required);
        }
        foreach (var argument in arguments.Args)
        {
            Add(argument, ParameterKind.Positional, result.Count >= required);
        }
        for (int i = 0; i < arguments.Kwonlyargs.Length; i++)
        {
            Add(arguments.Kwonlyargs[i], ParameterKind.KeywordOnly, arguments.KwDefaults[i] is not null);
        }
        if (arguments.Vararg is not null)
        {
            Add(arguments.Vararg, ParameterKind.VarArgs, false);
        }
        if (arguments.Kwarg is not null)
        {
            Add(arguments.Kwarg, ParameterKind.VarKeywords, false);
        }
        return result.DrainToImmutable();

        void Add(Arg argument, ParameterKind kind, bool hasDefault) => result.Add(new ParameterInfo(scope.Mangle(argument.Name), kind, hasDefault));
    }
}
