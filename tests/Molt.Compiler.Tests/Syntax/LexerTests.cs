using System.Text;
using Molt.Compiler.Syntax;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Syntax;

[TestClass]
public sealed class LexerTests
{
    private static string Lex(string text)
    {
        SourceText source = SourceText.FromString(text);
        using TokenList tokens = Lexer.Lex(source, NameTable.Shared, []);
        var result = new StringBuilder();
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            result.Append(i == 0 ? null : " ").Append(token.Kind);
            if (token.Kind is TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringMiddle or TokenKind.TStringMiddle)
            {
                result.Append('<').Append(Encoding.UTF8.GetString(source.Bytes[token.Start..token.End])).Append('>');
            }
            else if (token.Kind == TokenKind.Error)
            {
                result.Append('<').Append(tokens.Errors[token.Value].Message).Append('>');
            }
        }
        return result.ToString();
    }

    [TestMethod]
    [DataRow("", "EndMarker")]
    [DataRow("a", "Name<a> NewLine EndMarker")]
    [DataRow("# c\n\n  # d\n", "EndMarker")]
    [DataRow("if x:\n  y\n\n  z\nw", "If Name<x> Colon NewLine Indent Name<y> NewLine Name<z> NewLine Dedent Name<w> NewLine EndMarker")]
    [DataRow("(a\n  b\n)", "LeftParenthesis Name<a> Name<b> RightParenthesis NewLine EndMarker")]
    [DataRow("a \\\n b", "Name<a> Name<b> NewLine EndMarker")]
    [DataRow("a\fb", "Name<a> Name<b> NewLine EndMarker")]
    public void Lines_and_indentation(string text, string expected) => Assert.AreEqual(expected, Lex(text));

    [TestMethod]
    [DataRow("**= //= >>= <<= ** // >> << -> := == != <> <= >= ...", "DoubleStarEqual DoubleSlashEqual RightShiftEqual LeftShiftEqual DoubleStar " +
        "DoubleSlash RightShift LeftShift Arrow ColonEqual EqualEqual NotEqual LessGreater LessEqual GreaterEqual Ellipsis NewLine EndMarker")]
    [DataRow("a<-b", "Name<a> Less Minus Name<b> NewLine EndMarker")]
    [DataRow("..", "Dot Dot NewLine EndMarker")]
    [DataRow("$?`", "Unknown Unknown Unknown NewLine EndMarker")]
    public void Operators(string text, string expected) => Assert.AreEqual(expected, Lex(text));

    [TestMethod]
    [DataRow("0x_fF 0o17 0b1 1_0 1.5e-3j .5 5. 1e5", "Number<0x_fF> Number<0o17> Number<0b1> Number<1_0> Number<1.5e-3j> Number<.5> Number<5.> " +
        "Number<1e5> NewLine EndMarker")]
    [DataRow("1..real", "Number<1.> Dot Name<real> NewLine EndMarker")]
    [DataRow("1if", "Number<1> If NewLine EndMarker")]
    [DataRow("1_a", "Error<invalid decimal literal> NewLine EndMarker")]
    [DataRow("012 3", "Error<leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers> Number<3> NewLine EndMarker")]
    public void Numbers(string text, string expected) => Assert.AreEqual(expected, Lex(text));

    [TestMethod]
    [DataRow("'a' \"b\" '''c\n''' rb'\\'' u'd'", "String<'a'> String<\"b\"> String<'''c\n'''> String<rb'\\''> String<u'd'> NewLine EndMarker")]
    [DataRow("bu''", "Error<'u' and 'b' prefixes are incompatible> String<''> NewLine EndMarker")]
    [DataRow("br = rb", "Name<br> Equal Name<rb> NewLine EndMarker")]
    [DataRow("'a\nb", "Error<unterminated string literal (detected at line 1)> NewLine Name<b> NewLine EndMarker")]
    public void Strings(string text, string expected) => Assert.AreEqual(expected, Lex(text));

    [TestMethod]
    [DataRow("f'a{b}c'", "FStringStart FStringMiddle<a> LeftBrace Name<b> RightBrace FStringMiddle<c> FStringEnd NewLine EndMarker")]
    [DataRow("f'{{{a}}}'", "FStringStart FStringMiddle<{{> LeftBrace Name<a> RightBrace FStringMiddle<}}> FStringEnd NewLine EndMarker")]
    [DataRow("f'{a:b{c}d}'", "FStringStart LeftBrace Name<a> Colon FStringMiddle<b> LeftBrace Name<c> RightBrace FStringMiddle<d> RightBrace " +
        "FStringEnd NewLine EndMarker")]
    [DataRow("f'{a!r:>3}'", "FStringStart LeftBrace Name<a> Exclamation Name<r> Colon FStringMiddle<>3> RightBrace FStringEnd NewLine EndMarker")]
    [DataRow("f'{a[b:c]}'", "FStringStart LeftBrace Name<a> LeftBracket Name<b> Colon Name<c> RightBracket RightBrace FStringEnd NewLine EndMarker")]
    [DataRow("f'\\N{DIGIT ONE}{a}'", "FStringStart FStringMiddle<\\N{DIGIT ONE}> LeftBrace Name<a> RightBrace FStringEnd NewLine EndMarker")]
    [DataRow("f'{f'{a}'}'", "FStringStart LeftBrace FStringStart LeftBrace Name<a> RightBrace FStringEnd RightBrace FStringEnd NewLine EndMarker")]
    [DataRow("t'a{b}'", "TStringStart TStringMiddle<a> LeftBrace Name<b> RightBrace TStringEnd NewLine EndMarker")]
    public void Formatted_strings(string text, string expected) => Assert.AreEqual(expected, Lex(text));

    [TestMethod]
    public void Identifiers_are_normalized_and_equal_names_are_one_string()
    {
        NameTable names = NameTable.Shared;
        SourceText source = SourceText.FromString("ﬁ fi ｆｉ");
        using TokenList tokens = Lexer.Lex(source, names, []);
        Assert.AreEqual("fi", names[tokens[0].Value]);
        Assert.AreEqual(tokens[0].Value, tokens[1].Value);
        Assert.AreEqual(tokens[0].Value, tokens[2].Value);
        Assert.AreSame(names[tokens[0].Value], names[tokens[2].Value]);
    }

    [TestMethod]
    public void A_keyword_in_other_characters_is_a_name() =>
        Assert.AreEqual("Name<ｄｅｆ> Def NewLine EndMarker", Lex("ｄｅｆ def"));

    [TestMethod]
    public void Errors_have_their_tokens_and_lexing_goes_on() => Assert.AreEqual(
        "Name<a> Error<invalid character '€' (U+20AC)> Name<b> NewLine Error<unmatched ')'> Name<c> NewLine EndMarker", Lex("a € b\n) c"));
}
