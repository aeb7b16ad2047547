using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

/// <summary>
/// Emits the entries through which the runtime calls compiled functions: arguments come in an array. If they are what the native entry takes, it gets
/// them; else the generic copy does.
/// </summary>
internal static class GenericEntry
{
    /// <summary>Emits a function's <c>FunctionInfo.Body</c>.</summary>
    public static LLVMValueRef Emit(ProgramEmitter program, MirFunction function)
    {
        var context = program.Context;
        var entry = Declare(program, function, [program.Pointer, program.Pointer]);
        using var builder = context.CreateBuilder();
        builder.PositionAtEnd(entry.AppendBasicBlock("entry"));
        LLVMValueRef[] closure = [];
        if (program.HasClosure(function))
        {
            closure = [Call(program, builder, "CompiledCode.ClosureOfFunction", entry.GetParam(0))];
        }
        var parameters = function.Entry.Parameters;
        var given = new LLVMValueRef[parameters.Count];
        LLVMValueRef? fits = null;
        for (int i = 0; i < given.Length; i++)
        {
            var slot = builder.BuildInBoundsGEP2(context.Int64Type, entry.GetParam(1), [LLVMValueRef.CreateConstInt(context.Int64Type, (ulong)i)]);
            given[i] = builder.BuildLoad2(context.Int64Type, slot);
            if (Test(program, builder, parameters[i].Proof, given[i]) is { } test)
            {
                fits = fits is { } others ? builder.BuildAnd(others, test) : test;
            }
        }
        if (fits is { } condition)
        {
            var fast = entry.AppendBasicBlock("fits");
            var generic = entry.AppendBasicBlock("generic");
            builder.BuildCondBr(condition, fast, generic);
            builder.PositionAtEnd(generic);
            Return(program, builder, function.GenericCopy!,
                [.. closure, LLVMValueRef.CreateConstInt(context.Int32Type, 0), LLVMValueRef.CreateConstPointerNull(program.Pointer), .. given]);
            builder.PositionAtEnd(fast);
        }
        Return(program, builder, function, [.. closure, .. given.Zip(parameters, (value, parameter) => Convert(program, builder, parameter.Representation, value))]);
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

    /// <summary>Whether an argument is what a parameter is certain to be; null if it always is.</summary>
    private static LLVMValueRef? Test(ProgramEmitter program, LLVMBuilderRef builder, Proof proof, LLVMValueRef value)
    {
        LLVMValueRef Equal(LLVMValueRef left, LLVMValueRef right) => builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, left, right);
        return proof.Kind switch
        {
            ProofKind.Int => builder.BuildNot(builder.BuildTrunc(value, program.Context.Int1Type)),
            ProofKind.Float => Call(program, builder, "CompiledCode.IsFloat", value),
            ProofKind.Bool => builder.BuildOr(Equal(value, program.Constants.True), Equal(value, program.Constants.False)),
            ProofKind.Instance => Equal(Call(program, builder, "CompiledCode.ExpectedClassOf", value), program.ClassInfo(proof.Classes[0])),
            _ => null,
        };
    }

    private static LLVMValueRef Convert(ProgramEmitter program, LLVMBuilderRef builder, Representation representation, LLVMValueRef value) => representation switch
    {
        Representation.Int64 => builder.BuildAShr(value, LLVMValueRef.CreateConstInt(program.Context.Int64Type, 1)),
        Representation.Float64 => Call(program, builder, "Float.ToDouble", value),
        Representation.Bool => builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, value, program.Constants.True),
        _ => value,
    };

    private static LLVMValueRef Call(ProgramEmitter program, LLVMBuilderRef builder, string method, LLVMValueRef argument)
    {
        var callee = program.Runtime.Get(method);
        return builder.BuildCall2(callee.Type, callee.Function, [argument]);
    }

    private static LLVMValueRef Declare(ProgramEmitter program, MirFunction function, ReadOnlySpan<LLVMTypeRef> parameters)
    {
        var entry = program.Module.AddFunction(
            "entry." + function.Symbol, LLVMTypeRef.CreateFunction(program.Context.Int64Type, parameters));
        entry.Linkage = LLVMLinkage.LLVMInternalLinkage;
        program.Runtime.AddFunctionAttributes(entry, cold: false);
        return entry;
    }

    private static void Return(ProgramEmitter program, LLVMBuilderRef builder, MirFunction function, ReadOnlySpan<LLVMValueRef> arguments)
    {
        var native = program.Native(function);
        var result = builder.BuildCall2(native.GlobalValueType, native, arguments);
        builder.BuildRet(function.ReturnRepresentation == Representation.Float64 ? Call(program, builder, "CompiledCode.FromFloat", result) : result);
    }
}
