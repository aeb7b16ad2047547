using System.Collections.Immutable;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    private readonly Dictionary<MirFunction, ClassModel> _bodies = [];

    private ClassModel? ModelOfBody(MirFunction body)
    {
        if (_bodies.Count == 0)
        {
            foreach (var model in _classes.Values)
            {
                _bodies.Add(model.Class.Body, model);
            }
        }
        return _bodies.GetValueOrDefault(body);
    }

    private MirType StoreName(MirInstruction instruction)
    {
        string name = (string)instruction.Payload!;
        var type = TypeOf(instruction.Operands[1]);
        if (instruction.Operands[0] is MirInstruction || ModelOfBody(_owners[instruction]) is not { } model)
        {
            return MirType.None;
        }
        if (name == "__classcell__")
        {
            // The runtime puts the class there.
            WriteElements(type, MirType.Of(model.Atom));
            return MirType.None;
        }
        if (name == "__slots__" && !SetSlots(model, instruction.Operands[1]))
        {
            MakeOpaque(model);
        }
        model.Member(name).Write(type, this);
        if (model.IsKnown || model.IsOpaque)
        {
            MemberChanged(model, name);
        }
        return MirType.None;
    }

    /// <summary>Takes the names of a class's <c>__slots__</c>; false if they are not known or are others already.</summary>
    private static bool SetSlots(ClassModel model, MirValue value)
    {
        ImmutableArray<string> names = value switch
        {
            MirConstant { Content: string name } => [name],
            MirConstant { Content: ImmutableArray<MirConstant> items } => [.. items.Select(item => item.Content as string ?? "")],
            MirInstruction { Opcode: Opcode.MakeList or Opcode.MakeTuple, Operands: var items } => [.. items.Select(item => (item as MirConstant)?.Content as string ?? "")],
            _ => [""],
        };
        // Private names are mangled, and special ones ask for something else.
        if (names.Any(name => name.Length == 0 || name.StartsWith("__", StringComparison.Ordinal)) || (model.Slots is { } before && !before.SequenceEqual(names)))
        {
            return false;
        }
        model.Slots = names;
        return true;
    }

    private MirType LoadName(MirInstruction instruction)
    {
        var payload = (ClassName)instruction.Payload!;
        var type = MirType.Never;
        if (instruction.Operands[^1] is MirInstruction && !payload.HasCell)
        {
            // The module's dict, where any code may write.
            return MirType.Any;
        }
        if (ModelOfBody(_owners[instruction]) is { } model)
        {
            type = model.Member(payload.Name).Read(instruction);
        }
        if (payload.HasCell)
        {
            return type.Join(Elements(instruction, TypeOf(instruction.Operands[1])).WithoutUnbound());
        }
        if (payload.Global is { } global)
        {
            type = type.Join(Variable(global).Read(instruction).WithoutUnbound());
        }
        return type.Join(LoadBuiltin(payload.Name));
    }

    private MirType MakeClass(MirInstruction instruction)
    {
        var model = _classes[(MirClass)instruction.Payload!];
        var bases = TypeOf(instruction.Operands[0]);
        var body = _functions[model.Class.Body];
        for (int i = 2; i < instruction.Operands.Length; i++)
        {
            body.Closure[i - 2].Write(TypeOf(instruction.Operands[i]), this);
        }
        Reach(body);
        if (bases.IsNever)
        {
            return MirType.Never;
        }
        var parents = bases.SingleAtom is ContainerAtom { Items: { } items } ? Array.ConvertAll(items, item => item.Read(instruction)) : null;
        if (parents is not null && Array.Exists(parents, parent => parent.IsNever))
        {
            return MirType.Never;
        }
        bool plain = instruction.Operands[1] is MirConstant { Content: null } && parents is { Length: <= 1 } && !model.IsOpaque;
        ClassModel? parentModel = null;
        if (plain && parents!.Length == 1)
        {
            parentModel = parents[0].SingleAtom is ClassAtom { Model: { IsKnown: true, IsOpaque: false } known } ? known : null;
            plain = parentModel is not null || parents[0].SingleAtom is BuiltinAtom { Name: "object" };
        }
        plain &= !model.IsKnown || model.Ancestors.ElementAtOrDefault(1) == parentModel;
        if (!plain)
        {
            MakeOpaque(model);
            return MirType.Any;
        }
        if (!model.IsKnown)
        {
            model.IsKnown = true;
            model.Ancestors.AddRange([model, .. parentModel?.Ancestors ?? []]);
            model.Ancestors.ForEach(ancestor => ancestor.Descendants.Add(model));
            foreach (string name in model.Members.Keys.ToArray())
            {
                MemberChanged(model, name);
            }
            foreach (var ancestor in model.Ancestors.Skip(1))
            {
                foreach (string name in ancestor.Members.Keys.ToArray())
                {
                    MemberChanged(ancestor, name);
                }
            }
        }
        return MirType.Of(model.Atom);
    }

    /// <summary>Gives up on a class: instances of it are anything.</summary>
    private void MakeOpaque(ClassModel model)
    {
        if (model.IsOpaque)
        {
            return;
        }
        model.IsOpaque = true;
        foreach (var descendant in model.Descendants.ToArray())
        {
            MakeOpaque(descendant);
        }
        // What was concluded from it stands, since types only grow; look again at all that may have used it.
        EnqueueAll();
    }

    /// <summary>Lets what is known of a class take effect on a new or changed attribute of it.</summary>
    private void MemberChanged(ClassModel model, string name)
    {
        var member = model.Member(name);
        if (member.Type.IsNever)
        {
            return;
        }
        if (name is "__new__" or "__getattribute__" or "__setattr__" or "__delattr__" or "__class_getitem__" or "__set_name__" or "__init_subclass__"
            or "__getattr__")
        {
            MakeOpaque(model);
        }
        if (IsComparison(name) || OperatorMethods.Contains(name))
        {
            foreach (var reader in _operatorReaders)
            {
                Enqueue(reader);
            }
        }
    }

    private static bool IsSpecial(string name) => name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);

    /// <summary>The class attribute that a look-up on instances finds: of the nearest ancestor that has it.</summary>
    private MirType FindMember(MirValue reader, IEnumerable<ClassModel> ancestors, string name)
    {
        foreach (var ancestor in ancestors)
        {
            var type = ancestor.Member(name).Read(reader);
            if (!type.IsNever)
            {
                return type;
            }
        }
        return MirType.Never;
    }
}
