using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;

namespace Molt.Compiler.IR.Builder;

/// <content>Expressions but for conditions, calls, comprehensions and f-strings.</content>
internal sealed partial class FunctionBuilder
{
    /// <summary>The value of an expression, held as a Value.</summary>
    private MirValue Visit(Expression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return DeepStack.Continue<Expression, MirValue>(Visit, expression);
        }
        switch (expression)
        {
            case Constant constant:
                return ConstantOf(constant, FoldedConstant.Of(constant.Value));
            case Name name:
                return ReadName(name.Id, name);
            case BinOp binary:
                return VisitBinary(binary);
            case UnaryOp { Op: Syntax.UnaryOperator.Not } or BoolOp or Compare:
                return VisitLogical(expression);
            case UnaryOp unary:
                return VisitUnary(unary);
            case Attribute attribute:
                return Emit(Opcode.GetAttribute, _scope.Mangle(attribute.Attr), attribute, Visit(attribute.Value));
            case Subscript subscript:
                return VisitSubscript(subscript);
            case Slice slice:
                var start = VisitOrNone(slice.Lower);
                var stop = VisitOrNone(slice.Upper);
                return Emit(Opcode.MakeSlice, null, slice, start, stop, VisitOrNone(slice.Step));
            case Call call:
                return VisitCall(call);
            case IfExp conditional:
                return VisitConditional(conditional);
            case NamedExpr named:
                var value = Visit(named.Value);
                WriteName(named.Target.Id, value, named.Target);
                return value;
            case Tuple tuple:
                return VisitTuple(tuple);
            case List list:
                return list.Elts.Any(element => element is Starred) ? VisitSpread(list.Elts, list) : Emit(Opcode.MakeList, null, list, VisitAll(list.Elts));
            case Set set:
                return VisitSet(set);
            case Dict dict:
                return VisitDict(dict);
            case JoinedStr text:
                return VisitJoinedString(text);
            case Lambda lambda:
                return VisitLambda(lambda);
            case ListComp or SetComp or DictComp or GeneratorExp:
                return VisitComprehension(expression);
            case Yield yield:
                return Emit(Opcode.Yield, null, yield, VisitOrNone(yield.Value));
            case YieldFrom yield:
                return EmitDelegation(yield, Emit(Opcode.GetDelegate, null, yield, Visit(yield.Value)));
            case Await await:
                return EmitAwait(await, Visit(await.Value), AwaitPlace.Expression);
            case TemplateStr template:
                return VisitTemplateString(template);
            default:
                throw new UnreachableException(expression.GetType().Name);
        }
    }

    private MirValue ConstantOf(Expression syntax, FoldedConstant value) =>
        Constants.Of(value) ?? (MirValue)Unsupported(syntax, "strings in which surrogates stand side by side");

    private MirValue VisitOrNone(Expression? expression) => expression is null ? MirConstant.None : Visit(expression);

    private MirValue[] VisitAll(ImmutableArray<Expression> expressions)
    {
        var values = new MirValue[expressions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Visit(expressions[i]);
        }
        return values;
    }

    /// <summary>A chain of operators leans to the left and can be long: it is walked, not recursed into. Its constant beginning is computed.</summary>
    private MirValue VisitBinary(BinOp expression)
    {
        var chain = new Stack<BinOp>();
        Expression first = expression;
        while (first is BinOp binary)
        {
            chain.Push(binary);
            first = binary.Left;
        }
        FoldedConstant? prefix = ConstantFolder.TryFold(first, out var constant) ? constant : null;
        while (prefix is not null && chain.TryPeek(out var binary)
            && ConstantFolder.TryFold(binary.Right, out var right) && ConstantFolder.Fold(binary.Op, prefix, right) is { } folded)
        {
            prefix = folded;
            chain.Pop();
        }
        var value = prefix is null ? Visit(first) : ConstantOf(expression, prefix);
        while (chain.TryPop(out var binary))
        {
            value = Emit(Opcode.Binary, Operators.Of(binary.Op), binary, value, Visit(binary.Right));
        }
        return value;
    }

    private MirValue VisitUnary(UnaryOp expression) =>
        ConstantFolder.TryFold(expression, out var constant)
            ? ConstantOf(expression, constant)
            : Emit(Opcode.Unary, Operators.Of(expression.Op), expression, Visit(expression.Operand));

    private MirValue VisitSubscript(Subscript expression)
    {
        if (ConstantFolder.TryFold(expression, out var constant))
        {
            return ConstantOf(expression, constant);
        }
        var container = Visit(expression.Value);
        return Emit(Opcode.GetItem, null, expression, container, Visit(expression.Slice));
    }

    private MirInstruction EmitAwait(Node syntax, MirValue value, AwaitPlace place) => EmitDelegation(syntax, Emit(Opcode.GetAwaitable, place, syntax, value));

    /// <summary>Yields all that an iterator gives, hands on what is sent and thrown in, and gives what it returns (PEP 380).</summary>
    private MirInstruction EmitDelegation(Node syntax, MirValue iterator)
    {
        var sent = NewTemporary();
        Write(sent, MirConstant.None);
        var header = NewBlock();
        var item = NewBlock();
        var end = NewBlock();
        Jump(header);
        StartLoopHeader(header);
        var step = Append(Opcode.DelegateStep, null, syntax, iterator, Read(sent));
        Terminate(new NextTerminator(step, EdgeTo(item), EdgeTo(end), HandlerEdge()) { Syntax = syntax });
        Start(item);
        Write(sent, Emit(Opcode.YieldRaw, null, syntax, step));
        Jump(header);
        _ssa.Seal(header);
        Start(end);
        return Emit(Opcode.DelegateResult, null, syntax);
    }

    private MirValue VisitConditional(IfExp expression)
    {
        var result = NewTemporary();
        var whenTrue = NewBlock();
        var whenFalse = NewBlock();
        var join = NewBlock();
        VisitCondition(expression.Test, whenTrue, whenFalse);
        Start(whenTrue);
        if (IsReachable)
        {
            Write(result, Visit(expression.Body));
            Jump(join);
        }
        Start(whenFalse);
        if (IsReachable)
        {
            Write(result, Visit(expression.Orelse));
            Jump(join);
        }
        Start(join);
        return Read(result);
    }

    private MirValue VisitTuple(Tuple tuple)
    {
        if (ConstantFolder.TryFold(tuple, out var constant))
        {
            return ConstantOf(tuple, constant);
        }
        return tuple.Elts.Any(element => element is Starred)
            ? Emit(Opcode.ListToTuple, null, tuple, VisitSpread(tuple.Elts, tuple))
            : Emit(Opcode.MakeTuple, null, tuple, VisitAll(tuple.Elts));
    }

    /// <summary>A list of the elements, some of which are starred.</summary>
    private MirValue VisitSpread(ImmutableArray<Expression> elements, Node syntax)
    {
        int plain = 0;
        while (plain < elements.Length && elements[plain] is not Starred)
        {
            plain++;
        }
        var list = Emit(Opcode.MakeList, null, syntax, VisitAll(elements[..plain]));
        foreach (var element in elements[plain..])
        {
            if (element is Starred starred)
            {
                Emit(Opcode.ListExtend, null, syntax, list, Visit(starred.Value));
            }
            else
            {
                Emit(Opcode.ListAppend, null, syntax, list, Visit(element));
            }
        }
        return list;
    }

    private MirValue VisitSet(Set expression)
    {
        if (!expression.Elts.Any(element => element is Starred))
        {
            return Emit(Opcode.MakeSet, null, expression, VisitAll(expression.Elts));
        }
        var set = Emit(Opcode.MakeSet, null, expression);
        foreach (var element in expression.Elts)
        {
            if (element is Starred starred)
            {
                Emit(Opcode.SetUpdate, null, expression, set, Visit(starred.Value));
            }
            else
            {
                Emit(Opcode.SetAdd, null, expression, set, Visit(element));
            }
        }
        return set;
    }

    private MirValue VisitDict(Dict expression)
    {
        int plain = 0;
        var operands = new List<MirValue>();
        for (; plain < expression.Keys.Length && expression.Keys[plain] is { } key; plain++)
        {
            operands.Add(Visit(key));
            operands.Add(Visit(expression.Values[plain]));
        }
        var dict = Emit(Opcode.MakeDict, null, expression, [.. operands]);
        for (int i = plain; i < expression.Keys.Length; i++)
        {
            if (expression.Keys[i] is { } key)
            {
                var keyValue = Visit(key);
                Emit(Opcode.DictSet, null, expression, dict, keyValue, Visit(expression.Values[i]));
            }
            else
            {
                Emit(Opcode.DictUpdate, null, expression, dict, Visit(expression.Values[i]));
            }
        }
        return dict;
    }
}
