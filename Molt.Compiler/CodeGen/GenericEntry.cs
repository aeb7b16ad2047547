using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

/// <summary>Emits the entries through which the runtime calls compiled functions: arguments come in an array.</summary>
internal static class GenericEntry
{
    /// <summary>Emits a function's <c>FunctionInfo.Body</c>.</summary>
    public static LLVMValueRef Emit(ProgramEmitter program, MirFunction function)
    {
        var context = program.Context;
        var entry = Declare(program, function, [program.Pointer, program.Pointer]);
        using var builder = context.CreateBuilder();
        builder.PositionAtEnd(entry.AppendBasicBlock("entry"));
        var arguments = new List<LLVMValueRef>();
        if (program.HasClosure(function))
        {
            var closureOf = program.Runtime.Get("CompiledCode.ClosureOfFunction");
            arguments.Add(builder.BuildCall2(closureOf.Type, closureOf.Function, [entry.GetParam(0)]));
        }
        for (int i = 0; i < function.Entry.Parameters.Count; i++)
        {
            var slot = builder.BuildInBoundsGEP2(context.Int64Type, entry.GetParam(1), [LLVMValueRef.CreateConstInt(context.Int64Type, (ulong)i)]);
            var argument = builder.BuildLoad2(context.Int64Type, slot);
            // A function that unseen code can call takes its parameters as Values; one that can not is never entered here.
            arguments.Add(function.Entry.Parameters[i].Representation == Representation.Value
                ? argument
                : program.TypeOf(function.Entry.Parameters[i].Representation).Poison);
        }
        Return(program, builder, function, arguments);
        return entry;
    }

    /// <summary>Emits a module's <c>ModuleInfo.Body</c>.</summary>
    public static LLVMValueRef EmitModuleBody(ProgramEmitter program, MirFunction function)
    {
        var entry = Declare(program, function, []);
        using var builder = program.Context.CreateBuilder();
        builder.PositionAtEnd(entry.AppendBasicBlock("entry"));
        if (function.IsReachable)
        {
            Return(program, builder, function, []);
        }
        else
        {
            builder.BuildUnreachable();
        }
        return entry;
    }

    private static LLVMValueRef Declare(ProgramEmitter program, MirFunction function, ReadOnlySpan<LLVMTypeRef> parameters)
    {
        var entry = program.Module.AddFunction(
            "entry." + function.Symbol, LLVMTypeRef.CreateFunction(program.Context.Int64Type, parameters));
        entry.Linkage = LLVMLinkage.LLVMInternalLinkage;
        program.Runtime.AddFunctionAttributes(entry, cold: false);
        return entry;
    }

    private static void Return(ProgramEmitter program, LLVMBuilderRef builder, MirFunction function, List<LLVMValueRef> arguments)
    {
        var native = program.Native(function);
        var result = builder.BuildCall2(native.GlobalValueType, native, arguments.ToArray());
        if (function.ReturnRepresentation == Representation.Float64)
        {
            var box = program.Runtime.Get("CompiledCode.FloatOrError");
            result = builder.BuildCall2(box.Type, box.Function, [result]);
        }
        builder.BuildRet(result);
    }
}
