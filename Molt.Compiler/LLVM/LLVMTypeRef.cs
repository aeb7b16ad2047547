namespace LLVMSharp.Interop;

/// <summary>A type.</summary>
public readonly unsafe record struct LLVMTypeRef(IntPtr Handle)
{
    public LLVMTypeKind Kind => LLVM.GetTypeKind(this);

    public LLVMContextRef Context => LLVM.GetTypeContext(this);

    public bool IsSized => LLVM.TypeIsSized(this) != 0;

    public uint IntWidth => LLVM.GetIntTypeWidth(this);

    public LLVMTypeRef ReturnType => LLVM.GetReturnType(this);

    public bool IsFunctionVarArg => LLVM.IsFunctionVarArg(this) != 0;

    public uint ParamTypesCount => LLVM.CountParamTypes(this);

    public LLVMTypeRef[] ParamTypes
    {
        get
        {
            var types = new LLVMTypeRef[ParamTypesCount];
            fixed (LLVMTypeRef* start = types)
            {
                LLVM.GetParamTypes(this, start);
            }
            return types;
        }
    }

    public uint StructElementTypesCount => LLVM.CountStructElementTypes(this);

    public LLVMTypeRef[] StructElementTypes
    {
        get
        {
            var types = new LLVMTypeRef[StructElementTypesCount];
            fixed (LLVMTypeRef* start = types)
            {
                LLVM.GetStructElementTypes(this, start);
            }
            return types;
        }
    }

    public string StructName => NativeText.Copy(LLVM.GetStructName(this));

    /// <summary>The element type of an array or vector.</summary>
    public LLVMTypeRef ElementType => LLVM.GetElementType(this);

    public uint ArrayLength => (uint)LLVM.GetArrayLength2(this);

    public LLVMValueRef SizeOf => LLVM.SizeOf(this);

    public LLVMValueRef AlignOf => LLVM.AlignOf(this);

    public LLVMValueRef Undef => LLVM.GetUndef(this);

    public LLVMValueRef Poison => LLVM.GetPoison(this);

    public static LLVMTypeRef CreateFunction(LLVMTypeRef returnType, ReadOnlySpan<LLVMTypeRef> parameters, bool isVarArg = false)
    {
        fixed (LLVMTypeRef* start = parameters)
        {
            return LLVM.FunctionType(returnType, start, (uint)parameters.Length, isVarArg ? 1 : 0);
        }
    }

    /// <summary>The (opaque) pointer type of the element type's context.</summary>
    public static LLVMTypeRef CreatePointer(LLVMTypeRef elementType, uint addressSpace = 0) =>
        elementType.Context.GetPointerType(addressSpace);

    public static LLVMTypeRef CreateArray(LLVMTypeRef elementType, uint count) => LLVM.ArrayType2(elementType, count);

    public static LLVMTypeRef CreateArray2(LLVMTypeRef elementType, ulong count) => LLVM.ArrayType2(elementType, count);

    public static LLVMTypeRef CreateVector(LLVMTypeRef elementType, uint count) => LLVM.VectorType(elementType, count);

    public void StructSetBody(ReadOnlySpan<LLVMTypeRef> elements, bool packed)
    {
        fixed (LLVMTypeRef* start = elements)
        {
            LLVM.StructSetBody(this, start, (uint)elements.Length, packed ? 1 : 0);
        }
    }

    public LLVMTypeRef StructGetTypeAtIndex(uint index) => LLVM.StructGetTypeAtIndex(this, index);

    public string PrintToString() => NativeText.Take(LLVM.PrintTypeToString(this));

    public override string ToString() => Handle == 0 ? "" : PrintToString();
}
