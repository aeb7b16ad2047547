using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>
/// <c>except*</c> (PEP 654): each clause takes its part of what is left of the exception; what clauses raise is collected, and raised at the end
/// together with what no clause took.
/// </content>
internal sealed partial class FunctionBuilder
{
    private Action EmitStarClauses(TryStatement statement, MirValue exception, MirValue previous, BuilderBlock end)
    {
        var raised = Emit(Opcode.MakeList, null, statement);
        var rest = NewTemporary();
        Write(rest, exception);
        foreach (var clause in statement.Handlers)
        {
            EmitStarClause(clause, rest, raised);
        }
        Emit(Opcode.ListAppend, null, statement, raised, Read(rest));
        var result = EmitRuntimeCall("ExceptStar.Merge", statement, exception, raised);
        return () =>
        {
            BuilderBlock handled = NewBlock(), rethrow = NewBlock();
            Branch(Emit(Opcode.Is, null, statement, result, MirConstant.None), handled, rethrow, statement);
            Start(handled);
            Append(Opcode.SetHandled, null, null, previous);
            Jump(end);
            Start(rethrow);
            EmitReraise(result, previous, null);
        };
    }

    private void EmitStarClause(ExceptHandler clause, Variable rest, MirValue raised)
    {
        BuilderBlock matches = NewBlock(), failed = NewBlock(), next = NewBlock();
        var parts = EmitRuntimeCall("ExceptStar.Split", clause, Read(rest), Visit(clause.Type!));
        var matching = Emit(Opcode.TupleItem, 0, clause, parts);
        Write(rest, Emit(Opcode.TupleItem, 1, clause, parts));
        Branch(Emit(Opcode.Is, null, clause, matching, MirConstant.None), next, matches, clause);
        Start(matches);
        Append(Opcode.SetHandled, null, clause, matching);
        Within(new CleanupRegion(s_nothing), failed, () =>
        {
            if (clause.Name is null)
            {
                VisitStatements(clause.Body);
            }
            else
            {
                EmitNamedClause(clause, clause.Name, matching);
            }
        });
        Jump(next);
        Start(failed);
        if (IsReachable)
        {
            Emit(Opcode.ListAppend, null, clause, raised, Append(Opcode.Catch, null, clause));
            Jump(next);
        }
        Start(next);
    }

    /// <summary>Calls a runtime method that takes and gives Python values.</summary>
    private MirInstruction EmitRuntimeCall(string method, Node? syntax, params MirValue[] operands) =>
        Emit(Opcode.CallRuntime, new RuntimeCall(method), syntax, operands);
}
