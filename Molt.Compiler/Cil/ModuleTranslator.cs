using System.Reflection.Metadata;
using LLVMSharp.Interop;
using Molt.Compiler.Linking;
using Molt.Compiler.Text;

namespace Molt.Compiler.Cil;

/// <summary>Translates assemblies in the runtime dialect to one LLVM module: what is reachable from their entry points.</summary>
internal sealed partial class ModuleTranslator : IDisposable
{
    private readonly Dictionary<MethodInstance, (LLVMTypeRef Type, LLVMValueRef Function)> _functions = [];
    private readonly Dictionary<string, MethodInstance> _symbols = [];
    private readonly Queue<MethodInstance> _queue = [];
    private readonly IReadOnlyList<ClrAssembly> _entries;
    private readonly DiagnosticBag _diagnostics;

    private ModuleTranslator(
        ClrWorld world, IReadOnlyList<ClrAssembly> entries, TargetDescription target, LLVMContextRef context, bool withDebugInfo,
        DiagnosticBag diagnostics)
    {
        World = world;
        _entries = entries;
        Target = target;
        _diagnostics = diagnostics;
        LLVMModuleRef module = context.CreateModuleWithName("molt");
        using LLVMTargetMachineRef machine = LlvmTargets.CreateMachine(target, LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault);
        module.Target = target.Triple;
        module.DataLayoutData = machine.CreateTargetDataLayout();
        Module = module;
        Types = new(context, target.PointerSize);
        Constants = new(Module, world, Types);
        DebugInfo = withDebugInfo ? new(Module) : null;
        Attributes = new(context);
        _replacements = FindReplacements(world);
    }

    public ClrWorld World { get; }

    public TargetDescription Target { get; }

    public LLVMModuleRef Module { get; }

    public TypeMapper Types { get; }

    public RuntimeConstants Constants { get; }

    public ModuleDebugInfo? DebugInfo { get; }

    public FunctionAttributes Attributes { get; }

    /// <summary>Translates all that is reachable from the entry points.</summary>
    /// <param name="world">The assemblies.</param>
    /// <param name="entries">Those whose entry points and type objects the module is to have.</param>
    /// <param name="target">The target.</param>
    /// <param name="context">The context of the module.</param>
    /// <param name="withDebugInfo">Whether to give instructions their C# lines.</param>
    /// <param name="diagnostics">Gets what is outside the dialect.</param>
    /// <returns>The module, not optimized; valid if there are no errors.</returns>
    public static LLVMModuleRef Translate(
        ClrWorld world, IReadOnlyList<ClrAssembly> entries, TargetDescription target, LLVMContextRef context, bool withDebugInfo,
        DiagnosticBag diagnostics)
    {
        using var translator = new ModuleTranslator(world, entries, target, context, withDebugInfo, diagnostics);
        translator.Run(entries.SelectMany(assembly => EntryPoints.Of(assembly, target)));
        return translator.Module;
    }

    /// <summary>Translates some methods and what they reach.</summary>
    public static LLVMModuleRef Translate(
        ClrWorld world, IEnumerable<MethodInstance> methods, TargetDescription target, LLVMContextRef context, DiagnosticBag diagnostics)
    {
        using var translator = new ModuleTranslator(world, [], target, context, withDebugInfo: false, diagnostics);
        translator.Run(methods);
        return translator.Module;
    }

    public void Dispose() => DebugInfo?.Dispose();

    /// <summary>The LLVM function of a method, which is translated when its turn comes.</summary>
    public (LLVMTypeRef Type, LLVMValueRef Function) Function(MethodInstance method)
    {
        if (_functions.TryGetValue(method, out (LLVMTypeRef Type, LLVMValueRef Function) known))
        {
            return known;
        }
        if (method.Definition.IsMarked("HostOnly"))
        {
            throw new DialectException(DiagnosticDescriptors.HostOnlyReached, method.Symbol);
        }
        LLVMTypeRef type = Types.Function(method.Signature.ReturnType, method.ParametersWithThis);
        LLVMValueRef function;
        if (method.Definition.ImportedSymbol is { } imported)
        {
            function = ExternalFunction(CLibrary.Symbol(Target, imported), type);
            Attributes.ExtendForC(function, method.Signature);
        }
        else if (!method.Definition.HasBody)
        {
            throw DialectException.Outside($"'{method.Symbol}', which has no body,");
        }
        else
        {
            string symbol = CLibrary.EntrySymbol(Target, method.Symbol);
            if (!_symbols.TryAdd(symbol, method))
            {
                throw new DialectException(DiagnosticDescriptors.BadDeclaration, symbol, "two methods have this symbol");
            }
            function = Module.AddFunction(symbol, type);
            Attributes.Apply(function, method.Definition);
            _queue.Enqueue(method);
        }
        _functions.Add(method, (type, function));
        return (type, function);
    }

    /// <summary>A function of the C library.</summary>
    public LLVMValueRef ExternalFunction(string symbol, LLVMTypeRef type)
    {
        LLVMValueRef function = Module.GetNamedFunction(symbol);
        if (function.Handle == 0)
        {
            function = Module.AddFunction(symbol, type);
            Attributes.ApplyNoUnwind(function);
        }
        return function;
    }

    /// <summary>The number of the C library's last error (<c>errno</c>).</summary>
    public LLVMValueRef LastSystemError(LLVMBuilderRef builder)
    {
        LLVMValueRef place;
        if (CLibrary.ErrorLocation(Target) is { } symbol)
        {
            LLVMTypeRef type = LLVMTypeRef.CreateFunction(Types.Pointer, []);
            place = builder.BuildCall2(type, ExternalFunction(symbol, type), []);
        }
        else
        {
            place = Constants.External("errno");
        }
        return builder.BuildLoad2(Types.Int32, place);
    }

    public LLVMValueRef CallIntrinsic(
        LLVMBuilderRef builder, string name, ReadOnlySpan<LLVMTypeRef> overloads, ReadOnlySpan<LLVMValueRef> arguments)
    {
        LLVMValueRef function = Module.GetIntrinsicDeclaration(LlvmIntrinsics.Id(name), overloads);
        return builder.BuildCall2(function.GlobalValueType, function, arguments);
    }

    public LLVMValueRef FloatConstant(LLVMTypeRef type, double value) => LLVMValueRef.CreateConstReal(type, value);

    /// <summary>Stores the registers that calls preserve into the function's frame, where a scan of the stack finds them.</summary>
    public void SpillRegisters(LLVMBuilderRef builder)
    {
        (int Count, string Code) spill = Target.Architecture switch
        {
            TargetArchitecture.X64 => (8, "movq %rbx, ($0)\nmovq %rbp, 8($0)\nmovq %r12, 16($0)\nmovq %r13, 24($0)\nmovq %r14, 32($0)\n"
                + "movq %r15, 40($0)\nmovq %rdi, 48($0)\nmovq %rsi, 56($0)"),
            TargetArchitecture.Arm64 => (12, "stp x19, x20, [$0]\nstp x21, x22, [$0, #16]\nstp x23, x24, [$0, #32]\nstp x25, x26, [$0, #48]\n"
                + "stp x27, x28, [$0, #64]\nstr x29, [$0, #80]"),
            TargetArchitecture.Wasm32 => (0, ""),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (spill.Count > 0)
        {
            LLVMValueRef registers = builder.BuildAlloca(LLVMTypeRef.CreateArray(Types.Int64, (uint)spill.Count));
            LLVMTypeRef type = LLVMTypeRef.CreateFunction(Types.Context.VoidType, [Types.Pointer]);
            builder.BuildCall2(type, LLVMValueRef.CreateConstInlineAsm(type, spill.Code, "r,~{memory}", true, false), [registers]);
        }
    }

    public bool IsTargetOperatingSystem(string predicate) => predicate == Target.OperatingSystem switch
    {
        TargetOperatingSystem.Linux => "IsLinux",
        TargetOperatingSystem.Windows => "IsWindows",
        TargetOperatingSystem.Wasi => "IsWasi",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public void Report(DialectException exception, MethodInstance method, int offset)
    {
        ClrAssembly assembly = method.Definition.Assembly;
        _diagnostics.Add(exception.At(assembly.SequencePoints.Find(method.Definition.Handle, offset), method.Symbol));
    }

    private void Run(IEnumerable<MethodInstance> roots)
    {
        foreach (MethodInstance root in roots)
        {
            Guard(root, () => Function(root));
        }
        EmitTypeObjects();
        while (true)
        {
            if (_queue.TryDequeue(out MethodInstance? method))
            {
                MethodTranslator.Translate(this, method, _functions[method].Function);
            }
            else if (!TranslateInitializers())
            {
                break;
            }
        }
        EmitStaticRoots();
        DebugInfo?.Complete();
        if (_diagnostics.HasErrors)
        {
            return;
        }
        EvaluateInitializers();
        if (!Module.TryVerify(LLVMVerifierFailureAction.LLVMReturnStatusAction, out string message))
        {
            _diagnostics.Report("", DiagnosticDescriptors.TranslatorDefect, "molt", message);
        }
    }

    private void Guard(MethodInstance method, Action action)
    {
        try
        {
            action();
        }
        catch (DialectException exception)
        {
            Report(exception, method, 0);
        }
    }
}
