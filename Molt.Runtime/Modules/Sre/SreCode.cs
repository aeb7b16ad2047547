namespace Molt.Runtime;

/// <summary>The operations of compiled patterns, numbered as CPython's <c>re._constants</c> does (<see cref="SreModule.Magic"/>).</summary>
public enum SreOp : uint
{
    /// <summary>Fails.</summary>
    Failure,

    /// <summary>Ends a pattern or a part of one that is matched on its own.</summary>
    Success,

    /// <summary>Any character but a line feed.</summary>
    Any,

    /// <summary>Any character.</summary>
    AnyAll,

    /// <summary><c>skip back pattern SUCCESS</c>: what follows (or stands <c>back</c> characters before) must match.</summary>
    Assert,

    /// <summary><c>skip back pattern SUCCESS</c>: it must not match.</summary>
    AssertNot,

    /// <summary><c>place</c>: an <see cref="SreAt"/>.</summary>
    At,

    /// <summary><c>skip pattern JUMP … skip pattern JUMP … 0</c>.</summary>
    Branch,

    /// <summary><c>category</c>: an <see cref="SreCategory"/>.</summary>
    Category,

    /// <summary>In a set: 256 bits.</summary>
    Charset,

    /// <summary>In a set: the number of blocks, 256 bytes of block numbers, and the blocks of 256 bits.</summary>
    BigCharset,

    /// <summary><c>group</c>: its text again.</summary>
    GroupRef,

    /// <summary><c>group skip yes [JUMP … no]</c>.</summary>
    GroupRefExists,

    /// <summary><c>skip set</c>.</summary>
    In,

    /// <summary><c>skip flags least most …</c>: facts about the whole pattern.</summary>
    Info,

    /// <summary><c>skip</c>.</summary>
    Jump,

    /// <summary><c>character</c>.</summary>
    Literal,

    /// <summary><c>mark</c>: the beginning (even) or end (odd) of a group.</summary>
    Mark,

    /// <summary>Ends a greedy <see cref="Repeat"/>.</summary>
    MaxUntil,

    /// <summary>Ends a lazy <see cref="Repeat"/>.</summary>
    MinUntil,

    /// <summary><c>character</c>: any other.</summary>
    NotLiteral,

    /// <summary>In a set: turns the answer around.</summary>
    Negate,

    /// <summary>In a set: <c>first last</c>.</summary>
    Range,

    /// <summary><c>skip least most pattern</c>, then <see cref="MaxUntil"/> or <see cref="MinUntil"/>.</summary>
    Repeat,

    /// <summary><c>skip least most item SUCCESS</c>: a greedy repetition of one character.</summary>
    RepeatOne,

    /// <summary>Only in the parser's output.</summary>
    SubPattern,

    /// <summary>As <see cref="RepeatOne"/>, lazy.</summary>
    MinRepeatOne,

    /// <summary><c>skip pattern SUCCESS</c>.</summary>
    AtomicGroup,

    /// <summary><c>skip least most pattern SUCCESS</c>.</summary>
    PossessiveRepeat,

    /// <summary>As <see cref="RepeatOne"/>, without going back.</summary>
    PossessiveRepeatOne,

    /// <summary><see cref="GroupRef"/> without case, of ASCII.</summary>
    GroupRefIgnore,

    /// <summary><see cref="In"/> without case, of ASCII.</summary>
    InIgnore,

    /// <summary><see cref="Literal"/> without case, of ASCII.</summary>
    LiteralIgnore,

    /// <summary><see cref="NotLiteral"/> without case, of ASCII.</summary>
    NotLiteralIgnore,

    /// <summary><see cref="GroupRef"/> without case, of the locale.</summary>
    GroupRefLocaleIgnore,

    /// <summary><see cref="In"/> without case, of the locale.</summary>
    InLocaleIgnore,

    /// <summary><see cref="Literal"/> without case, of the locale.</summary>
    LiteralLocaleIgnore,

    /// <summary><see cref="NotLiteral"/> without case, of the locale.</summary>
    NotLiteralLocaleIgnore,

    /// <summary><see cref="GroupRef"/> without case.</summary>
    GroupRefUnicodeIgnore,

    /// <summary><see cref="In"/> without case.</summary>
    InUnicodeIgnore,

    /// <summary><see cref="Literal"/> without case.</summary>
    LiteralUnicodeIgnore,

    /// <summary><see cref="NotLiteral"/> without case.</summary>
    NotLiteralUnicodeIgnore,

    /// <summary>In a set: <see cref="Range"/> without case.</summary>
    RangeUnicodeIgnore,
}

/// <summary>Places in a text.</summary>
public enum SreAt : uint
{
    /// <summary>The beginning of the text.</summary>
    Beginning,

    /// <summary>The beginning of a line.</summary>
    BeginningLine,

    /// <summary>The beginning of the text.</summary>
    BeginningString,

    /// <summary>The beginning or end of a word.</summary>
    Boundary,

    /// <summary>Neither beginning nor end of a word.</summary>
    NonBoundary,

    /// <summary>The end of the text, or before a line feed there.</summary>
    End,

    /// <summary>The end of a line.</summary>
    EndLine,

    /// <summary>The end of the text.</summary>
    EndString,

    /// <summary><see cref="Boundary"/> by the locale.</summary>
    LocaleBoundary,

    /// <summary><see cref="NonBoundary"/> by the locale.</summary>
    LocaleNonBoundary,

    /// <summary><see cref="Boundary"/> of Unicode words.</summary>
    UnicodeBoundary,

    /// <summary><see cref="NonBoundary"/> of Unicode words.</summary>
    UnicodeNonBoundary,
}

/// <summary>Kinds of characters; each odd one is the opposite of the one before.</summary>
public enum SreCategory : uint
{
    /// <summary>An ASCII digit.</summary>
    Digit,

    /// <summary>ASCII white space.</summary>
    Space = 2,

    /// <summary>An ASCII letter, digit or underscore.</summary>
    Word = 4,

    /// <summary>A line feed.</summary>
    LineBreak = 6,

    /// <summary>A word character of the locale.</summary>
    LocaleWord = 8,

    /// <summary>A decimal digit.</summary>
    UnicodeDigit = 10,

    /// <summary>White space.</summary>
    UnicodeSpace = 12,

    /// <summary>A letter, a digit of any kind, or an underscore.</summary>
    UnicodeWord = 14,

    /// <summary>What ends a line.</summary>
    UnicodeLineBreak = 16,

    /// <summary>The number of kinds, with their opposites.</summary>
    Count = 18,
}

/// <summary>The facts in <see cref="SreOp.Info"/>.</summary>
[System.Flags]
public enum SreInfo : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The pattern begins with a text.</summary>
    Prefix = 1,

    /// <summary>The pattern is this text.</summary>
    Literal = 2,

    /// <summary>The pattern begins with a character of a set.</summary>
    Charset = 4,
}

/// <summary>The flags of a pattern, as <c>re</c> has them.</summary>
[System.Flags]
public enum SreFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Without case.</summary>
    IgnoreCase = 2,

    /// <summary>By the locale.</summary>
    Locale = 4,

    /// <summary>Lines count.</summary>
    MultiLine = 8,

    /// <summary>The dot is any character.</summary>
    DotAll = 16,

    /// <summary>By Unicode.</summary>
    Unicode = 32,

    /// <summary>White space and comments do not count.</summary>
    Verbose = 64,

    /// <summary>Shows the pattern.</summary>
    Debug = 128,

    /// <summary>By ASCII.</summary>
    Ascii = 256,
}
