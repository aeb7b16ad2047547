using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>Comparisons, which run special methods of instances.</summary>
public sealed partial class TypeInference
{
    /// <summary>The operators applied to instances: what they run depends on the members of classes.</summary>
    private readonly HashSet<MirInstruction> _operatorReaders = [];

    private static bool IsComparison(string name) => name is "__eq__" or "__ne__" or "__lt__" or "__le__" or "__gt__" or "__ge__";

    private static string ComparisonMethod(CompareOperator @operator, bool isReflected) => @operator switch
    {
        CompareOperator.Equal => "__eq__",
        CompareOperator.NotEqual => "__ne__",
        CompareOperator.Less => isReflected ? "__gt__" : "__lt__",
        CompareOperator.LessEqual => isReflected ? "__ge__" : "__le__",
        CompareOperator.Greater => isReflected ? "__lt__" : "__gt__",
        _ => isReflected ? "__le__" : "__ge__",
    };

    /// <summary>What special methods of the program give; a bool where none is known.</summary>
    private MirType Compare(MirInstruction instruction, MirType left, MirType right)
    {
        if (left.IsNever || right.IsNever)
        {
            return MirType.Never;
        }
        var @operator = (CompareOperator)instruction.Payload!;
        var result = CallComparison(instruction, left, right, ComparisonMethod(@operator, isReflected: false))
            .Join(CallComparison(instruction, right, left, ComparisonMethod(@operator, isReflected: true)));
        // What gives NotImplemented, too, gives way to something that does not.
        return result.IsNever || result.IsAny ? MirType.Bool : result;
    }

    private MirType CallComparison(MirInstruction instruction, MirType receiver, MirType other, string name)
    {
        var result = MirType.Never;
        foreach (var atom in receiver.Atoms)
        {
            if (atom is InstanceAtom { Model: { IsOpaque: false } model })
            {
                _operatorReaders.Add(instruction);
                result = result.Join(CallMember(instruction, FindMember(instruction, model.Ancestors, name), MirType.Of(atom), [other], []));
            }
        }
        return result;
    }
}
