using System.Collections.Immutable;
using Molt.Compiler.Analysis;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>The forms of calls whose callee is expected to be one function or class.</summary>
/// <param name="inference">What is expected.</param>
/// <param name="signatures">The built-in functions.</param>
internal sealed class CallForms(TypeInference inference, BuiltinSignatures signatures)
{
    /// <summary>The form of a call of a value; null if it is left to the runtime.</summary>
    public Form? Choose(MirInstruction instruction)
    {
        var callee = instruction.Operands[0];
        var shape = (CallShape)instruction.Payload!;
        var arguments = instruction.Operands.AsSpan(1);
        switch (TypeInference.TypeOf(callee).WithoutUnbound().SingleAtom)
        {
            case FunctionAtom { Model: var model } when ArgumentBinding.Bind(model, null, arguments, shape.Keywords) is { } bound:
                return new FunctionForm(instruction, model.Function, bound);
            case ClassAtom { Model: { IsOpaque: false } model }:
                return ChooseConstruction(instruction, model, arguments, shape.Keywords);
            case BuiltinAtom { Name: "len" } when arguments.Length == 1 && Expectations.IsList(arguments[0]):
                return new BuiltinForm(instruction, "len", new LengthForm(instruction, arguments[0]));
            case BuiltinAtom builtin when shape.Keywords.IsEmpty && signatures.Function(builtin.Name) is { } method && signatures.Arguments(method, null, arguments) is { } proofs:
                return new BuiltinForm(instruction, builtin.Name, new RuntimeForm(instruction, method, instruction.Operands[1..], proofs));
            default:
                return null;
        }
    }

    private ConstructionForm? ChooseConstruction(MirInstruction instruction, ClassModel model, ReadOnlySpan<MirValue> arguments, ImmutableArray<string> keywords)
    {
        var initializer = model.FindMember("__init__");
        if (initializer is null)
        {
            return arguments.IsEmpty ? new ConstructionForm(instruction, model.Class, null, []) : null;
        }
        // Any argument will do for the instance.
        return initializer.Type.SingleAtom is FunctionAtom { Model: var function } && ReturnsNone(function.Function)
            && ArgumentBinding.Bind(function, instruction, arguments, keywords) is { } bound
            ? new ConstructionForm(instruction, model.Class, inference.Model(function.Function).Function, bound)
            : null;
    }

    /// <summary>Whether a function gives None, whatever happens.</summary>
    private static bool ReturnsNone(MirFunction function) => function.Suspension == SuspensionKind.None
        && function.Blocks.TrueForAll(block => block.Terminator is not ReturnTerminator @return || MirConstant.None.Equals(@return.Value));

    /// <summary>A call of a function of the program.</summary>
    private sealed class FunctionForm(MirInstruction instruction, MirFunction function, MirValue[] bound) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => ArgumentBinding.Wants(function, bound);

        public override bool IsQuiet => false;

        public override Proof Result => DirectCall.ResultOf(function);

        public override Proof Callee { get; } = new(ProofKind.Function, function);

        public override MirValue Emit(FastCopy copy)
        {
            var callee = copy.Operand(Instruction.Operands[0], Callee);
            function.HasCell = function.FreeVariables.IsEmpty;
            var arguments = ArgumentBinding.Pass(copy, function, bound);
            return DirectCall.Emit(copy, Instruction, function, [.. function.FreeVariables.IsEmpty ? arguments : arguments.Prepend(callee)]);
        }
    }

    /// <summary>A call of a class of the program: a new instance, which the initializer gets.</summary>
    private sealed class ConstructionForm(MirInstruction instruction, MirClass @class, MirFunction? initializer, MirValue[] bound) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants =>
            initializer is null ? [] : ArgumentBinding.Wants(initializer, bound).Where(each => each.Value != Instruction);

        public override bool IsQuiet => initializer is null;

        public override Proof Callee { get; } = new(ProofKind.Class, @class);

        public override MirValue Emit(FastCopy copy)
        {
            @class.Expect(new ClassExpectation(ExpectationKind.Constructs));
            @class.Expect(initializer is null
                ? new ClassExpectation(ExpectationKind.NoInitializer)
                : new ClassExpectation(ExpectationKind.Method, "__init__", initializer));
            var type = copy.Operand(Instruction.Operands[0], Callee);
            MirValue[] arguments = initializer is null ? []
                : [.. bound.Skip(1).Zip(initializer.Entry.Parameters.Skip(1), (value, parameter) => copy.Operand(value, parameter.Proof))];
            var instance = copy.Emit(Instruction, Opcode.NewInstance, @class, Proof.OfInstance(@class), type);
            if (initializer is not null)
            {
                copy.EndStep();
                MirValue[] closure = initializer.FreeVariables.IsEmpty ? [] : [copy.Emit(Instruction, Opcode.LoadExpectedMethod, "__init__", new Proof(ProofKind.Function, initializer), instance)];
                copy.Emit(Instruction, Opcode.CallDirect, initializer, Proof.Object, [.. closure, instance, .. arguments]);
            }
            return instance;
        }
    }

    /// <summary>A call of a built-in function, whose name must mean what it means.</summary>
    private sealed class BuiltinForm(MirInstruction instruction, string name, Form form) : Form(instruction)
    {
        public override IEnumerable<(MirValue Value, Proof Proof)> Wants => form.Wants.Append((Instruction.Operands[0], new Proof(ProofKind.Builtin, name)));

        public override bool IsQuiet => form.IsQuiet;

        public override Proof Result => form.Result;

        public override MirValue Emit(FastCopy copy)
        {
            copy.Operand(Instruction.Operands[0], new Proof(ProofKind.Builtin, name));
            return form.Emit(copy);
        }
    }
}

/// <summary>Direct calls of the program's functions.</summary>
internal static class DirectCall
{
    /// <summary>What is certain of the result of a direct call.</summary>
    public static Proof ResultOf(params ReadOnlySpan<MirFunction> functions)
    {
        foreach (var function in functions)
        {
            if (function.ReturnRepresentation != Representation.Float64)
            {
                return Proof.Object;
            }
        }
        return Proof.Float;
    }

    /// <summary>Emits a direct call.</summary>
    public static MirInstruction Emit(FastCopy copy, MirInstruction instruction, MirFunction function, params MirValue[] operands) =>
        Finish(copy, instruction, copy.Emit(instruction, Opcode.CallDirect, function, ResultOf(function), operands));

    /// <summary>Where a float comes back raw, something else leaves to the generic copy.</summary>
    public static MirInstruction Finish(FastCopy copy, MirInstruction instruction, MirInstruction call)
    {
        if (call.Representation == Representation.Float64)
        {
            copy.LeaveBehind(call, instruction);
        }
        return call;
    }
}

/// <summary>A call of a method of the runtime by its C# signature.</summary>
/// <param name="instruction">The call.</param>
/// <param name="method">The method.</param>
/// <param name="arguments">The arguments, a receiver first.</param>
/// <param name="proofs">What must be certain of each.</param>
internal sealed class RuntimeForm(MirInstruction instruction, RuntimeMethod method, MirValue[] arguments, Proof[] proofs) : Form(instruction)
{
    /// <inheritdoc/>
    public override IEnumerable<(MirValue Value, Proof Proof)> Wants => arguments.Zip(proofs);

    /// <inheritdoc/>
    public override bool IsQuiet => BuiltinSignatures.IsQuiet(method);

    /// <inheritdoc/>
    public override Proof Result => BuiltinSignatures.Proves(method);

    /// <inheritdoc/>
    public override MirValue Emit(FastCopy copy) => copy.Emit(
        Instruction, Opcode.CallRuntime, new RuntimeCall(method.Definition.DeclaringType.Name + "." + method.Definition.Name, IsQuiet), Result,
        [.. arguments.Zip(proofs, copy.Operand)]);
}
