using System.Runtime.InteropServices;

namespace LLVMSharp.Interop;

// The C API's entry points for types and constants; see the comment on LLVM.
public static unsafe partial class LLVM
{
    [DllImport(Library, EntryPoint = "LLVMInt1TypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef Int1TypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMInt8TypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef Int8TypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMInt16TypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef Int16TypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMInt32TypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef Int32TypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMInt64TypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef Int64TypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMInt128TypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef Int128TypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMIntTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef IntTypeInContext(LLVMContextRef c, uint numBits);

    [DllImport(Library, EntryPoint = "LLVMGetIntTypeWidth", ExactSpelling = true)]
    public static extern uint GetIntTypeWidth(LLVMTypeRef integerTy);

    [DllImport(Library, EntryPoint = "LLVMFloatTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef FloatTypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMDoubleTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef DoubleTypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMFunctionType", ExactSpelling = true)]
    public static extern LLVMTypeRef FunctionType(LLVMTypeRef returnType, LLVMTypeRef* paramTypes, uint paramCount, int isVarArg);

    [DllImport(Library, EntryPoint = "LLVMIsFunctionVarArg", ExactSpelling = true)]
    public static extern int IsFunctionVarArg(LLVMTypeRef functionTy);

    [DllImport(Library, EntryPoint = "LLVMGetReturnType", ExactSpelling = true)]
    public static extern LLVMTypeRef GetReturnType(LLVMTypeRef functionTy);

    [DllImport(Library, EntryPoint = "LLVMCountParamTypes", ExactSpelling = true)]
    public static extern uint CountParamTypes(LLVMTypeRef functionTy);

    [DllImport(Library, EntryPoint = "LLVMGetParamTypes", ExactSpelling = true)]
    public static extern void GetParamTypes(LLVMTypeRef functionTy, LLVMTypeRef* dest);

    [DllImport(Library, EntryPoint = "LLVMStructTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef StructTypeInContext(LLVMContextRef c, LLVMTypeRef* elementTypes, uint elementCount, int packed);

    [DllImport(Library, EntryPoint = "LLVMStructCreateNamed", ExactSpelling = true)]
    public static extern LLVMTypeRef StructCreateNamed(LLVMContextRef c, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMGetStructName", ExactSpelling = true)]
    public static extern sbyte* GetStructName(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMStructSetBody", ExactSpelling = true)]
    public static extern void StructSetBody(LLVMTypeRef structTy, LLVMTypeRef* elementTypes, uint elementCount, int packed);

    [DllImport(Library, EntryPoint = "LLVMCountStructElementTypes", ExactSpelling = true)]
    public static extern uint CountStructElementTypes(LLVMTypeRef structTy);

    [DllImport(Library, EntryPoint = "LLVMGetStructElementTypes", ExactSpelling = true)]
    public static extern void GetStructElementTypes(LLVMTypeRef structTy, LLVMTypeRef* dest);

    [DllImport(Library, EntryPoint = "LLVMStructGetTypeAtIndex", ExactSpelling = true)]
    public static extern LLVMTypeRef StructGetTypeAtIndex(LLVMTypeRef structTy, uint i);

    [DllImport(Library, EntryPoint = "LLVMIsPackedStruct", ExactSpelling = true)]
    public static extern int IsPackedStruct(LLVMTypeRef structTy);

    [DllImport(Library, EntryPoint = "LLVMIsOpaqueStruct", ExactSpelling = true)]
    public static extern int IsOpaqueStruct(LLVMTypeRef structTy);

    [DllImport(Library, EntryPoint = "LLVMGetElementType", ExactSpelling = true)]
    public static extern LLVMTypeRef GetElementType(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMArrayType2", ExactSpelling = true)]
    public static extern LLVMTypeRef ArrayType2(LLVMTypeRef elementType, ulong elementCount);

    [DllImport(Library, EntryPoint = "LLVMGetArrayLength2", ExactSpelling = true)]
    public static extern ulong GetArrayLength2(LLVMTypeRef arrayTy);

    [DllImport(Library, EntryPoint = "LLVMPointerTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef PointerTypeInContext(LLVMContextRef c, uint addressSpace);

    [DllImport(Library, EntryPoint = "LLVMVectorType", ExactSpelling = true)]
    public static extern LLVMTypeRef VectorType(LLVMTypeRef elementType, uint elementCount);

    [DllImport(Library, EntryPoint = "LLVMGetVectorSize", ExactSpelling = true)]
    public static extern uint GetVectorSize(LLVMTypeRef vectorTy);

    [DllImport(Library, EntryPoint = "LLVMVoidTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef VoidTypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMLabelTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef LabelTypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMTokenTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef TokenTypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMMetadataTypeInContext", ExactSpelling = true)]
    public static extern LLVMTypeRef MetadataTypeInContext(LLVMContextRef c);

    [DllImport(Library, EntryPoint = "LLVMGetTypeKind", ExactSpelling = true)]
    public static extern LLVMTypeKind GetTypeKind(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMTypeIsSized", ExactSpelling = true)]
    public static extern int TypeIsSized(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMGetTypeContext", ExactSpelling = true)]
    public static extern LLVMContextRef GetTypeContext(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMPrintTypeToString", ExactSpelling = true)]
    public static extern sbyte* PrintTypeToString(LLVMTypeRef val);

    [DllImport(Library, EntryPoint = "LLVMGetTypeByName2", ExactSpelling = true)]
    public static extern LLVMTypeRef GetTypeByName2(LLVMContextRef c, sbyte* name);

    [DllImport(Library, EntryPoint = "LLVMConstNull", ExactSpelling = true)]
    public static extern LLVMValueRef ConstNull(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMConstAllOnes", ExactSpelling = true)]
    public static extern LLVMValueRef ConstAllOnes(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMGetUndef", ExactSpelling = true)]
    public static extern LLVMValueRef GetUndef(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMGetPoison", ExactSpelling = true)]
    public static extern LLVMValueRef GetPoison(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMIsNull", ExactSpelling = true)]
    public static extern int IsNull(LLVMValueRef val);

    [DllImport(Library, EntryPoint = "LLVMConstPointerNull", ExactSpelling = true)]
    public static extern LLVMValueRef ConstPointerNull(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMConstInt", ExactSpelling = true)]
    public static extern LLVMValueRef ConstInt(LLVMTypeRef intTy, ulong n, int signExtend);

    [DllImport(Library, EntryPoint = "LLVMConstIntOfArbitraryPrecision", ExactSpelling = true)]
    public static extern LLVMValueRef ConstIntOfArbitraryPrecision(LLVMTypeRef intTy, uint numWords, ulong* words);

    [DllImport(Library, EntryPoint = "LLVMConstReal", ExactSpelling = true)]
    public static extern LLVMValueRef ConstReal(LLVMTypeRef realTy, double n);

    [DllImport(Library, EntryPoint = "LLVMConstIntGetZExtValue", ExactSpelling = true)]
    public static extern ulong ConstIntGetZExtValue(LLVMValueRef constantVal);

    [DllImport(Library, EntryPoint = "LLVMConstIntGetSExtValue", ExactSpelling = true)]
    public static extern long ConstIntGetSExtValue(LLVMValueRef constantVal);

    [DllImport(Library, EntryPoint = "LLVMConstRealGetDouble", ExactSpelling = true)]
    public static extern double ConstRealGetDouble(LLVMValueRef constantVal, int* losesInfo);

    [DllImport(Library, EntryPoint = "LLVMConstStringInContext2", ExactSpelling = true)]
    public static extern LLVMValueRef ConstStringInContext2(LLVMContextRef c, sbyte* str, nuint length, int dontNullTerminate);

    [DllImport(Library, EntryPoint = "LLVMIsConstantString", ExactSpelling = true)]
    public static extern int IsConstantString(LLVMValueRef c);

    [DllImport(Library, EntryPoint = "LLVMGetAsString", ExactSpelling = true)]
    public static extern sbyte* GetAsString(LLVMValueRef c, nuint* length);

    [DllImport(Library, EntryPoint = "LLVMConstStructInContext", ExactSpelling = true)]
    public static extern LLVMValueRef ConstStructInContext(LLVMContextRef c, LLVMValueRef* constantVals, uint count, int packed);

    [DllImport(Library, EntryPoint = "LLVMConstArray2", ExactSpelling = true)]
    public static extern LLVMValueRef ConstArray2(LLVMTypeRef elementTy, LLVMValueRef* constantVals, ulong length);

    [DllImport(Library, EntryPoint = "LLVMConstDataArray", ExactSpelling = true)]
    public static extern LLVMValueRef ConstDataArray(LLVMTypeRef elementTy, sbyte* data, nuint sizeInBytes);

    [DllImport(Library, EntryPoint = "LLVMConstNamedStruct", ExactSpelling = true)]
    public static extern LLVMValueRef ConstNamedStruct(LLVMTypeRef structTy, LLVMValueRef* constantVals, uint count);

    [DllImport(Library, EntryPoint = "LLVMGetAggregateElement", ExactSpelling = true)]
    public static extern LLVMValueRef GetAggregateElement(LLVMValueRef c, uint idx);

    [DllImport(Library, EntryPoint = "LLVMConstVector", ExactSpelling = true)]
    public static extern LLVMValueRef ConstVector(LLVMValueRef* scalarConstantVals, uint size);

    [DllImport(Library, EntryPoint = "LLVMGetConstOpcode", ExactSpelling = true)]
    public static extern LLVMOpcode GetConstOpcode(LLVMValueRef constantVal);

    [DllImport(Library, EntryPoint = "LLVMAlignOf", ExactSpelling = true)]
    public static extern LLVMValueRef AlignOf(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMSizeOf", ExactSpelling = true)]
    public static extern LLVMValueRef SizeOf(LLVMTypeRef ty);

    [DllImport(Library, EntryPoint = "LLVMConstNeg", ExactSpelling = true)]
    public static extern LLVMValueRef ConstNeg(LLVMValueRef constantVal);

    [DllImport(Library, EntryPoint = "LLVMConstNot", ExactSpelling = true)]
    public static extern LLVMValueRef ConstNot(LLVMValueRef constantVal);

    [DllImport(Library, EntryPoint = "LLVMConstAdd", ExactSpelling = true)]
    public static extern LLVMValueRef ConstAdd(LLVMValueRef lhsconstant, LLVMValueRef rhsconstant);

    [DllImport(Library, EntryPoint = "LLVMConstSub", ExactSpelling = true)]
    public static extern LLVMValueRef ConstSub(LLVMValueRef lhsconstant, LLVMValueRef rhsconstant);

    [DllImport(Library, EntryPoint = "LLVMConstXor", ExactSpelling = true)]
    public static extern LLVMValueRef ConstXor(LLVMValueRef lhsconstant, LLVMValueRef rhsconstant);

    [DllImport(Library, EntryPoint = "LLVMConstGEP2", ExactSpelling = true)]
    public static extern LLVMValueRef ConstGEP2(LLVMTypeRef ty, LLVMValueRef constantVal, LLVMValueRef* constantIndices, uint numIndices);

    [DllImport(Library, EntryPoint = "LLVMConstInBoundsGEP2", ExactSpelling = true)]
    public static extern LLVMValueRef ConstInBoundsGEP2(
        LLVMTypeRef ty, LLVMValueRef constantVal, LLVMValueRef* constantIndices, uint numIndices);

    [DllImport(Library, EntryPoint = "LLVMConstTrunc", ExactSpelling = true)]
    public static extern LLVMValueRef ConstTrunc(LLVMValueRef constantVal, LLVMTypeRef toType);

    [DllImport(Library, EntryPoint = "LLVMConstPtrToInt", ExactSpelling = true)]
    public static extern LLVMValueRef ConstPtrToInt(LLVMValueRef constantVal, LLVMTypeRef toType);

    [DllImport(Library, EntryPoint = "LLVMConstIntToPtr", ExactSpelling = true)]
    public static extern LLVMValueRef ConstIntToPtr(LLVMValueRef constantVal, LLVMTypeRef toType);

    [DllImport(Library, EntryPoint = "LLVMConstBitCast", ExactSpelling = true)]
    public static extern LLVMValueRef ConstBitCast(LLVMValueRef constantVal, LLVMTypeRef toType);

    [DllImport(Library, EntryPoint = "LLVMConstAddrSpaceCast", ExactSpelling = true)]
    public static extern LLVMValueRef ConstAddrSpaceCast(LLVMValueRef constantVal, LLVMTypeRef toType);

    [DllImport(Library, EntryPoint = "LLVMGetInlineAsm", ExactSpelling = true)]
    public static extern LLVMValueRef GetInlineAsm(
        LLVMTypeRef ty, sbyte* asmString, nuint asmStringSize, sbyte* constraints, nuint constraintsSize, int hasSideEffects,
        int isAlignStack, LLVMInlineAsmDialect dialect, int canThrow);

    [DllImport(Library, EntryPoint = "LLVMBlockAddress", ExactSpelling = true)]
    public static extern LLVMValueRef BlockAddress(LLVMValueRef f, LLVMBasicBlockRef bb);
}
