using System.Globalization;

namespace Molt.Differential.Tests.Fuzz;

/// <summary>
/// A grammar of programs, read from text. <c>== NAME</c> begins a rule, <c>-- [WEIGHT] [?VARIABLE] [!VARIABLE] [VARIABLE=VALUE] TITLE</c> an alternative
/// of it that stands on the lines below, <c>: TEXT</c> one of a single line; a line that begins with <c>#</c> is a remark.
/// In an alternative
/// <list type="bullet">
/// <item><c>{{rule}}</c> and <c>{{rule:argument|argument}}</c> stand for an alternative of a rule, which finds its arguments in <c>$1</c>, <c>$2</c>;
/// alone in a line it may be several lines, or none;</item>
/// <item><c>{{this|that}}</c> is one of these;</item>
/// <item><c>$name</c> is a variable: what it was bound to here or where this was asked for, else a name that nothing else in the program has;</item>
/// <item><c>@ name = text</c> binds one, <c>@out name = text</c> for the one that asked, <c>@new name name</c> binds some to new names, <c>@need RULE</c> puts a rule once at the program's head.</item>
/// </list>
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<Alternative>> rules = [];

    /// <summary>One form that a rule can have.</summary>
    /// <param name="Weight">How often it is chosen, beside the others.</param>
    /// <param name="Conditions">What must hold for the variables.</param>
    /// <param name="Title">What it is called in a program's remarks; empty if it is not worth a word.</param>
    /// <param name="Lines">The text.</param>
    internal sealed record Alternative(int Weight, IReadOnlyList<Condition> Conditions, string Title, List<TemplateLine> Lines);

    /// <summary>A condition: a variable is bound to something, to nothing, or to a certain text.</summary>
    internal readonly record struct Condition(string Variable, bool IsBound, string? Value)
    {
        /// <summary>Whether it holds.</summary>
        public bool Holds(Func<string, string?> lookUp) =>
            Value is null ? string.IsNullOrEmpty(lookUp(Variable)) != IsBound : lookUp(Variable) == Value;
    }

    /// <summary>Reads all files of a folder, in the order of their names.</summary>
    public static Grammar Load(string folder)
    {
        Grammar grammar = new();
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            grammar.Read(file);
        }
        return grammar;
    }

    /// <summary>The alternatives of a rule.</summary>
    public IReadOnlyList<Alternative> this[string name] =>
        rules.TryGetValue(name, out List<Alternative>? alternatives) ? alternatives : throw new InvalidDataException($"there is no rule '{name}'");

    private void Read(string file)
    {
        List<Alternative>? rule = null;
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            try
            {
                if (line.StartsWith("== ", StringComparison.Ordinal))
                {
                    string name = line[3..].Trim();
                    if (!rules.TryGetValue(name, out rule))
                    {
                        rules.Add(name, rule = []);
                    }
                }
                else if (line.StartsWith("--", StringComparison.Ordinal))
                {
                    rule!.Add(ParseHead(line[2..]));
                }
                else if (line.StartsWith(": ", StringComparison.Ordinal))
                {
                    rule!.Add(new Alternative(1, [], "", [TemplateLine.Parse(line[2..])]));
                }
                else if (line == ":")
                {
                    rule!.Add(new Alternative(1, [], "", []));
                }
                else if (line.Length > 0 && line[0] != '#')
                {
                    rule![^1].Lines.Add(TemplateLine.Parse(line));
                }
            }
            catch (FormatException exception)
            {
                throw new InvalidDataException($"{file}:{number}: {exception.Message}");
            }
        }
    }

    private static Alternative ParseHead(string head)
    {
        int weight = 1;
        List<Condition> conditions = [];
        List<string> title = [];
        foreach (string word in head.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (title.Count > 0)
            {
                title.Add(word);
            }
            else if (int.TryParse(word, CultureInfo.InvariantCulture, out int number))
            {
                weight = number;
            }
            else if (word[0] is '?' or '!')
            {
                conditions.Add(new Condition(word[1..], word[0] == '?', null));
            }
            else if (word.Split('=') is [var variable, var value])
            {
                conditions.Add(new Condition(variable, true, value));
            }
            else
            {
                title.Add(word);
            }
        }
        return new Alternative(weight, conditions, string.Join(' ', title), []);
    }
}
