using Molt.Compiler.IR;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.IR;

/// <summary>The verifier finds what is wrong.</summary>
[TestClass]
public sealed class MirVerifierTests
{
    [TestMethod]
    public void A_use_before_the_definition_is_found()
    {
        var (function, entry) = Function();
        var second = new MirInstruction(Opcode.Length, null, MirConstant.None);
        entry.Append(new MirInstruction(Opcode.Length, null, second));
        entry.Append(second);
        entry.Terminator = new ReturnTerminator(second);
        Expect(function, "does not dominate");
    }

    [TestMethod]
    public void A_value_of_one_branch_is_not_available_after_the_join()
    {
        var (function, entry) = Function();
        var (left, join) = (Add(function), Add(function));
        var value = left.Append(new MirInstruction(Opcode.Length, null, MirConstant.None));
        entry.Terminator = new BranchTerminator(MirConstant.True, new MirEdge(left), new MirEdge(join));
        left.Terminator = new JumpTerminator(new MirEdge(join));
        join.Terminator = new ReturnTerminator(value);
        Expect(function, "does not dominate");
    }

    [TestMethod]
    public void The_value_of_an_instruction_that_failed_is_not_available_in_the_handler()
    {
        var (function, entry) = Function();
        var (next, handler) = (Add(function), Add(function));
        var value = entry.Append(new MirInstruction(Opcode.Length, null, MirConstant.None));
        entry.Terminator = new CheckTerminator(value, new MirEdge(next), new MirEdge(handler));
        next.Terminator = new ReturnTerminator(value);
        handler.Terminator = new ReturnTerminator(value);
        Expect(function, "does not dominate");
    }

    [TestMethod]
    public void An_edge_with_too_few_arguments_is_found()
    {
        var (function, entry) = Function();
        var target = Add(function);
        target.AddParameter("x");
        entry.Terminator = new JumpTerminator(new MirEdge(target));
        target.Terminator = new ReturnTerminator(MirConstant.None);
        Expect(function, "0 arguments for 1 parameters");
    }

    [TestMethod]
    public void An_exception_is_raised_only_at_the_end_of_a_block()
    {
        var (function, entry) = Function();
        entry.Append(new MirInstruction(Opcode.RaiseHandled, null) { Representation = Representation.Void });
        entry.Terminator = new ReturnTerminator(MirConstant.None);
        Expect(function, "out of place");
    }

    [TestMethod]
    public void A_block_without_a_terminator_is_found()
    {
        var (function, _) = Function();
        Expect(function, "has no terminator");
    }

    private static (MirFunction Function, MirBlock Entry) Function()
    {
        var function = new MirFunction(new MirModule("m", "m.py"), "f", "f", FunctionKind.Function);
        return (function, Add(function));
    }

    private static MirBlock Add(MirFunction function)
    {
        var block = new MirBlock();
        function.Blocks.Add(block);
        return block;
    }

    private static void Expect(MirFunction function, string message)
    {
        var errors = MirVerifier.Verify(function);
        Assert.HasCount(1, errors);
        Assert.Contains(message, errors[0]);
    }
}
