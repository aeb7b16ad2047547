using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    /// <summary>Says that values of a type reach code that inference does not follow.</summary>
    internal void Escape(MirType type)
    {
        foreach (var atom in type.Atoms)
        {
            if (!_escaped.Add(atom))
            {
                continue;
            }
            switch (atom)
            {
                case FunctionAtom function:
                    EscapeFunction(function.Model, null);
                    break;
                case ClassAtom @class:
                    EscapeClass(@class.Model);
                    break;
                case InstanceAtom instance:
                    EscapeInstance(instance.Model);
                    break;
                case BuiltinAtom builtin:
                    EscapeBuiltin(builtin.Name);
                    break;
                case SuperAtom super:
                    super.Receiver.EscapeReads(this);
                    break;
                case ContainerAtom container:
                    EscapeContainer(container);
                    break;
                case ModuleAtom module:
                    foreach (var global in module.Module.Globals)
                    {
                        Variable(global).Escape(this);
                    }
                    break;
            }
        }
    }

    /// <summary>The join of two types; what it no longer tells apart (<see cref="MirType.Any"/>) is no longer followed, so it escapes.</summary>
    private MirType Join(MirType left, MirType right)
    {
        var joined = left.Join(right);
        if (joined.IsAny)
        {
            Escape(left);
            Escape(right);
        }
        return joined;
    }

    private void EscapeContainer(ContainerAtom container)
    {
        if (container.Kind is ContainerKind.Tuple or ContainerKind.FrozenSet or ContainerKind.Iterator or ContainerKind.View)
        {
            container.Element.EscapeReads(this);
            container.Key.Write(MirType.Any, this);
        }
        else
        {
            container.Element.Escape(this);
            container.Key.Escape(this);
        }
        foreach (var item in container.Items ?? [])
        {
            item.EscapeReads(this);
        }
    }

    /// <summary>Says that unseen code may call a function.</summary>
    /// <param name="model">The function.</param>
    /// <param name="receiver">What its first parameter is if it is only called as a method; null if it can be anything.</param>
    private void EscapeFunction(FunctionModel model, MirType? receiver)
    {
        for (int i = 0; i < model.Parameters.Length; i++)
        {
            model.Parameters[i].Write(i == 0 && receiver is not null ? receiver : MirType.Any, this);
        }
        model.IsEscaped = true;
        model.Result.EscapeReads(this);
        if (model.Generator is { } generator)
        {
            Escape(MirType.Of(generator));
        }
        Reach(model);
    }

    private void EscapeClass(ClassModel model)
    {
        if (model.IsEscaped)
        {
            return;
        }
        model.IsEscaped = true;
        foreach (var ancestor in model.Ancestors)
        {
            ancestor.AreMembersRead = true;
            // Unseen code may reach all members, call the methods with any receiver, and derive from it.
            foreach (var member in ancestor.Members.Values)
            {
                member.Escape(this);
            }
        }
        Escape(MirType.Of(model.Instance));
        ApplyReflection(model);
    }

    /// <summary>Says that unseen code reads attributes of a name from anything.</summary>
    private void EscapeLoads(string name)
    {
        if (!_loadedNames.Add(name))
        {
            return;
        }
        LoadReflective(name);
        foreach (var model in _classes.Values.Where(model => model.IsKnown))
        {
            if (model.Fields.TryGetValue(name, out var field))
            {
                field.EscapeReads(this);
            }
            if (model.Members.TryGetValue(name, out var member))
            {
                EscapeMember(model, member);
            }
        }
    }

    /// <summary>Says that unseen code reads a class attribute from instances.</summary>
    private void EscapeMember(ClassModel model, TypeVariable member)
    {
        foreach (var atom in member.Type.Atoms)
        {
            if (atom is FunctionAtom function)
            {
                EscapeFunction(function.Model, InstancesOf(model));
            }
            else
            {
                Escape(MirType.Of(atom));
            }
        }
    }

    /// <summary>Says that unseen code sets attributes of a name on anything.</summary>
    private void EscapeStores(string name, MirType type)
    {
        if (!_storedNames.TryGetValue(name, out var stored))
        {
            _storedNames.Add(name, stored = new TypeVariable());
        }
        if (type.Join(stored.Type).Equals(stored.Type))
        {
            return;
        }
        if (stored.Type.IsNever)
        {
            // Attributes of intrinsic modules are not theirs any more.
            EnqueueAll();
        }
        stored.Write(type, this);
        StoreReflective(name);
        foreach (var model in _classes.Values)
        {
            if (model.Fields.TryGetValue(name, out var field))
            {
                field.Write(type, this);
            }
            if (model.Members.TryGetValue(name, out var member))
            {
                member.Write(type, this);
            }
        }
    }

    private static MirType InstancesOf(ClassModel model)
    {
        var type = MirType.Never;
        foreach (var descendant in model.Descendants)
        {
            type = type.Join(MirType.Of(descendant.Instance));
        }
        return type;
    }

    private void EscapeOperands(MirInstruction instruction)
    {
        foreach (var operand in instruction.Operands)
        {
            Escape(TypeOf(operand));
        }
    }
}
