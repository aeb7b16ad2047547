using System.Runtime.InteropServices;

namespace LLVMSharp.Interop;

// The C API's entry points for the instruction builder; see the comment on LLVM.
public static unsafe partial class LLVM
{
    [DllImport(Library, EntryPoint = "LLVMCreateBuilderInContext", ExactSpelling = true)]
    public static extern LLVMBuilderRef CreateBuilderInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMDisposeBuilder", ExactSpelling = true)]
    public static extern void DisposeBuilder(LLVMBuilderRef builder);

    [DllImport(Library, EntryPoint = "LLVMPositionBuilder", ExactSpelling = true)]
    public static extern void PositionBuilder(LLVMBuilderRef builder, LLVMBasicBlockRef block, LLVMValueRef instr);

    [DllImport(Library, EntryPoint = "LLVMPositionBuilderBefore", ExactSpelling = true)]
    public static extern void PositionBuilderBefore(LLVMBuilderRef builder, LLVMValueRef instr);

    [DllImport(Library, EntryPoint = "LLVMPositionBuilderAtEnd", ExactSpelling = true)]
    public static extern void PositionBuilderAtEnd(LLVMBuilderRef builder, LLVMBasicBlockRef block);

    [DllImport(Library, EntryPoint = "LLVMGetInsertBlock", ExactSpelling = true)]
    public static extern LLVMBasicBlockRef GetInsertBlock(LLVMBuilderRef builder);

    [DllImport(Library, EntryPoint = "LLVMClearInsertionPosition", ExactSpelling = true)]
    public static extern void ClearInsertionPosition(LLVMBuilderRef builder);

    [DllImport(Library, EntryPoint = "LLVMInsertIntoBuilder", ExactSpelling = true)]
    public static extern void InsertIntoBuilder(LLVMBuilderRef builder, LLVMValueRef instr);

    [DllImport(Library, EntryPoint = "LLVMInsertIntoBuilderWithName", ExactSpelling = true)]
    public static extern void InsertIntoBuilderWithName(LLVMBuilderRef builder, LLVMValueRef instr, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetCurrentDebugLocation2", ExactSpelling = true)]
    public static extern LLVMMetadataRef GetCurrentDebugLocation2(LLVMBuilderRef builder);

    [DllImport(Library, EntryPoint = "LLVMSetCurrentDebugLocation2", ExactSpelling = true)]
    public static extern void SetCurrentDebugLocation2(LLVMBuilderRef builder, LLVMMetadataRef loc);

    [DllImport(Library, EntryPoint = "LLVMSetInstDebugLocation", ExactSpelling = true)]
    public static extern void SetInstDebugLocation(LLVMBuilderRef builder, LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMAddMetadataToInst", ExactSpelling = true)]
    public static extern void AddMetadataToInst(LLVMBuilderRef builder, LLVMValueRef inst);

    [DllImport(Library, EntryPoint = "LLVMBuildRetVoid", ExactSpelling = true)]
    public static extern LLVMValueRef BuildRetVoid(LLVMBuilderRef arg0);

    [DllImport(Library, EntryPoint = "LLVMBuildRet", ExactSpelling = true)]
    public static extern LLVMValueRef BuildRet(LLVMBuilderRef arg0, LLVMValueRef v);

    [DllImport(Library, EntryPoint = "LLVMBuildBr", ExactSpelling = true)]
    public static extern LLVMValueRef BuildBr(LLVMBuilderRef arg0, LLVMBasicBlockRef dest);

    [DllImport(Library, EntryPoint = "LLVMBuildCondBr", ExactSpelling = true)]
    public static extern LLVMValueRef BuildCondBr(LLVMBuilderRef arg0, LLVMValueRef @if, LLVMBasicBlockRef then, LLVMBasicBlockRef @else);

    [DllImport(Library, EntryPoint = "LLVMBuildSwitch", ExactSpelling = true)]
    public static extern LLVMValueRef BuildSwitch(LLVMBuilderRef arg0, LLVMValueRef v, LLVMBasicBlockRef @else, uint numCases);

    [DllImport(Library, EntryPoint = "LLVMBuildIndirectBr", ExactSpelling = true)]
    public static extern LLVMValueRef BuildIndirectBr(LLVMBuilderRef b, LLVMValueRef addr, uint numDests);

    [DllImport(Library, EntryPoint = "LLVMBuildUnreachable", ExactSpelling = true)]
    public static extern LLVMValueRef BuildUnreachable(LLVMBuilderRef arg0);

    [DllImport(Library, EntryPoint = "LLVMAddCase", ExactSpelling = true)]
    public static extern void AddCase(LLVMValueRef @switch, LLVMValueRef onVal, LLVMBasicBlockRef dest);

    [DllImport(Library, EntryPoint = "LLVMAddDestination", ExactSpelling = true)]
    public static extern void AddDestination(LLVMValueRef indirectBr, LLVMBasicBlockRef dest);

    [DllImport(Library, EntryPoint = "LLVMBuildAdd", ExactSpelling = true)]
    public static extern LLVMValueRef BuildAdd(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNSWAdd", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNSWAdd(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNUWAdd", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNUWAdd(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFAdd", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFAdd(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildSub", ExactSpelling = true)]
    public static extern LLVMValueRef BuildSub(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNSWSub", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNSWSub(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNUWSub", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNUWSub(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFSub", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFSub(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildMul", ExactSpelling = true)]
    public static extern LLVMValueRef BuildMul(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNSWMul", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNSWMul(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNUWMul", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNUWMul(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFMul", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFMul(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildUDiv", ExactSpelling = true)]
    public static extern LLVMValueRef BuildUDiv(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildExactUDiv", ExactSpelling = true)]
    public static extern LLVMValueRef BuildExactUDiv(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildSDiv", ExactSpelling = true)]
    public static extern LLVMValueRef BuildSDiv(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildExactSDiv", ExactSpelling = true)]
    public static extern LLVMValueRef BuildExactSDiv(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFDiv", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFDiv(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildURem", ExactSpelling = true)]
    public static extern LLVMValueRef BuildURem(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildSRem", ExactSpelling = true)]
    public static extern LLVMValueRef BuildSRem(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFRem", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFRem(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildShl", ExactSpelling = true)]
    public static extern LLVMValueRef BuildShl(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildLShr", ExactSpelling = true)]
    public static extern LLVMValueRef BuildLShr(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildAShr", ExactSpelling = true)]
    public static extern LLVMValueRef BuildAShr(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildAnd", ExactSpelling = true)]
    public static extern LLVMValueRef BuildAnd(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildOr", ExactSpelling = true)]
    public static extern LLVMValueRef BuildOr(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildXor", ExactSpelling = true)]
    public static extern LLVMValueRef BuildXor(LLVMBuilderRef arg0, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildBinOp", ExactSpelling = true)]
    public static extern LLVMValueRef BuildBinOp(LLVMBuilderRef b, LLVMOpcode op, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNeg", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNeg(LLVMBuilderRef arg0, LLVMValueRef v, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNSWNeg", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNSWNeg(LLVMBuilderRef b, LLVMValueRef v, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFNeg", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFNeg(LLVMBuilderRef arg0, LLVMValueRef v, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildNot", ExactSpelling = true)]
    public static extern LLVMValueRef BuildNot(LLVMBuilderRef arg0, LLVMValueRef v, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildMemSet", ExactSpelling = true)]
    public static extern LLVMValueRef BuildMemSet(LLVMBuilderRef b, LLVMValueRef ptr, LLVMValueRef val, LLVMValueRef len, uint align);

    [DllImport(Library, EntryPoint = "LLVMBuildMemCpy", ExactSpelling = true)]
    public static extern LLVMValueRef BuildMemCpy(
        LLVMBuilderRef b, LLVMValueRef dst, uint dstAlign, LLVMValueRef src, uint srcAlign, LLVMValueRef size);

    [DllImport(Library, EntryPoint = "LLVMBuildMemMove", ExactSpelling = true)]
    public static extern LLVMValueRef BuildMemMove(
        LLVMBuilderRef b, LLVMValueRef dst, uint dstAlign, LLVMValueRef src, uint srcAlign, LLVMValueRef size);

    [DllImport(Library, EntryPoint = "LLVMBuildAlloca", ExactSpelling = true)]
    public static extern LLVMValueRef BuildAlloca(LLVMBuilderRef arg0, LLVMTypeRef ty, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildArrayAlloca", ExactSpelling = true)]
    public static extern LLVMValueRef BuildArrayAlloca(LLVMBuilderRef arg0, LLVMTypeRef ty, LLVMValueRef val, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildLoad2", ExactSpelling = true)]
    public static extern LLVMValueRef BuildLoad2(LLVMBuilderRef arg0, LLVMTypeRef ty, LLVMValueRef pointerVal, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildStore", ExactSpelling = true)]
    public static extern LLVMValueRef BuildStore(LLVMBuilderRef arg0, LLVMValueRef val, LLVMValueRef ptr);

    [DllImport(Library, EntryPoint = "LLVMBuildGEP2", ExactSpelling = true)]
    public static extern LLVMValueRef BuildGEP2(
        LLVMBuilderRef b, LLVMTypeRef ty, LLVMValueRef pointer, LLVMValueRef* indices, uint numIndices, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildInBoundsGEP2", ExactSpelling = true)]
    public static extern LLVMValueRef BuildInBoundsGEP2(
        LLVMBuilderRef b, LLVMTypeRef ty, LLVMValueRef pointer, LLVMValueRef* indices, uint numIndices, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildStructGEP2", ExactSpelling = true)]
    public static extern LLVMValueRef BuildStructGEP2(LLVMBuilderRef b, LLVMTypeRef ty, LLVMValueRef pointer, uint idx, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildGlobalString", ExactSpelling = true)]
    public static extern LLVMValueRef BuildGlobalString(LLVMBuilderRef b, sbyte* str, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildTrunc", ExactSpelling = true)]
    public static extern LLVMValueRef BuildTrunc(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildZExt", ExactSpelling = true)]
    public static extern LLVMValueRef BuildZExt(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildSExt", ExactSpelling = true)]
    public static extern LLVMValueRef BuildSExt(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFPToUI", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFPToUI(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFPToSI", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFPToSI(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildUIToFP", ExactSpelling = true)]
    public static extern LLVMValueRef BuildUIToFP(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildSIToFP", ExactSpelling = true)]
    public static extern LLVMValueRef BuildSIToFP(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFPTrunc", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFPTrunc(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFPExt", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFPExt(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildPtrToInt", ExactSpelling = true)]
    public static extern LLVMValueRef BuildPtrToInt(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildIntToPtr", ExactSpelling = true)]
    public static extern LLVMValueRef BuildIntToPtr(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildBitCast", ExactSpelling = true)]
    public static extern LLVMValueRef BuildBitCast(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildAddrSpaceCast", ExactSpelling = true)]
    public static extern LLVMValueRef BuildAddrSpaceCast(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildCast", ExactSpelling = true)]
    public static extern LLVMValueRef BuildCast(LLVMBuilderRef b, LLVMOpcode op, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildIntCast2", ExactSpelling = true)]
    public static extern LLVMValueRef BuildIntCast2(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, int isSigned, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFPCast", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFPCast(LLVMBuilderRef arg0, LLVMValueRef val, LLVMTypeRef destTy, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildICmp", ExactSpelling = true)]
    public static extern LLVMValueRef BuildICmp(
        LLVMBuilderRef arg0, LLVMIntPredicate op, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFCmp", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFCmp(
        LLVMBuilderRef arg0, LLVMRealPredicate op, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildPhi", ExactSpelling = true)]
    public static extern LLVMValueRef BuildPhi(LLVMBuilderRef arg0, LLVMTypeRef ty, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildCall2", ExactSpelling = true)]
    public static extern LLVMValueRef BuildCall2(
        LLVMBuilderRef arg0, LLVMTypeRef arg1, LLVMValueRef fn, LLVMValueRef* args, uint numArgs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildSelect", ExactSpelling = true)]
    public static extern LLVMValueRef BuildSelect(
        LLVMBuilderRef arg0, LLVMValueRef @if, LLVMValueRef then, LLVMValueRef @else, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildExtractElement", ExactSpelling = true)]
    public static extern LLVMValueRef BuildExtractElement(LLVMBuilderRef arg0, LLVMValueRef vecVal, LLVMValueRef index, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildInsertElement", ExactSpelling = true)]
    public static extern LLVMValueRef BuildInsertElement(
        LLVMBuilderRef arg0, LLVMValueRef vecVal, LLVMValueRef eltVal, LLVMValueRef index, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildShuffleVector", ExactSpelling = true)]
    public static extern LLVMValueRef BuildShuffleVector(
        LLVMBuilderRef arg0, LLVMValueRef v1, LLVMValueRef v2, LLVMValueRef mask, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildExtractValue", ExactSpelling = true)]
    public static extern LLVMValueRef BuildExtractValue(LLVMBuilderRef arg0, LLVMValueRef aggVal, uint index, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildInsertValue", ExactSpelling = true)]
    public static extern LLVMValueRef BuildInsertValue(
        LLVMBuilderRef arg0, LLVMValueRef aggVal, LLVMValueRef eltVal, uint index, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFreeze", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFreeze(LLVMBuilderRef arg0, LLVMValueRef val, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildIsNull", ExactSpelling = true)]
    public static extern LLVMValueRef BuildIsNull(LLVMBuilderRef arg0, LLVMValueRef val, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildIsNotNull", ExactSpelling = true)]
    public static extern LLVMValueRef BuildIsNotNull(LLVMBuilderRef arg0, LLVMValueRef val, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildPtrDiff2", ExactSpelling = true)]
    public static extern LLVMValueRef BuildPtrDiff2(
        LLVMBuilderRef arg0, LLVMTypeRef elemTy, LLVMValueRef lhs, LLVMValueRef rhs, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildFence", ExactSpelling = true)]
    public static extern LLVMValueRef BuildFence(LLVMBuilderRef b, LLVMAtomicOrdering ordering, int singleThread, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMBuildAtomicRMW", ExactSpelling = true)]
    public static extern LLVMValueRef BuildAtomicRMW(
        LLVMBuilderRef b, LLVMAtomicRMWBinOp op, LLVMValueRef ptr, LLVMValueRef val, LLVMAtomicOrdering ordering, int singleThread);

    [DllImport(Library, EntryPoint = "LLVMBuildAtomicCmpXchg", ExactSpelling = true)]
    public static extern LLVMValueRef BuildAtomicCmpXchg(
        LLVMBuilderRef b, LLVMValueRef ptr, LLVMValueRef cmp, LLVMValueRef @new, LLVMAtomicOrdering successOrdering,
        LLVMAtomicOrdering failureOrdering, int singleThread);
}
