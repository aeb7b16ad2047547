using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>Attributes of instances that have a fixed place.</summary>
internal sealed class FieldForm : Form
{
    private readonly Proof _receiver;
    private readonly MirField _field;

    private FieldForm(MirInstruction instruction, Proof receiver, MirField field)
        : base(instruction)
    {
        _receiver = receiver;
        _field = field;
    }

    /// <summary>The form of an attribute access; null if the attribute is not expected to have the same place in all instances that are expected.</summary>
    public static Form? Choose(MirInstruction instruction)
    {
        if (Expectations.Instances(TypeInference.TypeOf(instruction.Operands[0])) is not { } receiver)
        {
            return null;
        }
        string name = (string)instruction.Payload!;
        MirField? result = null;
        foreach (var atom in Expectations.Present(TypeInference.TypeOf(instruction.Operands[0])).Atoms)
        {
            var model = ((InstanceAtom)atom).Model;
            if (model.FindMember(name) is not null || model.Class.Fields.Find(field => field.Name == name) is not { } field
                || (result is not null && result.Index != field.Index))
            {
                return null;
            }
            result = field;
        }
        return new FieldForm(instruction, receiver, result!);
    }

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy)
    {
        bool isLoad = Instruction.Opcode == Opcode.GetAttribute;
        foreach (var @class in _receiver.Classes)
        {
            @class.Expect(isLoad ? new ClassExpectation(ExpectationKind.Reads) : new ClassExpectation(ExpectationKind.Writes));
            @class.Expect(new ClassExpectation(ExpectationKind.Field, _field.Name));
        }
        var receiver = copy.Operand(Instruction.Operands[0], _receiver);
        return isLoad
            ? copy.Speculate(Instruction, Opcode.LoadField, _field, Proof.Object, receiver)
            : copy.Emit(Instruction, Opcode.StoreField, _field, Proof.None, receiver, copy.Map(Instruction.Operands[1]));
    }
}
