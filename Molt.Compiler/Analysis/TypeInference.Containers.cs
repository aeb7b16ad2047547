using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    /// <summary>Whether the type is containers of one kind and nothing else.</summary>
    public static bool OnlyContainers(MirType type, ContainerKind kind) =>
        !type.IsAny && type.Kinds == 0 && !type.Atoms.IsEmpty && type.Atoms.All(atom => atom is ContainerAtom container && container.Kind == kind);

    /// <summary>What the elements (values of dicts, contents of cells) of a type's containers can be.</summary>
    private MirType Elements(MirInstruction reader, MirType type)
    {
        if (type.IsAny)
        {
            return type;
        }
        var result = MirType.Never;
        foreach (var atom in type.Atoms)
        {
            if (atom is not ContainerAtom container)
            {
                return MirType.Any;
            }
            result = result.Join(container.Element.Read(reader));
            foreach (var item in container.Items ?? [])
            {
                result = result.Join(item.Read(reader));
            }
        }
        return result;
    }

    /// <summary>Lets values flow into a type's containers.</summary>
    private void WriteElements(MirType containers, MirType element, MirType? key = null)
    {
        foreach (var atom in containers.Atoms)
        {
            if (atom is ContainerAtom container)
            {
                container.Element.Write(element, this);
                container.Key.Write(key ?? MirType.Never, this);
            }
        }
    }

    /// <summary>Sends a value into generators; gives what they yield.</summary>
    private MirType Send(MirInstruction instruction, MirType generators, MirType sent)
    {
        foreach (ContainerAtom generator in generators.Atoms)
        {
            generator.Key.Write(sent.WithoutUnbound(), this);
        }
        return Elements(instruction, generators);
    }

    /// <summary>What iterating a value gives.</summary>
    private MirType Iterated(MirInstruction instruction, MirType type)
    {
        type = type.WithoutUnbound();
        var result = MirType.Never;
        if (type.IsAny || (type.Kinds & ~(TypeKinds.Str | TypeKinds.Bytes | TypeKinds.Range | TypeKinds.None)) != 0)
        {
            return MirType.Any;
        }
        result = result.Join(MirType.Of(((type.Kinds & TypeKinds.Str) != 0 ? TypeKinds.Str : 0)
            | ((type.Kinds & (TypeKinds.Bytes | TypeKinds.Range)) != 0 ? TypeKinds.Int : 0)));
        foreach (var atom in type.Atoms)
        {
            if (atom is not ContainerAtom container)
            {
                return MirType.Any;
            }
            result = result.Join(container.Kind == ContainerKind.Dict ? container.Key.Read(instruction) : Elements(instruction, MirType.Of(container)));
        }
        return result;
    }

    private MirType GetIterator(MirInstruction instruction, MirType type)
    {
        if (type.IsNever)
        {
            return type;
        }
        if (OnlyContainers(type, ContainerKind.Iterator))
        {
            return type;
        }
        var element = Iterated(instruction, type);
        return IteratorOf(instruction, element);
    }

    private MirType MakeTuple(MirInstruction instruction)
    {
        var tuple = Container(instruction, ContainerKind.Tuple, instruction.Operands.Length);
        for (int i = 0; i < instruction.Operands.Length; i++)
        {
            tuple.Items![i].Write(TypeOf(instruction.Operands[i]), this);
        }
        return MirType.Of(tuple);
    }

    private MirType MakeSequence(MirInstruction instruction, ContainerKind kind)
    {
        var container = Container(instruction, kind);
        foreach (var operand in instruction.Operands)
        {
            container.Element.Write(TypeOf(operand), this);
        }
        return MirType.Of(container);
    }

    private MirType Unpack(MirInstruction instruction)
    {
        var source = TypeOf(instruction.Operands[0]).WithoutUnbound();
        int count = (int)instruction.Payload!;
        if (source.IsNever)
        {
            return source;
        }
        var result = Container(instruction, ContainerKind.Tuple, count);
        if (OnlyContainers(source, ContainerKind.Tuple) && source.Atoms.All(atom => ((ContainerAtom)atom).Items?.Length == count))
        {
            for (int i = 0; i < count; i++)
            {
                result.Items![i].Write(TupleItem(instruction, source, i), this);
            }
            return MirType.Of(result);
        }
        var element = Iterated(instruction, source);
        foreach (var item in result.Items!)
        {
            item.Write(element, this);
        }
        return MirType.Of(result);
    }

    private MirType TupleItem(MirInstruction reader, MirType tuple, int index)
    {
        if (tuple.IsAny || tuple.Kinds != 0)
        {
            return MirType.Any;
        }
        var result = MirType.Never;
        foreach (var atom in tuple.Atoms)
        {
            result = result.Join(atom is ContainerAtom { Items: { } items } && index < items.Length
                ? items[index].Read(reader)
                : Elements(reader, MirType.Of(atom)));
        }
        return result;
    }

    private MirType GetItem(MirInstruction instruction, MirType container, MirType key)
    {
        container = container.WithoutUnbound();
        if (container.IsNever || key.IsNever)
        {
            return MirType.Never;
        }
        if (container.IsAny || (container.Kinds & ~(TypeKinds.Str | TypeKinds.Bytes)) != 0 || container.Atoms.Any(atom => atom is not ContainerAtom))
        {
            return MirType.Any;
        }
        bool slice = key.IsOnly(TypeKinds.Slice);
        if (!slice && !key.IsAny && !key.IsOnly(Integers) && container.Kinds == 0 && container.Atoms.Any(atom => ((ContainerAtom)atom).Kind != ContainerKind.Dict))
        {
            return MirType.Any;
        }
        var result = MirType.Of((container.Kinds & TypeKinds.Str) | ((container.Kinds & TypeKinds.Bytes) != 0 ? slice ? TypeKinds.Bytes : TypeKinds.Int : 0));
        foreach (ContainerAtom atom in container.Atoms)
        {
            if (slice && atom.Kind is ContainerKind.List or ContainerKind.Tuple && slice)
            {
                var part = Container(instruction, atom.Kind);
                part.Element.Write(Elements(instruction, MirType.Of(atom)), this);
                result = result.Join(MirType.Of(part));
            }
            else if (atom.Items is { } items && instruction.Operands[1] is MirConstant { Content: long index } && index >= -items.Length && index < items.Length)
            {
                result = result.Join(items[index < 0 ? index + items.Length : index].Read(instruction));
            }
            else
            {
                result = result.Join(Elements(instruction, MirType.Of(atom)));
            }
        }
        return result;
    }

    private MirType SetItem(MirInstruction instruction)
    {
        var container = TypeOf(instruction.Operands[0]).WithoutUnbound();
        var key = TypeOf(instruction.Operands[1]);
        var value = TypeOf(instruction.Operands[2]);
        if (container.IsAny || container.Atoms.Any(atom => atom is not ContainerAtom))
        {
            return MirType.None;
        }
        // Storing into a slice stores the elements of what is iterated.
        WriteElements(container, key.Has(TypeKinds.Slice) ? Iterated(instruction, value).Join(key.IsAny ? value : MirType.Never) : value, key);
        return MirType.None;
    }
}
