using System.Numerics;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Makes the fast copy of each function: what is expected of values becomes certain by guards, and operations on what is certain become special ones. The
/// function as the builder made it is the generic copy, where a guard that fails goes on.
/// </summary>
public static class Specialization
{
    /// <summary>Specializes all functions of a program whose types are inferred.</summary>
    public static void Run(MirProgram program, TypeInference inference, BuiltinSignatures signatures)
    {
        var functions = program.Functions.Where(function => function.IsReachable).ToArray();
        foreach (var function in functions)
        {
            SelectSignature(function);
        }
        foreach (var function in functions)
        {
            Specialize(function, inference, signatures);
        }
    }

    /// <summary>
    /// A native entry takes numbers raw, and instances whose attributes it uses as such, where these are expected. Who calls it guards; the generic
    /// entry leaves to the generic copy.
    /// </summary>
    private static void SelectSignature(MirFunction function)
    {
        if (function.Kind != FunctionKind.Function || function.IsResumeFunction)
        {
            return;
        }
        foreach (var parameter in function.Entry.Parameters)
        {
            parameter.Proof = Expectations.Exact(parameter.Expected) is { Kind: ProofKind.Int or ProofKind.Float or ProofKind.Bool } number ? number : Proof.Object;
            parameter.Representation = parameter.Proof.Representation;
        }
        foreach (var receiver in ReceiversAmong(function.Entry.Parameters, function))
        {
            receiver.Proof = Expectations.Present(receiver.Expected).Equals(receiver.Expected) && Expectations.Instances(receiver.Expected) is { } instances ? instances : receiver.Proof;
        }
        if (function.ExpectedResult.IsOnly(TypeKinds.Float))
        {
            function.ReturnRepresentation = Representation.Float64;
        }
    }

    /// <summary>The parameters whose attributes are used.</summary>
    private static IEnumerable<MirParameter> ReceiversAmong(List<MirParameter> parameters, MirFunction function) => parameters.Intersect(
        function.Blocks.SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Opcode is Opcode.GetAttribute or Opcode.SetAttribute or Opcode.LoadMethod or Opcode.CallMethod)
            .Select(instruction => instruction.Operands[0]).OfType<MirParameter>());

    private static void Specialize(MirFunction function, TypeInference inference, BuiltinSignatures signatures)
    {
        var generic = function.ToGenericCopy();
        generic.Number();
        var wanted = new WantedValues(generic);
        var forms = FormSelection.Run(generic, wanted, inference, signatures);
        wanted.Collect(forms);
        var fast = FastCopy.Build(generic, forms, wanted);
        function.Blocks.Clear();
        function.Blocks.AddRange(fast);
        if (fast.Exists(block => block.Instructions.Exists(instruction => instruction.Deoptimization is not null))
            || fast[0].Parameters.Exists(parameter => parameter.Proof.Kind > ProofKind.Object))
        {
            function.GenericCopy = generic;
        }
        foreach (var parameter in generic.Entry.Parameters)
        {
            parameter.Representation = Representation.Value;
            parameter.Proof = function.IsResumeFunction ? Proof.None : Proof.Object;
        }
    }
}
