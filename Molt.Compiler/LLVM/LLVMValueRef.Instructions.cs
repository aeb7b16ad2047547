namespace LLVMSharp.Interop;

// What instructions have.
public readonly unsafe partial record struct LLVMValueRef
{
    public LLVMOpcode InstructionOpcode => LLVM.GetInstructionOpcode(this);

    public LLVMBasicBlockRef InstructionParent => LLVM.GetInstructionParent(this);

    public LLVMValueRef NextInstruction => LLVM.GetNextInstruction(this);

    public LLVMValueRef PreviousInstruction => LLVM.GetPreviousInstruction(this);

    public LLVMIntPredicate ICmpPredicate => LLVM.GetICmpPredicate(this);

    public LLVMRealPredicate FCmpPredicate => LLVM.GetFCmpPredicate(this);

    public uint InstructionCallConv
    {
        get => LLVM.GetInstructionCallConv(this);
        set => LLVM.SetInstructionCallConv(this, value);
    }

    public LLVMValueRef CalledValue => LLVM.GetCalledValue(this);

    public LLVMTypeRef CalledFunctionType => LLVM.GetCalledFunctionType(this);

    public uint ArgOperandCount => LLVM.GetNumArgOperands(this);

    public bool IsTailCall
    {
        get => LLVM.IsTailCall(this) != 0;
        set => LLVM.SetTailCall(this, value ? 1 : 0);
    }

    public LLVMTailCallKind TailCallKind
    {
        get => LLVM.GetTailCallKind(this);
        set => LLVM.SetTailCallKind(this, value);
    }

    public bool Volatile
    {
        get => LLVM.GetVolatile(this) != 0;
        set => LLVM.SetVolatile(this, value ? 1 : 0);
    }

    public LLVMAtomicOrdering Ordering
    {
        get => LLVM.GetOrdering(this);
        set => LLVM.SetOrdering(this, value);
    }

    public uint SuccessorsCount => LLVM.GetNumSuccessors(this);

    public bool IsConditional => LLVM.IsConditional(this) != 0;

    public LLVMValueRef Condition
    {
        get => LLVM.GetCondition(this);
        set => LLVM.SetCondition(this, value);
    }

    public LLVMTypeRef AllocatedType => LLVM.GetAllocatedType(this);

    public uint IncomingCount => LLVM.CountIncoming(this);

    public LLVMMetadataRef DebugLocation
    {
        get => LLVM.InstructionGetDebugLoc(this);
        set => LLVM.InstructionSetDebugLoc(this, value);
    }

    public LLVMBasicBlockRef GetSuccessor(uint index) => LLVM.GetSuccessor(this, index);

    public void SetSuccessor(uint index, LLVMBasicBlockRef block) => LLVM.SetSuccessor(this, index, block);

    public LLVMValueRef GetIncomingValue(uint index) => LLVM.GetIncomingValue(this, index);

    public LLVMBasicBlockRef GetIncomingBlock(uint index) => LLVM.GetIncomingBlock(this, index);

    /// <summary>Adds to a phi the value that it has when control comes from each block.</summary>
    public void AddIncoming(ReadOnlySpan<LLVMValueRef> values, ReadOnlySpan<LLVMBasicBlockRef> blocks, uint count)
    {
        fixed (LLVMValueRef* firstValue = values)
        fixed (LLVMBasicBlockRef* firstBlock = blocks)
        {
            LLVM.AddIncoming(this, firstValue, firstBlock, count);
        }
    }

    /// <summary>Adds a case to a switch.</summary>
    public void AddCase(LLVMValueRef value, LLVMBasicBlockRef target) => LLVM.AddCase(this, value, target);

    public void AddDestination(LLVMBasicBlockRef target) => LLVM.AddDestination(this, target);

    public LLVMValueRef GetMetadata(uint kind) => LLVM.GetMetadata(this, kind);

    public void SetMetadata(uint kind, LLVMValueRef node) => LLVM.SetMetadata(this, kind, node);

    public void AddCallSiteAttribute(LLVMAttributeIndex index, LLVMAttributeRef attribute) =>
        LLVM.AddCallSiteAttribute(this, index, attribute);

    public void SetFastMathFlags(uint flags) => LLVM.SetFastMathFlags(this, flags);

    public void InstructionEraseFromParent() => LLVM.InstructionEraseFromParent(this);

    public void InstructionRemoveFromParent() => LLVM.InstructionRemoveFromParent(this);
}
