namespace Molt.Compiler.Text;

public static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor UnmatchedDedent = IndentationError(1002, "unindent does not match any outer indentation level");
    public static readonly DiagnosticDescriptor TooManyIndentationLevels = IndentationError(1003, "too many levels of indentation");
    public static readonly DiagnosticDescriptor InconsistentTabs = TabError(1004, "inconsistent use of tabs and spaces in indentation");
    public static readonly DiagnosticDescriptor InvalidCharacter = SyntaxError(1005, "invalid character '{0}' (U+{1})");
    public static readonly DiagnosticDescriptor InvalidNonPrintableCharacter = SyntaxError(1006, "invalid non-printable character U+{0}");
    public static readonly DiagnosticDescriptor CharacterAfterContinuation = SyntaxError(1007, "unexpected character after line continuation character");
    public static readonly DiagnosticDescriptor UnexpectedEndOfFile = SyntaxError(1008, "unexpected EOF while parsing");
    public static readonly DiagnosticDescriptor NeverClosed = SyntaxError(1009, "'{0}' was never closed");
    public static readonly DiagnosticDescriptor TooManyBrackets = SyntaxError(1010, "too many nested parentheses");
    public static readonly DiagnosticDescriptor UnmatchedBracket = SyntaxError(1011, "unmatched '{0}'");
    public static readonly DiagnosticDescriptor MismatchedBracket = SyntaxError(1012, "closing parenthesis '{0}' does not match opening parenthesis '{1}'");
    public static readonly DiagnosticDescriptor MismatchedBracketOnLine = SyntaxError(1013, "closing parenthesis '{0}' does not match opening parenthesis '{1}' on line {2}");
    public static readonly DiagnosticDescriptor InvalidNumber = SyntaxError(1014, "invalid {0} literal");
    public static readonly DiagnosticDescriptor InvalidDigit = SyntaxError(1015, "invalid digit '{0}' in {1} literal");
    public static readonly DiagnosticDescriptor LeadingZeros = SyntaxError(1016, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    public static readonly DiagnosticDescriptor UnterminatedString = SyntaxError(1017, "unterminated string literal (detected at line {0})");
    public static readonly DiagnosticDescriptor UnterminatedStringEscaped = SyntaxError(1018, "unterminated string literal (detected at line {0}); perhaps you escaped the end quote?");
    public static readonly DiagnosticDescriptor UnterminatedTripleQuoted = SyntaxError(1019, "unterminated triple-quoted string literal (detected at line {0})");
    public static readonly DiagnosticDescriptor UnterminatedFormatted = SyntaxError(1020, "unterminated {0}-string literal (detected at line {1})");
    public static readonly DiagnosticDescriptor UnterminatedTripleQuotedFormatted = SyntaxError(1021, "unterminated triple-quoted {0}-string literal (detected at line {1})");
    public static readonly DiagnosticDescriptor IncompatiblePrefixes = SyntaxError(1022, "'{0}' and '{1}' prefixes are incompatible");
    public static readonly DiagnosticDescriptor TooManyNestedStrings = SyntaxError(1023, "too many nested f-strings or t-strings");
    public static readonly DiagnosticDescriptor ExpressionsTooDeep = SyntaxError(1024, "{0}-string: expressions nested too deeply");
    public static readonly DiagnosticDescriptor ExpectingBrace = SyntaxError(1025, "{0}-string: expecting '}}'");
    public static readonly DiagnosticDescriptor SingleBrace = SyntaxError(1026, "{0}-string: single '}}' is not allowed");
    public static readonly DiagnosticDescriptor UnmatchedInString = SyntaxError(1027, "{0}-string: unmatched '{1}'");
    public static readonly DiagnosticDescriptor NumberBeforeKeyword = SyntaxWarning(1080, "invalid {0} literal");
    public static readonly DiagnosticDescriptor InvalidSyntax = SyntaxError(1001, "invalid syntax");
    public static readonly DiagnosticDescriptor InvalidEscape = SyntaxWarning(1081,
        "\"{0}\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean \"\\{0}\"? A raw string is also an option.");
    public static readonly DiagnosticDescriptor InvalidOctalEscape = SyntaxWarning(1082,
        "\"{0}\" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean \"\\{0}\"? A raw string is also an option.");

    /// <summary>The source is not UTF-8 and declares no encoding.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = SyntaxError(1090,
        "Non-UTF-8 code starting with '\\x{0}' in file {1} on line {2}, but no encoding declared; see https://peps.python.org/pep-0263/ for details");

    /// <summary>The source declares an encoding that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownEncoding = SyntaxError(1091, "unknown encoding: {0}");

    /// <summary>The source starts with a UTF-8 byte order mark and declares another encoding.</summary>
    public static readonly DiagnosticDescriptor EncodingContradictsMark = SyntaxError(1092, "encoding problem: {0} with BOM");

    /// <summary>A byte that has no meaning in the declared encoding.</summary>
    public static readonly DiagnosticDescriptor UndecodableByte = SyntaxError(1093,
        "(unicode error) '{0}' codec can't decode byte {1} in position {2}");
}
