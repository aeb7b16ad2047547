using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>Simple statements.</content>
internal sealed partial class SyntaxErrorFinder
{
    private bool File()
    {
        for (int start = position; Statement(); start = position)
        {
            // No rule comes back to a statement of the file.
            Array.Clear(memory, start, fetched - start);
            steps = 0;
        }
        return Take(TokenKind.EndMarker);
    }

    private bool Statements() => SomeOf(Statement);

    private bool Statement() => Try(CompoundStatement) || Try(SimpleStatements);

    private bool SimpleStatements()
    {
        int start = position;
        if (SimpleStatement() is not null && !At(TokenKind.Semicolon) && Take(TokenKind.NewLine))
        {
            return true;
        }
        position = start;
        if (SimpleStatement() is null)
        {
            return false;
        }
        while (Try(() => Take(TokenKind.Semicolon) && SimpleStatement() is not null))
        {
        }
        _ = Take(TokenKind.Semicolon);
        return Take(TokenKind.NewLine) || ResetFalse(start);
    }

    private Shape? SimpleStatement() => Remember(Rule.SimpleStatement, () =>
    {
        int start = position;
        if (Try(Assignment)
            || (AtSoftKeyword(NameTable.Type) && Try(TypeAlias))
            || StarExpressions() is not null
            || (At(TokenKind.Return) && Try(ReturnStatement))
            || (At(TokenKind.Import, TokenKind.From) && Import())
            || (At(TokenKind.Raise) && Try(RaiseStatement))
            || Take(TokenKind.Pass)
            || (At(TokenKind.Del) && Try(DelStatement))
            || (At(TokenKind.Yield) && YieldExpression() is not null)
            || (At(TokenKind.Assert) && Try(AssertStatement))
            || Take(TokenKind.Break)
            || Take(TokenKind.Continue)
            || (At(TokenKind.Global) && Try(() => Take(TokenKind.Global) && Separated(NameToken) is not null))
            || (At(TokenKind.Nonlocal) && Try(() => Take(TokenKind.Nonlocal) && Separated(NameToken) is not null)))
        {
            return ShapeFrom(start, ShapeKind.Other);
        }
        return null;
    });

    private bool Assignment()
    {
        if (Try(() => Take(TokenKind.Name) && Take(TokenKind.Colon) && Expression() is not null && AnnotatedValue())
            || Try(() => AnnotationTarget() && Take(TokenKind.Colon) && Expression() is not null && AnnotatedValue())
            || Try(() => SomeOf(() => StarTargets() is not null && Take(TokenKind.Equal)) && AnnotatedRight() is not null && !At(TokenKind.Equal)))
        {
            return true;
        }
        int start = position;
        if (SingleTarget() && AugmentedAssignment())
        {
            return AnnotatedRight() is not null;
        }
        position = start;
        return invalidRules && InvalidAssignment();
    }

    private bool AnnotatedValue() => Maybe(() => Take(TokenKind.Equal) && AnnotatedRight() is not null);

    private bool AnnotationTarget() =>
        Try(() => Take(TokenKind.LeftParenthesis) && SingleTarget() && Take(TokenKind.RightParenthesis)) || Try(SingleSubscriptAttributeTarget);

    private Shape? AnnotatedRight() => YieldExpression() ?? StarExpressions();

    private bool AugmentedAssignment()
    {
        if (Fetch().Kind is not (>= TokenKind.PlusEqual and <= TokenKind.CircumflexEqual))
        {
            return false;
        }
        position++;
        return true;
    }

    private bool ReturnStatement() => Take(TokenKind.Return) && (StarExpressions() is not null || true);

    private bool RaiseStatement() =>
        Try(() => Take(TokenKind.Raise) && Expression() is not null && Maybe(() => Take(TokenKind.From) && Expression() is not null))
        || Take(TokenKind.Raise);

    private bool DelStatement() =>
        Try(() => Take(TokenKind.Del) && Separated(DelTarget) is not null && (Take(TokenKind.Comma) || true)
            && At(TokenKind.Semicolon, TokenKind.NewLine))
        || (invalidRules && InvalidDelStatement());

    private bool AssertStatement() =>
        Take(TokenKind.Assert) && Expression() is not null && Maybe(() => Take(TokenKind.Comma) && Expression() is not null);

    private bool Import() => RememberMatch(Rule.Import, () =>
        (invalidRules && InvalidImport())
        || Try(() => Take(TokenKind.Import) && Separated(DottedAsName) is not null)
        || Try(ImportFrom));

    private Shape? DottedAsName()
    {
        if (invalidRules)
        {
            InvalidAsName(() => DottedName() is not null);
        }
        int start = position;
        return DottedName() is not null && Maybe(() => Take(TokenKind.As) && Take(TokenKind.Name)) ? ShapeFrom(start, ShapeKind.Other) : Reset(start);
    }

    private Shape? DottedName() => Remember(Rule.DottedName, () =>
    {
        int start = position;
        if (!Take(TokenKind.Name))
        {
            return null;
        }
        while (Try(() => Take(TokenKind.Dot) && Take(TokenKind.Name)))
        {
        }
        return ShapeFrom(start, ShapeKind.Name);
    });

    private bool ImportFrom()
    {
        int start = position;
        bool Dots() => Take(TokenKind.Dot) || Take(TokenKind.Ellipsis);
        if (Try(() => Take(TokenKind.From) && ManyOf(Dots) && DottedName() is not null && Take(TokenKind.Import) && ImportTargets()))
        {
            flufl |= TextOf(start + 1) == "__future__" && Enumerable.Range(start, position - start).Any(i => TextOf(i) == "barry_as_FLUFL");
            return true;
        }
        return Try(() => Take(TokenKind.From) && SomeOf(Dots) && Take(TokenKind.Import) && ImportTargets());
    }

    private bool ImportTargets() =>
        Try(() => Take(TokenKind.LeftParenthesis) && Separated(ImportAsName) is not null && (Take(TokenKind.Comma) || true)
            && Take(TokenKind.RightParenthesis))
        || Try(() => Separated(ImportAsName) is not null && !At(TokenKind.Comma))
        || Take(TokenKind.Star)
        || (invalidRules && InvalidImportTargets());

    private Shape? ImportAsName()
    {
        if (invalidRules)
        {
            InvalidAsName(() => Take(TokenKind.Name));
        }
        int start = position;
        return Take(TokenKind.Name) && Maybe(() => Take(TokenKind.As) && Take(TokenKind.Name)) ? ShapeFrom(start, ShapeKind.Other) : Reset(start);
    }

    private bool TypeAlias() =>
        TakeSoftKeyword(NameTable.Type) && Take(TokenKind.Name) && Maybe(TypeParameters) && Take(TokenKind.Equal) && Expression() is not null;

    private bool InvalidAssignment()
    {
        Shape? target;
        int start = position;
        if ((target = InvalidAnnotationTarget()) is not null && Take(TokenKind.Colon) && Expression() is not null)
        {
            throw Error(target, DiagnosticDescriptors.OnlySingleTarget, target.Description);
        }
        position = start;
        if ((target = StarNamedExpression()) is not null && Take(TokenKind.Comma) && ManyOf(() => StarNamedExpressions() is not null)
            && Take(TokenKind.Colon) && Expression() is not null)
        {
            throw Error(target, DiagnosticDescriptors.OnlySingleTarget, "tuple");
        }
        position = start;
        if ((target = Expression()) is not null && Take(TokenKind.Colon) && Expression() is not null)
        {
            throw Error(target, DiagnosticDescriptors.IllegalAnnotationTarget);
        }
        position = start;
        bool Targets() => ManyOf(() => StarTargets() is not null && Take(TokenKind.Equal));
        if (Targets() && (target = StarExpressions()) is not null && Take(TokenKind.Equal))
        {
            RequireTarget(target, Targeting.Assignment);
            return false;
        }
        position = start;
        if (Targets() && (target = YieldExpression()) is not null && Take(TokenKind.Equal))
        {
            throw Error(target, DiagnosticDescriptors.AssignmentToYield);
        }
        position = start;
        if ((target = StarExpressions()) is not null && AugmentedAssignment() && AnnotatedRight() is not null)
        {
            throw Error(target, DiagnosticDescriptors.IllegalAugmentedAssignment, target.Description);
        }
        return false;
    }

    private Shape? InvalidAnnotationTarget()
    {
        if ((ListDisplay() ?? TupleDisplay()) is { } target)
        {
            return target;
        }
        int start = position;
        return Take(TokenKind.LeftParenthesis) && InvalidAnnotationTarget() is { } inner && Take(TokenKind.RightParenthesis) ? inner : Reset(start);
    }

    private bool InvalidDelStatement()
    {
        if (Take(TokenKind.Del) && StarExpressions() is { } target)
        {
            RequireTarget(target, Targeting.Deletion);
        }
        return false;
    }

    private bool InvalidImport()
    {
        int start = position;
        if (Take(TokenKind.Import) && Separated(DottedName) is not null && Take(TokenKind.From) && DottedName() is not null)
        {
            throw ErrorFrom(start, DiagnosticDescriptors.ImportFromReversed);
        }
        position = start;
        if (Take(TokenKind.Import) && Take(TokenKind.NewLine))
        {
            throw ErrorFrom(position - 1, DiagnosticDescriptors.ImportNothing);
        }
        return ResetFalse(start);
    }

    private void InvalidAsName(Func<bool> name)
    {
        int start = position;
        if (name() && Take(TokenKind.As)
            && !Ahead(() => Take(TokenKind.Name)
                && Fetch().Kind is TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Semicolon or TokenKind.NewLine)
            && Expression() is { } target)
        {
            throw Error(target, DiagnosticDescriptors.InvalidImportTarget, target.Description);
        }
        position = start;
    }

    private bool InvalidImportTargets()
    {
        int start = position;
        if (Separated(ImportAsName) is not null && Take(TokenKind.Comma) && Take(TokenKind.NewLine))
        {
            throw ErrorAtLast(DiagnosticDescriptors.ImportTrailingComma);
        }
        position = start;
        if (Take(TokenKind.NewLine))
        {
            throw ErrorFrom(start, DiagnosticDescriptors.ImportNothing);
        }
        return false;
    }
}
