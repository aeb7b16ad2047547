using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

// Binary operators whose special methods are the program's.
public sealed partial class TypeInference
{
    /// <summary>
    /// The result of an operator with an instance of a class of the program on the left, or on the right of a number; null if its operands are
    /// others, or if what it calls is not known.
    /// </summary>
    private MirType? InstanceBinary(MirInstruction instruction, BinaryOperator @operator, MirType left, MirType right)
    {
        bool isReflected = left.IsOnly(Numbers) && OnlyInstances(right);
        if (!isReflected && !OnlyInstances(left))
        {
            return null;
        }
        _operatorReaders.Add(instruction);
        var result = MirType.Never;
        foreach (InstanceAtom instance in isReflected ? right.Atoms : left.Atoms)
        {
            var method = isReflected ? MirType.Never : OperatorMethod(instruction, instance, @operator);
            if (method.IsNever && OnlyInstances(right))
            {
                foreach (InstanceAtom other in right.Atoms)
                {
                    result = result.Join(CallMember(
                        instruction, FindMember(instruction, other.Model.Ancestors, OperatorMethods.Reflected(@operator)), MirType.Of(other), [isReflected ? left : MirType.Of(instance)], []));
                }
            }
            else if (method.IsNever && !right.IsOnly(Simple))
            {
                return null;
            }
            else if (!method.IsNever)
            {
                if (MayGoFirst(right, instance.Model, @operator))
                {
                    return null;
                }
                result = result.Join(CallMember(instruction, method, MirType.Of(instance), [right], []));
            }
        }
        // It may be NotImplemented.
        return result.IsAny ? null : result;
    }

    /// <summary>Whether a type is instances of classes that are followed, and nothing else.</summary>
    public static bool OnlyInstances(MirType type) =>
        !type.IsAny && type.Kinds == 0 && !type.Atoms.IsEmpty && type.Atoms.All(atom => atom is InstanceAtom { Model.IsOpaque: false });

    /// <summary>Whether the right operand's reflected method is asked first: it is of a class that derives from the left one's.</summary>
    public static bool MayGoFirst(MirType right, ClassModel left, BinaryOperator @operator) => right.IsAny || right.Atoms.Any(atom =>
        atom is InstanceAtom { Model: var model } && model != left && model.Ancestors.Contains(left)
        && model.Ancestors.Any(ancestor => ancestor.Members.ContainsKey(OperatorMethods.Reflected(@operator))));

    private MirType OperatorMethod(MirInstruction instruction, InstanceAtom instance, BinaryOperator @operator)
    {
        if (instruction.Opcode == Opcode.InPlace
            && FindMember(instruction, instance.Model.Ancestors, OperatorMethods.InPlace(@operator)) is { IsNever: false } inPlace)
        {
            return inPlace;
        }
        return FindMember(instruction, instance.Model.Ancestors, OperatorMethods.Forward(@operator));
    }
}
