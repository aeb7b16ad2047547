using System.Collections.Immutable;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    private readonly Dictionary<MirValue, SuperAtom> _supers = [];

    private MirType Call(MirInstruction instruction, MirType callee, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        if (callee.IsAny)
        {
            EscapeAll(arguments);
            return MirType.Any;
        }
        var result = MirType.Never;
        foreach (var atom in callee.Atoms)
        {
            result = Join(result, atom switch
            {
                FunctionAtom function => CallFunction(instruction, function.Model, null, arguments, keywords),
                ClassAtom { Model.IsOpaque: false } @class => CallClass(instruction, @class.Model, arguments, keywords),
                BuiltinAtom builtin => CallBuiltin(instruction, builtin.Name, arguments, keywords),
                _ => CallUnknown(MirType.Of(atom), arguments),
            });
        }
        return result;
    }

    private static MirType[] ArgumentTypes(MirInstruction instruction) => Array.ConvertAll(instruction.Operands[1..], TypeOf);

    /// <summary>Calls a function from the runtime, which enters it in the general way.</summary>
    private MirType CallFromRuntime(MirInstruction instruction, MirType callee, params ReadOnlySpan<MirType> arguments)
    {
        if (callee.IsNever || arguments.Contains(MirType.Never))
        {
            return MirType.Never;
        }
        foreach (var atom in callee.Atoms)
        {
            var function = atom is ClassAtom @class ? FindMember(instruction, @class.Model.Ancestors, "__init__").SingleAtom : atom;
            if (function is FunctionAtom { Model: var model })
            {
                model.IsEscaped = true;
            }
        }
        return callee.IsOnly(TypeKinds.None) ? arguments[0] : Call(instruction, callee, arguments, []);
    }

    private MirType CallUnknown(MirType callee, ReadOnlySpan<MirType> arguments)
    {
        Escape(callee);
        EscapeAll(arguments);
        return MirType.Any;
    }

    private void EscapeAll(ReadOnlySpan<MirType> arguments)
    {
        foreach (var argument in arguments)
        {
            Escape(argument);
        }
    }

    private MirType CallClass(MirInstruction instruction, ClassModel model, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        var instance = MirType.Of(model.Instance);
        var initializer = FindMember(instruction, model.Ancestors, "__init__");
        CallMember(instruction, initializer, instance, arguments, keywords);
        return instance;
    }

    /// <summary>Calls what a look-up of a class attribute found, with the receiver before the arguments if it is a function.</summary>
    private MirType CallMember(MirInstruction instruction, MirType member, MirType receiver, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        if (member.IsAny)
        {
            EscapeAll(arguments);
            Escape(receiver);
            return MirType.Any;
        }
        if (!IsFunctions(member))
        {
            Escape(receiver);
        }
        var result = member.Kinds == 0 ? MirType.Never : MirType.Any;
        foreach (var atom in member.Atoms)
        {
            result = Join(result, atom is FunctionAtom function
                ? CallFunction(instruction, function.Model, receiver, arguments, keywords)
                : CallUnknown(MirType.Of(atom), arguments));
        }
        return result;
    }

    private MirType CallFunction(MirInstruction instruction, FunctionModel model, MirType? receiver, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        var function = model.Function;
        int positional = PositionalCount(function);
        int given = arguments.Length - keywords.Length;
        int shift = receiver is null ? 0 : 1;
        int variable = function.Parameters.IndexOf(parameter => parameter.Kind == ParameterKind.VarArgs);
        int variableKeywords = function.Parameters.IndexOf(parameter => parameter.Kind == ParameterKind.VarKeywords);
        if (receiver is not null)
        {
            WriteArgument(model, positional > 0 ? 0 : variable, receiver, positional > 0);
        }
        for (int i = 0; i < given; i++)
        {
            bool direct = i + shift < positional;
            WriteArgument(model, direct ? i + shift : variable, arguments[i], direct);
        }
        for (int i = 0; i < keywords.Length; i++)
        {
            int index = ParameterIndex(function, keywords[i]);
            WriteArgument(model, index >= 0 ? index : variableKeywords, arguments[given + i], index >= 0);
        }
        foreach (int rest in (ReadOnlySpan<int>)[variable, variableKeywords])
        {
            if (rest >= 0)
            {
                model.Parameters[rest].Write(MirType.Of(RestOf(model, rest)), this);
            }
        }
        Reach(model);
        return function.Suspension is SuspensionKind.Coroutine or SuspensionKind.AsyncGenerator ? MirType.Any : model.Generator is { } generator ? MirType.Of(generator) : model.Result.Read(instruction);
    }

    private void WriteArgument(FunctionModel model, int index, MirType type, bool direct)
    {
        if (index < 0)
        {
            // The call will fail: the argument goes nowhere.
            return;
        }
        if (direct)
        {
            model.Parameters[index].Write(type, this);
            return;
        }
        var rest = RestOf(model, index);
        rest.Element.Write(type, this);
        rest.Key.Write(MirType.Str, this);
    }

    private ContainerAtom RestOf(FunctionModel model, int index) => Container(
        model.Function.Entry.Parameters[index],
        model.Function.Parameters[index].Kind == ParameterKind.VarArgs ? ContainerKind.Tuple : ContainerKind.Dict);

    private MirType CallMethod(MirInstruction instruction, CallShape shape)
    {
        string name = shape.Method!;
        var receiver = TypeOf(instruction.Operands[0]).WithoutUnbound();
        var arguments = ArgumentTypes(instruction);
        if (receiver.IsAny)
        {
            EscapeLoads(name);
            EscapeAll(arguments);
            return MirType.Any;
        }
        var result = MirType.Never;
        if ((receiver.Kinds & ~TypeKinds.None) != 0)
        {
            result = CallKindMethod(instruction, receiver.Kinds, name, arguments);
        }
        foreach (var atom in receiver.Atoms)
        {
            result = Join(result, atom switch
            {
                InstanceAtom { Model.IsOpaque: false } instance => CallInstanceMethod(instruction, instance, name, arguments, shape.Keywords),
                SuperAtom super => CallSuperMethod(instruction, super, name, arguments, shape.Keywords),
                ContainerAtom container => CallContainerMethod(instruction, container, name, arguments, shape.Keywords),
                _ => Call(instruction, AttributeOf(instruction, atom, name), arguments, shape.Keywords),
            });
        }
        return result;
    }

    private MirType CallInstanceMethod(
        MirInstruction instruction, InstanceAtom instance, string name, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        var field = instance.Model.Field(name, this).Read(instruction);
        var member = FindMember(instruction, instance.Model.Ancestors, name);
        var result = field.IsNever ? MirType.Never : Call(instruction, field, arguments, keywords);
        if (member.IsNever)
        {
            return field.IsNever && IsSpecial(name) ? Call(instruction, EscapeAttribute(instance, name), arguments, keywords) : result;
        }
        return Join(result, CallMember(instruction, member, MirType.Of(instance), arguments, keywords));
    }

    private MirType CallSuper(MirInstruction instruction, ReadOnlySpan<MirType> arguments)
    {
        if (arguments.Length != 2)
        {
            return CallUnknown(MirType.Never, arguments);
        }
        var type = arguments[0].WithoutUnbound();
        var receiver = arguments[1];
        if (type.IsNever)
        {
            return MirType.Never;
        }
        if (type.SingleAtom is not ClassAtom { Model.IsOpaque: false } @class)
        {
            return CallUnknown(type, arguments);
        }
        if (!_supers.TryGetValue(instruction, out var atom))
        {
            _supers.Add(instruction, atom = new SuperAtom(@class.Model));
        }
        atom.Receiver.Write(receiver, this);
        return MirType.Of(atom);
    }

    private MirType CallSuperMethod(MirInstruction instruction, SuperAtom super, string name, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        var receiver = super.Receiver.Read(instruction);
        if (receiver.IsAny || receiver.Kinds != 0 || receiver.Atoms.Any(atom => atom is not InstanceAtom { Model.IsOpaque: false }))
        {
            EscapeLoads(name);
            return CallUnknown(receiver, arguments);
        }
        var result = MirType.Never;
        foreach (InstanceAtom instance in receiver.Atoms)
        {
            var after = instance.Model.Ancestors.SkipWhile(ancestor => ancestor != super.After).Skip(1);
            var member = FindMember(instruction, after, name);
            result = Join(result, member.IsNever
                ? name == "__init__" ? MirType.None : Call(instruction, EscapeAttribute(instance, name), arguments, keywords)
                : CallMember(instruction, member, MirType.Of(instance), arguments, keywords));
        }
        return result;
    }
}
