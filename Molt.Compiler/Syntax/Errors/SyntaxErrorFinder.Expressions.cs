using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>Expressions down to the operands of operators, and what is often wrong with them.</content>
internal sealed partial class SyntaxErrorFinder
{
    private Shape? YieldExpression()
    {
        int start = position;
        if (!Take(TokenKind.Yield))
        {
            return null;
        }
        if (!Try(() => Take(TokenKind.From) && Expression() is not null))
        {
            _ = StarExpressions();
        }
        return ShapeFrom(start, ShapeKind.Yield);
    }

    /// <summary>One of an element, or a tuple of them without parentheses.</summary>
    private Shape? TupleOf(Func<Shape?> element)
    {
        int start = position;
        if (element() is not { } first)
        {
            return null;
        }
        if (!At(TokenKind.Comma))
        {
            return first;
        }
        position = start;
        List<Shape> elements = Separated(element)!;
        _ = Take(TokenKind.Comma);
        return ShapeFrom(start, ShapeKind.Tuple, [.. elements]);
    }

    private Shape? Expressions() => TupleOf(Expression);

    private Shape? StarExpressions() => TupleOf(StarExpression);

    private Shape? StarExpression() => Remember(Rule.StarExpression, () =>
    {
        int start = position;
        if (Take(TokenKind.Star) && BitwiseOr() is { } value)
        {
            return ShapeFrom(start, ShapeKind.Starred, value);
        }
        position = start;
        return Expression();
    });

    private List<Shape>? StarNamedExpressions()
    {
        List<Shape>? result = Separated(StarNamedExpression);
        _ = result is not null && Take(TokenKind.Comma);
        return result;
    }

    private Shape? StarNamedExpression()
    {
        int start = position;
        if (Take(TokenKind.Star) && BitwiseOr() is { } value)
        {
            return ShapeFrom(start, ShapeKind.Starred, value);
        }
        position = start;
        return NamedExpression();
    }

    private Shape? AssignmentExpression()
    {
        int start = position;
        return Take(TokenKind.Name) && Take(TokenKind.ColonEqual) && Expression() is not null ? ShapeFrom(start, ShapeKind.Named) : Reset(start);
    }

    private Shape? NamedExpression()
    {
        int start = position;
        if (AssignmentExpression() is { } named)
        {
            return named;
        }
        if (invalidRules)
        {
            _ = InvalidNamedExpression();
        }
        return ExpressionWithoutWalrus() ?? Reset(start);
    }

    private Shape? ExpressionWithoutWalrus()
    {
        int start = position;
        return Expression() is { } expression && !At(TokenKind.ColonEqual) ? expression : Reset(start);
    }

    private Shape? InvalidNamedExpression() => Remember(Rule.InvalidNamedExpression, () =>
    {
        int start = position;
        Shape? left;
        if ((left = Expression()) is not null && Take(TokenKind.ColonEqual) && Expression() is not null)
        {
            throw Error(left, DiagnosticDescriptors.InvalidNamedTarget, left.Description);
        }
        position = start;
        bool NoSecondAssignment() => !At(TokenKind.Equal, TokenKind.ColonEqual);
        if (Take(TokenKind.Name) && Take(TokenKind.Equal) && BitwiseOr() is { } right && NoSecondAssignment())
        {
            throw Error(start, right.Last, DiagnosticDescriptors.AssignmentForComparison);
        }
        position = start;
        bool Excluded() => (ListDisplay() ?? TupleDisplay() ?? GeneratorDisplay()) is not null
            || Take(TokenKind.True) || Take(TokenKind.None) || Take(TokenKind.False);
        if (!Ahead(Excluded) && (left = BitwiseOr()) is not null && Take(TokenKind.Equal) && BitwiseOr() is not null && NoSecondAssignment())
        {
            throw Error(left, DiagnosticDescriptors.CannotAssignHere, left.Description);
        }
        return null;
    });

    private Shape? Expression() => Remember(Rule.Expression, () =>
    {
        if (invalidRules)
        {
            int start = position;
            InvalidExpression();
            position = start;
            InvalidLegacyExpression();
            position = start;
        }
        return PlainExpression();
    });

    private Shape? PlainExpression()
    {
        int start = position;
        if (Disjunction() is { } body && Take(TokenKind.If) && Disjunction() is not null && Take(TokenKind.Else) && Expression() is not null)
        {
            return ShapeFrom(start, ShapeKind.Conditional, body);
        }
        position = start;
        return Disjunction() ?? LambdaExpression();
    }

    private Shape? ExpressionWithoutInvalid()
    {
        bool outer = invalidRules;
        invalidRules = false;
        Shape? result = PlainExpression();
        invalidRules = outer;
        return result;
    }

    private Shape? LambdaExpression()
    {
        int start = position;
        return Take(TokenKind.Lambda) && Maybe(LambdaParameters) && Take(TokenKind.Colon) && Expression() is not null
            ? ShapeFrom(start, ShapeKind.Lambda)
            : Reset(start);
    }

    private void InvalidExpression()
    {
        int start = position;
        InvalidStringParts();
        position = start;
        bool Excluded() => Try(() => Take(TokenKind.Name) && Take(TokenKind.String)) || AtAnySoftKeyword();
        if (!Ahead(Excluded) && Disjunction() is { } left && ExpressionWithoutInvalid() is { } right)
        {
            if (!IsLegacyStatement(left) && LevelAfter(position - 1) != 0)
            {
                throw Error(left.First, right.Last, DiagnosticDescriptors.MissingComma);
            }
            return;
        }
        position = start;
        Shape? test;
        if (Disjunction() is { } body && Take(TokenKind.If) && (test = Disjunction()) is not null && !At(TokenKind.Else, TokenKind.Colon))
        {
            throw Error(body.First, test.Last, DiagnosticDescriptors.MissingElse);
        }
        position = start;
        if (Disjunction() is not null && Take(TokenKind.If) && Disjunction() is not null && Take(TokenKind.Else) && Expression() is null)
        {
            throw ErrorAtNext(DiagnosticDescriptors.StatementAfterElse);
        }
        position = start;
        if (Fetch().Kind is TokenKind.Pass or TokenKind.Break or TokenKind.Continue)
        {
            position++;
            if (Take(TokenKind.If) && Disjunction() is not null && Take(TokenKind.Else) && SimpleStatement() is not null)
            {
                throw Error(start, start, DiagnosticDescriptors.StatementBeforeIf);
            }
        }
        position = start;
        if (Take(TokenKind.Lambda) && Maybe(LambdaParameters) && Take(TokenKind.Colon)
            && At(TokenKind.FStringMiddle, TokenKind.TStringMiddle))
        {
            throw Error(start, position - 1, DiagnosticDescriptors.UnparenthesizedLambda, At(TokenKind.FStringMiddle) ? 'f' : 't');
        }
    }

    /// <summary>A string that ends too early, so that what was meant to be part of it stands between two strings.</summary>
    private void InvalidStringParts()
    {
        if (!Take(TokenKind.String))
        {
            return;
        }
        Shape? Part() => At(TokenKind.String) ? null : ExpressionWithoutInvalid();
        List<Shape> parts = Many(Part);
        if (parts.Count > 0 && Take(TokenKind.String))
        {
            throw Error(parts[0].First, parts[^1].Last, DiagnosticDescriptors.PartOfString);
        }
    }

    private bool AtAnySoftKeyword() =>
        Fetch() is { Kind: TokenKind.Name } token && token.Value is NameTable.Match or NameTable.Case or NameTable.Type or NameTable.Underscore;

    private bool IsLegacyStatement(Shape shape) =>
        shape is { Kind: ShapeKind.Name } && tokens[shape.First].Value is NameTable.Print or NameTable.Exec;

    private void InvalidLegacyExpression()
    {
        if (NameToken() is { } name && !At(TokenKind.LeftParenthesis) && StarExpressions() is { } arguments && IsLegacyStatement(name))
        {
            throw Error(name.First, arguments.Last, DiagnosticDescriptors.MissingCallParentheses, TextOf(name.First));
        }
    }

    private Shape? Disjunction() =>
        Remember(Rule.Disjunction, () => Operands(Conjunction, TokenKind.Or));

    private Shape? Conjunction() => Remember(Rule.Conjunction, () => Operands(Inversion, TokenKind.And));

    private Shape? Operands(Func<Shape?> operand, TokenKind op)
    {
        int start = position;
        if (operand() is not { } first)
        {
            return null;
        }
        int end = position;
        _ = ManyOf(() => Take(op) && operand() is not null);
        return position == end ? first : ShapeFrom(start, ShapeKind.Operation);
    }

    private Shape? Inversion() => Remember(Rule.Inversion, () =>
    {
        int start = position;
        if (Take(TokenKind.Not) && Inversion() is not null)
        {
            return ShapeFrom(start, ShapeKind.Operation);
        }
        position = start;
        return Comparison();
    });

    private Shape? Comparison()
    {
        int start = position;
        if (BitwiseOr() is not { } left)
        {
            return null;
        }
        bool isIn = At(TokenKind.In);
        int end = position;
        _ = ManyOf(() => ComparisonOperator() && BitwiseOr() is not null);
        return position == end ? left : ShapeFrom(start, isIn ? ShapeKind.InComparison : ShapeKind.Comparison, left);
    }

    private bool ComparisonOperator()
    {
        switch (Fetch().Kind)
        {
            case TokenKind.NotEqual when flufl:
                position++;
                throw ErrorAtLast(DiagnosticDescriptors.BarryAsBdfl);
            case TokenKind.LessGreater:
                position++;
                return flufl;
            case TokenKind.EqualEqual or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater
                or TokenKind.GreaterEqual or TokenKind.In:
                position++;
                return true;
            case TokenKind.Not:
                position++;
                return Take(TokenKind.In);
            case TokenKind.Is:
                position++;
                _ = Take(TokenKind.Not);
                return true;
            default:
                return false;
        }
    }

    private Shape? BitwiseOr() => Binary(Rule.BitwiseOr, BitwiseXor, BitwiseXor, TokenKind.VerticalBar);

    private Shape? BitwiseXor() => Binary(Rule.BitwiseXor, BitwiseAnd, BitwiseAnd, TokenKind.Circumflex);

    private Shape? BitwiseAnd() => Binary(Rule.BitwiseAnd, Shift, Shift, TokenKind.Ampersand);

    private Shape? Shift() => Binary(Rule.Shift, CheckedSum, Sum, TokenKind.LeftShift, TokenKind.RightShift);

    private Shape? CheckedSum()
    {
        int start = position;
        if (invalidRules && Sum() is not null
            && Fetch().Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash or TokenKind.Percent
                or TokenKind.DoubleSlash or TokenKind.At)
        {
            position++;
            int not = position;
            if (Take(TokenKind.Not) && Inversion() is { } operand)
            {
                throw Error(not, operand.Last, DiagnosticDescriptors.UnparenthesizedNot);
            }
        }
        position = start;
        return Sum();
    }

    private Shape? Sum() => Binary(Rule.Sum, Term, Term, TokenKind.Plus, TokenKind.Minus);

    private Shape? Term() => Binary(
        Rule.Term, CheckedFactor, Factor, TokenKind.Star, TokenKind.Slash, TokenKind.DoubleSlash, TokenKind.Percent, TokenKind.At);

    private Shape? CheckedFactor()
    {
        int start = position;
        if (invalidRules && Fetch().Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde)
        {
            position++;
            int not = position;
            if (Take(TokenKind.Not) && Factor() is { } operand)
            {
                throw Error(not, operand.Last, DiagnosticDescriptors.UnparenthesizedNot);
            }
        }
        position = start;
        return Factor();
    }

    /// <summary>Left-associative operators. Their operands are tried in a loop; CPython's left recursion does the same.</summary>
    private Shape? Binary(Rule rule, Func<Shape?> first, Func<Shape?> operand, params TokenKind[] operators) => Remember(rule, () =>
    {
        int start = position;
        Shape? result = first();
        while (result is not null)
        {
            int end = position;
            if (!operators.Contains(Fetch().Kind))
            {
                break;
            }
            position++;
            if (operand() is null)
            {
                position = end;
                break;
            }
            result = ShapeFrom(start, ShapeKind.Operation);
        }
        return result;
    });

    private Shape? Factor() => Remember(Rule.Factor, () =>
    {
        int start = position;
        if (Fetch().Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde)
        {
            position++;
            return Factor() is null ? null : ShapeFrom(start, ShapeKind.Operation);
        }
        return Power();
    });

    private Shape? Power()
    {
        int start = position;
        if (AwaitPrimary() is not { } left)
        {
            return null;
        }
        int end = position;
        if (Take(TokenKind.DoubleStar) && Factor() is not null)
        {
            return ShapeFrom(start, ShapeKind.Operation);
        }
        position = end;
        return left;
    }

    private Shape? AwaitPrimary() => Remember(Rule.AwaitPrimary, () =>
    {
        int start = position;
        if (Take(TokenKind.Await))
        {
            return Primary() is null ? null : ShapeFrom(start, ShapeKind.Await);
        }
        return Primary();
    });
}
