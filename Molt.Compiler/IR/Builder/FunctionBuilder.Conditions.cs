using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <content>Boolean operators and comparisons, as values and as conditions.</content>
internal sealed partial class FunctionBuilder
{
    /// <summary>The value of <c>not</c>, <c>and</c>, <c>or</c> or a comparison.</summary>
    private MirValue VisitLogical(Expression expression)
    {
        switch (expression)
        {
            case UnaryOp not:
                var operand = VisitTruth(not.Operand);
                return Boxed(Emit(Opcode.Not, null, not, operand), not);
            case BoolOp operation:
                return VisitBoolean(operation);
            default:
                var compare = (Compare)expression;
                return compare.Ops.Length == 1
                    ? Boxed(EmitComparison(compare, Visit(compare.Left), 0, Visit(compare.Comparators[0])), compare)
                    : VisitChain(compare);
        }
    }

    /// <summary>The truth of an expression, as a Bool.</summary>
    private MirValue VisitTruth(Expression expression)
    {
        switch (expression)
        {
            case UnaryOp { Op: Syntax.UnaryOperator.Not } not:
                return Emit(Opcode.Not, null, not, VisitTruth(not.Operand));
            case Compare { Ops.Length: 1 } compare:
                return Truth(EmitComparison(compare, Visit(compare.Left), 0, Visit(compare.Comparators[0])), compare);
            default:
                return Truth(Visit(expression), expression);
        }
    }

    private MirValue Truth(MirValue value, Node syntax) =>
        value.Representation == Representation.Bool ? value : Emit(Opcode.Truth, null, syntax, value);

    private MirValue VisitBoolean(BoolOp expression)
    {
        var result = NewTemporary();
        var join = NewBlock();
        for (int i = 0; ; i++)
        {
            var value = Visit(expression.Values[i]);
            bool? known = value is MirConstant constant ? Constants.Truth(constant) : null;
            if (known == (expression.Op == BooleanOperator.And) && i < expression.Values.Length - 1)
            {
                continue;
            }
            Write(result, value);
            if (known is not null || i == expression.Values.Length - 1)
            {
                break;
            }
            var next = NewBlock();
            var truth = Truth(value, expression.Values[i]);
            if (expression.Op == BooleanOperator.And)
            {
                Branch(truth, next, join, expression);
            }
            else
            {
                Branch(truth, join, next, expression);
            }
            Start(next);
        }
        Jump(join);
        Start(join);
        return Read(result);
    }

    /// <summary>One link of a comparison: a Bool or any value.</summary>
    private MirValue EmitComparison(Compare syntax, MirValue left, int index, MirValue right)
    {
        switch (syntax.Ops[index])
        {
            case ComparisonOperator.Is:
                return Emit(Opcode.Is, null, syntax, left, right);
            case ComparisonOperator.IsNot:
                return Emit(Opcode.Not, null, syntax, Emit(Opcode.Is, null, syntax, left, right));
            case ComparisonOperator.In:
                return Emit(Opcode.Contains, null, syntax, left, right);
            case ComparisonOperator.NotIn:
                return Emit(Opcode.Not, null, syntax, Emit(Opcode.Contains, null, syntax, left, right));
            default:
                return Emit(Opcode.Compare, Operators.Of(syntax.Ops[index]), syntax, left, right);
        }
    }

    private MirValue VisitChain(Compare expression)
    {
        var result = NewTemporary();
        var join = NewBlock();
        var left = Visit(expression.Left);
        for (int i = 0; ; i++)
        {
            var right = Visit(expression.Comparators[i]);
            var comparison = EmitComparison(expression, left, i, right);
            Write(result, Boxed(comparison, expression));
            if (i == expression.Ops.Length - 1)
            {
                break;
            }
            var next = NewBlock();
            Branch(Truth(comparison, expression), next, join, expression);
            Start(next);
            left = right;
        }
        Jump(join);
        Start(join);
        return Read(result);
    }

    /// <summary>Evaluates a condition and goes one of two ways.</summary>
    private void VisitCondition(Expression expression, BuilderBlock whenTrue, BuilderBlock whenFalse)
    {
        if (expression is not Constant && _module.ConstantCondition(expression) is { } known)
        {
            Jump(known ? whenTrue : whenFalse);
            return;
        }
        switch (expression)
        {
            case UnaryOp { Op: Syntax.UnaryOperator.Not } not:
                VisitCondition(not.Operand, whenFalse, whenTrue);
                return;
            case BoolOp operation:
                bool isAnd = operation.Op == BooleanOperator.And;
                foreach (var value in operation.Values[..^1])
                {
                    var next = NewBlock();
                    VisitCondition(value, isAnd ? next : whenTrue, isAnd ? whenFalse : next);
                    Start(next);
                    if (!IsReachable)
                    {
                        return;
                    }
                }
                VisitCondition(operation.Values[^1], whenTrue, whenFalse);
                return;
            case Compare { Ops.Length: > 1 } compare:
                VisitChainCondition(compare, whenTrue, whenFalse);
                return;
            case IfExp conditional:
                var first = NewBlock();
                var second = NewBlock();
                VisitCondition(conditional.Test, first, second);
                Start(first);
                if (IsReachable)
                {
                    VisitCondition(conditional.Body, whenTrue, whenFalse);
                }
                Start(second);
                if (IsReachable)
                {
                    VisitCondition(conditional.Orelse, whenTrue, whenFalse);
                }
                return;
        }
        var condition = VisitTruthOrConstant(expression);
        if (condition is MirConstant constant && Constants.Truth(constant) is { } truth)
        {
            Jump(truth ? whenTrue : whenFalse);
        }
        else
        {
            Branch(condition, whenTrue, whenFalse, expression);
        }
    }

    private MirValue VisitTruthOrConstant(Expression expression)
    {
        if (expression is Compare)
        {
            return VisitTruth(expression);
        }
        var value = Visit(expression);
        return value is MirConstant constant && Constants.Truth(constant) is not null ? constant : Truth(value, expression);
    }

    private void VisitChainCondition(Compare expression, BuilderBlock whenTrue, BuilderBlock whenFalse)
    {
        var left = Visit(expression.Left);
        for (int i = 0; i < expression.Ops.Length; i++)
        {
            var right = Visit(expression.Comparators[i]);
            var truth = Truth(EmitComparison(expression, left, i, right), expression);
            var next = i == expression.Ops.Length - 1 ? whenTrue : NewBlock();
            Branch(truth, next, whenFalse, expression);
            if (next != whenTrue)
            {
                Start(next);
            }
            left = right;
        }
    }
}
