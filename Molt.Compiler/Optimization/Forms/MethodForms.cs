using System.Collections.Immutable;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>The forms of calls of methods, by what is expected of the receiver.</summary>
/// <param name="signatures">The methods of built-in classes.</param>
internal sealed class MethodForms(BuiltinSignatures signatures)
{
    /// <summary>A call that can reach more methods than this looks them up.</summary>
    private const int MaximumTargets = 12;

    /// <summary>The form of a method call in one step; null if it is left to the runtime.</summary>
    public Form? ChooseCall(MirInstruction instruction) => Target(instruction, instruction.Operands[0]) is { } target
        ? new CallForm(instruction, target, instruction.Operands[0], null)
        : null;

    /// <summary>Adds the forms of a method call whose look-up goes before the arguments.</summary>
    /// <param name="call">The CallLoadedMethod.</param>
    /// <param name="load">The LoadMethod.</param>
    /// <param name="isQuiet">Whether no code of the program can run between them.</param>
    /// <param name="forms">The forms.</param>
    public void ChooseLoadedCall(MirInstruction call, MirInstruction load, bool isQuiet, Dictionary<MirInstruction, Form> forms)
    {
        var target = Target(call, load.Operands[0]);
        if (target is null || (!isQuiet && target.DependsOnClass))
        {
            return;
        }
        forms[load] = new LoadForm(load, target, isQuiet);
        forms[call] = new CallForm(call, target, load.Operands[0], load);
    }

    private MethodTarget? Target(MirInstruction call, MirValue receiver)
    {
        var shape = (CallShape)call.Payload!;
        var type = Expectations.Present(TypeInference.TypeOf(receiver));
        var arguments = call.Operands[1..];
        if (TypeInference.OnlyContainers(type, ContainerKind.List) && shape is { Method: "append", Keywords.IsEmpty: true } && arguments.Length == 1)
        {
            return new AppendTarget(arguments[0]);
        }
        if (type.SingleAtom is IntrinsicModuleAtom module)
        {
            return shape.Keywords.IsEmpty && signatures.Function(module.Name + "." + shape.Method) is { } function
                && signatures.Arguments(function, null, arguments) is { } proofs
                ? new ModuleTarget(module.Name, new RuntimeForm(call, function, arguments, proofs))
                : null;
        }
        if (Expectations.Exact(type) is { Kind: ProofKind.BuiltinClass or ProofKind.Float } self)
        {
            return shape.Keywords.IsEmpty && signatures.Method(type, shape.Method!) is { } method && signatures.Arguments(method, self, arguments) is { } proofs
                ? new BuiltinTarget(self, new RuntimeForm(call, method, [receiver, .. arguments], [self, .. proofs]))
                : null;
        }
        return InstanceTarget(receiver, type, arguments, shape.Method!, shape.Keywords);
    }

    /// <summary>The methods that a call on instances of the program's classes reaches; null if that is not expected.</summary>
    public static InstanceTarget? InstanceTarget(MirValue receiver, MirType type, MirValue[] arguments, string name, ImmutableArray<string> keywords)
    {
        if (!TypeInference.OnlyInstances(type))
        {
            return null;
        }
        var classes = new Dictionary<FunctionModel, List<MirClass>>();
        foreach (InstanceAtom atom in type.Atoms)
        {
            if (atom.Model.Class.Fields.Exists(field => field.Name == name) || atom.Model.FindMember(name)?.Type.SingleAtom is not FunctionAtom { Model: var model })
            {
                return null;
            }
            if (!classes.TryGetValue(model, out var list))
            {
                classes.Add(model, list = []);
            }
            list.Add(atom.Model.Class);
        }
        if (type.Atoms.Length > MaximumTargets)
        {
            return null;
        }
        var targets = ImmutableArray.CreateBuilder<VirtualTarget>();
        var bound = new List<MirValue[]>();
        foreach (var (model, list) in classes)
        {
            var self = model.Function.Entry.Parameters is [var first, ..] ? first.Proof : Proof.None;
            if ((self.Expires && !Proof.OfInstance([.. list]).Implies(self)) || (classes.Count > 1 && !model.Function.FreeVariables.IsEmpty) || ArgumentBinding.Bind(model, receiver, arguments, keywords) is not { } values)
            {
                return null;
            }
            targets.Add(new VirtualTarget([.. list], model.Function));
            bound.Add(values);
        }
        return new InstanceTarget(name, targets.DrainToImmutable(), bound);
    }

    /// <summary>The look-up of a method whose call is direct: makes certain of the receiver, which is all it has to do.</summary>
    private sealed class LoadForm(MirInstruction instruction, MethodTarget target, bool isQuiet) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => [(Instruction.Operands[0], target.Receiver)];

        public override Proof Result => Proof.None;

        public override MirValue Emit(FastCopy copy)
        {
            var receiver = copy.Operand(Instruction.Operands[0], target.Receiver);
            var method = isQuiet ? MirConstant.NoValue : target.LoadMethod(copy, Instruction, receiver);
            var result = copy.Emit(Instruction, Opcode.BoundMethod, Instruction.Payload, Proof.None, method, target.IsBound ? receiver : MirConstant.NoValue);
            if (method == MirConstant.NoValue)
            {
                result.Operands[1] = receiver;
            }
            return result;
        }
    }

    private sealed class CallForm(MirInstruction instruction, MethodTarget target, MirValue receiver, MirInstruction? load) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => target.Wants.Append((receiver, target.Receiver));

        public override bool IsQuiet => target.IsQuiet;

        public override Proof Result => target.Result;

        public override MirValue Emit(FastCopy copy) => target.Emit(
            copy, Instruction, receiver, load is not null && copy.Map(load) is MirInstruction { Operands: [MirInstruction method, _] } ? method : null);
    }

    /// <summary><c>list.append</c>.</summary>
    private sealed class AppendTarget(MirValue item) : MethodTarget(Proof.List)
    {
        public override bool IsQuiet => true;

        public override MirValue Emit(FastCopy copy, MirInstruction call, MirValue receiver, MirInstruction? method)
        {
            copy.Emit(call, Opcode.ListAppend, null, Proof.None, copy.Operand(receiver, Receiver), copy.Map(item));
            return MirConstant.None;
        }
    }

    /// <summary>A method of a built-in class.</summary>
    private sealed class BuiltinTarget(Proof receiver, RuntimeForm form) : MethodTarget(receiver)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => form.Wants;

        public override bool IsQuiet => form.IsQuiet;

        public override Proof Result => form.Result;

        public override MirValue Emit(FastCopy copy, MirInstruction call, MirValue receiver, MirInstruction? method) => form.Emit(copy);
    }

    /// <summary>A function of an intrinsic module.</summary>
    private sealed class ModuleTarget(string module, RuntimeForm form) : MethodTarget(new Proof(ProofKind.Module, module))
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => form.Wants;

        public override bool IsQuiet => form.IsQuiet;

        public override Proof Result => form.Result;

        public override bool DependsOnClass => true;

        public override MirValue Emit(FastCopy copy, MirInstruction call, MirValue receiver, MirInstruction? method)
        {
            copy.Operand(receiver, Receiver);
            return form.Emit(copy);
        }
    }
}

/// <summary>What a method call is expected to run.</summary>
/// <param name="receiver">What must be certain of the receiver.</param>
internal abstract class MethodTarget(Proof receiver)
{
    /// <summary>What must be certain of the receiver.</summary>
    public Proof Receiver { get; } = receiver;

    /// <summary>What the arguments are wanted to be.</summary>
    public virtual IEnumerable<(MirValue Value, Proof Proof)> Wants => [];

    /// <inheritdoc cref="Form.IsQuiet"/>
    public abstract bool IsQuiet { get; }

    /// <inheritdoc cref="Form.Result"/>
    public virtual Proof Result => Proof.Object;

    /// <summary>Whether the method gets the receiver.</summary>
    public virtual bool IsBound => true;

    /// <summary>Whether what is called must be found out before the arguments are evaluated, if they can change it.</summary>
    public virtual bool DependsOnClass => false;

    /// <summary>The method, for a state in which the generic copy calls it; no value if a look-up gives the same at any time.</summary>
    public virtual MirValue LoadMethod(FastCopy copy, MirInstruction load, MirValue receiver) => MirConstant.NoValue;

    /// <summary>Emits the call.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="call">The generic call.</param>
    /// <param name="receiver">The generic receiver.</param>
    /// <param name="method">What <see cref="LoadMethod"/> gave before the arguments were evaluated; null if nothing.</param>
    public abstract MirValue Emit(FastCopy copy, MirInstruction call, MirValue receiver, MirInstruction? method);
}

/// <summary>Methods of the program's classes.</summary>
/// <param name="name">The name.</param>
/// <param name="targets">The methods.</param>
/// <param name="bound">The arguments of each, by parameter.</param>
internal sealed class InstanceTarget(string name, ImmutableArray<VirtualTarget> targets, List<MirValue[]> bound)
    : MethodTarget(Proof.OfInstance([.. targets.SelectMany(target => target.Classes)]))
{
    /// <inheritdoc/>
    public override IEnumerable<(MirValue Value, Proof Proof)> Wants => targets.SelectMany((target, i) => ArgumentBinding.Wants(target.Function, bound[i]));

    /// <inheritdoc/>
    public override bool IsQuiet => false;

    /// <inheritdoc/>
    public override Proof Result => DirectCall.ResultOf([.. targets.Select(target => target.Function)]);

    /// <inheritdoc/>
    public override bool DependsOnClass => targets.Length > 1;

    /// <inheritdoc/>
    public override MirValue LoadMethod(FastCopy copy, MirInstruction load, MirValue receiver)
    {
        Expect();
        return copy.Emit(load, Opcode.LoadExpectedMethod, name, new Proof(ProofKind.Function, targets[0].Function), receiver);
    }

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy, MirInstruction call, MirValue receiver, MirInstruction? method)
    {
        Expect();
        if (targets is [{ Function: var function }])
        {
            // A function that was found before the arguments were evaluated may have been given other code since.
            MirValue? callee = method is null ? null : copy.Certain(method, new Proof(ProofKind.Function, function));
            var instance = callee is null ? copy.Operand(receiver, Receiver) : null;
            callee ??= function.FreeVariables.IsEmpty ? null : LoadMethod(copy, call, instance!);
            var arguments = ArgumentBinding.Pass(copy, function, bound[0]);
            return DirectCall.Emit(copy, call, function, [.. function.FreeVariables.IsEmpty ? arguments : arguments.Prepend(callee!)]);
        }
        var self = copy.Operand(receiver, Receiver);
        MirValue[] all = [.. targets.SelectMany((target, i) => bound[i].Zip(target.Function.Entry.Parameters, (value, parameter) =>
            value == receiver && (parameter.Proof.Expires || parameter.Proof == Proof.Object) ? self : copy.Operand(value, parameter.Proof)))];
        return DirectCall.Finish(copy, call, copy.Emit(call, Opcode.CallVirtual, new VirtualShape(targets), Result, all));
    }

    private void Expect()
    {
        foreach (var target in targets)
        {
            foreach (var @class in target.Classes)
            {
                @class.Expect(new ClassExpectation(ExpectationKind.Reads));
                @class.Expect(new ClassExpectation(ExpectationKind.Method, name, target.Function));
            }
        }
    }
}
