using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>Attributes, calls and subscripts; targets of assignments.</content>
internal sealed partial class SyntaxErrorFinder
{
    /// <summary>What a target is for.</summary>
    private enum Targeting
    {
        Assignment,
        Deletion,
        Iteration,
    }

    /// <summary>Reports what cannot be a target in an expression, if anything cannot.</summary>
    private static Shape? InvalidTarget(Shape shape, Targeting targeting)
    {
        switch (shape.Kind)
        {
            case ShapeKind.List or ShapeKind.Tuple:
                return shape.Parts.Select(part => InvalidTarget(part, targeting)).FirstOrDefault(found => found is not null);
            case ShapeKind.Starred:
                return targeting == Targeting.Deletion ? shape : InvalidTarget(shape.Parts[0], targeting);
            case ShapeKind.InComparison when targeting == Targeting.Iteration:
                return InvalidTarget(shape.Parts[0], targeting);
            case ShapeKind.Comparison when targeting == Targeting.Iteration:
            case ShapeKind.Name or ShapeKind.Subscript or ShapeKind.Attribute:
                return null;
            default:
                return shape;
        }
    }

    private void RequireTarget(Shape shape, Targeting targeting)
    {
        if (InvalidTarget(shape, targeting) is { } invalid)
        {
            throw Error(
                invalid, targeting == Targeting.Deletion ? DiagnosticDescriptors.CannotDelete : DiagnosticDescriptors.CannotAssign,
                invalid.Description);
        }
    }

    private Shape? Primary() => Remember(Rule.Primary, () =>
    {
        int start = position;
        Shape? result = Atom();
        for (int end = position; result is not null && Extension(start) is { } extended; end = position)
        {
            result = extended;
        }
        return result;
    });

    /// <summary>An attribute, call or subscript of what starts at <paramref name="start"/> and ends here.</summary>
    private Shape? Extension(int start)
    {
        int end = position;
        if (Take(TokenKind.Dot))
        {
            return Take(TokenKind.Name) ? ShapeFrom(start, ShapeKind.Attribute) : Reset(end);
        }

        // Its rules for mistakes look at other brackets, too.
        if (GeneratorDisplay() is not null || Try(CallArguments))
        {
            return ShapeFrom(start, ShapeKind.Call);
        }
        return Try(Subscript) ? ShapeFrom(start, ShapeKind.Subscript) : null;
    }

    /// <summary>The same, followed by another one.</summary>
    private Shape? TargetExtension(int start)
    {
        if (Try(() => Take(TokenKind.Dot) && Take(TokenKind.Name) && AtExtension()))
        {
            return ShapeFrom(start, ShapeKind.Attribute);
        }
        if (Try(() => Subscript() && AtExtension()))
        {
            return ShapeFrom(start, ShapeKind.Subscript);
        }
        return Try(() => GeneratorDisplay() is not null && AtExtension()) || Try(() => CallArguments() && AtExtension())
            ? ShapeFrom(start, ShapeKind.Call)
            : null;
    }

    private bool Subscript() => Take(TokenKind.LeftBracket) && Slices() is not null && Take(TokenKind.RightBracket);

    private bool CallArguments() =>
        Take(TokenKind.LeftParenthesis) && (Arguments() is not null || true) && Take(TokenKind.RightParenthesis);

    private Shape? Slices()
    {
        int start = position;
        if (Slice() is { } single && !At(TokenKind.Comma))
        {
            return single;
        }
        position = start;
        if (Separated(() => Slice() ?? StarredExpression()) is null)
        {
            return null;
        }
        _ = Take(TokenKind.Comma);
        return ShapeFrom(start, ShapeKind.Tuple);
    }

    private Shape? Slice()
    {
        int start = position;
        _ = Expression();
        if (Take(TokenKind.Colon))
        {
            _ = Expression();
            _ = Maybe(() => Take(TokenKind.Colon) && (Expression() is not null || true));
            return ShapeFrom(start, ShapeKind.Slice);
        }
        position = start;
        return NamedExpression();
    }

    /// <summary>A primary that is followed by an attribute, call or subscript.</summary>
    private Shape? TargetPrimary() => Remember(Rule.TargetPrimary, () =>
    {
        int start = position;
        if (Atom() is not { } result || !AtExtension())
        {
            return null;
        }
        while (TargetExtension(start) is { } extended)
        {
            result = extended;
        }
        return result;
    });

    private bool AtExtension() => Fetch().Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.Dot;

    private bool SingleTarget() =>
        Try(SingleSubscriptAttributeTarget) || Take(TokenKind.Name)
        || Try(() => Take(TokenKind.LeftParenthesis) && SingleTarget() && Take(TokenKind.RightParenthesis));

    private bool SingleSubscriptAttributeTarget() => AttributeOrSubscript() is not null;

    private Shape? AttributeOrSubscript()
    {
        int start = position;
        if (TargetPrimary() is null)
        {
            return null;
        }
        int end = position;
        if (Take(TokenKind.Dot) && Take(TokenKind.Name) && !AtExtension())
        {
            return ShapeFrom(start, ShapeKind.Attribute);
        }
        position = end;
        if (Subscript() && !AtExtension())
        {
            return ShapeFrom(start, ShapeKind.Subscript);
        }
        return Reset(start);
    }

    private Shape? StarTargets()
    {
        int start = position;
        if (StarTarget() is not { } single)
        {
            return null;
        }
        if (!At(TokenKind.Comma))
        {
            return single;
        }
        position = start;
        _ = Separated(StarTarget);
        _ = Take(TokenKind.Comma);
        return ShapeFrom(start, ShapeKind.Tuple);
    }

    private Shape? StarTarget() => Remember(Rule.StarTarget, () =>
    {
        int start = position;
        if (Take(TokenKind.Star) && !At(TokenKind.Star) && StarTarget() is { } value)
        {
            return ShapeFrom(start, ShapeKind.Starred, value);
        }
        position = start;
        return TargetWithStarAtom();
    });

    private Shape? TargetWithStarAtom() => Remember(Rule.StarAtomTarget, () => AttributeOrSubscript() ?? TargetAtom(StarTarget, TargetWithStarAtom));

    private Shape? DelTarget() => Remember(Rule.DelTarget, () => AttributeOrSubscript() ?? TargetAtom(DelTarget, DelTarget));

    /// <summary>A name, a target in parentheses, or a tuple or list of targets.</summary>
    private Shape? TargetAtom(Func<Shape?> element, Func<Shape?> group)
    {
        int start = position;
        if (Take(TokenKind.Name))
        {
            return Single(ShapeKind.Name);
        }
        if (Take(TokenKind.LeftParenthesis) && group() is { } inner && Take(TokenKind.RightParenthesis))
        {
            return inner;
        }
        position = start;
        bool Elements(int fewestWithoutComma) =>
            Separated(element) is { } elements && (Take(TokenKind.Comma) || elements.Count >= fewestWithoutComma);
        if (Take(TokenKind.LeftParenthesis) && Maybe(() => Elements(2)) && Take(TokenKind.RightParenthesis))
        {
            return ShapeFrom(start, ShapeKind.Tuple);
        }
        position = start;
        return Take(TokenKind.LeftBracket) && Maybe(() => Elements(1)) && Take(TokenKind.RightBracket)
            ? ShapeFrom(start, ShapeKind.List)
            : Reset(start);
    }
}
