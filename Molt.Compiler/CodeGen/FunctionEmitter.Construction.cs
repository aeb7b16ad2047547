using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    private bool EmitConstruction(MirInstruction instruction)
    {
        var operands = instruction.Operands;
        switch (instruction.Opcode)
        {
            case Opcode.MakeSet when operands.Length > 2 && operands.All(static operand => operand is MirConstant):
                Call(instruction, "CompiledCode.MakeConstantSet", Spill(operands), Constant((ulong)operands.Length));
                break;
            case Opcode.MakeTuple or Opcode.MakeList or Opcode.MakeSet:
                Call(instruction, "CompiledCode." + instruction.Opcode, Spill(operands), Constant((ulong)operands.Length));
                break;
            case Opcode.MakeDict:
                Call(instruction, "CompiledCode.MakeDict", Spill(operands), Constant((ulong)operands.Length / 2));
                break;
            case Opcode.JoinStr:
                Call(instruction, "CompiledCode.JoinStr", Spill(operands), Constant((ulong)operands.Length));
                break;
            case Opcode.ListAppend or Opcode.ListExtend or Opcode.SetAdd or Opcode.SetUpdate or Opcode.DictUpdate:
                Call(instruction, "CompiledCode." + instruction.Opcode, AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.DictSet or Opcode.DictMerge:
                Call(instruction, "CompiledCode." + instruction.Opcode, AsValue(operands[0]), AsValue(operands[1]), AsValue(operands[2]));
                break;
            case Opcode.ListToTuple:
                Call(instruction, "CompiledCode.ListToTuple", AsValue(operands[0]));
                break;
            case Opcode.Format:
                Call(instruction, "CompiledCode.Format" + instruction.Payload, AsValue(operands[0]), AsValue(operands[1]));
                break;
            case Opcode.MakeFunction:
                EmitMakeFunction(instruction, (FunctionShape)instruction.Payload!);
                break;
            case Opcode.MakeClass:
                EmitMakeClass(instruction, (MirClass)instruction.Payload!);
                break;
            default:
                return false;
        }
        return true;
    }

    private void EmitMakeFunction(MirInstruction instruction, FunctionShape shape)
    {
        int keywords = shape.KeywordDefaults.Length, cells = shape.DefaultCount + keywords;
        var info = _program.FunctionInfo(shape.Function);
        var defaults = EmitTuple(instruction, instruction.Operands.AsSpan(0, shape.DefaultCount));
        var keywordDefaults = _program.NoValue;
        if (keywords > 0)
        {
            var pairs = new MirValue[keywords * 2];
            for (int i = 0; i < keywords; i++)
            {
                pairs[2 * i] = new MirConstant(shape.KeywordDefaults[i]);
                pairs[2 * i + 1] = instruction.Operands[shape.DefaultCount + i];
            }
            keywordDefaults = CallRuntime("CompiledCode.MakeDict", Spill(pairs), Constant((ulong)keywords));
            Check(Failed(keywordDefaults), instruction);
        }
        var closure = EmitTuple(instruction, instruction.Operands.AsSpan(cells));
        Call(instruction, "CompiledCode.MakeFunction", info, defaults, keywordDefaults, closure);
    }

    /// <summary>A tuple of values, or no value if there are none.</summary>
    private LLVMValueRef EmitTuple(MirInstruction instruction, ReadOnlySpan<MirValue> items)
    {
        if (items.IsEmpty)
        {
            return _program.NoValue;
        }
        var tuple = CallRuntime("CompiledCode.MakeTuple", Spill(items), Constant((ulong)items.Length));
        Check(Failed(tuple), instruction);
        return tuple;
    }

    private void EmitMakeClass(MirInstruction instruction, MirClass @class)
    {
        var operands = instruction.Operands;
        var closure = EmitTuple(instruction, operands.AsSpan(2));
        Call(instruction, "CompiledCode.MakeClass", _program.FunctionInfo(@class.Body), _program.ClassInfo(@class), AsValue(operands[0]), AsValue(operands[1]), closure);
    }
}
