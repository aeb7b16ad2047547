using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>
/// Finds the raw integers of a function that are never negative, so that division need not adjust for signs. Arithmetic that would overflow leaves the
/// function; so sums and products of such integers are such integers.
/// </summary>
public static class NonNegative
{
    /// <summary>The values, found as the greatest set that its own rules confirm.</summary>
    public static HashSet<MirValue> Find(MirFunction function)
    {
        var result = new HashSet<MirValue>(ReferenceEqualityComparer.Instance);
        var incoming = new Dictionary<MirParameter, List<MirValue>>();
        foreach (var block in function.Blocks)
        {
            result.UnionWith(block.Instructions.Where(instruction => instruction.Representation == Representation.Int64));
            if (block != function.Entry)
            {
                result.UnionWith(block.Parameters.Where(parameter => parameter.Representation == Representation.Int64));
            }
            foreach (var edge in block.Terminator!.Edges)
            {
                for (int i = 0; i < edge.Arguments.Count; i++)
                {
                    var parameter = edge.Target.Parameters[i];
                    if (!incoming.TryGetValue(parameter, out var values))
                    {
                        incoming.Add(parameter, values = []);
                    }
                    values.Add(edge.Arguments[i]);
                }
            }
        }
        while (result.RemoveWhere(value => !Confirms(value, result, incoming)) > 0)
        {
        }
        return result;
    }

    /// <summary>Whether a value is in the set, or a constant that is not negative.</summary>
    public static bool Contains(HashSet<MirValue> set, MirValue value) => value is MirConstant { Content: >= 0L or bool } || set.Contains(value);

    private static bool Confirms(MirValue value, HashSet<MirValue> set, Dictionary<MirParameter, List<MirValue>> incoming)
    {
        bool Is(MirValue operand) => Contains(set, operand);
        return value switch
        {
            MirParameter parameter => incoming.TryGetValue(parameter, out var values) && values.TrueForAll(Is),
            MirInstruction { Opcode: Opcode.ListLength or Opcode.BoolToInt } => true,
            MirInstruction { Opcode: Opcode.IteratorNext, Operands: [MirInstruction { Opcode: Opcode.RangeIterate } range] } =>
                Is(range.Operands[0]) && range.Operands[2] is not MirConstant { Content: <= 0L },
            MirInstruction { Opcode: Opcode.IntBinary or Opcode.IntBinaryUnchecked, Operands: [var left, var right] } instruction =>
                (BinaryOperator)instruction.Payload! switch
                {
                    BinaryOperator.Add or BinaryOperator.Multiply or BinaryOperator.FloorDivide or BinaryOperator.Or or BinaryOperator.Xor => Is(left) && Is(right),
                    BinaryOperator.Remainder => Is(right),
                    BinaryOperator.And => Is(left) || Is(right),
                    BinaryOperator.LeftShift or BinaryOperator.RightShift => Is(left),
                    _ => false,
                },
            _ => false,
        };
    }
}
