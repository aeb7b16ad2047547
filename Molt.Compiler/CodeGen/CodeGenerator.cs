using LLVMSharp.Interop;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Compiler.Linking;
using Molt.Compiler.Units;

namespace Molt.Compiler.CodeGen;

/// <summary>Turns a program whose representations are selected into native code.</summary>
public sealed class CodeGenerator : IDisposable
{
    /// <summary>What Debug does: the small operations of the runtime are inlined, and what that repeats is dropped. Most time goes into machine code.</summary>
    private const string DebugPasses = "always-inline,elim-avail-extern,globaldce,function(sroa,early-cse,simplifycfg)";

    /// <summary>What modules of the library get, which are seldom where a program spends its time.</summary>
    private const string UnitPasses = "always-inline,elim-avail-extern,globaldce,function(sroa,early-cse,simplifycfg,instcombine<no-verify-fixpoint>,simplifycfg),globaldce";

    private readonly LLVMContextRef _context;
    private readonly LLVMModuleRef _module;
    private readonly LLVMTargetMachineRef _machine;

    private CodeGenerator(LLVMContextRef context, LLVMModuleRef module, LLVMTargetMachineRef machine)
    {
        _context = context;
        _module = module;
        _machine = machine;
    }

    /// <summary>Generates and optimizes the LLVM module of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="pack">The runtime of the target.</param>
    /// <param name="library">The runtime's declarations.</param>
    /// <param name="optimize">Whether for speed (Release) or for a quick build and debugging (Debug).</param>
    /// <param name="units">The units that it is linked with; null if there are none.</param>
    /// <exception cref="LlvmNotFoundException">There is no LLVM.</exception>
    public static CodeGenerator Generate(MirProgram program, RuntimePack pack, RuntimeLibrary library, bool optimize, LinkedUnits? units) => Generate(
        pack,
        library,
        optimize ? LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault : LLVMCodeGenOptLevel.LLVMCodeGenLevelNone,
        optimize ? "default<O2>" : DebugPasses,
        (module, runtime) =>
        {
            var debugInfo = optimize ? DebugInfo.None : DebugInfo.Create(module);
            ProgramEmitter.Emit(program, module, runtime, debugInfo, units);
            debugInfo.Finish();
        });

    /// <summary>Generates and optimizes the LLVM module of a module of the library that is compiled apart.</summary>
    /// <param name="program">The module as a program of its own, its representations selected.</param>
    /// <param name="functions">The functions that programs can leave out.</param>
    /// <param name="pack">The runtime of the target.</param>
    /// <param name="library">The runtime's declarations.</param>
    /// <exception cref="LlvmNotFoundException">There is no LLVM.</exception>
    internal static CodeGenerator GenerateUnit(MirProgram program, UnitFunctions functions, RuntimePack pack, RuntimeLibrary library) => Generate(
        pack,
        library,
        LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault,
        UnitPasses,
        (module, runtime) => ProgramEmitter.EmitUnit(program, module, runtime, functions));

    private static CodeGenerator Generate(
        RuntimePack pack, RuntimeLibrary library, LLVMCodeGenOptLevel level, string passes, Action<LLVMModuleRef, RuntimeImports> emit)
    {
        var machine = LlvmTargets.CreateMachine(pack.Target, level);
        var context = LLVMContextRef.Create();
        LlvmDiagnostics.Collect(context);
        context.SetDiscardValueNames(true);
        var module = context.CreateModuleWithName("program");
        module.Target = pack.Target.Triple;
        module.DataLayoutData = machine.CreateTargetDataLayout();
        var runtime = new RuntimeImports(module, library, pack.Target);
        emit(module, runtime);
        InlineLibrary.LinkInto(module, pack.InlineBitcode);
        runtime.KeepColdCallsOutOfLine();
        if (Environment.GetEnvironmentVariable("MOLT_VERIFY") is not null && !module.TryVerify(LLVMVerifierFailureAction.LLVMReturnStatusAction, out string message))
        {
            throw new InvalidOperationException(message);
        }
        using var options = LLVMPassBuilderOptionsRef.Create();
        module.RunPasses(passes, machine, options);
        if (pack.Target.IsWasm)
        {
            ShadowStackPass.Run(module);
        }
        Sections.Separate(module, pack.Target);
        return new CodeGenerator(context, module, machine);
    }

    /// <summary>The LLVM module as text.</summary>
    public string LlvmText => _module.PrintToString();

    /// <summary>The native code as assembly.</summary>
    public string AssemblyText
    {
        get
        {
            using var buffer = Emit(LLVMCodeGenFileType.LLVMAssemblyFile);
            return System.Text.Encoding.UTF8.GetString(buffer.Span);
        }
    }

    /// <summary>Writes the object file.</summary>
    /// <exception cref="IOException">It can not be written.</exception>
    public void WriteObject(string path)
    {
        // LLVM ends the process when it cannot write a file.
        using var buffer = Emit(LLVMCodeGenFileType.LLVMObjectFile);
        using var file = File.Create(path);
        file.Write(buffer.Span);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _machine.Dispose();
        _module.Dispose();
        _context.Dispose();
    }

    private LLVMMemoryBufferRef Emit(LLVMCodeGenFileType type)
    {
        bool emitted = _machine.TryEmitToMemoryBuffer(_module, type, out var buffer, out string message);
        string? error = LlvmDiagnostics.TakeError();
        return emitted && error is null ? buffer : throw new InvalidOperationException(error ?? message);
    }
}
