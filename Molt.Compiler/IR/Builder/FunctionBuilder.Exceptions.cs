using System.Collections.Immutable;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>
/// <c>try</c> and <c>with</c>. A handler takes the pending exception and makes it the one being handled; every way out of it makes the one
/// before it so again.
/// </content>
internal sealed partial class FunctionBuilder
{
    private static readonly Action<FunctionBuilder> s_nothing = static _ => { };

    private void VisitTry(TryStatement statement)
    {
        if (statement.Finalbody.IsEmpty)
        {
            EmitTryExcept(statement);
        }
        else
        {
            EmitTryFinally(() => EmitTryExcept(statement), statement.Finalbody);
        }
    }

    /// <summary>The code of <c>finally</c> stands on every way out: one copy for each.</summary>
    private void EmitTryFinally(Action body, ImmutableArray<Statement> finalBody)
    {
        var handler = NewBlock();
        var end = NewBlock();
        Within(new CleanupRegion(builder => builder.VisitStatements(finalBody)), handler, body);
        VisitIfReachable(finalBody);
        Jump(end);
        Start(handler);
        if (IsReachable)
        {
            EmitHandler(finalBody[0], (exception, previous) =>
            {
                VisitStatements(finalBody);
                return () => EmitReraise(exception, previous, null);
            });
        }
        Start(end);
    }

    private void VisitIfReachable(ImmutableArray<Statement> statements)
    {
        if (IsReachable)
        {
            VisitStatements(statements);
        }
    }

    private void EmitTryExcept(TryStatement statement)
    {
        if (statement.Handlers.IsEmpty)
        {
            VisitStatements(statement.Body);
            return;
        }
        var handler = NewBlock();
        var end = NewBlock();
        Within(new CleanupRegion(s_nothing), handler, () => VisitStatements(statement.Body));
        VisitIfReachable(statement.Orelse);
        Jump(end);
        Start(handler);
        if (IsReachable)
        {
            EmitHandler(statement, (exception, previous) =>
            {
                if (statement is TryStar)
                {
                    return EmitStarClauses(statement, exception, previous, end);
                }
                foreach (var clause in statement.Handlers)
                {
                    EmitClause(clause, exception, previous, end);
                }
                return () => EmitReraise(exception, previous, null);
            });
        }
        Start(end);
    }

    /// <summary>
    /// Emits a handler: takes the exception and runs <paramref name="body"/>, with a cleanup for exceptions that come out of it. Where
    /// <paramref name="body"/> ends, what it returns is emitted outside the cleanup.
    /// </summary>
    private void EmitHandler(Node syntax, Func<MirValue, MirValue, Action> body)
    {
        var exception = Append(Opcode.Catch, null, syntax);
        var previous = Append(Opcode.SetHandled, null, syntax, exception);
        var cleanup = NewBlock();
        Action? then = null;
        Within(RestoresHandled(previous), cleanup, () => then = body(exception, previous));
        if (IsReachable)
        {
            then!();
        }
        EmitCleanup(cleanup, () => Append(Opcode.SetHandled, null, null, previous));
    }

    private static CleanupRegion RestoresHandled(MirValue previous) =>
        new(builder => builder.Append(Opcode.SetHandled, null, null, previous));

    private void EmitReraise(MirValue exception, MirValue previous, Node? syntax)
    {
        Append(Opcode.SetHandled, null, null, previous);
        EmitThrow(Opcode.Reraise, syntax, exception);
    }

    /// <summary>Emits the handler that cleans up and lets the exception go on.</summary>
    private void EmitCleanup(BuilderBlock block, Action cleanup)
    {
        Start(block);
        if (IsReachable)
        {
            var exception = Append(Opcode.Catch, null, null);
            cleanup();
            EmitThrow(Opcode.Reraise, null, exception);
        }
    }

    /// <summary>Emits an <c>except</c> clause; continues where it does not match.</summary>
    private void EmitClause(ExceptHandler clause, MirValue exception, MirValue previous, BuilderBlock end)
    {
        if (!IsReachable)
        {
            return;
        }
        var next = NewBlock();
        if (clause.Type is not null)
        {
            var matches = NewBlock();
            Branch(Emit(Opcode.ExceptionMatches, null, clause.Type, exception, Visit(clause.Type)), matches, next, clause.Type);
            Start(matches);
        }
        if (clause.Name is null)
        {
            VisitStatements(clause.Body);
        }
        else
        {
            EmitNamedClause(clause, clause.Name, exception);
        }
        if (IsReachable)
        {
            Append(Opcode.SetHandled, null, null, previous);
            Jump(end);
        }
        Start(next);
    }

    /// <summary>The name of the exception is unbound on every way out of the clause.</summary>
    private void EmitNamedClause(ExceptHandler clause, string name, MirValue exception)
    {
        WriteName(name, exception, clause);
        var cleanup = NewBlock();
        var end = NewBlock();
        Within(new CleanupRegion(builder => builder.DeleteName(name, clause, check: false)), cleanup, () => VisitStatements(clause.Body));
        if (IsReachable)
        {
            DeleteName(name, clause, check: false);
        }
        Jump(end);
        EmitCleanup(cleanup, () => DeleteName(name, clause, check: false));
        Start(end);
    }

    private void EmitWith(WithStatement statement, int index)
    {
        if (index == statement.Items.Length)
        {
            VisitStatements(statement.Body);
            return;
        }
        var item = statement.Items[index];
        var syntax = item.ContextExpr;
        bool isAsync = statement is AsyncWith;
        var manager = Visit(item.ContextExpr);
        var exit = Emit(Opcode.LoadSpecial, isAsync ? "__aexit__" : "__exit__", syntax, manager);
        var enter = Emit(Opcode.LoadSpecial, isAsync ? "__aenter__" : "__enter__", syntax, manager);
        var value = EmitSpecialCall(enter, syntax, isAsync, AwaitPlace.Enter);
        var handler = NewBlock();
        var end = NewBlock();
        Within(new CleanupRegion(builder => builder.EmitPlainExit(exit, syntax, isAsync)), handler, () =>
        {
            if (item.OptionalVars is not null)
            {
                Assign(item.OptionalVars, value);
            }
            EmitWith(statement, index + 1);
        });
        if (IsReachable)
        {
            EmitPlainExit(exit, syntax, isAsync);
            Jump(end);
        }
        Start(handler);
        if (IsReachable)
        {
            EmitHandler(syntax, (exception, previous) => EmitExceptionalExit(exit, exception, previous, syntax, isAsync, end));
        }
        Start(end);
    }

    private MirInstruction EmitSpecialCall(MirValue callee, Node syntax, bool isAsync, AwaitPlace place, params MirValue[] arguments)
    {
        var result = Emit(Opcode.Call, CallShape.Positional, syntax, [callee, .. arguments]);
        return isAsync ? EmitAwait(syntax, result, place) : result;
    }

    private void EmitPlainExit(MirValue exit, Node syntax, bool isAsync) =>
        EmitSpecialCall(exit, syntax, isAsync, AwaitPlace.Exit, MirConstant.None, MirConstant.None, MirConstant.None);

    /// <summary><c>__exit__</c> is told of the exception; a true result swallows it.</summary>
    private Action EmitExceptionalExit(MirValue exit, MirValue exception, MirValue previous, Node syntax, bool isAsync, BuilderBlock end)
    {
        var type = Emit(Opcode.TypeOf, null, syntax, exception);
        var traceback = Emit(Opcode.GetAttribute, "__traceback__", syntax, exception);
        var result = EmitSpecialCall(exit, syntax, isAsync, AwaitPlace.Exit, type, exception, traceback);
        var truth = Truth(result, syntax);
        return () =>
        {
            var swallow = NewBlock();
            var rethrow = NewBlock();
            Branch(truth, swallow, rethrow, syntax);
            Start(swallow);
            Append(Opcode.SetHandled, null, null, previous);
            Jump(end);
            Start(rethrow);
            EmitReraise(exception, previous, null);
        };
    }
}
