namespace LLVMSharp.Interop;

/// <summary>A value: a constant, a global, a function, a parameter or an instruction.</summary>
public readonly unsafe partial record struct LLVMValueRef(IntPtr Handle)
{
    public LLVMTypeRef TypeOf => LLVM.TypeOf(this);

    public LLVMValueKind Kind => LLVM.GetValueKind(this);

    public string Name
    {
        get
        {
            nuint length;
            sbyte* text = LLVM.GetValueName2(this, &length);
            return NativeText.Copy(text, length);
        }
        set
        {
            using var text = new MarshaledString(value);
            LLVM.SetValueName2(this, text.Pointer, (nuint)text.Length);
        }
    }

    public bool IsConstant => LLVM.IsConstant(this) != 0;

    public bool IsNull => LLVM.IsNull(this) != 0;

    public bool IsUndef => LLVM.IsUndef(this) != 0;

    public bool IsPoison => LLVM.IsPoison(this) != 0;

    /// <summary>This value if it is a function, else a null handle.</summary>
    public LLVMValueRef IsAFunction => LLVM.IsAFunction(this);

    /// <summary>This value if it is a global variable, else a null handle.</summary>
    public LLVMValueRef IsAGlobalVariable => LLVM.IsAGlobalVariable(this);

    /// <summary>This value if it is an instruction, else a null handle.</summary>
    public LLVMValueRef IsAInstruction => LLVM.IsAInstruction(this);

    /// <summary>This value if it is a parameter, else a null handle.</summary>
    public LLVMValueRef IsAArgument => LLVM.IsAArgument(this);

    /// <summary>This value if it is an integer constant, else a null handle.</summary>
    public LLVMValueRef IsAConstantInt => LLVM.IsAConstantInt(this);

    /// <summary>This value if it ends a block, else a null handle.</summary>
    public LLVMValueRef IsATerminatorInst => LLVM.IsATerminatorInst(this);

    public LLVMUseRef FirstUse => LLVM.GetFirstUse(this);

    public int OperandCount => LLVM.GetNumOperands(this);

    public ulong ConstIntZExt => LLVM.ConstIntGetZExtValue(this);

    public long ConstIntSExt => LLVM.ConstIntGetSExtValue(this);

    public static LLVMValueRef CreateConstInt(LLVMTypeRef type, ulong value, bool signExtend = false) =>
        LLVM.ConstInt(type, value, signExtend ? 1 : 0);

    public static LLVMValueRef CreateConstReal(LLVMTypeRef type, double value) => LLVM.ConstReal(type, value);

    public static LLVMValueRef CreateConstNull(LLVMTypeRef type) => LLVM.ConstNull(type);

    public static LLVMValueRef CreateConstPointerNull(LLVMTypeRef type) => LLVM.ConstPointerNull(type);

    public static LLVMValueRef CreateConstAllOnes(LLVMTypeRef type) => LLVM.ConstAllOnes(type);

    public static LLVMValueRef CreateConstArray(LLVMTypeRef elementType, ReadOnlySpan<LLVMValueRef> values)
    {
        fixed (LLVMValueRef* start = values)
        {
            return LLVM.ConstArray2(elementType, start, (ulong)values.Length);
        }
    }

    public static LLVMValueRef CreateConstNamedStruct(LLVMTypeRef type, ReadOnlySpan<LLVMValueRef> values)
    {
        fixed (LLVMValueRef* start = values)
        {
            return LLVM.ConstNamedStruct(type, start, (uint)values.Length);
        }
    }

    public static LLVMValueRef CreateConstVector(ReadOnlySpan<LLVMValueRef> values)
    {
        fixed (LLVMValueRef* start = values)
        {
            return LLVM.ConstVector(start, (uint)values.Length);
        }
    }

    public static LLVMValueRef CreateConstGEP2(LLVMTypeRef type, LLVMValueRef pointer, ReadOnlySpan<LLVMValueRef> indices)
    {
        fixed (LLVMValueRef* start = indices)
        {
            return LLVM.ConstGEP2(type, pointer, start, (uint)indices.Length);
        }
    }

    public static LLVMValueRef CreateConstInBoundsGEP2(LLVMTypeRef type, LLVMValueRef pointer, ReadOnlySpan<LLVMValueRef> indices)
    {
        fixed (LLVMValueRef* start = indices)
        {
            return LLVM.ConstInBoundsGEP2(type, pointer, start, (uint)indices.Length);
        }
    }

    public static LLVMValueRef CreateConstPtrToInt(LLVMValueRef value, LLVMTypeRef type) => LLVM.ConstPtrToInt(value, type);

    public static LLVMValueRef CreateConstIntToPtr(LLVMValueRef value, LLVMTypeRef type) => LLVM.ConstIntToPtr(value, type);

    public static LLVMValueRef CreateConstBitCast(LLVMValueRef value, LLVMTypeRef type) => LLVM.ConstBitCast(value, type);

    public static LLVMValueRef CreateConstTrunc(LLVMValueRef value, LLVMTypeRef type) => LLVM.ConstTrunc(value, type);

    public static LLVMValueRef CreateConstAdd(LLVMValueRef left, LLVMValueRef right) => LLVM.ConstAdd(left, right);

    public static LLVMValueRef CreateConstSub(LLVMValueRef left, LLVMValueRef right) => LLVM.ConstSub(left, right);

    public static LLVMValueRef CreateConstInlineAsm(
        LLVMTypeRef type, string code, string constraints, bool hasSideEffects, bool isAlignStack)
    {
        using var codeText = new MarshaledString(code);
        using var constraintsText = new MarshaledString(constraints);
        return LLVM.GetInlineAsm(
            type, codeText.Pointer, (nuint)codeText.Length, constraintsText.Pointer, (nuint)constraintsText.Length, hasSideEffects ? 1 : 0,
            isAlignStack ? 1 : 0, LLVMInlineAsmDialect.LLVMInlineAsmDialectATT, 0);
    }

    public LLVMValueRef GetOperand(uint index) => LLVM.GetOperand(this, index);

    public void SetOperand(uint index, LLVMValueRef value) => LLVM.SetOperand(this, index, value);

    public LLVMValueRef GetAggregateElement(uint index) => LLVM.GetAggregateElement(this, index);

    public double GetConstRealDouble(out bool losesInfo)
    {
        int loses;
        double value = LLVM.ConstRealGetDouble(this, &loses);
        losesInfo = loses != 0;
        return value;
    }

    public void ReplaceAllUsesWith(LLVMValueRef value) => LLVM.ReplaceAllUsesWith(this, value);

    public LLVMBasicBlockRef AsBasicBlock() => LLVM.ValueAsBasicBlock(this);

    public string PrintToString() => NativeText.Take(LLVM.PrintValueToString(this));

    public override string ToString() => Handle == 0 ? "" : PrintToString();
}
