using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Statements; compound ones have their own parts.</content>
internal sealed partial class FunctionBuilder
{
    private void VisitStatements(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            if (!IsReachable)
            {
                return;
            }
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case Expr { Value: Constant }:
                break;
            case Expr expression:
                Visit(expression.Value);
                break;
            case Assign assign:
                VisitAssign(assign);
                break;
            case AugAssign assign:
                VisitAugmentedAssign(assign);
                break;
            case AnnAssign assign:
                VisitAnnotatedAssign(assign);
                break;
            case Return @return:
                Return(VisitOrNone(@return.Value), @return);
                break;
            case If @if:
                VisitIf(@if);
                break;
            case While loop:
                VisitWhile(loop);
                break;
            case ForStatement loop:
                VisitFor(loop);
                break;
            case Break:
                var broken = InnermostLoop();
                Leave(broken, () => Jump(broken.BreakTarget));
                break;
            case Continue:
                var continued = InnermostLoop();
                Leave(continued, () => Jump(continued.ContinueTarget));
                break;
            case FunctionStatement function:
                VisitFunctionStatement(function);
                break;
            case ClassDef type:
                VisitClass(type);
                break;
            case TryStatement @try:
                VisitTry(@try);
                break;
            case WithStatement with:
                EmitWith(with, 0);
                break;
            case Raise raise:
                VisitRaise(raise);
                break;
            case Assert assert:
                VisitAssert(assert);
                break;
            case Delete delete:
                foreach (var target in delete.Targets)
                {
                    Delete(target);
                }
                break;
            case Import import:
                VisitImport(import);
                break;
            case ImportFrom import:
                VisitImportFrom(import);
                break;
            case Match match:
                VisitMatch(match);
                break;
            case Pass or Global or Nonlocal:
                break;
            case TypeAlias alias:
                VisitTypeAlias(alias);
                break;
            default:
                throw new UnreachableException(statement.GetType().Name);
        }
    }

    /// <summary>A chain of <c>elif</c> nests to the right and can be long: it is walked, not recursed into.</summary>
    private void VisitIf(If statement)
    {
        var join = NewBlock();
        while (true)
        {
            var then = NewBlock();
            var otherwise = NewBlock();
            VisitCondition(statement.Test, then, otherwise);
            Start(then);
            VisitStatements(statement.Body);
            Jump(join);
            Start(otherwise);
            if (statement.Orelse is not [If next] || !IsReachable)
            {
                VisitStatements(statement.Orelse);
                Jump(join);
                break;
            }
            statement = next;
        }
        Start(join);
    }

    private LoopRegion InnermostLoop()
    {
        var region = _region;
        while (region is not LoopRegion)
        {
            region = region!.Outer;
        }
        return (LoopRegion)region;
    }

    private void VisitWhile(While statement)
    {
        var header = NewBlock();
        var body = NewBlock();
        var otherwise = NewBlock();
        var latch = NewBlock();
        var end = NewBlock();
        Jump(header);
        StartLoopHeader(header);
        VisitCondition(statement.Test, body, otherwise);
        Start(body);
        if (IsReachable)
        {
            Within(new LoopRegion(end, latch), _handler, () => VisitStatements(statement.Body));
        }
        CloseLoop(header, latch, statement);
        Start(otherwise);
        VisitStatements(statement.Orelse);
        Jump(end);
        Start(end);
    }

    private void VisitFor(ForStatement statement)
    {
        bool isAsync = statement is AsyncFor;
        var iterator = EmitIterator(statement.Iter, isAsync);
        var otherwise = NewBlock();
        var end = NewBlock();
        EmitLoop(iterator, statement.Iter, isAsync, otherwise, (item, latch) => Within(new LoopRegion(end, latch), _handler, () =>
        {
            Assign(statement.Target, item);
            VisitStatements(statement.Body);
        }));
        Start(otherwise);
        VisitIfReachable(statement.Orelse);
        Jump(end);
        Start(end);
    }

    /// <summary>The iterator that a loop runs over.</summary>
    private MirValue EmitIterator(Expression iterable, bool isAsync)
    {
        var value = Visit(iterable);
        return isAsync
            ? Emit(Opcode.GetAsyncIterator, null, iterable, value)
            : Emit(Opcode.GetIterator, null, iterable, value);
    }

    /// <summary>Emits a loop over an iterator, which goes to <paramref name="end"/> when there are no more items.</summary>
    private void EmitLoop(MirValue iterator, Node syntax, bool isAsync, BuilderBlock end, Action<MirValue, BuilderBlock> body)
    {
        var header = NewBlock();
        var latch = NewBlock();
        Jump(header);
        StartLoopHeader(header);
        var item = isAsync ? EmitAsyncNext(iterator, syntax, end) : EmitNext(iterator, syntax, end);
        body(item, latch);
        CloseLoop(header, latch, syntax);
    }

    private MirInstruction EmitNext(MirValue iterator, Node syntax, BuilderBlock end)
    {
        var item = NewBlock();
        var next = Append(Opcode.IteratorNext, null, syntax, iterator);
        Terminate(new NextTerminator(next, EdgeTo(item), EdgeTo(end), HandlerEdge()) { Syntax = syntax });
        Start(item);
        return next;
    }

    /// <summary>An asynchronous iterator ends by raising StopAsyncIteration.</summary>
    private MirValue EmitAsyncNext(MirValue iterator, Node syntax, BuilderBlock end)
    {
        var handler = NewBlock();
        var item = NewBlock();
        var result = NewTemporary();
        Within(new CleanupRegion(s_nothing), handler, () =>
            Write(result, EmitDelegation(syntax, Emit(Opcode.GetAsyncNext, null, syntax, iterator))));
        Jump(item);
        Start(handler);
        var rethrow = NewBlock();
        var exception = Append(Opcode.Catch, null, syntax);
        Branch(Emit(Opcode.ExceptionMatches, null, syntax, exception, Emit(Opcode.LoadBuiltin, "StopAsyncIteration", syntax)), end, rethrow, syntax);
        Start(rethrow);
        EmitThrow(Opcode.Reraise, syntax, exception);
        Start(item);
        return Read(result);
    }

    /// <summary>Emits the back edge, if control comes so far.</summary>
    private void CloseLoop(BuilderBlock header, BuilderBlock latch, Node syntax)
    {
        Jump(latch);
        Start(latch);
        if (IsReachable)
        {
            Emit(Opcode.Poll, null, syntax);
            Jump(header);
        }
        _ssa.Seal(header);
    }

    private void VisitRaise(Raise statement)
    {
        if (statement.Exc is null)
        {
            EmitThrow(Opcode.RaiseHandled, statement);
            return;
        }
        var exception = Visit(statement.Exc);
        EmitThrow(Opcode.Raise, statement, exception, statement.Cause is null ? MirConstant.NoValue : Visit(statement.Cause));
    }

    private void VisitAssert(Assert statement)
    {
        var failed = NewBlock();
        var passed = NewBlock();
        VisitCondition(statement.Test, passed, failed);
        Start(failed);
        if (IsReachable)
        {
            MirValue exception = Emit(Opcode.LoadBuiltin, "AssertionError", statement.Test);
            if (statement.Msg is not null)
            {
                exception = Emit(Opcode.Call, CallShape.Positional, statement.Test, exception, Visit(statement.Msg));
            }
            EmitThrow(Opcode.Raise, statement.Test, exception, MirConstant.NoValue);
        }
        Start(passed);
    }
}
