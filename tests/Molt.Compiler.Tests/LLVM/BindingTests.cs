using LLVMSharp.Interop;
using Molt.Compiler;
using Molt.Compiler.Linking;

namespace Molt.Compiler.Tests.Binding;

[TestClass]
public sealed class LlvmBindingTests
{
    [TestMethod]
    public void Every_target_emits_an_object()
    {
        foreach (TargetDescription target in Targets.All)
        {
            using var context = LLVMContextRef.Create();
            LLVMModuleRef module = BuildFactorial(context);
            using LLVMTargetMachineRef machine = LlvmTargets.CreateMachine(target, LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault);
            module.Target = target.Triple;
            module.DataLayoutData = machine.CreateTargetDataLayout();
            Assert.AreEqual((uint)target.PointerSize, module.DataLayoutData.PointerSize, target.Rid);

            using LLVMPassBuilderOptionsRef options = LLVMPassBuilderOptionsRef.Create();
            module.RunPasses("default<O2>", machine, options);
            Assert.IsTrue(
                machine.TryEmitToMemoryBuffer(module, LLVMCodeGenFileType.LLVMObjectFile, out LLVMMemoryBufferRef buffer, out string message),
                message);
            ReadOnlySpan<byte> magic = target.ObjectFormat switch
            {
                ObjectFormat.Elf => "\u007fELF"u8,
                ObjectFormat.Coff => [0x64, 0x86],
                ObjectFormat.Wasm => "\0asm"u8,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            Assert.IsTrue(buffer.Span.StartsWith(magic), target.Rid);
            buffer.Dispose();
            module.Dispose();
        }
    }

    [TestMethod]
    public void Bitcode_survives_a_round_trip_and_links()
    {
        using var context = LLVMContextRef.Create();
        LLVMModuleRef module = BuildFactorial(context);
        using LLVMMemoryBufferRef bitcode = module.WriteBitcodeToMemoryBuffer();
        LLVMModuleRef program = context.CreateModuleWithName("program");
        Assert.IsTrue(program.TryLinkModule(context.ParseBitcode(bitcode)));
        Assert.IsTrue(program.TryVerify(LLVMVerifierFailureAction.LLVMReturnStatusAction, out string message), message);
        Assert.AreNotEqual(0, program.GetNamedFunction("factorial").Handle);
        program.Dispose();
        module.Dispose();
    }

    [TestMethod]
    public void The_verifier_says_what_is_wrong()
    {
        using var context = LLVMContextRef.Create();
        LLVMModuleRef module = context.CreateModuleWithName("broken");
        LLVMValueRef function = module.AddFunction("f", LLVMTypeRef.CreateFunction(context.Int64Type, []));
        _ = context.AppendBasicBlock(function, "entry");
        Assert.IsFalse(module.TryVerify(LLVMVerifierFailureAction.LLVMReturnStatusAction, out string message));
        StringAssert.Contains(message, "terminator");
        module.Dispose();
    }

    [TestMethod]
    public void A_root_replaces_all_other_places()
    {
        IReadOnlyList<string> candidates = LlvmLibrary.Candidates("/opt/llvm");
        Assert.IsTrue(candidates.All(candidate => candidate.StartsWith("/opt/llvm", StringComparison.Ordinal)));
        Assert.IsTrue(LlvmLibrary.Candidates(null).Any(candidate => !Path.IsPathRooted(candidate)));
    }

    private static LLVMModuleRef BuildFactorial(LLVMContextRef context)
    {
        LLVMModuleRef module = context.CreateModuleWithName("test");
        LLVMTypeRef type = LLVMTypeRef.CreateFunction(context.Int64Type, [context.Int64Type]);
        LLVMValueRef function = module.AddFunction("factorial", type);
        LLVMBasicBlockRef entry = context.AppendBasicBlock(function, "entry");
        LLVMBasicBlockRef done = context.AppendBasicBlock(function, "done");
        LLVMBasicBlockRef more = context.AppendBasicBlock(function, "more");
        using LLVMBuilderRef builder = context.CreateBuilder();
        LLVMValueRef one = LLVMValueRef.CreateConstInt(context.Int64Type, 1);
        LLVMValueRef n = function.GetParam(0);
        builder.PositionAtEnd(entry);
        builder.BuildCondBr(builder.BuildICmp(LLVMIntPredicate.LLVMIntSLE, n, one), done, more);
        builder.PositionAtEnd(more);
        LLVMValueRef rest = builder.BuildCall2(type, function, [builder.BuildSub(n, one)], "rest");
        builder.BuildRet(builder.BuildMul(n, rest));
        builder.PositionAtEnd(done);
        builder.BuildRet(one);
        return module;
    }
}
