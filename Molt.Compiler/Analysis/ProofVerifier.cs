using System.Globalization;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// Checks that every specialized operation has operands whose own definitions prove what it needs, and that the proofs that expire still hold there.
/// </summary>
public static class ProofVerifier
{
    /// <summary>What is wrong with the fast copies of a program's functions; empty if nothing is. Generic ones have no specialized operations.</summary>
    public static IReadOnlyList<string> Verify(MirProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var errors = new List<string>();
        foreach (var function in program.Functions.Where(function => function.IsReachable))
        {
            new FunctionCheck(function, errors).Run();
        }
        return errors;
    }

    /// <summary>What an instruction needs of an operand.</summary>
    public static Proof Needs(MirInstruction instruction, int operand) => instruction.Opcode switch
    {
        Opcode.ListGet or Opcode.ListSet or Opcode.ListLength or Opcode.ListIterate or Opcode.ListAppend or Opcode.ListExtend or Opcode.ListToTuple when operand == 0 => Proof.List,
        Opcode.ListGet or Opcode.ListSet when operand == 1 => Proof.Int,
        Opcode.LoadCell or Opcode.StoreCell when operand == 0 => Proof.Cell,
        Opcode.SetAdd or Opcode.SetUpdate when operand == 0 => Proof.OfClass("set"),
        Opcode.DictSet or Opcode.DictUpdate or Opcode.DictMerge when operand == 0 => Proof.OfClass("dict"),
        Opcode.LoadField or Opcode.StoreField or Opcode.LoadExpectedMethod when operand == 0 => Proof.OfInstance([.. instruction.Operands[0].Proof.Classes]),
        Opcode.NewInstance => new Proof(ProofKind.Class, instruction.Payload),
        Opcode.CallDirect => OfArgument((MirFunction)instruction.Payload!, operand),
        Opcode.CallVirtual => OfVirtual(instruction, (VirtualShape)instruction.Payload!, operand),
        _ => Proof.None,
    };

    private static Proof OfArgument(MirFunction function, int operand)
    {
        int shift = function.FreeVariables.IsEmpty ? 0 : 1;
        return operand < shift ? new Proof(ProofKind.Function, function) : function.Entry.Parameters[operand - shift].Proof;
    }

    private static Proof OfVirtual(MirInstruction instruction, VirtualShape shape, int operand)
    {
        foreach (var (target, arguments) in shape.Split(instruction.Operands))
        {
            if (operand == arguments.Offset)
            {
                return Proof.OfInstance([.. shape.Targets.SelectMany(each => each.Classes)]);
            }
            if (operand < arguments.Offset + arguments.Count)
            {
                return target.Function.Entry.Parameters[operand - arguments.Offset].Proof;
            }
        }
        return Proof.None;
    }

    private sealed class FunctionCheck(MirFunction function, List<string> errors)
    {
        private readonly Epochs _epochs = new(function, instruction => instruction.MayCall());
        private readonly Dictionary<MirValue, int> _defined = new(ReferenceEqualityComparer.Instance);

        public void Run()
        {
            function.Number();
            foreach (var parameter in function.Entry.Parameters)
            {
                _defined[parameter] = 0;
            }
            var order = ControlFlow.ReversePostorder(function.Entry);
            foreach (var block in order)
            {
                for (int i = 0; i < block.Instructions.Count; i++)
                {
                    // What an operation gives is certain behind it.
                    _defined[block.Instructions[i]] = _epochs.At(block, i + 1);
                }
            }
            foreach (var block in order)
            {
                for (int i = 0; i < block.Instructions.Count; i++)
                {
                    Check(block, i);
                }
                CheckEdges(block);
            }
        }

        private void Check(MirBlock block, int index)
        {
            var instruction = block.Instructions[index];
            for (int i = 0; i < instruction.Operands.Length; i++)
            {
                var operand = instruction.Operands[i];
                var proof = Proof.OfValue(operand);
                var needed = Needs(instruction, i);
                bool isProven = IsNumeric(instruction.Opcode) ? proof.Kind is ProofKind.Int or ProofKind.Float or ProofKind.Bool : proof.Implies(needed);
                if (!isProven)
                {
                    Error(block, instruction, $"needs {needed} and gets %{operand.Id}, which is {proof}");
                }
                else if (needed.Expires && _defined[operand] != _epochs.At(block, index))
                {
                    Error(block, instruction, $"needs {needed}, and what proves it of %{operand.Id} no longer holds");
                }
                if (proof.Representation != Representation.Value && operand is not MirConstant && operand.Representation != proof.Representation)
                {
                    Error(block, instruction, $"gets %{operand.Id}, which is {proof} and held as {operand.Representation}");
                }
            }
            if (instruction is { Opcode: Opcode.LoadField or Opcode.StoreField, Payload: MirField field }
                && !instruction.Operands[0].Proof.Classes.All(@class => @class.Fields.Exists(each => each == field)))
            {
                Error(block, instruction, "reaches a field that the class of its operand does not have");
            }
            if (instruction is { Opcode: Opcode.CallVirtual, Payload: VirtualShape shape }
                && shape.Targets.Any(target => target.Function.Entry.Parameters[0].Proof is { Expires: true } self && !Proof.OfInstance(target.Classes).Implies(self)))
            {
                Error(block, instruction, "passes a method a receiver of another class");
            }
            if (instruction.Opcode == Opcode.Guard && instruction.Deoptimization is null)
            {
                Error(block, instruction, "has no state to leave with");
            }
        }

        private static bool IsNumeric(Opcode opcode) => opcode is Opcode.IntBinary or Opcode.IntBinaryUnchecked or Opcode.IntCompare or Opcode.IntDivide
            or Opcode.FloatBinary or Opcode.FloatCompare or Opcode.FloatNegate or Opcode.BoolToInt or Opcode.RangeIterate;

        private void CheckEdges(MirBlock block)
        {
            foreach (var edge in block.Terminator!.Edges)
            {
                for (int i = 0; i < edge.Arguments.Count; i++)
                {
                    var (proof, needed) = (Proof.OfValue(edge.Arguments[i]), edge.Target.Parameters[i].Proof);
                    if (!proof.Implies(needed) || needed.Expires)
                    {
                        errors.Add($"{Name}, b{block.Id}: the edge to b{edge.Target.Id} must pass {needed} and passes {proof}");
                    }
                }
            }
            if (block.Terminator is ReturnTerminator @return && function.ReturnRepresentation == Representation.Float64
                && Proof.OfValue(@return.Value) != Proof.Float)
            {
                errors.Add($"{Name}, b{block.Id}: returns what is not proven to be a float");
            }
        }

        private string Name => $"{function.Module.Name}.{function.QualifiedName}";

        private void Error(MirBlock block, MirInstruction instruction, string message) =>
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{Name}, b{block.Id}: {instruction.Opcode} %{instruction.Id} {message}"));
    }
}
