using Molt.Compiler.Text;

namespace Molt.Compiler.Syntax;

internal sealed partial class Lexer
{
    private void LexNumber()
    {
        if (text[position] == '0')
        {
            switch (text[position + 1] | 0x20)
            {
                case 'x':
                    LexDigits(16, "hexadecimal");
                    return;
                case 'o':
                    LexDigits(8, "octal");
                    return;
                case 'b':
                    LexDigits(2, "binary");
                    return;
            }
        }
        LexDecimal();
    }

    /// <summary>Lexes the digits after <c>0x</c>, <c>0o</c> or <c>0b</c>.</summary>
    private void LexDigits(int radix, string kind)
    {
        position += 2;
        do
        {
            if (text[position] == '_')
            {
                position++;
            }
            if (!IsDigit(text[position], radix))
            {
                FailDigit(kind);
                return;
            }
            while (IsDigit(text[position], radix))
            {
                position++;
            }
        }
        while (text[position] == '_');
        if (IsDigit(text[position]))
        {
            FailDigit(kind);
        }
        else
        {
            EndNumber(kind);
        }
    }

    private static bool IsDigit(byte c, int radix) =>
        radix == 16 ? IsDigit(c) || (uint)((c | 0x20) - 'a') < 6 : (uint)(c - '0') < radix;

    private void FailDigit(string kind)
    {
        if (IsDigit(text[position]))
        {
            position++;
            Fail(DiagnosticDescriptors.InvalidDigit, (char)text[position - 1], kind);
        }
        else
        {
            Fail(DiagnosticDescriptors.InvalidNumber, kind);
        }
        SkipName();
    }

    private void LexDecimal()
    {
        bool leadingZero = text[position] == '0';
        int zerosEnd = position;
        bool nonzero = false;
        if (leadingZero)
        {
            if (!DigitsOf(static c => c == '0'))
            {
                return;
            }
            zerosEnd = position;
            nonzero = IsDigit(text[position]);
        }
        if (IsDigit(text[position]) && !DecimalDigits())
        {
            return;
        }
        switch (text[position])
        {
            case (byte)'.':
                position++;
                if (IsDigit(text[position]) && !DecimalDigits())
                {
                    return;
                }
                LexExponent();
                return;
            case (byte)'e' or (byte)'E' or (byte)'j' or (byte)'J':
                LexExponent();
                return;
        }
        if (nonzero)
        {
            FailTo(zerosEnd, DiagnosticDescriptors.LeadingZeros);
            SkipName();
            return;
        }
        EndNumber("decimal");
    }

    private bool DecimalDigits() => DigitsOf(IsDigit);

    /// <summary>Skips digits with single underscores between them; after an underscore any decimal digit must follow.</summary>
    private bool DigitsOf(Func<byte, bool> isDigit)
    {
        while (true)
        {
            while (isDigit(text[position]))
            {
                position++;
            }
            if (text[position] != '_')
            {
                return true;
            }
            position++;
            if (!IsDigit(text[position]))
            {
                Fail(DiagnosticDescriptors.InvalidNumber, "decimal");
                SkipName();
                return false;
            }
        }
    }

    private void LexExponent()
    {
        if ((text[position] | 0x20) == 'e')
        {
            int exponent = position++;
            if (text[position] is (byte)'+' or (byte)'-')
            {
                position++;
                if (!IsDigit(text[position]))
                {
                    Fail(DiagnosticDescriptors.InvalidNumber, "decimal");
                    SkipName();
                    return;
                }
            }
            else if (!IsDigit(text[position]))
            {
                position = exponent;
                EndNumber("decimal");
                return;
            }
            if (!DecimalDigits())
            {
                return;
            }
        }
        if ((text[position] | 0x20) == 'j')
        {
            position++;
            EndNumber("imaginary");
        }
        else
        {
            EndNumber("decimal");
        }
    }

    /// <summary>
    /// Ends a number. A keyword may follow at once, which is warned of; any other name is an error.
    /// </summary>
    private void EndNumber(string kind)
    {
        byte c = text[position];
        if (c >= 0x80 || !IsNameCharacter(c))
        {
            Add(TokenKind.Number, 0);
            return;
        }
        if (KeywordFollows())
        {
            DiagnosticDescriptor descriptor = DiagnosticDescriptors.NumberBeforeKeyword;
            warnings.Add(new Diagnostic(
                descriptor, descriptor.Severity, source.FilePath, line, CharactersBefore(tokenStart) + 1, line, CharactersBefore(position) + 1,
                descriptor.Format(kind)));
            Add(TokenKind.Number, 0);
            return;
        }
        Fail(DiagnosticDescriptors.InvalidNumber, kind);
        SkipName();
    }

    private bool KeywordFollows()
    {
        ReadOnlySpan<byte> rest = text.AsSpan(position);
        return rest[0] switch
        {
            (byte)'a' => IsWord(rest, "and"u8),
            (byte)'e' => IsWord(rest, "else"u8),
            (byte)'f' => IsWord(rest, "for"u8),
            (byte)'i' => rest[1] is (byte)'f' or (byte)'n' or (byte)'s',
            (byte)'n' => IsWord(rest, "not"u8),
            (byte)'o' => IsWord(rest, "or"u8),
            _ => false,
        };
    }

    private static bool IsWord(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> word) =>
        rest.StartsWith(word) && !IsNameCharacter(rest[word.Length]);

    private void SkipName()
    {
        while (IsNameCharacter(text[position]))
        {
            position++;
        }
    }
}
