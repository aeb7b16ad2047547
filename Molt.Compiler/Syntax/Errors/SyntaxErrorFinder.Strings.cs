using System.Text;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

/// <content>String literals and the replacement fields of f-strings and t-strings.</content>
internal sealed partial class SyntaxErrorFinder
{
    private Shape? Strings() => Remember(Rule.Strings, () =>
    {
        int start = position;
        if (invalidRules)
        {
            InvalidTemplateConcatenation();
            position = start;
        }
        List<Shape> parts = Many(StringOrFormatted);
        if (parts.Count > 0)
        {
            return Concatenated(start, parts);
        }
        return Many(Template).Count > 0 ? ShapeFrom(start, ShapeKind.Template) : null;
    });

    private Shape? StringOrFormatted() => Formatted(TokenKind.FStringStart) ?? StringToken();

    private Shape Concatenated(int start, List<Shape> parts)
    {
        bool bytes = parts.Any(part => part.Kind == ShapeKind.BytesLiteral);
        if (bytes && parts.Any(part => part.Kind != ShapeKind.BytesLiteral))
        {
            throw ErrorAtLast(DiagnosticDescriptors.MixedBytes);
        }
        return ShapeFrom(start, parts.Exists(part => part.Kind == ShapeKind.FormattedString) ? ShapeKind.FormattedString : parts[0].Kind);
    }

    private void InvalidTemplateConcatenation()
    {
        int start = position;
        if (Many(StringOrFormatted) is { Count: > 0 } strings && Template() is { } template)
        {
            throw Error(strings[^1].First, template.Last, DiagnosticDescriptors.MixedTemplate);
        }
        position = start;
        if (Many(Template) is { Count: > 0 } templates && StringOrFormatted() is { } other)
        {
            throw Error(templates[^1].First, other.Last, DiagnosticDescriptors.MixedTemplate);
        }
    }

    private Shape? StringToken()
    {
        if (!Take(TokenKind.String))
        {
            return null;
        }
        Token token = tokens[position - 1];
        var literal = new StringLiteral(source.Bytes[token.Start..token.End]);
        if (literal.IsBytes && !Ascii.IsValid(literal.Content))
        {
            throw Error(position - 1, position - 1, DiagnosticDescriptors.NonAsciiBytes);
        }
        CheckEscapes(literal.Content, literal.IsBytes, literal.IsRaw);
        return Single(literal.IsBytes ? ShapeKind.BytesLiteral : ShapeKind.Literal);
    }

    private void CheckTextEscapes(int token, bool isRaw) =>
        CheckEscapes(StringLiteral.WithoutDoubledBrace(source.Bytes[tokens[token].Start..tokens[token].End]), isBytes: false, isRaw);

    private void CheckEscapes(ReadOnlySpan<byte> text, bool isBytes, bool isRaw)
    {
        _ = EscapeDecoder.Decode(text, isBytes, isRaw, out string? error, out _);
        if (error is not null)
        {
            throw ErrorAtLast(DiagnosticDescriptors.InvalidString, error);
        }
    }

    private Shape? Template() => Remember(Rule.Template, () => Formatted(TokenKind.TStringStart));

    private Shape? Formatted(TokenKind opening)
    {
        int start = position;
        if (!Take(opening))
        {
            return null;
        }
        bool isTemplate = opening == TokenKind.TStringStart;
        bool isRaw = TextOf(start).Contains('r', StringComparison.OrdinalIgnoreCase);
        var texts = new List<int>();
        _ = ManyOf(() => ReplacementField(isTemplate, isRaw) || TakeText(texts));
        if (!Take(isTemplate ? TokenKind.TStringEnd : TokenKind.FStringEnd))
        {
            return Reset(start);
        }
        foreach (int text in texts)
        {
            CheckTextEscapes(text, isRaw);
        }
        return ShapeFrom(start, isTemplate ? ShapeKind.Template : ShapeKind.FormattedString);
    }

    private bool TakeText(List<int> texts)
    {
        if (!At(TokenKind.FStringMiddle, TokenKind.TStringMiddle))
        {
            return false;
        }
        texts.Add(position++);
        return true;
    }

    private bool ReplacementField(bool isTemplate, bool isRaw)
    {
        char letter = isTemplate ? 't' : 'f';
        int start = position;
        if (Take(TokenKind.LeftBrace) && AnnotatedRight() is not null && (Take(TokenKind.Equal) || true)
            && Maybe(() => Conversion(letter)) && Maybe(() => FormatSpecification(isTemplate, isRaw)) && Take(TokenKind.RightBrace))
        {
            return true;
        }
        position = start;
        if (invalidRules)
        {
            InvalidReplacementField(letter, isTemplate, isRaw);
        }
        return ResetFalse(start);
    }

    private bool Conversion(char letter)
    {
        int exclamation = position;
        if (!Take(TokenKind.Exclamation) || !Take(TokenKind.Name))
        {
            return false;
        }
        if (tokens[exclamation].End != tokens[exclamation + 1].Start)
        {
            throw Error(exclamation, exclamation + 1, DiagnosticDescriptors.DetachedConversion, letter);
        }
        string name = IdentifierNormalizer.Normalize(TextOf(exclamation + 1));
        return name is "a" or "r" or "s"
            ? true
            : throw Error(
                exclamation + 1, exclamation + 1, DiagnosticDescriptors.UnknownConversion, letter,
                ConstantFormatter.Append(new StringBuilder(), ConstantValue.String(name)));
    }

    private bool FormatSpecification(bool isTemplate, bool isRaw) =>
        Take(TokenKind.Colon) && ManyOf(() => SpecificationPart(isTemplate, isRaw));

    private bool SpecificationPart(bool isTemplate, bool isRaw)
    {
        if (Take(isTemplate ? TokenKind.TStringMiddle : TokenKind.FStringMiddle))
        {
            CheckTextEscapes(position - 1, isRaw);
            return true;
        }
        return ReplacementField(isTemplate, isRaw);
    }

    private void InvalidReplacementField(char letter, bool isTemplate, bool isRaw)
    {
        int start = position;
        if (!Take(TokenKind.LeftBrace))
        {
            return;
        }
        if (Fetch().Kind is TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace)
        {
            throw Error(position, position, DiagnosticDescriptors.FieldIsEmpty, letter, TextOf(position));
        }
        if (AnnotatedRight() is null)
        {
            throw ErrorAtNext(DiagnosticDescriptors.FieldNeedsExpression, letter);
        }
        int afterValue = position;
        if (Fetch().Kind is not (TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace))
        {
            throw ErrorAtNext(DiagnosticDescriptors.FieldContinuation, letter);
        }
        if (Take(TokenKind.Equal) && Fetch().Kind is not (TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace))
        {
            throw ErrorAtNext(DiagnosticDescriptors.FieldAfterEqual, letter);
        }
        position = afterValue;
        _ = Take(TokenKind.Equal);
        int afterEqual = position;
        if (Take(TokenKind.Exclamation))
        {
            if (At(TokenKind.Colon, TokenKind.RightBrace))
            {
                throw ErrorAtNext(DiagnosticDescriptors.ConversionMissing, letter);
            }
            if (!At(TokenKind.Name))
            {
                throw ErrorAtNext(DiagnosticDescriptors.ConversionInvalid, letter);
            }
        }
        position = afterEqual;
        _ = Maybe(() => Take(TokenKind.Exclamation) && Take(TokenKind.Name));
        int afterConversion = position;
        if (!At(TokenKind.Colon, TokenKind.RightBrace))
        {
            throw ErrorAtNext(DiagnosticDescriptors.FieldAfterConversion, letter);
        }

        // For t-strings, too, CPython looks for an f-string's specification here.
        if (Take(TokenKind.Colon) && ManyOf(() => SpecificationPart(isTemplate: false, isRaw)) && !At(TokenKind.RightBrace))
        {
            throw ErrorAtNext(DiagnosticDescriptors.FieldInSpecification, letter);
        }
        position = afterConversion;
        if (!At(TokenKind.RightBrace))
        {
            throw ErrorAtNext(DiagnosticDescriptors.FieldEnd, letter);
        }
    }
}
