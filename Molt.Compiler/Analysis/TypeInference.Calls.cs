using System.Collections.Immutable;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

public sealed partial class TypeInference
{
    private readonly Dictionary<MirValue, SuperAtom> _supers = [];

    private MirType Call(MirInstruction instruction, MirType callee, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        if (callee.IsAny)
        {
            return MirType.Any;
        }
        var result = MirType.Never;
        foreach (var atom in callee.Atoms)
        {
            result = result.Join(atom switch
            {
                FunctionAtom function => CallFunction(instruction, function.Model, null, arguments, keywords),
                ClassAtom { Model.IsOpaque: false } @class => CallClass(instruction, @class.Model, arguments, keywords),
                BuiltinAtom builtin => CallBuiltin(instruction, builtin.Name, arguments, keywords),
                _ => MirType.Any,
            });
        }
        return result;
    }

    private static MirType[] ArgumentTypes(MirInstruction instruction) => Array.ConvertAll(instruction.Operands[1..], TypeOf);

    /// <summary>Calls a function from the runtime.</summary>
    private MirType CallFromRuntime(MirInstruction instruction, MirType callee, params ReadOnlySpan<MirType> arguments)
    {
        if (callee.IsNever || arguments.Contains(MirType.Never))
        {
            return MirType.Never;
        }
        return callee.IsOnly(TypeKinds.None) ? arguments[0] : Call(instruction, callee, arguments, []);
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
            return MirType.Any;
        }
        var result = member.Kinds == 0 ? MirType.Never : MirType.Any;
        foreach (var atom in member.Atoms)
        {
            result = result.Join(atom is FunctionAtom function
                ? CallFunction(instruction, function.Model, receiver, arguments, keywords)
                : MirType.Any);
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
            return MirType.Any;
        }
        var result = MirType.Never;
        if ((receiver.Kinds & ~TypeKinds.None) != 0)
        {
            result = CallKindMethod(instruction, receiver.Kinds, name, arguments);
        }
        foreach (var atom in receiver.Atoms)
        {
            result = result.Join(atom switch
            {
                InstanceAtom { Model.IsOpaque: false } instance => CallInstanceMethod(instruction, instance, name, arguments, shape.Keywords),
                SuperAtom super => CallSuperMethod(instruction, super, name, arguments, shape.Keywords),
                BuiltinAtom builtin when _signatures.ClassMethod(builtin.Name, name) is { } method => CallClassMethod(instruction, builtin.Name, method, arguments),
                ContainerAtom container => CallContainerMethod(instruction, container, name, arguments, shape.Keywords),
                _ => Call(instruction, AttributeOf(instruction, atom, name), arguments, shape.Keywords),
            });
        }
        return result;
    }

    /// <summary>A class or static method of a built-in class.</summary>
    private MirType CallClassMethod(MirInstruction instruction, string type, RuntimeMethod method, ReadOnlySpan<MirType> arguments)
    {
        if (type != "dict" || arguments.Length is not (1 or 2))
        {
            return type == "int" ? MirType.Int : ResultOf(instruction, method);
        }
        var dict = Container(instruction, ContainerKind.Dict);
        WriteElements(MirType.Of(dict), arguments.Length == 2 ? arguments[1] : MirType.None, Iterated(instruction, arguments[0]));
        return MirType.Of(dict);
    }

    private MirType CallInstanceMethod(
        MirInstruction instruction, InstanceAtom instance, string name, ReadOnlySpan<MirType> arguments, ImmutableArray<string> keywords)
    {
        var field = instance.Model.Field(name).Read(instruction);
        var member = FindMember(instruction, instance.Model.Ancestors, name);
        var result = field.IsNever ? MirType.Never : Call(instruction, field, arguments, keywords);
        if (member.IsNever)
        {
            return field.IsNever && IsSpecial(name) ? MirType.Any : result;
        }
        return result.Join(CallMember(instruction, member, MirType.Of(instance), arguments, keywords));
    }

    private MirType CallSuper(MirInstruction instruction, ReadOnlySpan<MirType> arguments)
    {
        if (arguments.Length != 2)
        {
            return MirType.Any;
        }
        var type = arguments[0].WithoutUnbound();
        var receiver = arguments[1];
        if (type.IsNever)
        {
            return MirType.Never;
        }
        if (type.SingleAtom is not ClassAtom { Model.IsOpaque: false } @class)
        {
            return MirType.Any;
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
            return MirType.Any;
        }
        var result = MirType.Never;
        foreach (InstanceAtom instance in receiver.Atoms)
        {
            var after = instance.Model.Ancestors.SkipWhile(ancestor => ancestor != super.After).Skip(1);
            var member = FindMember(instruction, after, name);
            result = result.Join(member.IsNever
                ? name == "__init__" ? MirType.None : MirType.Any
                : CallMember(instruction, member, MirType.Of(instance), arguments, keywords));
        }
        return result;
    }
}
