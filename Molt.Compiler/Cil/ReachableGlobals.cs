using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>Finds what a function refers to.</summary>
internal static class ReachableGlobals
{
    /// <summary>The functions and global variables that a function, or one that it refers to, refers to.</summary>
    public static HashSet<LLVMValueRef> From(LLVMValueRef function)
    {
        var found = new HashSet<LLVMValueRef>();
        var constants = new HashSet<LLVMValueRef>();
        var functions = new Stack<LLVMValueRef>([function]);
        while (functions.TryPop(out LLVMValueRef current))
        {
            Direct(current, found, constants, functions);
        }
        return found;
    }

    /// <summary>The functions and global variables that a function itself refers to.</summary>
    public static HashSet<LLVMValueRef> DirectlyFrom(LLVMValueRef function)
    {
        var found = new HashSet<LLVMValueRef>();
        Direct(function, found, [], []);
        return found;
    }

    /// <summary>The functions and global variables that a constant refers to.</summary>
    public static HashSet<LLVMValueRef> FromConstant(LLVMValueRef constant)
    {
        var found = new HashSet<LLVMValueRef>();
        Visit(constant, found, [], []);
        return found;
    }

    private static void Direct(
        LLVMValueRef function, HashSet<LLVMValueRef> found, HashSet<LLVMValueRef> constants, Stack<LLVMValueRef> functions)
    {
        for (LLVMBasicBlockRef block = function.FirstBasicBlock; block.Handle != 0; block = block.Next)
        {
            for (LLVMValueRef instruction = block.FirstInstruction; instruction.Handle != 0; instruction = instruction.NextInstruction)
            {
                for (int i = 0; i < instruction.OperandCount; i++)
                {
                    Visit(instruction.GetOperand((uint)i), found, constants, functions);
                }
            }
        }
    }

    private static void Visit(
        LLVMValueRef value, HashSet<LLVMValueRef> found, HashSet<LLVMValueRef> constants, Stack<LLVMValueRef> functions)
    {
        switch (value.Kind)
        {
            case LLVMValueKind.LLVMFunctionValueKind:
                if (found.Add(value))
                {
                    functions.Push(value);
                }
                break;
            case LLVMValueKind.LLVMGlobalVariableValueKind or LLVMValueKind.LLVMGlobalAliasValueKind:
                found.Add(value);
                break;
            case LLVMValueKind.LLVMConstantExprValueKind or LLVMValueKind.LLVMConstantArrayValueKind or LLVMValueKind.LLVMConstantStructValueKind
                or LLVMValueKind.LLVMConstantVectorValueKind:
                if (constants.Add(value))
                {
                    for (int i = 0; i < value.OperandCount; i++)
                    {
                        Visit(value.GetOperand((uint)i), found, constants, functions);
                    }
                }
                break;
            default:
                break;
        }
    }
}
