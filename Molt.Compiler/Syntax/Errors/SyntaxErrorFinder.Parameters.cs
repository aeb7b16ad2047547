using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>
/// Parameters of functions and lambdas, and type parameters. The rules of both kinds of functions are the same but for annotations and the token
/// that ends the list.
/// </content>
internal sealed partial class SyntaxErrorFinder
{
    private bool Parameters() => ParameterList(TokenKind.RightParenthesis);

    private bool LambdaParameters() => ParameterList(TokenKind.Colon);

    private bool ParameterList(TokenKind closing)
    {
        if (invalidRules)
        {
            InvalidParameters(closing);
        }
        bool NoDefault() => NoDefaultParameter(closing) is not null;
        bool WithDefault() => DefaultParameter(closing);
        bool Rest() => Maybe(() => StarEtc(closing));
        return Try(() => SlashNoDefault(closing) && ManyOf(NoDefault) && ManyOf(WithDefault) && Rest())
            || Try(() => SlashWithDefault(closing) && ManyOf(WithDefault) && Rest())
            || Try(() => SomeOf(NoDefault) && ManyOf(WithDefault) && Rest())
            || Try(() => SomeOf(WithDefault) && Rest())
            || Try(() => StarEtc(closing));
    }

    private bool SlashNoDefault(TokenKind closing)
    {
        bool Names() => SomeOf(() => NoDefaultParameter(closing) is not null) && Take(TokenKind.Slash);
        return Try(() => Names() && Take(TokenKind.Comma)) || Try(() => Names() && At(closing));
    }

    private bool SlashWithDefault(TokenKind closing)
    {
        bool Names() => ManyOf(() => NoDefaultParameter(closing) is not null) && SomeOf(() => DefaultParameter(closing))
            && Take(TokenKind.Slash);
        return Try(() => Names() && Take(TokenKind.Comma)) || Try(() => Names() && At(closing));
    }

    private bool StarEtc(TokenKind closing)
    {
        if (invalidRules)
        {
            InvalidStarEtc(closing);
        }
        bool MaybeDefault() => MaybeDefaultParameter(closing);
        bool Keywords() => Maybe(() => KeywordParameter(closing));
        return Try(() => Take(TokenKind.Star) && NoDefaultParameter(closing) is not null && ManyOf(MaybeDefault) && Keywords())
            || (closing == TokenKind.RightParenthesis
                && Try(() => Take(TokenKind.Star) && StarAnnotatedParameter() && ManyOf(MaybeDefault) && Keywords()))
            || Try(() => Take(TokenKind.Star) && Take(TokenKind.Comma) && SomeOf(MaybeDefault) && Keywords())
            || Try(() => KeywordParameter(closing));
    }

    private bool KeywordParameter(TokenKind closing)
    {
        if (invalidRules)
        {
            InvalidKeywordParameter(closing);
        }
        return Take(TokenKind.DoubleStar) && NoDefaultParameter(closing) is not null;
    }

    private bool EndsParameter(TokenKind closing) => Take(TokenKind.Comma) || At(closing);

    private Shape? NoDefaultParameter(TokenKind closing)
    {
        int start = position;
        return Parameter(closing) is { } parameter && EndsParameter(closing) ? parameter : Reset(start);
    }

    private bool StarAnnotatedParameter() => Try(() =>
        Take(TokenKind.Name) && Take(TokenKind.Colon) && StarExpression() is not null && EndsParameter(TokenKind.RightParenthesis));

    private bool DefaultParameter(TokenKind closing) =>
        Try(() => Parameter(closing) is not null && Default() && EndsParameter(closing));

    private bool MaybeDefaultParameter(TokenKind closing) =>
        Try(() => Parameter(closing) is not null && Maybe(Default) && EndsParameter(closing));

    private Shape? Parameter(TokenKind closing)
    {
        int start = position;
        if (!Take(TokenKind.Name))
        {
            return null;
        }
        _ = closing == TokenKind.RightParenthesis && Maybe(() => Take(TokenKind.Colon) && Expression() is not null);
        return ShapeFrom(start, ShapeKind.Other);
    }

    private bool Default()
    {
        int start = position;
        if (Take(TokenKind.Equal) && Expression() is not null)
        {
            return true;
        }
        position = start;
        if (invalidRules && Take(TokenKind.Equal) && At(TokenKind.RightParenthesis, TokenKind.Comma))
        {
            throw Error(start, start, DiagnosticDescriptors.ExpectedDefault);
        }
        return ResetFalse(start);
    }

    private void InvalidParameters(TokenKind closing)
    {
        int start = position;
        bool NoDefaults() => ManyOf(() => NoDefaultParameter(closing) is not null);
        bool MaybeDefaults() => ManyOf(() => MaybeDefaultParameter(closing));
        bool AnySlash() => SlashNoDefault(closing) || SlashWithDefault(closing);
        if (Take(TokenKind.Slash) && Take(TokenKind.Comma))
        {
            throw Error(start, start, DiagnosticDescriptors.NothingBeforeSlash);
        }
        position = start;
        if (AnySlash() && MaybeDefaults() && At(TokenKind.Slash))
        {
            throw Error(position, position, DiagnosticDescriptors.SecondSlash);
        }
        position = start;
        if ((SlashNoDefault(closing) || true) && NoDefaults()
            && (SlashWithDefault(closing) || SomeOf(() => DefaultParameter(closing))) && NoDefaultParameter(closing) is { } late)
        {
            throw Error(late, DiagnosticDescriptors.DefaultMissing);
        }
        position = start;
        InvalidParenthesizedParameters(closing);
        position = start;
        if ((AnySlash() || true) && MaybeDefaults() && Take(TokenKind.Star)
            && (Take(TokenKind.Comma) || NoDefaultParameter(closing) is not null) && MaybeDefaults() && At(TokenKind.Slash))
        {
            throw Error(position, position, DiagnosticDescriptors.SlashAfterStar);
        }
        position = start;
        if (SomeOf(() => MaybeDefaultParameter(closing)) && Take(TokenKind.Slash) && At(TokenKind.Star))
        {
            throw Error(position, position, DiagnosticDescriptors.CommaMissingAfterSlash);
        }
        position = start;
    }

    private void InvalidParenthesizedParameters(TokenKind closing)
    {
        bool isLambda = closing == TokenKind.Colon;
        if (!ManyOf(() => NoDefaultParameter(closing) is not null))
        {
            return;
        }
        int opening = position;
        if (Take(TokenKind.LeftParenthesis)
            && (isLambda
                ? Separated(() => Parameter(closing)) is not null
                : SomeOf(() => NoDefaultParameter(closing) is not null))
            && (Take(TokenKind.Comma) || true) && Take(TokenKind.RightParenthesis))
        {
            throw Error(opening, position - 1, isLambda
                ? DiagnosticDescriptors.ParenthesizedLambdaParameters
                : DiagnosticDescriptors.ParenthesizedParameters);
        }
    }

    private void InvalidStarEtc(TokenKind closing)
    {
        int start = position;
        if (Take(TokenKind.Star)
            && (Take(closing) || Try(() => Take(TokenKind.Comma) && (Take(closing) || Take(TokenKind.DoubleStar)))))
        {
            throw closing == TokenKind.Colon
                ? ErrorAtLast(DiagnosticDescriptors.NothingAfterBareStar)
                : Error(start, start, DiagnosticDescriptors.NothingAfterBareStar);
        }
        position = start;
        if (Take(TokenKind.Star) && Parameter(closing) is not null && At(TokenKind.Equal))
        {
            throw Error(position, position, DiagnosticDescriptors.VariadicDefault, "var-positional");
        }
        position = start;
        bool Named() => NoDefaultParameter(closing) is not null || Take(TokenKind.Comma);
        int star = 0;
        if (Take(TokenKind.Star) && Named() && ManyOf(() => MaybeDefaultParameter(closing)) && (star = position) >= 0
            && Take(TokenKind.Star) && Named())
        {
            throw Error(star, star, DiagnosticDescriptors.SecondStar);
        }
        position = start;
    }

    private void InvalidKeywordParameter(TokenKind closing)
    {
        int start = position;
        if (Take(TokenKind.DoubleStar) && Parameter(closing) is not null)
        {
            if (At(TokenKind.Equal))
            {
                throw Error(position, position, DiagnosticDescriptors.VariadicDefault, "var-keyword");
            }
            if (Take(TokenKind.Comma))
            {
                if (Parameter(closing) is { } extra)
                {
                    throw Error(extra, DiagnosticDescriptors.ParameterAfterKeywords);
                }
                if (Fetch().Kind is TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash)
                {
                    throw Error(position, position, DiagnosticDescriptors.ParameterAfterKeywords);
                }
            }
        }
        position = start;
    }

    private bool TypeParameters()
    {
        int start = position;
        if (invalidRules && Take(TokenKind.LeftBracket) && At(TokenKind.RightBracket))
        {
            throw ErrorFrom(position, DiagnosticDescriptors.NoTypeParameters);
        }
        position = start;
        return Take(TokenKind.LeftBracket) && Separated(TypeParameter) is not null && (Take(TokenKind.Comma) || true)
            && Take(TokenKind.RightBracket);
    }

    private Shape? TypeParameter() => Remember(Rule.TypeParameter, () =>
    {
        int start = position;
        bool Default(Func<Shape?> value) => Maybe(() => Take(TokenKind.Equal) && value() is not null);
        if (Take(TokenKind.Name))
        {
            _ = Maybe(() => Take(TokenKind.Colon) && Expression() is not null) && Default(Expression);
            return ShapeFrom(start, ShapeKind.Other);
        }
        if (invalidRules)
        {
            InvalidTypeParameter();
        }
        return Try(() => Take(TokenKind.Star) && Take(TokenKind.Name) && Default(StarExpression))
            || Try(() => Take(TokenKind.DoubleStar) && Take(TokenKind.Name) && Default(Expression))
            ? ShapeFrom(start, ShapeKind.Other)
            : null;
    });

    private void InvalidTypeParameter()
    {
        int start = position;
        bool isTuple = At(TokenKind.Star);
        if ((Take(TokenKind.Star) || Take(TokenKind.DoubleStar)) && Take(TokenKind.Name) && Take(TokenKind.Colon)
            && Expression() is { } bound)
        {
            throw ErrorFrom(
                start + 2, DiagnosticDescriptors.BoundNotAllowed, bound.Kind == ShapeKind.Tuple ? "constraints" : "bound",
                isTuple ? "TypeVarTuple" : "ParamSpec");
        }
        position = start;
    }
}
