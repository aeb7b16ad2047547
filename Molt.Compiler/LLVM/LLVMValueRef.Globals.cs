namespace LLVMSharp.Interop;

// What globals and functions have.
public readonly unsafe partial record struct LLVMValueRef
{
    public LLVMModuleRef GlobalParent => LLVM.GetGlobalParent(this);

    public bool IsDeclaration => LLVM.IsDeclaration(this) != 0;

    /// <summary>The type of a global variable's content, or a function's type.</summary>
    public LLVMTypeRef GlobalValueType => LLVM.GlobalGetValueType(this);

    public LLVMLinkage Linkage
    {
        get => LLVM.GetLinkage(this);
        set => LLVM.SetLinkage(this, value);
    }

    public LLVMVisibility Visibility
    {
        get => LLVM.GetVisibility(this);
        set => LLVM.SetVisibility(this, value);
    }

    public LLVMDLLStorageClass DLLStorageClass
    {
        get => LLVM.GetDLLStorageClass(this);
        set => LLVM.SetDLLStorageClass(this, value);
    }

    public LLVMUnnamedAddr UnnamedAddress
    {
        get => LLVM.GetUnnamedAddress(this);
        set => LLVM.SetUnnamedAddress(this, value);
    }

    public string Section
    {
        get => NativeText.Copy(LLVM.GetSection(this));
        set
        {
            using var text = new MarshaledString(value);
            LLVM.SetSection(this, text.Pointer);
        }
    }

    /// <summary>The alignment of a global, or of a load's, store's or alloca's memory.</summary>
    public uint Alignment
    {
        get => LLVM.GetAlignment(this);
        set => LLVM.SetAlignment(this, value);
    }

    public LLVMComdatRef Comdat
    {
        get => LLVM.GetComdat(this);
        set => LLVM.SetComdat(this, value);
    }

    public LLVMValueRef Initializer
    {
        get => LLVM.GetInitializer(this);
        set => LLVM.SetInitializer(this, value);
    }

    public bool IsGlobalConstant
    {
        get => LLVM.IsGlobalConstant(this) != 0;
        set => LLVM.SetGlobalConstant(this, value ? 1 : 0);
    }

    public bool IsThreadLocal
    {
        get => LLVM.IsThreadLocal(this) != 0;
        set => LLVM.SetThreadLocal(this, value ? 1 : 0);
    }

    public LLVMThreadLocalMode ThreadLocalMode
    {
        get => LLVM.GetThreadLocalMode(this);
        set => LLVM.SetThreadLocalMode(this, value);
    }

    public bool IsExternallyInitialized
    {
        get => LLVM.IsExternallyInitialized(this) != 0;
        set => LLVM.SetExternallyInitialized(this, value ? 1 : 0);
    }

    public LLVMValueRef NextGlobal => LLVM.GetNextGlobal(this);

    public LLVMValueRef PreviousGlobal => LLVM.GetPreviousGlobal(this);

    public LLVMValueRef NextFunction => LLVM.GetNextFunction(this);

    public LLVMValueRef PreviousFunction => LLVM.GetPreviousFunction(this);

    public uint FunctionCallConv
    {
        get => LLVM.GetFunctionCallConv(this);
        set => LLVM.SetFunctionCallConv(this, value);
    }

    /// <summary>The intrinsic that a function is; 0 for none.</summary>
    public uint IntrinsicID => LLVM.GetIntrinsicID(this);

    public uint ParamsCount => LLVM.CountParams(this);

    public LLVMValueRef[] Params
    {
        get
        {
            var parameters = new LLVMValueRef[ParamsCount];
            fixed (LLVMValueRef* start = parameters)
            {
                LLVM.GetParams(this, start);
            }
            return parameters;
        }
    }

    public LLVMValueRef ParamParent => LLVM.GetParamParent(this);

    public LLVMBasicBlockRef EntryBasicBlock => LLVM.GetEntryBasicBlock(this);

    public LLVMBasicBlockRef FirstBasicBlock => LLVM.GetFirstBasicBlock(this);

    public LLVMBasicBlockRef LastBasicBlock => LLVM.GetLastBasicBlock(this);

    public uint BasicBlocksCount => LLVM.CountBasicBlocks(this);

    public LLVMBasicBlockRef[] BasicBlocks
    {
        get
        {
            var blocks = new LLVMBasicBlockRef[BasicBlocksCount];
            fixed (LLVMBasicBlockRef* start = blocks)
            {
                LLVM.GetBasicBlocks(this, start);
            }
            return blocks;
        }
    }

    /// <summary>The function's debug information.</summary>
    public LLVMMetadataRef Subprogram
    {
        get => LLVM.GetSubprogram(this);
        set => LLVM.SetSubprogram(this, value);
    }

    public LLVMValueRef GetParam(uint index) => LLVM.GetParam(this, index);

    public LLVMBasicBlockRef AppendBasicBlock(string name) => TypeOf.Context.AppendBasicBlock(this, name);

    public void AddAttributeAtIndex(LLVMAttributeIndex index, LLVMAttributeRef attribute) =>
        LLVM.AddAttributeAtIndex(this, index, attribute);

    public LLVMAttributeRef[] GetAttributesAtIndex(LLVMAttributeIndex index)
    {
        var attributes = new LLVMAttributeRef[LLVM.GetAttributeCountAtIndex(this, index)];
        fixed (LLVMAttributeRef* start = attributes)
        {
            LLVM.GetAttributesAtIndex(this, index, start);
        }
        return attributes;
    }

    public bool VerifyFunction(LLVMVerifierFailureAction action) => LLVM.VerifyFunction(this, action) == 0;

    public void DeleteFunction() => LLVM.DeleteFunction(this);

    public void DeleteGlobal() => LLVM.DeleteGlobal(this);
}
