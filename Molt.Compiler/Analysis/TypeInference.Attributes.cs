using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    private MirType GetAttribute(MirInstruction instruction, MirType receiver, string name)
    {
        if (receiver.IsAny)
        {
            return MirType.Any;
        }
        var result = MirType.Never;
        if ((receiver.Kinds & ~(TypeKinds.Unbound | TypeKinds.None)) != 0)
        {
            result = MirType.Any;
        }
        foreach (var atom in receiver.Atoms)
        {
            result = result.Join(AttributeOf(instruction, atom, name));
        }
        return result;
    }

    private MirType AttributeOf(MirInstruction instruction, TypeAtom atom, string name)
    {
        switch (atom)
        {
            case InstanceAtom { Model.IsOpaque: false } instance:
                return InstanceAttribute(instruction, instance.Model, name);
            case ClassAtom { Model.IsOpaque: false } @class:
                var member = FindMember(instruction, @class.Model.Ancestors, name);
                return member.IsNever || member.Atoms.Any(each => IsDescriptor(instruction, each)) || (IsSpecial(name) && !IsFunctions(member)) ? MirType.Any : member;
            case ModuleAtom module:
                return module.Module.FindGlobal(name) is { } global ? Variable(global).Read(instruction) : MirType.Any;
            case IntrinsicModuleAtom module:
                return _signatures.Constant(module.Name, name) switch
                {
                    double => MirType.Float,
                    int or long => MirType.Int,
                    _ => MirType.Of(Builtin(module.Name + "." + name)),
                };
            default:
                return MirType.Any;
        }
    }

    /// <summary>Whether an object in a class has a say in what the attribute is (https://docs.python.org/3.14/howto/descriptor.html).</summary>
    private bool IsDescriptor(MirInstruction reader, TypeAtom atom) => atom is InstanceAtom { Model: var model }
        && (model.IsOpaque || !FindMember(reader, model.Ancestors, "__get__").IsNever || !FindMember(reader, model.Ancestors, "__set__").IsNever);

    private static bool IsFunctions(MirType type) => !type.IsAny && type.Kinds == 0 && type.Atoms.All(atom => atom is FunctionAtom);

    private MirType InstanceAttribute(MirInstruction instruction, ClassModel model, string name)
    {
        if (name == "__class__")
        {
            return MirType.Of(model.Atom);
        }
        if (name == "__dict__")
        {
            return MirType.Any;
        }
        var result = model.Field(name).Read(instruction);
        var member = FindMember(instruction, model.Ancestors, name);
        if (member.IsNever)
        {
            return result.IsNever && IsSpecial(name) ? MirType.Any : result;
        }
        if (member.IsAny || member.Atoms.Any(atom => atom is not (ContainerAtom or InstanceAtom) || IsDescriptor(instruction, atom)))
        {
            // A function is bound; what may be a descriptor runs.
            return MirType.Any;
        }
        return result.Join(member);
    }

    private void SetAttribute(MirInstruction instruction, MirType receiver, string name, MirType value)
    {
        if (name == "__class__")
        {
            SetClass(receiver, value);
            return;
        }
        if (receiver.IsAny && !value.IsAny)
        {
            if (!_storedNames.TryGetValue(name, out var stored))
            {
                _storedNames.Add(name, stored = new TypeVariable());
            }
            stored.Write(value, this);
        }
        foreach (var atom in receiver.Atoms)
        {
            switch (atom)
            {
                case InstanceAtom { Model.IsOpaque: false } instance when name != "__dict__":
                    instance.Model.Field(name).Write(value, this);
                    break;
                case ClassAtom { Model.IsOpaque: false } @class:
                    @class.Model.Member(name).Write(value, this);
                    MemberChanged(@class.Model, name);
                    break;
                case ModuleAtom module when module.Module.FindGlobal(name) is { } global:
                    Variable(global).Write(value, this);
                    break;
            }
        }
    }

    /// <summary>Keeps the order in which attributes are set first, which is that of <c>__dict__</c>.</summary>
    private static void Initialize(MirType receiver, string name)
    {
        foreach (var atom in receiver.Atoms)
        {
            if (atom is InstanceAtom { Model.Initialized: var initialized } && !initialized.Contains(name))
            {
                initialized.Add(name);
            }
        }
    }
}
