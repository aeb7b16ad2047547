using System.Collections.Immutable;
using Molt.Compiler.Analysis;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Turns operations whose target the inferred types tell into direct ones: calls of functions, methods and classes of the program, attributes
/// with a fixed place, items of lists. Nothing here speculates.
/// </summary>
public sealed class Devirtualization : Rewriter
{
    /// <summary>A call that can reach more methods than this looks them up.</summary>
    private const int MaximumTargets = 12;

    private readonly TypeInference _inference;
    private readonly BuiltinSignatures _signatures;
    private readonly Dictionary<MirInstruction, MirInstruction> _calls = [];

    private Devirtualization(TypeInference inference, BuiltinSignatures signatures)
    {
        _inference = inference;
        _signatures = signatures;
    }

    /// <summary>Rewrites all functions of a program.</summary>
    public static void Run(MirProgram program, TypeInference inference, BuiltinSignatures signatures)
    {
        var pass = new Devirtualization(inference, signatures);
        foreach (var function in program.Functions)
        {
            if (function.IsReachable)
            {
                pass.FindMethodCalls(function);
                pass.Rewrite(function);
            }
        }
        GenericEntries.Keep(program);
    }

    private void FindMethodCalls(MirFunction function)
    {
        _calls.Clear();
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction is { Opcode: Opcode.CallLoadedMethod, Operands: [MirInstruction { Opcode: Opcode.LoadMethod } load, ..] })
            {
                _calls.Add(load, instruction);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Visit(MirInstruction instruction)
    {
        bool rewritten = instruction.Opcode switch
        {
            Opcode.Binary or Opcode.InPlace => RewriteBinary(instruction, (BinaryOperator)instruction.Payload!),
            Opcode.Unpack => RewriteUnpack(instruction),
            Opcode.Call => RewriteCall(instruction),
            Opcode.LoadMethod => RewriteLoadMethod(instruction),
            Opcode.CallLoadedMethod => RewriteLoadedMethodCall(instruction),
            Opcode.CallMethod => RewriteMethodCall(instruction),
            Opcode.GetAttribute => RewriteGetAttribute(instruction),
            Opcode.SetAttribute => RewriteSetAttribute(instruction),
            Opcode.GetItem when IsListAccess(instruction) => Become(instruction, Opcode.ListGet),
            Opcode.SetItem when IsListAccess(instruction) => Become(instruction, Opcode.ListSet),
            Opcode.Length when IsList(instruction.Operands[0]) => Become(instruction, Opcode.ListLength),
            _ => false,
        };
        if (!rewritten)
        {
            Emit(instruction);
        }
    }

    private bool Become(MirInstruction instruction, Opcode opcode) => Become(instruction, opcode, instruction.Operands);

    private bool Become(MirInstruction instruction, Opcode opcode, params MirValue[] operands)
    {
        var typed = EmitFor(instruction, opcode, null, operands);
        Finish(instruction, typed, typed);
        return true;
    }

    private static bool IsList(MirValue value) => TypeInference.OnlyContainers(TypeInference.TypeOf(value), ContainerKind.List);

    private static bool IsListAccess(MirInstruction instruction) =>
        IsList(instruction.Operands[0]) && TypeInference.TypeOf(instruction.Operands[1]).IsOnly(TypeKinds.Int);

    /// <summary>An operator of instances is a call of their special method if that never says NotImplemented.</summary>
    private bool RewriteBinary(MirInstruction instruction, BinaryOperator @operator)
    {
        var (left, right) = (instruction.Operands[0], instruction.Operands[1]);
        var (leftType, rightType) = (TypeInference.TypeOf(left), TypeInference.TypeOf(right));
        if (TypeInference.OnlyInstances(leftType))
        {
            return !leftType.Atoms.Any(atom => TypeInference.MayGoFirst(rightType, ((InstanceAtom)atom).Model, @operator))
                && (RewriteOperator(instruction, left, right, instruction.Opcode == Opcode.InPlace ? OperatorMethods.InPlace(@operator) : OperatorMethods.Forward(@operator))
                    || (instruction.Opcode == Opcode.InPlace && leftType.Atoms.All(atom => Member(((InstanceAtom)atom).Model, OperatorMethods.InPlace(@operator)) is null)
                        && RewriteOperator(instruction, left, right, OperatorMethods.Forward(@operator))));
        }
        return TypeInference.OnlyInstances(rightType) && leftType.IsOnly(TypeKinds.Bool | TypeKinds.Int | TypeKinds.Float)
            && RewriteOperator(instruction, right, left, OperatorMethods.Reflected(@operator));
    }

    private bool RewriteOperator(MirInstruction instruction, MirValue receiver, MirValue other, string name)
    {
        if (BindMethod(receiver, TypeInference.TypeOf(receiver), [other], name, []) is not { } targets || targets.Exists(each => _inference.Model(each.Target.Function).Result.Type.IsAny))
        {
            return false;
        }
        var call = EmitTargets(instruction, targets);
        Finish(instruction, call, call);
        return true;
    }

    /// <summary>A tuple of the right length is what unpacking it gives.</summary>
    private bool RewriteUnpack(MirInstruction instruction)
    {
        var source = instruction.Operands[0];
        var type = TypeInference.TypeOf(source);
        if (!TypeInference.OnlyContainers(type, ContainerKind.Tuple) || !type.Atoms.All(atom => ((ContainerAtom)atom).Items?.Length == (int)instruction.Payload!))
        {
            return false;
        }
        Finish(instruction, null, source);
        return true;
    }

    private bool RewriteCall(MirInstruction instruction)
    {
        var callee = instruction.Operands[0];
        var shape = (CallShape)instruction.Payload!;
        var arguments = instruction.Operands.AsSpan(1);
        switch (TypeInference.TypeOf(callee).SingleAtom)
        {
            case FunctionAtom function when Bind(function.Model, null, arguments, shape.Keywords) is { } bound:
                var direct = EmitDirect(instruction, function.Model.Function, callee, bound);
                Finish(instruction, direct, direct);
                return true;
            case ClassAtom { Model.IsOpaque: false } @class:
                return RewriteConstruction(instruction, @class.Model, arguments, shape.Keywords);
            case BuiltinAtom { Name: "len" } when arguments.Length == 1 && IsList(arguments[0]):
                return Become(instruction, Opcode.ListLength, arguments[0]);
            case BuiltinAtom builtin when shape.Keywords.IsEmpty && _signatures.Function(builtin.Name) is { } method && _signatures.Accepts(method, null, arguments):
                var call = EmitRuntimeCall(instruction, method, arguments);
                Finish(instruction, call, call);
                return true;
            default:
                return false;
        }
    }

    private MirInstruction EmitRuntimeCall(MirInstruction instruction, RuntimeMethod method, ReadOnlySpan<MirValue> arguments)
    {
        var call = EmitFor(instruction, Opcode.CallRuntime, new RuntimeCall(method.Definition.DeclaringType.Name + "." + method.Definition.Name), arguments.ToArray());
        call.Representation = method.ReturnType switch
        {
            PrimitiveType { Kind: PrimitiveKind.Boolean } => Representation.Bool,
            PrimitiveType { Kind: PrimitiveKind.Double } => Representation.Float64,
            _ => Representation.Value,
        };
        return call;
    }

    /// <summary>What a call of a method of a built-in object, or of a function of an intrinsic module, runs in the runtime, if its arguments can be passed as they are.</summary>
    private RuntimeMethod? RuntimeTarget(MirType receiver, MirInstruction call)
    {
        var shape = (CallShape)call.Payload!;
        if (!shape.Keywords.IsEmpty)
        {
            return null;
        }
        if (receiver.SingleAtom is IntrinsicModuleAtom module)
        {
            return _inference.MayBeReplaced(module, shape.Method!) || _signatures.Function(module.Name + "." + shape.Method) is not { } function
                || !_signatures.Accepts(function, null, call.Operands.AsSpan(1))
                ? null
                : function;
        }
        return _signatures.Method(receiver, shape.Method!) is { } method && _signatures.Accepts(method, receiver, call.Operands.AsSpan(1)) ? method : null;
    }

    private MirInstruction EmitDirect(MirInstruction instruction, MirFunction function, MirValue? callee, MirValue[] bound) =>
        EmitFor(instruction, Opcode.CallDirect, function, function.FreeVariables.IsEmpty ? bound : [callee!, .. bound]);

    private bool RewriteConstruction(MirInstruction instruction, ClassModel model, ReadOnlySpan<MirValue> arguments, ImmutableArray<string> keywords)
    {
        var initializer = Member(model, "__init__");
        if (initializer is null)
        {
            if (!arguments.IsEmpty)
            {
                return false;
            }
            var created = EmitFor(instruction, Opcode.NewInstance, model.Class, instruction.Operands[0]);
            Finish(instruction, created, created);
            return true;
        }
        if (initializer.Type.SingleAtom is not FunctionAtom { Model: var function } || !function.Result.Type.IsOnly(TypeKinds.None)
            || !function.Function.FreeVariables.IsEmpty)
        {
            return false;
        }
        var instance = new MirInstruction(Opcode.NewInstance, model.Class, instruction.Operands[0]) { Syntax = instruction.Syntax, Type = instruction.Type };
        if (Bind(function, instance, arguments, keywords) is not { } bound)
        {
            return false;
        }
        Emit(instance);
        // What is checked in the end is the initializer: an allocation that fails ends the program.
        Finish(instruction, EmitDirect(instruction, function.Function, null, bound), instance);
        return true;
    }

    /// <summary>The arguments of a call in the order of the parameters, or null if the call must find out at run time.</summary>
    private static MirValue[]? Bind(FunctionModel model, MirValue? receiver, ReadOnlySpan<MirValue> arguments, ImmutableArray<string> keywords)
    {
        var function = model.Function;
        if (function.Parameters.Any(parameter => parameter.Kind is ParameterKind.VarArgs or ParameterKind.VarKeywords))
        {
            return null;
        }
        var bound = new MirValue?[function.Parameters.Length];
        int positional = function.Parameters.Count(parameter => parameter.Kind != ParameterKind.KeywordOnly);
        int given = arguments.Length - keywords.Length, shift = 0;
        if (receiver is not null)
        {
            shift = 1;
            if (positional == 0)
            {
                return null;
            }
            bound[0] = receiver;
        }
        if (given + shift > positional)
        {
            return null;
        }
        for (int i = 0; i < given; i++)
        {
            bound[i + shift] = arguments[i];
        }
        for (int i = 0; i < keywords.Length; i++)
        {
            int index = function.Parameters.IndexOf(parameter => parameter.Name == keywords[i] && parameter.Kind != ParameterKind.PositionalOnly);
            if (index < 0 || bound[index] is not null)
            {
                return null;
            }
            bound[index] = arguments[given + i];
        }
        for (int i = 0; i < bound.Length; i++)
        {
            bound[i] ??= Default(model, i, positional);
            if (bound[i] is null)
            {
                return null;
            }
        }
        return bound!;
    }

    /// <summary>A parameter's default if it is a constant.</summary>
    private static MirConstant? Default(FunctionModel model, int index, int positional)
    {
        var parameter = model.Function.Parameters[index];
        if (!parameter.HasDefault || model.Definitions.Count != 1 || model.IsDefaultsExposed)
        {
            return null;
        }
        return (parameter.Kind == ParameterKind.KeywordOnly
            ? model.KeywordDefaults.GetValueOrDefault(parameter.Name)
            : model.Defaults?[index - (positional - model.Defaults.Length)]) as MirConstant;
    }

    /// <summary>Drops a method look-up whose call becomes direct; what is left of it is the error for None.</summary>
    private bool RewriteLoadMethod(MirInstruction instruction)
    {
        var receiver = instruction.Operands[0];
        if (!_calls.TryGetValue(instruction, out var call) || !IsDirect(receiver, call))
        {
            return false;
        }
        if (TypeInference.TypeOf(receiver).Has(TypeKinds.None))
        {
            var check = EmitFor(instruction, Opcode.CheckNotNone, instruction.Payload, receiver);
            check.Type = TypeInference.TypeOf(receiver).Without(TypeKinds.None);
            Finish(instruction, check, check);
        }
        else
        {
            Finish(instruction, null, receiver);
        }
        return true;
    }

    private static bool IsAppend(MirType receiver, MirInstruction call) =>
        TypeInference.OnlyContainers(receiver, ContainerKind.List) && call.Payload is CallShape { Method: "append", Keywords.IsEmpty: true } && call.Operands.Length == 2;

    private bool IsDirect(MirValue receiver, MirInstruction call)
    {
        var type = TypeInference.TypeOf(receiver).Without(TypeKinds.None | TypeKinds.Unbound);
        return IsAppend(type, call) || BindMethod(receiver, type, call) is not null || RuntimeTarget(type, call) is not null;
    }

    private List<(VirtualTarget Target, MirValue[] Arguments)>? BindMethod(MirValue receiver, MirType type, MirInstruction call)
    {
        var shape = (CallShape)call.Payload!;
        return BindMethod(receiver, type, call.Operands.AsSpan(1), shape.Method!, shape.Keywords);
    }

    private List<(VirtualTarget Target, MirValue[] Arguments)>? BindMethod(
        MirValue receiver, MirType type, ReadOnlySpan<MirValue> arguments, string name, ImmutableArray<string> keywords)
    {
        if (Targets(type, name) is not { } targets)
        {
            return null;
        }
        var result = new List<(VirtualTarget, MirValue[])>();
        foreach (var (target, classes) in targets)
        {
            if (!target.Function.FreeVariables.IsEmpty || Bind(target, receiver, arguments, keywords) is not { } bound)
            {
                return null;
            }
            result.Add((new VirtualTarget([.. classes], target.Function), bound));
        }
        return result;
    }

    /// <summary>The methods that a call on receivers of a type runs and the classes of receivers for which it runs each, or null if it is not known.</summary>
    private Dictionary<FunctionModel, List<MirClass>>? Targets(MirType type, string name)
    {
        if (type.IsAny || type.Kinds != 0 || type.Atoms.IsEmpty || _inference.IsStoredAnywhere(name))
        {
            return null;
        }
        var result = new Dictionary<FunctionModel, List<MirClass>>();
        foreach (var atom in type.Atoms)
        {
            TypeVariable? member = atom switch
            {
                InstanceAtom { Model.IsOpaque: false } instance when instance.Model.IsDictExposed || IsField(instance.Model, name) => null,
                InstanceAtom { Model.IsOpaque: false } instance => Member(instance.Model, name),
                SuperAtom super => SuperMember(super, name),
                _ => null,
            };
            if (member?.Type.SingleAtom is not FunctionAtom { Model: var model })
            {
                return null;
            }
            var classes = result.TryGetValue(model, out var known) ? known : result[model] = [];
            if (atom is InstanceAtom { Model.Class: var @class })
            {
                classes.Add(@class);
            }
        }
        return result.Count == 1 || (result.Count <= MaximumTargets && type.Atoms.All(atom => atom is InstanceAtom)) ? result : null;
    }

    private static bool IsField(ClassModel model, string name) => model.Class.Fields.Exists(field => field.Name == name);

    private static TypeVariable? Member(ClassModel model, string name) => Member(model.Ancestors, name);

    private static TypeVariable? Member(IEnumerable<ClassModel> ancestors, string name) =>
        ancestors.Select(ancestor => ancestor.Members.GetValueOrDefault(name)).FirstOrDefault(member => member is { Type.IsNever: false });

    private static TypeVariable? SuperMember(SuperAtom super, string name)
    {
        TypeVariable? result = null;
        foreach (var atom in super.Receiver.Type.Atoms)
        {
            var member = atom is InstanceAtom { Model: var model } ? Member(model.Ancestors.SkipWhile(ancestor => ancestor != super.After).Skip(1), name) : null;
            if (member is null || (result is not null && result != member))
            {
                return null;
            }
            result = member;
        }
        return super.Receiver.Type.IsAny || super.Receiver.Type.Kinds != 0 ? null : result;
    }

    private bool RewriteLoadedMethodCall(MirInstruction instruction)
    {
        // The look-up is replaced by the receiver wherever its value is used, here too.
        var load = (MirInstruction)instruction.Operands[0];
        if (load.Opcode != Opcode.LoadMethod || !IsDirect(load.Operands[0], instruction))
        {
            return false;
        }
        EmitDirectMethod(instruction, load, load.Operands[0]);
        return true;
    }

    private bool RewriteMethodCall(MirInstruction instruction)
    {
        var receiver = instruction.Operands[0];
        if (!IsDirect(receiver, instruction))
        {
            return false;
        }
        var type = TypeInference.TypeOf(receiver);
        if (type.Has(TypeKinds.None))
        {
            if (instruction.Block!.Terminator is CheckTerminator check && check.Instruction == instruction)
            {
                return false;
            }
            var notNone = EmitFor(instruction, Opcode.CheckNotNone, ((CallShape)instruction.Payload!).Method, receiver);
            notNone.Type = type.Without(TypeKinds.None);
            EmitDirectMethod(instruction, notNone, receiver);
            return true;
        }
        EmitDirectMethod(instruction, receiver, receiver);
        return true;
    }

    /// <summary>Emits the call of a method that <see cref="IsDirect"/> approved.</summary>
    /// <param name="instruction">The call.</param>
    /// <param name="self">What stands for the receiver from here on.</param>
    /// <param name="receiver">The receiver as written.</param>
    private void EmitDirectMethod(MirInstruction instruction, MirValue self, MirValue receiver)
    {
        var type = TypeInference.TypeOf(receiver).Without(TypeKinds.None | TypeKinds.Unbound);
        if (IsAppend(type, instruction))
        {
            Finish(instruction, EmitFor(instruction, Opcode.ListAppend, null, self, instruction.Operands[1]), MirConstant.None);
            return;
        }
        if (RuntimeTarget(type, instruction) is { } method)
        {
            var call = EmitRuntimeCall(instruction, method, type.SingleAtom is IntrinsicModuleAtom ? instruction.Operands.AsSpan(1) : [self, .. instruction.Operands.AsSpan(1)]);
            Finish(instruction, call, call);
            return;
        }
        self = type.SingleAtom is SuperAtom && receiver is MirInstruction { Opcode: Opcode.Call } super ? super.Operands[2] : self;
        var direct = EmitTargets(instruction, BindMethod(self, type, instruction)!);
        Finish(instruction, direct, direct);
    }

    private MirInstruction EmitTargets(MirInstruction instruction, List<(VirtualTarget Target, MirValue[] Arguments)> targets) => targets is [var (target, arguments)]
        ? EmitDirect(instruction, target.Function, null, arguments)
        : EmitFor(instruction, Opcode.CallVirtual, new VirtualShape([.. targets.Select(each => each.Target)]), [.. targets.SelectMany(each => each.Arguments)]);

    private bool RewriteGetAttribute(MirInstruction instruction)
    {
        if (Field(TypeInference.TypeOf(instruction.Operands[0]), (string)instruction.Payload!) is not { } field)
        {
            return false;
        }
        var load = EmitFor(instruction, Opcode.LoadField, field, instruction.Operands);
        Finish(instruction, load, load);
        return true;
    }

    private bool RewriteSetAttribute(MirInstruction instruction)
    {
        if (Field(TypeInference.TypeOf(instruction.Operands[0]), (string)instruction.Payload!) is not { } field)
        {
            return false;
        }
        var store = EmitFor(instruction, Opcode.StoreField, field, instruction.Operands);
        Finish(instruction, store, MirConstant.None);
        return true;
    }

    /// <summary>The place of an attribute if all instances of a type have it in the same one and no class attribute can stand before it.</summary>
    private static MirField? Field(MirType type, string name)
    {
        type = type.Without(TypeKinds.None | TypeKinds.Unbound);
        if (type.IsAny || type.Kinds != 0)
        {
            return null;
        }
        MirField? result = null;
        foreach (var atom in type.Atoms)
        {
            if (atom is not InstanceAtom { Model: { IsOpaque: false } model } || Member(model, name) is not null
                || model.Class.Fields.Find(field => field.Name == name) is not { } field || (result is not null && result.Index != field.Index))
            {
                return null;
            }
            result = field;
        }
        return result;
    }

    /// <summary>Lets the block's check, if it checks the instruction, check what stands for it.</summary>
    /// <param name="instruction">The instruction that is replaced.</param>
    /// <param name="last">The instruction that now may raise, or null.</param>
    /// <param name="result">What stands for the instruction's value.</param>
    private void Finish(MirInstruction instruction, MirInstruction? last, MirValue result)
    {
        if (instruction.Block!.Terminator is CheckTerminator check && check.Instruction == instruction)
        {
            if (last is not null && last.Opcode.MayRaise())
            {
                check.Instruction = last;
            }
            else
            {
                instruction.Block.Terminator = new JumpTerminator(check.Next) { Syntax = check.Syntax };
            }
        }
        Replace(instruction, result);
    }
}
