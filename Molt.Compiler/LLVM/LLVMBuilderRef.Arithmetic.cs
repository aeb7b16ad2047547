namespace LLVMSharp.Interop;

// Arithmetic, comparison and conversion.
public readonly unsafe partial record struct LLVMBuilderRef
{
    public LLVMValueRef BuildAdd(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildAdd(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildNSWAdd(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNSWAdd(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildNUWAdd(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNUWAdd(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildFAdd(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFAdd(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildSub(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildSub(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildNSWSub(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNSWSub(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildNUWSub(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNUWSub(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildFSub(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFSub(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildMul(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildMul(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildNSWMul(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNSWMul(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildNUWMul(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNUWMul(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildFMul(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFMul(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildUDiv(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildUDiv(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildExactUDiv(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildExactUDiv(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildSDiv(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildSDiv(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildExactSDiv(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildExactSDiv(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildFDiv(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFDiv(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildURem(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildURem(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildSRem(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildSRem(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildFRem(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFRem(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildShl(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildShl(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildLShr(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildLShr(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildAShr(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildAShr(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildAnd(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildAnd(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildOr(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildOr(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildXor(LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildXor(this, left, right, text.Pointer);
    }

    public LLVMValueRef BuildBinOp(LLVMOpcode operation, LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildBinOp(this, operation, left, right, text.Pointer);
    }

    public LLVMValueRef BuildNeg(LLVMValueRef value, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNeg(this, value, text.Pointer);
    }

    public LLVMValueRef BuildNSWNeg(LLVMValueRef value, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNSWNeg(this, value, text.Pointer);
    }

    public LLVMValueRef BuildFNeg(LLVMValueRef value, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFNeg(this, value, text.Pointer);
    }

    public LLVMValueRef BuildNot(LLVMValueRef value, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildNot(this, value, text.Pointer);
    }

    public LLVMValueRef BuildFreeze(LLVMValueRef value, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFreeze(this, value, text.Pointer);
    }

    public LLVMValueRef BuildIsNull(LLVMValueRef value, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildIsNull(this, value, text.Pointer);
    }

    public LLVMValueRef BuildIsNotNull(LLVMValueRef value, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildIsNotNull(this, value, text.Pointer);
    }

    public LLVMValueRef BuildICmp(LLVMIntPredicate predicate, LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildICmp(this, predicate, left, right, text.Pointer);
    }

    public LLVMValueRef BuildFCmp(LLVMRealPredicate predicate, LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFCmp(this, predicate, left, right, text.Pointer);
    }

    public LLVMValueRef BuildTrunc(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildTrunc(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildZExt(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildZExt(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildSExt(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildSExt(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildFPToUI(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFPToUI(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildFPToSI(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFPToSI(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildUIToFP(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildUIToFP(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildSIToFP(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildSIToFP(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildFPTrunc(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFPTrunc(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildFPExt(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFPExt(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildPtrToInt(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildPtrToInt(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildIntToPtr(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildIntToPtr(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildBitCast(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildBitCast(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildAddrSpaceCast(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildAddrSpaceCast(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildFPCast(LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildFPCast(this, value, type, text.Pointer);
    }

    public LLVMValueRef BuildIntCast(LLVMValueRef value, LLVMTypeRef type, bool isSigned, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildIntCast2(this, value, type, isSigned ? 1 : 0, text.Pointer);
    }

    public LLVMValueRef BuildCast(LLVMOpcode operation, LLVMValueRef value, LLVMTypeRef type, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildCast(this, operation, value, type, text.Pointer);
    }

    public LLVMValueRef BuildSelect(LLVMValueRef condition, LLVMValueRef then, LLVMValueRef otherwise, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildSelect(this, condition, then, otherwise, text.Pointer);
    }

    public LLVMValueRef BuildExtractValue(LLVMValueRef aggregate, uint index, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildExtractValue(this, aggregate, index, text.Pointer);
    }

    public LLVMValueRef BuildInsertValue(LLVMValueRef aggregate, LLVMValueRef element, uint index, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildInsertValue(this, aggregate, element, index, text.Pointer);
    }

    public LLVMValueRef BuildExtractElement(LLVMValueRef vector, LLVMValueRef index, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildExtractElement(this, vector, index, text.Pointer);
    }

    public LLVMValueRef BuildInsertElement(LLVMValueRef vector, LLVMValueRef element, LLVMValueRef index, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildInsertElement(this, vector, element, index, text.Pointer);
    }

    public LLVMValueRef BuildPtrDiff2(LLVMTypeRef elementType, LLVMValueRef left, LLVMValueRef right, string name = "")
    {
        using var text = new MarshaledString(name);
        return LLVM.BuildPtrDiff2(this, elementType, left, right, text.Pointer);
    }
}
