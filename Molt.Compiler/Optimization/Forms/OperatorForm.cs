using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>A binary operator of instances of the program's classes: a call of their special method.</summary>
internal sealed class OperatorForm : Form
{
    private readonly InstanceTarget _target;
    private readonly MirValue _receiver;
    private readonly MirValue _other;
    private readonly Proof _otherProof;
    private readonly string? _absent;

    private OperatorForm(MirInstruction instruction, InstanceTarget target, MirValue receiver, MirValue other, Proof otherProof, string? absent)
        : base(instruction)
    {
        _target = target;
        _receiver = receiver;
        _other = other;
        _otherProof = otherProof;
        _absent = absent;
    }

    /// <inheritdoc/>
    public override IEnumerable<(MirValue Value, Proof Proof)> Wants => _target.Wants;

    /// <inheritdoc/>
    public override bool IsQuiet => false;

    /// <summary>The form of an operator; null if the runtime must find out what it calls.</summary>
    public static Form? Choose(MirInstruction instruction)
    {
        var @operator = (BinaryOperator)instruction.Payload!;
        var (left, right) = (instruction.Operands[0], instruction.Operands[1]);
        var (leftType, rightType) = (TypeInference.TypeOf(left), TypeInference.TypeOf(right));
        if (TypeInference.OnlyInstances(leftType))
        {
            bool hasInPlace = instruction.Opcode == Opcode.InPlace
                && leftType.Atoms.Any(atom => ((InstanceAtom)atom).Model.FindMember(OperatorMethods.InPlace(@operator)) is not null);
            return hasInPlace || Other(leftType, rightType, @operator) is not { } other
                || MethodForms.InstanceTarget(left, leftType, [right], OperatorMethods.Forward(@operator), []) is not { } target
                ? null
                : new OperatorForm(instruction, target, left, right, other, instruction.Opcode == Opcode.InPlace ? OperatorMethods.InPlace(@operator) : null);
        }
        return TypeInference.OnlyInstances(rightType) && Expectations.Exact(leftType) is { Kind: ProofKind.Int or ProofKind.Float or ProofKind.Bool } number
            && MethodForms.InstanceTarget(right, rightType, [left], OperatorMethods.Reflected(@operator), []) is { } reflected
            ? new OperatorForm(instruction, reflected, right, left, number, null)
            : null;
    }

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy)
    {
        var @operator = (BinaryOperator)Instruction.Payload!;
        foreach (var @class in _absent is null ? [] : _target.Receiver.Classes)
        {
            @class.Expect(new ClassExpectation(ExpectationKind.NoMember, _absent));
        }
        foreach (var @class in _otherProof.Classes)
        {
            if (!_target.Receiver.Classes.SequenceEqual([@class]))
            {
                @class.Expect(new ClassExpectation(ExpectationKind.NoMember, OperatorMethods.Reflected(@operator)));
            }
        }
        // It is not asked first, and what it is decides what comes after.
        copy.Operand(_other, _otherProof);
        var result = _target.Emit(copy, Instruction, _receiver, null);
        copy.EndStep();
        return copy.Emit(
            Instruction, Opcode.FinishOperator, new OperatorShape(@operator, Instruction.Opcode == Opcode.InPlace, _receiver == Instruction.Operands[1]), Proof.Object,
            result, copy.Map(Instruction.Operands[0]), copy.Map(Instruction.Operands[1]));
    }

    /// <summary>What must be certain of the right operand so that its method is not asked first; null if it is, or may be.</summary>
    private static Proof? Other(MirType left, MirType right, BinaryOperator @operator)
    {
        if (Expectations.Exact(right) is { } exact)
        {
            return exact;
        }
        if (!TypeInference.OnlyInstances(right) || Expectations.Instances(right) is not { } instances)
        {
            return null;
        }
        // Those of one class are equals.
        bool areSame = left.Atoms.Length == 1 && left.Atoms.SequenceEqual(right.Atoms);
        return areSame || right.Atoms.All(atom => ((InstanceAtom)atom).Model.FindMember(OperatorMethods.Reflected(@operator)) is null) ? instances : null;
    }
}
