namespace LLVMSharp.Interop;

/// <summary>A unit of code generation.</summary>
public readonly unsafe record struct LLVMModuleRef(IntPtr Handle) : IDisposable
{
    public LLVMContextRef Context => LLVM.GetModuleContext(this);

    public LLVMValueRef FirstFunction => LLVM.GetFirstFunction(this);

    public LLVMValueRef LastFunction => LLVM.GetLastFunction(this);

    public LLVMValueRef FirstGlobal => LLVM.GetFirstGlobal(this);

    public LLVMValueRef LastGlobal => LLVM.GetLastGlobal(this);

    public LLVMValueRef FirstGlobalAlias => LLVM.GetFirstGlobalAlias(this);

    public LLVMTargetDataRef DataLayoutData
    {
        get => LLVM.GetModuleDataLayout(this);
        set => LLVM.SetModuleDataLayout(this, value);
    }

    public string DataLayout
    {
        get => NativeText.Copy(LLVM.GetDataLayoutStr(this));
        set
        {
            using var text = new MarshaledString(value);
            LLVM.SetDataLayout(this, text.Pointer);
        }
    }

    public string Target
    {
        get => NativeText.Copy(LLVM.GetTarget(this));
        set
        {
            using var text = new MarshaledString(value);
            LLVM.SetTarget(this, text.Pointer);
        }
    }

    public void SetSourceFileName(string name)
    {
        using var text = new MarshaledString(name);
        LLVM.SetSourceFileName(this, text.Pointer, (nuint)text.Length);
    }

    public LLVMValueRef AddFunction(string name, LLVMTypeRef type)
    {
        using var text = new MarshaledString(name);
        return LLVM.AddFunction(this, text.Pointer, type);
    }

    /// <summary>The function, or a null handle.</summary>
    public LLVMValueRef GetNamedFunction(string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.GetNamedFunction(this, text.Pointer);
    }

    public LLVMValueRef AddGlobal(LLVMTypeRef type, string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.AddGlobal(this, type, text.Pointer);
    }

    /// <summary>The global variable, or a null handle.</summary>
    public LLVMValueRef GetNamedGlobal(string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.GetNamedGlobal(this, text.Pointer);
    }

    public LLVMValueRef AddAlias2(LLVMTypeRef valueType, uint addressSpace, LLVMValueRef aliasee, string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.AddAlias2(this, valueType, addressSpace, aliasee, text.Pointer);
    }

    public LLVMComdatRef GetOrInsertComdat(string name)
    {
        using var text = new MarshaledString(name);
        return LLVM.GetOrInsertComdat(this, text.Pointer);
    }

    /// <summary>Declares an intrinsic for the types that it is overloaded on.</summary>
    public LLVMValueRef GetIntrinsicDeclaration(uint id, ReadOnlySpan<LLVMTypeRef> types)
    {
        fixed (LLVMTypeRef* start = types)
        {
            return LLVM.GetIntrinsicDeclaration(this, id, start, (nuint)types.Length);
        }
    }

    public void AddModuleFlag(string name, LLVMModuleFlagBehavior behavior, uint value)
    {
        using var text = new MarshaledString(name);
        LLVMMetadataRef constant = LLVM.ValueAsMetadata(LLVMValueRef.CreateConstInt(Context.Int32Type, value));
        LLVM.AddModuleFlag(this, behavior, text.Pointer, (nuint)text.Length, constant);
    }

    public void AddNamedMetadataOperand(string name, LLVMMetadataRef node)
    {
        using var text = new MarshaledString(name);
        LLVM.AddNamedMetadataOperand(this, text.Pointer, node.AsValue(Context));
    }

    public void AppendInlineAsm(string code)
    {
        using var text = new MarshaledString(code);
        LLVM.AppendModuleInlineAsm(this, text.Pointer, (nuint)text.Length);
    }

    public LLVMDIBuilderRef CreateDIBuilder() => LLVM.CreateDIBuilder(this);

    public LLVMModuleRef CloneModule() => LLVM.CloneModule(this);

    /// <summary>Whether the module is well formed; if not, why.</summary>
    public bool TryVerify(LLVMVerifierFailureAction action, out string message)
    {
        sbyte* text = null;
        bool ok = LLVM.VerifyModule(this, action, &text) == 0;
        message = NativeText.Take(text);
        return ok;
    }

    /// <summary>Runs a pipeline of the new pass manager (<c>"default&lt;O2&gt;"</c>).</summary>
    public void RunPasses(string passes, LLVMTargetMachineRef machine, LLVMPassBuilderOptionsRef options)
    {
        using var text = new MarshaledString(passes);
        LLVM.RunPasses(this, text.Pointer, machine, options).ThrowOnError();
    }

    /// <summary>Moves all of <paramref name="source"/> into this module.</summary>
    /// <returns>Whether it could be linked.</returns>
    public bool TryLinkModule(LLVMModuleRef source) => LLVM.LinkModules2(this, source) == 0;

    public int WriteBitcodeToFile(string path)
    {
        using var text = new MarshaledString(path);
        return LLVM.WriteBitcodeToFile(this, text.Pointer);
    }

    public LLVMMemoryBufferRef WriteBitcodeToMemoryBuffer() => LLVM.WriteBitcodeToMemoryBuffer(this);

    public string PrintToString() => NativeText.Take(LLVM.PrintModuleToString(this));

    public void Dispose() => LLVM.DisposeModule(this);

    public override string ToString() => Handle == 0 ? "" : PrintToString();
}
