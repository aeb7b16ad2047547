using System.Text.RegularExpressions;

namespace Molt.Compiler.Tests.Syntax.Fuzz;

/// <summary>Makes small mistakes in programs: tokens left out, doubled, exchanged, put in.</summary>
internal sealed partial class TokenMutator(Random random)
{
    private static readonly string[] vocabulary =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ";", "=", "==", ":=", "+=", "*", "**", "/", ".", "...", "->", "@", "!", "!=", "<", "|", "~", "-",
        "if", "else", "elif", "for", "in", "while", "def", "class", "return", "yield", "await", "async", "lambda", "not", "and", "or", "is",
        "None", "True", "try", "except", "finally", "with", "as", "import", "from", "raise", "del", "assert", "global", "pass", "break",
        "match", "case", "type", "_", "print", "x", "1", "0x", "1_", "'a'", "'", "\"", "'''", "f'{", "f'{x}'", "b''", "t'{", "!r", "{", "}", "{{", "é", "€", "$", "?", "\\",
        "\\\n", "\n", "\n  ", "\n    ", "\t", " ", "#",
    ];

    /// <summary>The program with one to three mistakes.</summary>
    public string Mutate(string program)
    {
        List<string> tokens = [.. Token().Matches(program).Select(match => match.Value)];
        for (int i = random.Next(1, 4); i > 0 && tokens.Count > 0; i--)
        {
            int place = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(place);
                    break;
                case 1:
                    tokens[place] = vocabulary[random.Next(vocabulary.Length)];
                    break;
                case 2:
                    tokens.Insert(place, tokens[random.Next(tokens.Count)]);
                    break;
                case 3:
                    int other = random.Next(tokens.Count);
                    (tokens[place], tokens[other]) = (tokens[other], tokens[place]);
                    break;
                default:
                    tokens.Insert(place, vocabulary[random.Next(vocabulary.Length)]);
                    break;
            }
        }
        return string.Concat(tokens);
    }

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Token();
}
