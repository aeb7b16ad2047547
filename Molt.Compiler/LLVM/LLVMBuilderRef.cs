namespace LLVMSharp.Interop;

/// <summary>Appends instructions at a position.</summary>
public readonly unsafe partial record struct LLVMBuilderRef(IntPtr Handle) : IDisposable
{
    public LLVMBasicBlockRef InsertBlock => LLVM.GetInsertBlock(this);

    /// <summary>The position that new instructions get; a null handle for none.</summary>
    public LLVMMetadataRef CurrentDebugLocation2
    {
        get => LLVM.GetCurrentDebugLocation2(this);
        set => LLVM.SetCurrentDebugLocation2(this, value);
    }

    public static LLVMBuilderRef Create(LLVMContextRef context) => LLVM.CreateBuilderInContext(context);

    public void PositionAtEnd(LLVMBasicBlockRef block) => LLVM.PositionBuilderAtEnd(this, block);

    public void PositionBefore(LLVMValueRef instruction) => LLVM.PositionBuilderBefore(this, instruction);

    public void Position(LLVMBasicBlockRef block, LLVMValueRef instruction) => LLVM.PositionBuilder(this, block, instruction);

    public void ClearInsertionPosition() => LLVM.ClearInsertionPosition(this);

    public void Insert(LLVMValueRef instruction) => LLVM.InsertIntoBuilder(this, instruction);

    public LLVMValueRef BuildRetVoid() => LLVM.BuildRetVoid(this);

    public LLVMValueRef BuildRet(LLVMValueRef value) => LLVM.BuildRet(this, value);

    public LLVMValueRef BuildBr(LLVMBasicBlockRef target) => LLVM.BuildBr(this, target);

    public LLVMValueRef BuildCondBr(LLVMValueRef condition, LLVMBasicBlockRef then, LLVMBasicBlockRef otherwise) =>
        LLVM.BuildCondBr(this, condition, then, otherwise);

    public LLVMValueRef BuildSwitch(LLVMValueRef value, LLVMBasicBlockRef otherwise, uint caseCount) =>
        LLVM.BuildSwitch(this, value, otherwise, caseCount);

    public LLVMValueRef BuildIndirectBr(LLVMValueRef address, uint targetCount) => LLVM.BuildIndirectBr(this, address, targetCount);

    public LLVMValueRef BuildUnreachable() => LLVM.BuildUnreachable(this);

    public LLVMValueRef BuildPhi(LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildPhi(this, type, text.Pointer);
    }

    public LLVMValueRef BuildCall2(LLVMTypeRef type, LLVMValueRef function, ReadOnlySpan<LLVMValueRef> arguments, string name = "")
    {
        using var text = new MarshaledString(name);
        fixed (LLVMValueRef* start = arguments)
        {
            return LLVM.BuildCall2(this, type, function, start, (uint)arguments.Length, text.Pointer);
        }
    }

    public LLVMValueRef BuildAlloca(LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildAlloca(this, type, text.Pointer);
    }

    public LLVMValueRef BuildArrayAlloca(LLVMTypeRef type, LLVMValueRef count, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildArrayAlloca(this, type, count, text.Pointer);
    }

    public LLVMValueRef BuildLoad2(LLVMTypeRef type, LLVMValueRef pointer, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildLoad2(this, type, pointer, text.Pointer);
    }

    public LLVMValueRef BuildStore(LLVMValueRef value, LLVMValueRef pointer) => LLVM.BuildStore(this, value, pointer);

    public LLVMValueRef BuildGEP2(LLVMTypeRef type, LLVMValueRef pointer, ReadOnlySpan<LLVMValueRef> indices, string name = "")
    {
        using var text = new MarshaledString(name);
        fixed (LLVMValueRef* start = indices)
        {
            return LLVM.BuildGEP2(this, type, pointer, start, (uint)indices.Length, text.Pointer);
        }
    }

    public LLVMValueRef BuildInBoundsGEP2(LLVMTypeRef type, LLVMValueRef pointer, ReadOnlySpan<LLVMValueRef> indices, string name = "")
    {
        using var text = new MarshaledString(name);
        fixed (LLVMValueRef* start = indices)
        {
            return LLVM.BuildInBoundsGEP2(this, type, pointer, start, (uint)indices.Length, text.Pointer);
        }
    }

    public LLVMValueRef BuildStructGEP2(LLVMTypeRef type, LLVMValueRef pointer, uint index, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildStructGEP2(this, type, pointer, index, text.Pointer);
    }

    public LLVMValueRef BuildMemCpy(
        LLVMValueRef target, uint targetAlignment, LLVMValueRef source, uint sourceAlignment, LLVMValueRef size) =>
        LLVM.BuildMemCpy(this, target, targetAlignment, source, sourceAlignment, size);

    public LLVMValueRef BuildMemMove(
        LLVMValueRef target, uint targetAlignment, LLVMValueRef source, uint sourceAlignment, LLVMValueRef size) =>
        LLVM.BuildMemMove(this, target, targetAlignment, source, sourceAlignment, size);

    public LLVMValueRef BuildMemSet(LLVMValueRef target, LLVMValueRef value, LLVMValueRef size, uint alignment) =>
        LLVM.BuildMemSet(this, target, value, size, alignment);

    public LLVMValueRef BuildFence(LLVMAtomicOrdering ordering, bool singleThread, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFence(this, ordering, singleThread ? 1 : 0, text.Pointer);
    }

    public LLVMValueRef BuildAtomicRMW(
        LLVMAtomicRMWBinOp operation, LLVMValueRef pointer, LLVMValueRef value, LLVMAtomicOrdering ordering, bool singleThread) =>
        LLVM.BuildAtomicRMW(this, operation, pointer, value, ordering, singleThread ? 1 : 0);

    /// <summary>A pair: the value that was there, and whether it was exchanged.</summary>
    public LLVMValueRef BuildAtomicCmpXchg(
        LLVMValueRef pointer, LLVMValueRef expected, LLVMValueRef value, LLVMAtomicOrdering success, LLVMAtomicOrdering failure,
        bool singleThread) => LLVM.BuildAtomicCmpXchg(this, pointer, expected, value, success, failure, singleThread ? 1 : 0);

    public void Dispose() => LLVM.DisposeBuilder(this);
}
