using System.Diagnostics;
using System.Globalization;
using LLVMSharp.Interop;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

internal sealed partial class FunctionEmitter
{
    /// <summary>Leaves the fast copy if a value is not what it was expected to be; else it is certain.</summary>
    private void EmitGuard(MirInstruction instruction, Proof proof, LLVMValueRef value)
    {
        switch (proof.Kind)
        {
            case ProofKind.Int:
                Deoptimize(_builder.BuildTrunc(value, _context.Int1Type), instruction);
                Define(instruction, _builder.BuildAShr(value, Constant(1)));
                break;
            case ProofKind.Float:
                Deoptimize(_builder.BuildNot(CallRuntime("CompiledCode.IsFloat", value)), instruction);
                Define(instruction, CallRuntime("Float.ToDouble", value));
                break;
            case ProofKind.Bool:
                var isTrue = Equal(value, _program.Constants.True);
                Deoptimize(_builder.BuildNot(_builder.BuildOr(isTrue, Equal(value, _program.Constants.False))), instruction);
                Define(instruction, isTrue);
                break;
            default:
                if (_program.Checking != TypeChecking.Unguarded)
                {
                    Deoptimize(_builder.BuildNot(Holds(proof, value)), instruction);
                }
                Define(instruction, value);
                break;
        }
    }

    /// <summary>Whether a Value is what a proof says.</summary>
    private LLVMValueRef Holds(Proof proof, LLVMValueRef value)
    {
        switch (proof.Kind)
        {
            case ProofKind.Object:
                return _builder.BuildNot(IsNoValue(value));
            case ProofKind.BuiltinClass when proof.Of is "NoneType":
                return Equal(value, _program.Constants.None);
            case ProofKind.BuiltinClass:
                return Equal(CallRuntime("CompiledCode.ClassOf", value), _program.Runtime.Constants.TypeObject((string)proof.Of!));
            case ProofKind.Instance:
                var info = CallRuntime("CompiledCode.ExpectedClassOf", value);
                return proof.Classes.Select(@class => Equal(info, _program.ClassInfo(@class))).Aggregate((left, right) => _builder.BuildOr(left, right));
            case ProofKind.Class:
                return Equal(value, CallRuntime("CompiledCode.ExpectedClass", _program.ClassInfo((MirClass)proof.Of!)));
            case ProofKind.Function when proof.Of is MirFunction { HasCell: true } function:
                return Equal(value, Load64(_program.FunctionCell(function)));
            case ProofKind.Function:
                return Equal(CallRuntime("CompiledCode.FunctionInfoOf", value), _program.FunctionInfo((MirFunction)proof.Of!));
            case ProofKind.Builtin:
                return Equal(value, _program.Builtin((string)proof.Of!));
            case ProofKind.Module:
                return Equal(value, CallRuntime("CompiledCode.UnchangedModule", _program.IntrinsicModule((string)proof.Of!)));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Tests, in checked mode, what an operation has been proven to get.</summary>
    private void CheckProofs(MirInstruction instruction)
    {
        for (int i = 0; i < instruction.Operands.Length; i++)
        {
            var operand = instruction.Operands[i];
            var proof = ProofVerifier.Needs(instruction, i);
            if (proof.Kind is ProofKind.None or ProofKind.Cell || proof.Representation != Representation.Value || operand.Representation != Representation.Value || operand is MirConstant)
            {
                continue;
            }
            var holds = _native.AppendBasicBlock("proven");
            var misses = _native.AppendBasicBlock("missed");
            Weigh(_builder.BuildCondBr(Holds(proof, AsValue(operand)), holds, misses), Mostly, Rarely);
            _builder.PositionAtEnd(misses);
            CallRuntime("CompiledCode.FailProof", _program.Constants.Str(string.Create(
                CultureInfo.InvariantCulture,
                $"{_function.Module.Name}.{_function.QualifiedName}, line {instruction.Syntax?.Span.Line ?? 0}: {instruction.Opcode} has been proven to get {proof}, and does not\n")));
            _builder.BuildUnreachable();
            _builder.PositionAtEnd(holds);
        }
    }

    private LLVMValueRef Equal(LLVMValueRef left, LLVMValueRef right) => _builder.BuildICmp(LLVMIntPredicate.LLVMIntEQ, left, right);

    /// <summary>The function that the class of an instance has under a name, as expected.</summary>
    private LLVMValueRef ExpectedMethod(LLVMValueRef instance, IReadOnlyList<MirClass> classes, string name)
    {
        var place = _program.MethodExpectation(classes[^1], name);
        if (classes.Count > 1)
        {
            var info = CallRuntime("CompiledCode.ClassInfoOf", instance);
            foreach (var @class in classes.SkipLast(1))
            {
                place = _builder.BuildSelect(Equal(info, _program.ClassInfo(@class)), _program.MethodExpectation(@class, name), place);
            }
        }
        return CallRuntime("CompiledCode.ExpectedMethod", place);
    }
}
