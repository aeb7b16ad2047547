using LLVMSharp.Interop;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;
using Molt.Compiler.Units;

namespace Molt.Compiler.CodeGen;

/// <summary>
/// Emits a program into one LLVM module, which holds the runtime's inlinable functions beforehand: native functions, constants, the tables that
/// the runtime reads (<c>molt_program</c>), and the method tables of built-in types.
/// </summary>
internal sealed class ProgramEmitter
{
    private readonly Dictionary<MirClass, LLVMValueRef> _classInfos = [];
    private readonly Dictionary<MirFunction, LLVMValueRef> _natives = [];
    private readonly Dictionary<MirFunction, LLVMValueRef> _functionInfos = [];
    private readonly Dictionary<MirFunction, ResumePoints> _resumePoints = [];
    private readonly Dictionary<MirModule, LLVMValueRef> _variables = [];
    private readonly Dictionary<MirModule, LLVMValueRef> _modules = [];
    private readonly Dictionary<MirGlobal, int> _globalIndexes = [];
    private readonly Dictionary<MirClass, LLVMValueRef> _expectations = [];
    private readonly Dictionary<MirFunction, LLVMValueRef> _functionCells = [];
    private readonly MirProgram _mir;
    private readonly UnitFunctions? _unit;
    private readonly MirFunction[] _cells;

    private ProgramEmitter(MirProgram program, LLVMModuleRef module, RuntimeImports runtime, DebugInfo debugInfo, AskedNames asked, UnitFunctions? unit)
    {
        _mir = program;
        _unit = unit;
        _cells = unit is null ? [] : [.. program.Functions.Where(static function => function is { HasCell: true, IsReachable: true })];
        Module = module;
        Context = module.Context;
        Runtime = runtime;
        DebugInfo = debugInfo;
        Pointer = Context.GetPointerType();
        NoValue = LLVMValueRef.CreateConstInt(Context.Int64Type, 1);
        Constants = new ConstantEmitter(this);
        Positions = new PositionEmitter(this);
        Builtins = new BuiltinTables(this, asked);
    }

    public LLVMModuleRef Module { get; }

    public LLVMContextRef Context { get; }

    public RuntimeImports Runtime { get; }

    public DebugInfo DebugInfo { get; }

    public BuiltinTables Builtins { get; }

    public ConstantEmitter Constants { get; }

    public TypeChecking Checking { get; } = TypeCheckingMode.Current;

    public PositionEmitter Positions { get; }

    public LLVMTypeRef Pointer { get; }

    public LLVMValueRef NoValue { get; }

    /// <summary>A value that no object has, nor a variable without a value: the address is none.</summary>
    private LLVMValueRef NoFunction => LLVMValueRef.CreateConstInt(Context.Int64Type, 5);

    public int PointerSize => Runtime.PointerSize;

    public LLVMValueRef PendingException => Runtime.StaticField("ThreadState.Exception");

    public LLVMValueRef Depth => Runtime.StaticField("ThreadState.Depth");

    public LLVMValueRef DepthLimit => Runtime.StaticField("ThreadState.DepthLimit");

    public LLVMValueRef Interrupt => Runtime.StaticField("ThreadState.Interrupt");

    /// <summary>Emits a program.</summary>
    /// <param name="program">The program, its representations selected.</param>
    /// <param name="module">A module with the runtime's inlinable functions.</param>
    /// <param name="runtime">The runtime's symbols, declared in that module as needed.</param>
    /// <param name="debugInfo">Line tables, or none.</param>
    /// <param name="units">The units that it is linked with; null if there are none.</param>
    public static void Emit(MirProgram program, LLVMModuleRef module, RuntimeImports runtime, DebugInfo debugInfo, LinkedUnits? units)
    {
        var asked = units?.AskedNames() ?? new AskedNames();
        var readers = AskedNames.Readers(runtime.Library);
        foreach (var function in program.Functions.Where(static function => function.IsReachable))
        {
            asked.Add(function, readers);
        }
        var emitter = new ProgramEmitter(program, module, runtime, debugInfo, asked, null);
        emitter.EmitFunctions();
        if (units is not null)
        {
            UnitLinkage.Emit(emitter, units);
        }
        emitter.EmitTables();
        emitter.EmitGenericCopies();
    }

    /// <summary>Emits a module of the library that is compiled apart.</summary>
    /// <param name="program">The module as a program of its own, its representations selected.</param>
    /// <param name="module">A module with the runtime's inlinable functions.</param>
    /// <param name="runtime">The runtime's symbols, declared in that module as needed.</param>
    /// <param name="functions">The functions that programs can leave out.</param>
    public static void EmitUnit(MirProgram program, LLVMModuleRef module, RuntimeImports runtime, UnitFunctions functions)
    {
        var emitter = new ProgramEmitter(program, module, runtime, DebugInfo.None, new AskedNames(), functions);
        emitter.EmitFunctions();
        foreach (var function in program.Functions.Where(function => function.IsReachable && functions.NumberOf(function) is not null))
        {
            emitter.FunctionInfo(function);
        }
        emitter.EmitModule(program.Modules[0]);
        emitter.EmitGenericCopies();
    }

    private void EmitFunctions()
    {
        foreach (var function in _mir.Functions)
        {
            if (function.IsReachable)
            {
                FunctionEmitter.Emit(this, function);
            }
        }
    }

    public LLVMTypeRef TypeOf(Representation representation) => representation switch
    {
        Representation.Float64 => Context.DoubleType,
        Representation.Bool => Context.Int1Type,
        _ => Context.Int64Type,
    };

    public bool HasClosure(MirFunction function) => !function.FreeVariables.IsEmpty;

    /// <summary>The places where a generic copy can be entered; null if the function is not a generic copy.</summary>
    public ResumePoints? ResumePoints(MirFunction function)
    {
        if (!function.IsGenericCopy)
        {
            return null;
        }
        if (!_resumePoints.TryGetValue(function, out var points))
        {
            _resumePoints.Add(function, points = new ResumePoints());
        }
        return points;
    }

    /// <summary>The native function: closure (if any), resume point and state (of a generic copy), parameters.</summary>
    public LLVMValueRef Native(MirFunction function)
    {
        if (_natives.TryGetValue(function, out var native))
        {
            return native;
        }
        var parameters = new List<LLVMTypeRef>();
        if (HasClosure(function))
        {
            parameters.Add(Pointer);
        }
        if (ResumePoints(function) is not null)
        {
            parameters.AddRange([Context.Int32Type, Pointer]);
        }
        parameters.AddRange(function.Entry.Parameters.Select(parameter => TypeOf(parameter.Representation)));
        native = Module.AddFunction(
            "python." + function.Symbol + (function.IsGenericCopy ? "$generic" : ""),
            LLVMTypeRef.CreateFunction(TypeOf(function.ReturnRepresentation), parameters.ToArray()));
        native.Linkage = LLVMLinkage.LLVMInternalLinkage;
        Runtime.AddFunctionAttributes(native, cold: false);
        DebugInfo.Describe(native, function);
        _natives.Add(function, native);
        return native;
    }

    /// <summary>The address of a module variable.</summary>
    public LLVMValueRef Variable(MirGlobal global)
    {
        var variables = Variables(global.Module);
        return LLVMValueRef.CreateConstInBoundsGEP2(
            Context.Int64Type, variables, [LLVMValueRef.CreateConstInt(Context.Int64Type, (ulong)_globalIndexes[global])]);
    }

    /// <summary>The runtime's description of a module of the program.</summary>
    public LLVMValueRef ModuleInfo(MirModule module)
    {
        if (!_modules.TryGetValue(module, out var info))
        {
            // Its content follows once all functions are emitted.
            info = Module.AddGlobal(Constants.Struct("ModuleInfo").TypeOf, ModuleSymbol(module.Name));
            info.Alignment = 16;
            Limit(module, info);
            _modules.Add(module, info);
        }
        return info;
    }

    /// <summary>What is known of a <c>class</c> statement: its <c>ClassInfo</c>, which also tells its classes from others.</summary>
    public LLVMValueRef ClassInfo(MirClass @class)
    {
        if (!_classInfos.TryGetValue(@class, out var info))
        {
            info = Constants.Declare("class", "ClassInfo");
            info.IsGlobalConstant = false;
            _classInfos.Add(@class, info);
            info.Initializer = Constants.Struct(
                "ClassInfo",
                ("Name", Constants.Str(@class.Name)),
                ("QualName", Constants.Str(@class.QualifiedName)),
                ("Module", Constants.Str(@class.Module.Name)),
                ("FieldNames", Constants.Names([.. @class.Fields.Select(field => field.Name)])),
                ("FieldCount", Constants.Native(@class.Fields.Count)),
                ("Class", Runtime.Constants.ValueInData(info)),
                ("Expectations", ClassExpectations(@class)),
                ("ExpectationCount", Constants.Native(@class.Expectations.Count)));
        }
        return info;
    }

    /// <summary>Where the runtime leaves the function that a class has under a name, as expected.</summary>
    public LLVMValueRef MethodExpectation(MirClass @class, string name)
    {
        int index = @class.Expectations.TakeWhile(each => each.Kind != ExpectationKind.Method || each.Name != name).Count();
        var table = ClassExpectations(@class);
        return LLVMValueRef.CreateConstInBoundsGEP2(table.GlobalValueType.ElementType, table, [LLVMValueRef.CreateConstInt(Context.Int64Type, (ulong)index)]);
    }

    private LLVMValueRef ClassExpectations(MirClass @class)
    {
        if (!_expectations.TryGetValue(@class, out var table))
        {
            LLVMValueRef[] items = [.. @class.Expectations.Select(each => Constants.Struct(
                "ClassExpectation",
                ("Name", each.Name is null ? Runtime.Constants.Null : Constants.Str(each.Name)),
                ("Function", each.Function is null ? Runtime.Constants.Null : FunctionInfo(each.Function)),
                ("Found", NoValue),
                ("Offset", Constants.Native(FieldOffset(@class, each.Name))),
                ("Kind", Constants.Int32((int)each.Kind))))];
            table = Constants.Array("expectations", items);
            if (items.Length > 0)
            {
                table.IsGlobalConstant = false;
            }
            _expectations.Add(@class, table);
        }
        return table;
    }

    /// <summary>Bytes from the start of an instance to a field: behind the header and the pointer to the <c>__dict__</c>.</summary>
    private int FieldOffset(MirClass @class, string? name) => 2 * PointerSize + (8 * (@class.Fields.Find(field => field.Name == name)?.Index ?? 0));

    /// <summary>Where the runtime keeps the function object that was made last.</summary>
    public LLVMValueRef FunctionCell(MirFunction function)
    {
        if (!_functionCells.TryGetValue(function, out var cell))
        {
            if (_unit is not null)
            {
                var variables = Variables(function.Module);
                cell = LLVMValueRef.CreateConstInBoundsGEP2(
                    Context.Int64Type, variables, [LLVMValueRef.CreateConstInt(Context.Int64Type, (ulong)(function.Module.Globals.Count + Array.IndexOf(_cells, function)))]);
            }
            else
            {
                cell = Module.AddGlobal(Context.Int64Type, "cell." + function.Symbol);
                cell.Linkage = LLVMLinkage.LLVMInternalLinkage;
                // A value that no object has.
                cell.Initializer = Runtime.Constants.ValueInData(cell);
            }
            _functionCells.Add(function, cell);
        }
        return cell;
    }

    /// <summary>The runtime's description of a function.</summary>
    public LLVMValueRef FunctionInfo(MirFunction function)
    {
        if (!_functionInfos.TryGetValue(function, out var info))
        {
            // What describes it may refer to it again.
            int? number = _unit?.NumberOf(function);
            info = Constants.Declare("function", "FunctionInfo");
            _functionInfos.Add(function, info);
            info.Initializer = number is { } index ? InUnit(function, index)
                : Constants.FunctionInfo(function, function.IsReachable ? GenericEntry.Emit(this, function) : Runtime.Constants.Null, Runtime.Constants.Null);
            info.IsGlobalConstant = number is null;
        }
        return info;
    }

    /// <summary>The description of a function that is part of a program only if it is in the table that the program has.</summary>
    private LLVMValueRef InUnit(MirFunction function, int number)
    {
        if (function.IsReachable)
        {
            var entry = GenericEntry.Emit(this, function);
            entry.Name = UnitSummary.EntrySymbol(function.Module.Name, number);
            Share(entry);
        }
        var table = Runtime.Constants.External(UnitSummary.LinkedSymbol(function.Module.Name));
        return Constants.FunctionInfo(
            function,
            Runtime.Get("LibraryUnits.EnterFirst").Function,
            LLVMValueRef.CreateConstInBoundsGEP2(Pointer, table, [LLVMValueRef.CreateConstInt(Context.Int64Type, (ulong)number)]));
    }

    /// <summary>Makes a definition one that other object files of the program can refer to.</summary>
    public static void Share(LLVMValueRef global)
    {
        global.Linkage = LLVMLinkage.LLVMExternalLinkage;
        global.Visibility = LLVMVisibility.LLVMHiddenVisibility;
    }

    /// <summary>The symbol of the description of a module.</summary>
    public static string ModuleSymbol(string name) => "module." + name;

    /// <summary>The symbol of the variables of a module.</summary>
    public static string VariablesSymbol(string name) => "variables." + name;

    /// <summary>The symbol of the description of a module of the runtime.</summary>
    public static string IntrinsicSymbol(string name) => "intrinsic." + name;

    /// <summary>Only what is in units, or is elsewhere, has a meaning outside of this object file.</summary>
    private void Limit(MirModule module, LLVMValueRef global)
    {
        if (_unit is null && !module.IsForeign)
        {
            global.Linkage = LLVMLinkage.LLVMInternalLinkage;
        }
        else
        {
            Share(global);
        }
    }

    /// <summary>A new cache for one attribute access.</summary>
    public LLVMValueRef InlineCache()
    {
        var cache = Constants.Global("cache", Constants.Struct("InlineCache"));
        cache.IsGlobalConstant = false;
        return cache;
    }

    public bool HasBuiltin(string name) => PythonBuiltins.IsIn(Runtime.Library, name);

    /// <summary>The value of a built-in name.</summary>
    public LLVMValueRef Builtin(string name) => name switch
    {
        "None" => Constants.None,
        "True" => Constants.True,
        "False" => Constants.False,
        "NotImplemented" => Constants.Special(SpecialConstant.NotImplemented),
        "Ellipsis" => Constants.Special(SpecialConstant.Ellipsis),
        _ => Constants.Tag(Builtins.Get(name)),
    };

    /// <summary>The runtime's description of an intrinsic module.</summary>
    public LLVMValueRef IntrinsicModule(string name)
    {
        if (_unit is null)
        {
            return Builtins.Module(name);
        }
        _unit.Intrinsics.Add(name);
        return Runtime.Constants.External(IntrinsicSymbol(name));
    }

    public void Weigh(LLVMValueRef branch, uint whenTrue, uint whenFalse) => Runtime.Weigh(branch, whenTrue, whenFalse);

    /// <summary>A call of LLVM's arithmetic with overflow: a pair of the wrapped result and the overflow.</summary>
    public LLVMValueRef WithOverflow(LLVMBuilderRef builder, BinaryOperator @operator, LLVMValueRef left, LLVMValueRef right)
    {
        string name = @operator switch
        {
            BinaryOperator.Add => "llvm.sadd.with.overflow.i64",
            BinaryOperator.Subtract => "llvm.ssub.with.overflow.i64",
            _ => "llvm.smul.with.overflow.i64",
        };
        var type = LLVMTypeRef.CreateFunction(Context.GetStructType([Context.Int64Type, Context.Int1Type], false), [Context.Int64Type, Context.Int64Type]);
        var function = Module.GetNamedFunction(name);
        if (function.Handle == 0)
        {
            function = Module.AddFunction(name, type);
        }
        return builder.BuildCall2(type, function, [left, right]);
    }

    /// <summary>The cells of a unit's functions stand behind the variables of its module.</summary>
    private int CellCount(MirModule module) => module.IsForeign ? 0 : _cells.Length;

    private LLVMValueRef Variables(MirModule module)
    {
        if (!_variables.TryGetValue(module, out var variables))
        {
            for (int i = 0; i < module.Globals.Count; i++)
            {
                _globalIndexes.Add(module.Globals[i], i);
            }
            var type = LLVMTypeRef.CreateArray(Context.Int64Type, (uint)(module.Globals.Count + CellCount(module)));
            variables = Module.AddGlobal(type, VariablesSymbol(module.Name));
            Limit(module, variables);
            if (!module.IsForeign)
            {
                // The cells of functions hold a value that no object has.
                variables.Initializer = LLVMValueRef.CreateConstArray(
                    Context.Int64Type,
                    [.. Enumerable.Repeat(NoValue, module.Globals.Count), .. Enumerable.Repeat(NoFunction, CellCount(module))]);
            }
            _variables.Add(module, variables);
        }
        return variables;
    }

    /// <summary>Emits the generic copies that are used; one may use another.</summary>
    private void EmitGenericCopies()
    {
        var emitted = new HashSet<MirFunction>();
        while (_resumePoints.Keys.FirstOrDefault(generic => !emitted.Contains(generic)) is { } next)
        {
            emitted.Add(next);
            FunctionEmitter.Emit(this, next);
        }
    }

    private void EmitModule(MirModule module) => ModuleInfo(module).Initializer = Constants.Struct(
        "ModuleInfo",
        ("Name", Constants.Str(module.Name)),
        ("File", Constants.Str(module.File)),
        ("Doc", Constants.ValueInData(module.Doc is { } doc ? new MirConstant(doc) : MirConstant.None)),
        ("Package", Constants.ValueInData(module.Package is { } package ? new MirConstant(package) : MirConstant.None)),
        ("Body", GenericEntry.EmitModuleBody(this, module.Body!)),
        ("VariableNames", Constants.Names([.. module.Globals.Select(global => global.Name)])),
        ("Variables", Variables(module)),
        ("VariableCount", Constants.Native(module.Globals.Count)),
        ("CellCount", Constants.Native(CellCount(module))));

    private void EmitTables()
    {
        foreach (var module in _mir.Modules.Where(static module => !module.IsForeign))
        {
            EmitModule(module);
        }
        var modules = Constants.Table("modules", _mir.Modules.Select(ModuleInfo));
        var roots = Builtins.Modules.Concat(_mir.Functions.Where(function => function.HasCell && function.IsReachable).Select(FunctionCell)).Select(module => Constants.Struct("RootRange", ("Start", module), ("Count", Constants.Native(1)))).ToArray();
        Builtins.EmitMethodTables();
        Builtins.EmitSubstitutes();
        Runtime.Constants.Define(
            Cil.RuntimeSymbols.Program,
            Constants.Struct("ProgramInfo", ("Modules", modules), ("ModuleCount", Constants.Native(_mir.Modules.Count)),
                ("Roots", Constants.Array("roots", roots)), ("RootCount", Constants.Native(roots.Length))),
            isConstant: true,
            isShared: false);
    }
}
