using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>Finds the functions that are reached by operations that did not become direct: they are entered in the general way, with Values.</summary>
internal static class GenericEntries
{
    /// <summary>Sets <see cref="MirFunction.IsEscaped"/> of what the code of a program reaches so.</summary>
    public static void Keep(MirProgram program)
    {
        foreach (var instruction in program.Functions.Where(function => function.IsReachable).SelectMany(function => function.Blocks).SelectMany(block => block.Instructions))
        {
            Keep(instruction);
        }
    }

    private static void Keep(MirInstruction instruction)
    {
        switch (instruction.Opcode)
        {
            case Opcode.Call:
                Keep(TypeInference.TypeOf(instruction.Operands[0]));
                break;
            case Opcode.Binary or Opcode.InPlace:
                var @operator = (BinaryOperator)instruction.Payload!;
                foreach (var operand in instruction.Operands)
                {
                    KeepMethods(TypeInference.TypeOf(operand), OperatorMethods.Forward(@operator));
                    KeepMethods(TypeInference.TypeOf(operand), OperatorMethods.Reflected(@operator));
                    KeepMethods(TypeInference.TypeOf(operand), OperatorMethods.InPlace(@operator));
                }
                break;
            case Opcode.CallMethod or Opcode.LoadMethod:
                KeepMethods(TypeInference.TypeOf(instruction.Operands[0]), instruction.Payload as string ?? ((CallShape)instruction.Payload!).Method!);
                break;
        }
    }

    private static void KeepMethods(MirType receiver, string name)
    {
        foreach (var atom in receiver.Atoms)
        {
            switch (atom)
            {
                case InstanceAtom instance:
                    KeepMembers(instance.Model, name);
                    break;
                case ClassAtom @class:
                    KeepMembers(@class.Model, name);
                    break;
                case SuperAtom super:
                    KeepMethods(super.Receiver.Type, name);
                    break;
                case ModuleAtom module:
                    Keep(module.Module.FindGlobal(name)?.Type ?? MirType.Never);
                    break;
            }
        }
    }

    private static void KeepMembers(ClassModel model, string name)
    {
        foreach (var ancestor in model.Ancestors)
        {
            Keep(ancestor.Members.GetValueOrDefault(name)?.Type ?? MirType.Never);
            Keep(ancestor.Fields.GetValueOrDefault(name)?.Type ?? MirType.Never);
        }
    }

    private static void Keep(MirType callee)
    {
        foreach (var atom in callee.Atoms)
        {
            if (atom is FunctionAtom function)
            {
                function.Model.Function.IsEscaped = true;
            }
            else if (atom is ClassAtom @class)
            {
                KeepMembers(@class.Model, "__init__");
            }
        }
    }
}
