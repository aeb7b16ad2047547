using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>Comparisons, which run special methods of instances wherever they stand in what is compared.</summary>
public sealed partial class TypeInference
{
    /// <summary>The operators applied to instances: what they run depends on the members of classes.</summary>
    private readonly HashSet<MirInstruction> _operatorReaders = [];

    private static bool IsComparison(string name) => name is "__eq__" or "__ne__" or "__lt__" or "__le__" or "__gt__" or "__ge__";

    private MirType Compare(MirInstruction instruction, MirType left, MirType right)
    {
        if (left.IsNever || right.IsNever)
        {
            return MirType.Never;
        }
        if (ComparesBuiltins(left) && ComparesBuiltins(right))
        {
            if (RunsProgram(instruction, left) || RunsProgram(instruction, right))
            {
                EscapeOperands(instruction);
            }
            return MirType.Bool;
        }
        EscapeOperands(instruction);
        return MirType.Any;
    }

    /// <summary>Looks for an item in a container: it is compared with the elements.</summary>
    private void Contains(MirInstruction instruction, MirType item, MirType container)
    {
        container = container.WithoutUnbound();
        if (container.IsAny || container.Atoms.Any(atom => atom is not ContainerAtom))
        {
            Escape(item);
            Escape(container);
        }
        else if (!container.Atoms.IsEmpty && Iterated(instruction, container) is var element && (RunsProgram(instruction, item) || RunsProgram(instruction, element)))
        {
            Escape(item);
            Escape(element);
        }
    }

    /// <summary>Whether comparing values of the type gives a bool: no operand may be of a class that defines comparisons of its own.</summary>
    private static bool ComparesBuiltins(MirType type) =>
        !type.IsAny && type.Atoms.All(atom => atom is ContainerAtom or FunctionAtom or ClassAtom
            || (atom is InstanceAtom instance && !instance.Model.IsOpaque && !DefinesComparison(instance.Model)));

    private static bool DefinesComparison(ClassModel model) =>
        model.Ancestors.Any(ancestor => ancestor.Members.Any(member => !member.Value.Type.IsNever && IsComparison(member.Key)));

    /// <summary>Whether comparing a value, or what is in it, may run code of the program, which gets the other operand.</summary>
    private bool RunsProgram(MirInstruction reader, MirType type)
    {
        var pending = new Stack<MirType>([type]);
        HashSet<TypeAtom> seen = [];
        while (pending.TryPop(out var next))
        {
            if (next.IsAny)
            {
                return true;
            }
            foreach (var atom in next.Atoms)
            {
                if (!seen.Add(atom))
                {
                    continue;
                }
                switch (atom)
                {
                    case InstanceAtom instance:
                        _operatorReaders.Add(reader);
                        if (instance.Model.IsOpaque || DefinesComparison(instance.Model))
                        {
                            return true;
                        }
                        break;
                    case ClassAtom { Model.IsOpaque: true }:
                        return true;
                    case ContainerAtom container:
                        pending.Push(container.Element.Read(reader));
                        pending.Push(container.Key.Read(reader));
                        foreach (var item in container.Items ?? [])
                        {
                            pending.Push(item.Read(reader));
                        }
                        break;
                }
            }
        }
        return false;
    }

    /// <summary>Whether a type is classes that ask nothing of their metaclass, or tuples of such classes.</summary>
    private bool IsPlainClasses(MirInstruction reader, MirType type) =>
        !type.IsAny && type.Kinds == 0 && type.Atoms.All(atom => atom is ContainerAtom { Kind: ContainerKind.Tuple }
            ? Elements(reader, MirType.Of(atom)) is { IsAny: false, Kinds: 0 } elements && elements.Atoms.All(IsPlainClass)
            : IsPlainClass(atom));

    private static bool IsPlainClass(TypeAtom atom) => atom is BuiltinAtom or ClassAtom { Model.IsOpaque: false };
}
