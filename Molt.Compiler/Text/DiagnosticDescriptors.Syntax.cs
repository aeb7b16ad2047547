namespace Molt.Compiler.Text;

/// <content>MOLT10xx: what the lexer and the parser report, in CPython's words.</content>
public static partial class DiagnosticDescriptors
{
    // The lexer.
    internal static readonly DiagnosticDescriptor UnmatchedDedent =
        IndentationError(1002, "unindent does not match any outer indentation level");
    internal static readonly DiagnosticDescriptor TooManyIndentationLevels = IndentationError(1003, "too many levels of indentation");
    internal static readonly DiagnosticDescriptor InconsistentTabs = TabError(1004, "inconsistent use of tabs and spaces in indentation");
    internal static readonly DiagnosticDescriptor InvalidCharacter = SyntaxError(1005, "invalid character '{0}' (U+{1})");
    internal static readonly DiagnosticDescriptor InvalidNonPrintableCharacter =
        SyntaxError(1005, "invalid non-printable character U+{0}");
    internal static readonly DiagnosticDescriptor NullBytes = SyntaxError(1005, "source code string cannot contain null bytes");
    internal static readonly DiagnosticDescriptor CharacterAfterContinuation =
        SyntaxError(1007, "unexpected character after line continuation character");
    internal static readonly DiagnosticDescriptor UnexpectedEndOfFile = SyntaxError(1008, "unexpected EOF while parsing");
    internal static readonly DiagnosticDescriptor NeverClosed = SyntaxError(1009, "'{0}' was never closed");
    internal static readonly DiagnosticDescriptor TooManyBrackets = SyntaxError(1010, "too many nested parentheses");
    internal static readonly DiagnosticDescriptor UnmatchedBracket = SyntaxError(1011, "unmatched '{0}'");
    internal static readonly DiagnosticDescriptor MismatchedBracket =
        SyntaxError(1011, "closing parenthesis '{0}' does not match opening parenthesis '{1}'");
    internal static readonly DiagnosticDescriptor MismatchedBracketOnLine =
        SyntaxError(1011, "closing parenthesis '{0}' does not match opening parenthesis '{1}' on line {2}");
    internal static readonly DiagnosticDescriptor InvalidNumber = SyntaxError(1014, "invalid {0} literal");
    internal static readonly DiagnosticDescriptor InvalidDigit = SyntaxError(1014, "invalid digit '{0}' in {1} literal");
    internal static readonly DiagnosticDescriptor LeadingZeros =
        SyntaxError(1014, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    internal static readonly DiagnosticDescriptor UnterminatedString =
        SyntaxError(1017, "unterminated string literal (detected at line {0})");
    internal static readonly DiagnosticDescriptor UnterminatedStringEscaped =
        SyntaxError(1017, "unterminated string literal (detected at line {0}); perhaps you escaped the end quote?");
    internal static readonly DiagnosticDescriptor UnterminatedTripleQuoted =
        SyntaxError(1017, "unterminated triple-quoted string literal (detected at line {0})");
    internal static readonly DiagnosticDescriptor UnterminatedFormatted =
        SyntaxError(1017, "unterminated {0}-string literal (detected at line {1})");
    internal static readonly DiagnosticDescriptor UnterminatedTripleQuotedFormatted =
        SyntaxError(1017, "unterminated triple-quoted {0}-string literal (detected at line {1})");
    internal static readonly DiagnosticDescriptor IncompatiblePrefixes = SyntaxError(1022, "'{0}' and '{1}' prefixes are incompatible");
    internal static readonly DiagnosticDescriptor TooManyNestedStrings = SyntaxError(1023, "too many nested f-strings or t-strings");
    internal static readonly DiagnosticDescriptor ExpressionsTooDeep = SyntaxError(1023, "{0}-string: expressions nested too deeply");
    internal static readonly DiagnosticDescriptor ExpectingBrace = SyntaxError(1025, "{0}-string: expecting '}}'");
    internal static readonly DiagnosticDescriptor LineEndInSpecification =
        SyntaxError(1017, "{0}-string: newlines are not allowed in format specifiers for single quoted {0}-strings");
    internal static readonly DiagnosticDescriptor SingleBrace = SyntaxError(1025, "{0}-string: single '}}' is not allowed");
    internal static readonly DiagnosticDescriptor UnmatchedInString = SyntaxError(1025, "{0}-string: unmatched '{1}'");

    // The parser: layout and statements.
    internal static readonly DiagnosticDescriptor InvalidSyntax = SyntaxError(1001, "invalid syntax");
    internal static readonly DiagnosticDescriptor UnexpectedIndent = IndentationError(1028, "unexpected indent");
    internal static readonly DiagnosticDescriptor UnexpectedUnindent = IndentationError(1028, "unexpected unindent");
    internal static readonly DiagnosticDescriptor ExpectedBlock = IndentationError(1029, "expected an indented block");
    internal static readonly DiagnosticDescriptor ExpectedBlockAfter =
        IndentationError(1029, "expected an indented block after {0} on line {1}");
    internal static readonly DiagnosticDescriptor Expected = SyntaxError(1030, "expected '{0}'");
    internal static readonly DiagnosticDescriptor OnlySingleTarget = SyntaxError(1031, "only single target (not {0}) can be annotated");
    internal static readonly DiagnosticDescriptor IllegalAnnotationTarget = SyntaxError(1031, "illegal target for annotation");
    internal static readonly DiagnosticDescriptor CannotAssign = SyntaxError(1032, "cannot assign to {0}");
    internal static readonly DiagnosticDescriptor CannotDelete = SyntaxError(1032, "cannot delete {0}");
    internal static readonly DiagnosticDescriptor AssignmentToYield = SyntaxError(1032, "assignment to yield expression not possible");
    internal static readonly DiagnosticDescriptor IllegalAugmentedAssignment =
        SyntaxError(1032, "'{0}' is an illegal expression for augmented assignment");
    internal static readonly DiagnosticDescriptor AssignmentForComparison =
        SyntaxError(1033, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    internal static readonly DiagnosticDescriptor CannotAssignHere =
        SyntaxError(1033, "cannot assign to {0} here. Maybe you meant '==' instead of '='?");
    internal static readonly DiagnosticDescriptor ImportNothing = SyntaxError(1034, "Expected one or more names after 'import'");
    internal static readonly DiagnosticDescriptor ImportFromReversed =
        SyntaxError(1034, "Did you mean to use 'from ... import ...' instead?");
    internal static readonly DiagnosticDescriptor ImportTrailingComma =
        SyntaxError(1034, "trailing comma not allowed without surrounding parentheses");
    internal static readonly DiagnosticDescriptor InvalidImportTarget = SyntaxError(1035, "cannot use {0} as import target");
    internal static readonly DiagnosticDescriptor ElifAfterElse = SyntaxError(1036, "'elif' block follows an 'else' block");
    internal static readonly DiagnosticDescriptor ExpectedExcept = SyntaxError(1038, "expected 'except' or 'finally' block");
    internal static readonly DiagnosticDescriptor MixedExcept =
        SyntaxError(1038, "cannot have both 'except' and 'except*' on the same 'try'");
    internal static readonly DiagnosticDescriptor UnparenthesizedExceptAs =
        SyntaxError(1038, "multiple exception types must be parenthesized when using 'as'");
    internal static readonly DiagnosticDescriptor ExpectedExceptionTypes = SyntaxError(1038, "expected one or more exception types");
    internal static readonly DiagnosticDescriptor InvalidExceptTarget = SyntaxError(1038, "cannot use {0} statement with {1}");

    // The parser: patterns.
    internal static readonly DiagnosticDescriptor WildcardTarget = SyntaxError(1039, "cannot use '_' as a target");
    internal static readonly DiagnosticDescriptor InvalidPatternTarget = SyntaxError(1039, "cannot use {0} as pattern target");
    internal static readonly DiagnosticDescriptor PositionalPatternAfterKeyword =
        SyntaxError(1040, "positional patterns follow keyword patterns");
    internal static readonly DiagnosticDescriptor RealNumberRequired = SyntaxError(1041, "real number required in complex literal");
    internal static readonly DiagnosticDescriptor ImaginaryNumberRequired =
        SyntaxError(1041, "imaginary number required in complex literal");

    // The parser: parameters.
    internal static readonly DiagnosticDescriptor ExpectedDefault = SyntaxError(1042, "expected default value expression");
    internal static readonly DiagnosticDescriptor DefaultMissing =
        SyntaxError(1042, "parameter without a default follows parameter with a default");
    internal static readonly DiagnosticDescriptor NothingBeforeSlash = SyntaxError(1043, "at least one argument must precede /");
    internal static readonly DiagnosticDescriptor SecondSlash = SyntaxError(1043, "/ may appear only once");
    internal static readonly DiagnosticDescriptor SlashAfterStar = SyntaxError(1043, "/ must be ahead of *");
    internal static readonly DiagnosticDescriptor CommaMissingAfterSlash = SyntaxError(1043, "expected comma between / and *");
    internal static readonly DiagnosticDescriptor NothingAfterBareStar = SyntaxError(1044, "named arguments must follow bare *");
    internal static readonly DiagnosticDescriptor SecondStar = SyntaxError(1044, "* argument may appear only once");
    internal static readonly DiagnosticDescriptor ParenthesizedParameters =
        SyntaxError(1045, "Function parameters cannot be parenthesized");
    internal static readonly DiagnosticDescriptor ParenthesizedLambdaParameters =
        SyntaxError(1045, "Lambda expression parameters cannot be parenthesized");
    internal static readonly DiagnosticDescriptor VariadicDefault = SyntaxError(1046, "{0} argument cannot have default value");
    internal static readonly DiagnosticDescriptor ParameterAfterKeywords =
        SyntaxError(1047, "arguments cannot follow var-keyword argument");
    internal static readonly DiagnosticDescriptor NoTypeParameters = SyntaxError(1048, "Type parameter list cannot be empty");
    internal static readonly DiagnosticDescriptor BoundNotAllowed = SyntaxError(1048, "cannot use {0} with {1}");

    // The parser: expressions.
    internal static readonly DiagnosticDescriptor InvalidNamedTarget = SyntaxError(1049, "cannot use assignment expressions with {0}");
    internal static readonly DiagnosticDescriptor MissingComma = SyntaxError(1050, "invalid syntax. Perhaps you forgot a comma?");
    internal static readonly DiagnosticDescriptor PartOfString =
        SyntaxError(1050, "invalid syntax. Is this intended to be part of the string?");
    internal static readonly DiagnosticDescriptor MissingElse = SyntaxError(1051, "expected 'else' after 'if' expression");
    internal static readonly DiagnosticDescriptor StatementAfterElse =
        SyntaxError(1051, "expected expression after 'else', but statement is given");
    internal static readonly DiagnosticDescriptor StatementBeforeIf =
        SyntaxError(1051, "expected expression before 'if', but statement is given");
    internal static readonly DiagnosticDescriptor MissingCallParentheses =
        SyntaxError(1053, "Missing parentheses in call to '{0}'. Did you mean {0}(...)?");
    internal static readonly DiagnosticDescriptor BarryAsBdfl = SyntaxError(1054, "with Barry as BDFL, use '<>' instead of '!='");
    internal static readonly DiagnosticDescriptor UnparenthesizedNot = SyntaxError(1055, "'not' after an operator must be parenthesized");
    internal static readonly DiagnosticDescriptor TooManyDigits = SyntaxError(
        1056,
        "Exceeds the limit ({0} digits) for integer string conversion: value has {1} digits; use "
        + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "
        + "decimal conversion limits.");
    internal static readonly DiagnosticDescriptor StarredInGroup = SyntaxError(1057, "cannot use starred expression here");
    internal static readonly DiagnosticDescriptor DoubleStarredInGroup = SyntaxError(1057, "cannot use double starred expression here");
    internal static readonly DiagnosticDescriptor InvalidStarExpression = SyntaxError(1057, "Invalid star expression");
    internal static readonly DiagnosticDescriptor ColonExpectedAfterKey = SyntaxError(1058, "':' expected after dictionary key");
    internal static readonly DiagnosticDescriptor StarredDictValue =
        SyntaxError(1058, "cannot use a starred expression in a dictionary value");
    internal static readonly DiagnosticDescriptor DictValueExpected =
        SyntaxError(1058, "expression expected after dictionary key and ':'");
    internal static readonly DiagnosticDescriptor InExpected = SyntaxError(1059, "'in' expected after for-loop variables");
    internal static readonly DiagnosticDescriptor UnpackingInComprehension =
        SyntaxError(1060, "iterable unpacking cannot be used in comprehension");
    internal static readonly DiagnosticDescriptor UnpackingInDictComprehension =
        SyntaxError(1060, "dict unpacking cannot be used in dict comprehension");
    internal static readonly DiagnosticDescriptor UnparenthesizedComprehensionTarget =
        SyntaxError(1060, "did you forget parentheses around the comprehension target?");
    internal static readonly DiagnosticDescriptor AssignmentInArgument =
        SyntaxError(1061, "expression cannot contain assignment, perhaps you meant \"==\"?");
    internal static readonly DiagnosticDescriptor AssignmentToUnpacking =
        SyntaxError(1061, "cannot assign to iterable argument unpacking");
    internal static readonly DiagnosticDescriptor AssignmentToKeywordUnpacking =
        SyntaxError(1061, "cannot assign to keyword argument unpacking");
    internal static readonly DiagnosticDescriptor ExpectedArgument = SyntaxError(1061, "expected argument value expression");
    internal static readonly DiagnosticDescriptor UnparenthesizedGenerator =
        SyntaxError(1062, "Generator expression must be parenthesized");
    internal static readonly DiagnosticDescriptor PositionalAfterKeyword =
        SyntaxError(1063, "positional argument follows keyword argument");
    internal static readonly DiagnosticDescriptor PositionalAfterUnpacking =
        SyntaxError(1063, "positional argument follows keyword argument unpacking");
    internal static readonly DiagnosticDescriptor UnpackingAfterKeywordUnpacking =
        SyntaxError(1063, "iterable argument unpacking follows keyword argument unpacking");

    // The parser: strings.
    internal static readonly DiagnosticDescriptor MixedBytes = SyntaxError(1064, "cannot mix bytes and nonbytes literals");
    internal static readonly DiagnosticDescriptor MixedTemplate =
        SyntaxError(1064, "cannot mix t-string literals with string or bytes literals");
    internal static readonly DiagnosticDescriptor NonAsciiBytes = SyntaxError(1065, "bytes can only contain ASCII literal characters");
    internal static readonly DiagnosticDescriptor InvalidString = SyntaxError(1066, "{0}");
    internal static readonly DiagnosticDescriptor ConversionMissing = SyntaxError(1067, "{0}-string: missing conversion character");
    internal static readonly DiagnosticDescriptor ConversionInvalid = SyntaxError(1067, "{0}-string: invalid conversion character");
    internal static readonly DiagnosticDescriptor DetachedConversion =
        SyntaxError(1067, "{0}-string: conversion type must come right after the exclamation mark");
    internal static readonly DiagnosticDescriptor UnknownConversion =
        SyntaxError(1067, "{0}-string: invalid conversion character {1}: expected 's', 'r', or 'a'");
    internal static readonly DiagnosticDescriptor FieldIsEmpty = SyntaxError(1068, "{0}-string: valid expression required before '{1}'");
    internal static readonly DiagnosticDescriptor FieldNeedsExpression =
        SyntaxError(1068, "{0}-string: expecting a valid expression after '{{'");
    internal static readonly DiagnosticDescriptor FieldContinuation =
        SyntaxError(1068, "{0}-string: expecting '=', or '!', or ':', or '}}'");
    internal static readonly DiagnosticDescriptor FieldAfterEqual = SyntaxError(1068, "{0}-string: expecting '!', or ':', or '}}'");
    internal static readonly DiagnosticDescriptor FieldAfterConversion = SyntaxError(1068, "{0}-string: expecting ':' or '}}'");
    internal static readonly DiagnosticDescriptor FieldInSpecification = SyntaxError(1068, "{0}-string: expecting '}}', or format specs");
    internal static readonly DiagnosticDescriptor FieldEnd = SyntaxError(1068, "{0}-string: expecting '}}'");
    internal static readonly DiagnosticDescriptor UnparenthesizedLambda =
        SyntaxError(1069, "{0}-string: lambda expressions are not allowed without parentheses");

    // Warnings.
    internal static readonly DiagnosticDescriptor NumberBeforeKeyword = SyntaxWarning(1080, "invalid {0} literal");
    internal static readonly DiagnosticDescriptor InvalidEscape = SyntaxWarning(
        1081,
        "\"{0}\" is an invalid escape sequence. Such sequences will not work in the future. Did you mean \"\\{0}\"? A "
        + "raw string is also an option.");
    internal static readonly DiagnosticDescriptor InvalidOctalEscape = SyntaxWarning(
        1081,
        "\"{0}\" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "
        + "\"\\{0}\"? A raw string is also an option.");

    // Encodings.
    internal static readonly DiagnosticDescriptor NotUtf8 = SyntaxError(
        1090,
        "Non-UTF-8 code starting with '\\x{0}' on line {1}, but no encoding declared; see "
        + "https://peps.python.org/pep-0263/ for details");
    internal static readonly DiagnosticDescriptor UnknownEncoding = SyntaxError(1091, "unknown encoding: {0}");
    internal static readonly DiagnosticDescriptor EncodingContradictsMark = SyntaxError(1092, "encoding problem: {0} with BOM");
    internal static readonly DiagnosticDescriptor UndecodableByte =
        SyntaxError(1093, "'{0}' codec can't decode byte {1} in position {2}: {3}");
}
