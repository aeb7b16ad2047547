namespace LLVMSharp.Interop;

/// <summary>A basic block.</summary>
public readonly unsafe record struct LLVMBasicBlockRef(IntPtr Handle)
{
    public string Name => NativeText.Copy(LLVM.GetBasicBlockName(this));

    public LLVMValueRef Parent => LLVM.GetBasicBlockParent(this);

    public LLVMValueRef Terminator => LLVM.GetBasicBlockTerminator(this);

    public LLVMValueRef FirstInstruction => LLVM.GetFirstInstruction(this);

    public LLVMValueRef LastInstruction => LLVM.GetLastInstruction(this);

    public LLVMBasicBlockRef Next => LLVM.GetNextBasicBlock(this);

    public LLVMBasicBlockRef Previous => LLVM.GetPreviousBasicBlock(this);

    public LLVMValueRef AsValue() => LLVM.BasicBlockAsValue(this);

    public void MoveAfter(LLVMBasicBlockRef position) => LLVM.MoveBasicBlockAfter(this, position);

    public void MoveBefore(LLVMBasicBlockRef position) => LLVM.MoveBasicBlockBefore(this, position);

    public void Delete() => LLVM.DeleteBasicBlock(this);

    public void RemoveFromParent() => LLVM.RemoveBasicBlockFromParent(this);

    public override string ToString() => Handle == 0 ? "" : AsValue().PrintToString();
}
