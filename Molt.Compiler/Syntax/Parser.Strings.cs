using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

public sealed partial class Parser
{
    /// <summary>Adjacent string literals, of which some may be f-strings; they make one constant or one <see cref="JoinedStr"/>.</summary>
    private Expression Strings()
    {
        int start = position;
        int mark = expressions.Count;
        bool formatted = false;
        do
        {
            if (kind == TokenKind.String)
            {
                expressions.Push(StringConstant());
            }
            else
            {
                formatted = true;
                FormattedParts();
            }
        }
        while (kind is TokenKind.String or TokenKind.FStringStart);
        if (kind == TokenKind.TStringStart)
        {
            Fail();
        }
        ImmutableArray<Expression> parts = expressions.Take(mark);
        bool bytes = parts.Any(IsBytes);
        if (bytes && (formatted || !parts.All(IsBytes)))
        {
            Fail();
        }
        if (!formatted)
        {
            return parts.Length == 1 ? parts[0] : Concatenate(parts.AsSpan());
        }
        return new JoinedStr(SpanFrom(start), FoldConstants(parts));
    }

    private static bool IsBytes(Expression part) => part is Constant { Value.Kind: ConstantKind.Bytes };

    private TemplateStr TemplateStrings()
    {
        int start = position;
        int mark = expressions.Count;
        do
        {
            FormattedParts();
        }
        while (kind == TokenKind.TStringStart);
        if (kind is TokenKind.String or TokenKind.FStringStart)
        {
            Fail();
        }
        ImmutableArray<Expression> parts = expressions.Take(mark);
        return new TemplateStr(SpanFrom(start), FoldConstants(parts));
    }

    private Constant StringConstant()
    {
        int token = position;
        var literal = new StringLiteral(TextOf(token));
        if (literal.IsBytes && !Ascii.IsValid(literal.Content))
        {
            Fail();
        }
        ConstantValue value = Decoded(tokens[token].Start + literal.ContentStart, literal.Content, literal.IsBytes, literal.IsRaw);
        Advance();
        return new Constant(SpanOf(token), value, literal.IsMarkedUnicode ? "u" : null);
    }

    private ReadOnlySpan<byte> TextOf(int token) => source.Bytes[tokens[token].Start..tokens[token].End];

    private ConstantValue Decoded(int offset, ReadOnlySpan<byte> content, bool isBytes, bool isRaw)
    {
        ConstantValue value = EscapeDecoder.Decode(content, isBytes, isRaw, out string? error, out Range invalid);
        if (error is not null)
        {
            Fail();
        }
        if (!invalid.Equals(default))
        {
            WarnOfEscape(offset + invalid.Start.Value, content[invalid]);
        }
        return value;
    }

    private void WarnOfEscape(int offset, ReadOnlySpan<byte> escape)
    {
        int line = Array.BinarySearch(lineStarts, offset);
        line = line < 0 ? ~line : line + 1;
        int column = Column(line, offset);
        diagnostics.Report(
            source, new TextSpan(line, column, line, column + escape.Length),
            escape[1] is >= (byte)'0' and <= (byte)'7' ? DiagnosticDescriptors.InvalidOctalEscape : DiagnosticDescriptors.InvalidEscape,
            Encoding.UTF8.GetString(escape));
    }

    /// <summary>Joins neighbouring constants of an f-string and drops empty ones.</summary>
    private static ImmutableArray<Expression> FoldConstants(ImmutableArray<Expression> parts)
    {
        var result = ImmutableArray.CreateBuilder<Expression>(parts.Length);
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not Constant)
            {
                result.Add(parts[i]);
                continue;
            }
            int first = i;
            while (i + 1 < parts.Length && parts[i + 1] is Constant)
            {
                i++;
            }
            Constant whole = first == i ? (Constant)parts[i] : Concatenate(parts.AsSpan(first, i + 1 - first));
            if (!whole.Value.IsEmptyString)
            {
                result.Add(whole);
            }
        }
        return result.DrainToImmutable();
    }

    private static Constant Concatenate(ReadOnlySpan<Expression> constants)
    {
        var values = new ConstantValue[constants.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ((Constant)constants[i]).Value;
        }
        return new Constant(
            TextSpan.Between(constants[0].Span, constants[^1].Span), ConstantValue.Concatenate(values), ((Constant)constants[0]).StringKind);
    }

    /// <summary>The parts of one f-string or t-string, onto <see cref="expressions"/>.</summary>
    private void FormattedParts()
    {
        bool isTemplate = kind == TokenKind.TStringStart;
        bool isRaw = TextOf(position).ContainsAny((byte)'r', (byte)'R');
        Advance();
        while (kind is not (TokenKind.FStringEnd or TokenKind.TStringEnd))
        {
            if (kind is TokenKind.FStringMiddle or TokenKind.TStringMiddle)
            {
                Constant text = TextPart(isRaw);
                if (!text.Value.IsEmptyString)
                {
                    expressions.Push(text);
                }
            }
            else
            {
                ReplacementField(isTemplate, isRaw);
            }
        }
        Advance();
    }

    private Constant TextPart(bool isRaw)
    {
        int token = position;
        ConstantValue value = Decoded(tokens[token].Start, StringLiteral.WithoutDoubledBrace(TextOf(token)), isBytes: false, isRaw);
        Advance();
        return new Constant(SpanOf(token), value, null);
    }

    /// <summary>A replacement field, with the text before it that <c>=</c> asks for, onto <see cref="expressions"/>.</summary>
    private void ReplacementField(bool isTemplate, bool isRaw)
    {
        int start = position;
        Expect(TokenKind.LeftBrace);
        Expression value = YieldOrStarExpressions();
        bool debug = Take(TokenKind.Equal);
        int textEnd = position;
        int conversion = kind == TokenKind.Exclamation ? Conversion() : -1;
        Expression? specification = null;
        if (kind == TokenKind.Colon)
        {
            specification = FormatSpecification(isRaw);
        }
        if (conversion < 0 && debug && specification is null)
        {
            conversion = 'r';
        }
        Expect(TokenKind.RightBrace);
        int expressionEnd = conversion < 0 && specification is not null && (debug || isTemplate) ? BeforeLastInequality(start, textEnd) : textEnd;
        if (debug)
        {
            TextSpan open = SpanOf(start);
            TextSpan close = SpanOf(textEnd);
            var textSpan = new TextSpan(open.EndLine, open.EndColumn, close.Line, close.Column);
            expressions.Push(new Constant(textSpan, ConstantValue.String(FieldText(start, expressionEnd)), null));
        }
        TextSpan span = SpanFrom(start);
        expressions.Push(isTemplate
            ? new Interpolation(span, value, ExpressionText(start, expressionEnd), conversion, specification)
            : new FormattedValue(span, value, conversion, specification));
    }

    /// <summary>
    /// Where CPython ends the text of a field that has a specification and no conversion: it takes the last "!=" outside of brackets for the start of
    /// a conversion.
    /// </summary>
    private int BeforeLastInequality(int start, int end)
    {
        int depth = 0;
        int found = end;
        for (int i = start + 1; i < end; i++)
        {
            depth += tokens[i].Kind switch
            {
                TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace => 1,
                TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace => -1,
                _ => 0,
            };
            found = depth == 0 && tokens[i].Kind == TokenKind.NotEqual ? i : found;
        }
        return found;
    }

    private int Conversion()
    {
        int exclamation = position;
        Advance();
        if (kind != TokenKind.Name || tokens[exclamation].End != tokens[position].Start)
        {
            Fail();
        }
        string conversion = IdentifierNormalizer.Normalize(Encoding.UTF8.GetString(TextOf(position)));
        if (conversion is not ("a" or "r" or "s"))
        {
            Fail();
        }
        Advance();
        return conversion[0];
    }

    private JoinedStr FormatSpecification(bool isRaw)
    {
        int start = position;
        Advance();
        int mark = expressions.Count;
        while (kind is not TokenKind.RightBrace)
        {
            if (kind is TokenKind.FStringMiddle or TokenKind.TStringMiddle)
            {
                expressions.Push(TextPart(isRaw));
            }
            else
            {
                ReplacementField(isTemplate: false, isRaw);
            }
        }
        TextSpan span = SpanFrom(start);
        return new JoinedStr(span, FoldConstants(expressions.Take(mark)));
    }

    /// <summary>The source text of a replacement field from its brace to a token, without comments.</summary>
    private string FieldText(int start, int end)
    {
        ReadOnlySpan<byte> all = source.Bytes[tokens[start].End..tokens[end].Start];
        if (!all.Contains((byte)'#'))
        {
            return Encoding.UTF8.GetString(all);
        }
        var text = new StringBuilder();
        int from = tokens[start].End;
        int strings = 0;
        for (int i = start + 1; i <= end; i++)
        {
            ReadOnlySpan<byte> between = source.Bytes[from..tokens[i].Start];
            for (int comment; strings == 0 && (comment = between.IndexOf((byte)'#')) >= 0;)
            {
                text.Append(Encoding.UTF8.GetString(between[..comment]));
                between = between[(comment + between[comment..].IndexOf((byte)'\n'))..];
            }
            text.Append(Encoding.UTF8.GetString(between));
            from = tokens[i].Start;

            // What CPython finds between quotes is no comment to it.
            strings += tokens[i].Kind switch
            {
                TokenKind.FStringStart or TokenKind.TStringStart => 1,
                TokenKind.FStringEnd or TokenKind.TStringEnd => -1,
                _ => 0,
            };
            if (i < end)
            {
                text.Append(Encoding.UTF8.GetString(TextOf(i)));
                from = tokens[i].End;
            }
        }
        return text.ToString();
    }

    /// <summary>The text of a t-string's expression.</summary>
    private ConstantValue ExpressionText(int start, int end) =>
        ConstantValue.String(FieldText(start, end).TrimEnd(' ', '\t', '\n', '\f', '='));
}
