using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>Arguments of calls.</content>
internal sealed partial class SyntaxErrorFinder
{
    private Shape? Arguments() => Remember(Rule.Arguments, () =>
    {
        int start = position;
        if (PassedArguments() is { } arguments && (Take(TokenKind.Comma) || true) && At(TokenKind.RightParenthesis))
        {
            return arguments;
        }
        position = start;
        if (invalidRules)
        {
            InvalidArguments();
        }
        return null;
    });

    /// <summary>The rule <c>args</c>: positional arguments, then keyword arguments.</summary>
    private Shape? PassedArguments()
    {
        int start = position;
        if (PositionalArguments() is { } positional)
        {
            int end = position;
            if (Take(TokenKind.Comma) && KeywordArguments() is { } more)
            {
                return new Shape(ShapeKind.Other, start, position - 1, [.. positional, .. more.Parts], more.Unpacks);
            }
            position = end;
            return new Shape(ShapeKind.Other, start, position - 1, [.. positional]);
        }
        return KeywordArguments();
    }

    private List<Shape>? PositionalArguments() => Separated(() =>
    {
        int start = position;
        return (StarredExpression() ?? ArgumentExpression()) is { } argument && !At(TokenKind.Equal) ? argument : Reset(start);
    });

    private Shape? ArgumentExpression() => AssignmentExpression() ?? ExpressionWithoutWalrus();

    /// <summary>The rule <c>kwargs</c>. Its starred arguments are the parts.</summary>
    private Shape? KeywordArguments()
    {
        int start = position;
        if (Separated(KeywordOrStarred) is { } first)
        {
            int end = position;
            Shape[] starred = [.. first.Where(shape => shape.Kind == ShapeKind.Starred)];
            if (Take(TokenKind.Comma) && Separated(KeywordOrDoubleStarred) is { } second)
            {
                return new Shape(ShapeKind.Other, start, position - 1, starred, second.Any(shape => shape.Unpacks));
            }
            position = end;
            return new Shape(ShapeKind.Other, start, position - 1, starred);
        }
        return Separated(KeywordOrDoubleStarred) is { } only
            ? new Shape(ShapeKind.Other, start, position - 1, [], only.Any(shape => shape.Unpacks))
            : Reset(start);
    }

    private Shape? KeywordArgument()
    {
        int start = position;
        if (invalidRules)
        {
            InvalidKeywordArgument();
        }
        return Take(TokenKind.Name) && Take(TokenKind.Equal) && Expression() is not null ? ShapeFrom(start, ShapeKind.Other) : Reset(start);
    }

    private Shape? KeywordOrStarred() => KeywordArgument() ?? StarredExpression();

    private Shape? KeywordOrDoubleStarred()
    {
        if (KeywordArgument() is { } keyword)
        {
            return keyword;
        }
        int start = position;
        return Take(TokenKind.DoubleStar) && Expression() is not null
            ? new Shape(ShapeKind.Other, start, position - 1, [], Unpacks: true)
            : Reset(start);
    }

    private Shape? StarredExpression()
    {
        int start = position;
        if (!At(TokenKind.Star))
        {
            return null;
        }
        if (invalidRules)
        {
            position++;
            if (Expression() is not null && Take(TokenKind.Equal) && Expression() is { } value)
            {
                throw Error(start, value.Last, DiagnosticDescriptors.AssignmentToUnpacking);
            }
            position = start;
        }
        position++;
        if (Expression() is { } operand)
        {
            return ShapeFrom(start, ShapeKind.Starred, operand);
        }
        if (invalidRules)
        {
            throw ErrorAtLast(DiagnosticDescriptors.InvalidStarExpression);
        }
        return Reset(start);
    }

    private void InvalidKeywordArgument()
    {
        int start = position;
        if (Fetch().Kind is TokenKind.True or TokenKind.False or TokenKind.None)
        {
            position++;
            if (Take(TokenKind.Equal))
            {
                throw Error(start, position - 1, DiagnosticDescriptors.CannotAssign, TextOf(start));
            }
        }
        position = start;
        InvalidGeneratorValue();
        position = start;
        if (!Ahead(() => Take(TokenKind.Name) && Take(TokenKind.Equal)) && Expression() is { } expression && Take(TokenKind.Equal))
        {
            throw Error(expression.First, position - 1, DiagnosticDescriptors.AssignmentInArgument);
        }
        position = start;
        if (Take(TokenKind.DoubleStar) && Expression() is not null && Take(TokenKind.Equal) && Expression() is { } value)
        {
            throw Error(start, value.Last, DiagnosticDescriptors.AssignmentToKeywordUnpacking);
        }
        position = start;
    }

    /// <summary>A generator expression without parentheses as the value of a keyword argument.</summary>
    private void InvalidGeneratorValue()
    {
        int start = position;
        if (Take(TokenKind.Name) && Take(TokenKind.Equal) && Expression() is not null && ForClauses())
        {
            throw Error(start, start + 1, DiagnosticDescriptors.AssignmentForComparison);
        }
    }

    private void InvalidArguments()
    {
        int start = position;
        InvalidUnpackingOrder();
        position = start;
        if (Expression() is { } element && ForClauses() && lastOfClauses is { } last && Take(TokenKind.Comma))
        {
            // What follows the comma may be anything.
            if (PassedArguments() is null)
            {
                _ = Try(() => Expression() is not null && ForClauses());
            }
            throw Error(element.First, last.Last, DiagnosticDescriptors.UnparenthesizedGenerator);
        }
        position = start;
        InvalidGeneratorValue();
        position = start;
        _ = Maybe(() => PassedArguments() is not null && Take(TokenKind.Comma));
        int name = position;
        if (Take(TokenKind.Name) && Take(TokenKind.Equal) && At(TokenKind.Comma, TokenKind.RightParenthesis))
        {
            throw Error(name, name + 1, DiagnosticDescriptors.ExpectedArgument);
        }
        position = start;
        if (PassedArguments() is { } arguments && ForClauses() && lastOfClauses is { } lastClause)
        {
            // A single argument is the element of a generator expression that stands alone.
            if (arguments.Parts.Length > 1)
            {
                throw Error(arguments.Parts[^1].First, lastClause.Last, DiagnosticDescriptors.UnparenthesizedGenerator);
            }
            return;
        }
        position = start;
        if (PassedArguments() is not null && Take(TokenKind.Comma) && Expression() is { } late && ForClauses()
            && lastOfClauses is { } lateClause)
        {
            throw Error(late.First, lateClause.Last, DiagnosticDescriptors.UnparenthesizedGenerator);
        }
        position = start;
        if (PassedArguments() is { } before && Take(TokenKind.Comma) && PassedArguments() is not null)
        {
            throw ErrorAtLast(before.Unpacks
                ? DiagnosticDescriptors.PositionalAfterUnpacking
                : DiagnosticDescriptors.PositionalAfterKeyword);
        }
        position = start;
    }

    private void InvalidUnpackingOrder()
    {
        bool Before() => Try(() => PositionalArguments() is not null && Take(TokenKind.Comma) && KeywordArguments() is not null)
            || KeywordArguments() is not null;
        if (!Before())
        {
            return;
        }
        int comma = position;
        if (Take(TokenKind.Comma) && Separated(() => StarredExpression() is { } starred && !At(TokenKind.Equal) ? starred : null) is not null)
        {
            throw ErrorFrom(comma, DiagnosticDescriptors.UnpackingAfterKeywordUnpacking);
        }
    }
}
