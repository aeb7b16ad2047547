namespace Molt.Differential.Tests.Fuzz;

/// <summary>A line of an alternative in a <see cref="Grammar"/>.</summary>
/// <param name="Indentation">The blanks before it.</param>
/// <param name="Directive">What comes before the parts: empty, <c>new</c>, <c>need</c>, the name that is bound, or <c>out</c> and that.</param>
/// <param name="Parts">What the line is made of.</param>
internal sealed record TemplateLine(string Indentation, string Directive, IReadOnlyList<TemplatePart> Parts)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It has no end where it must have one.</exception>
    public static TemplateLine Parse(string line)
    {
        string text = line.TrimStart(' ');
        string indentation = line[..^text.Length];
        string directive = "";
        if ((text.StartsWith("@ ", StringComparison.Ordinal) || text.StartsWith("@out ", StringComparison.Ordinal)) && text.Split('=', 2) is [var left, var right])
        {
            (directive, text) = (left[1..].Trim(), right.Trim());
        }
        else if (text[0] == '@' && text.Split(' ', 2) is ["@new" or "@need", var names])
        {
            (directive, text) = (text[1..text.IndexOf(' ', StringComparison.Ordinal)], names);
        }
        int position = 0;
        return new TemplateLine(indentation, directive, ParseParts(text, ref position, isNested: false));
    }

    /// <summary>Reads parts up to the end of the text or, within braces, to a bar or to their end. Braces that are Python's own come in pairs.</summary>
    private static List<TemplatePart> ParseParts(string text, ref int position, bool isNested)
    {
        List<TemplatePart> parts = [];
        int start = position;
        int braces = 0;
        while (position < text.Length && !(isNested && (text[position] == '|' || (braces == 0 && At(text, position, "}}")))))
        {
            if (At(text, position, "{{"))
            {
                parts.Add(new TemplatePart.Text(text[start..position]));
                position += 2;
                parts.Add(ParseBraces(text, ref position));
                start = position;
            }
            else if (text[position] == '$' && position + 1 < text.Length && char.IsAsciiLetterOrDigit(text[position + 1]))
            {
                parts.Add(new TemplatePart.Text(text[start..position]));
                start = ++position;
                while (position < text.Length && char.IsAsciiLetterOrDigit(text[position]))
                {
                    position++;
                }
                parts.Add(new TemplatePart.Variable(text[start..position]));
                start = position;
            }
            else
            {
                braces += text[position] == '{' ? 1 : text[position] == '}' ? -1 : 0;
                position++;
            }
        }
        parts.Add(new TemplatePart.Text(text[start..position]));
        parts.RemoveAll(part => part is TemplatePart.Text { Value: "" });
        return parts;
    }

    private static TemplatePart ParseBraces(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && (char.IsAsciiLetterLower(text[position]) || text[position] is '_' or '$' || char.IsAsciiDigit(text[position])))
        {
            position++;
        }
        string name = text[start..position];
        bool isRule = name.Length > 0 && position < text.Length && (text[position] == ':' || At(text, position, "}}"));
        if (isRule && text[position] == ':')
        {
            position++;
        }
        else
        {
            position = isRule ? position : start;
        }
        List<List<TemplatePart>> choices = [];
        if (!isRule || text[position - 1] == ':')
        {
            choices.Add(ParseParts(text, ref position, isNested: true));
            while (position < text.Length && text[position] == '|')
            {
                position++;
                choices.Add(ParseParts(text, ref position, isNested: true));
            }
        }
        if (!At(text, position, "}}"))
        {
            throw new FormatException("'{{' has no end");
        }
        position += 2;
        int nothing = 0;
        return isRule ? new TemplatePart.Rule(ParseParts(name, ref nothing, isNested: false), choices) : new TemplatePart.Choice(choices);
    }

    private static bool At(string text, int position, string part) => string.CompareOrdinal(text, position, part, 0, part.Length) == 0;
}

/// <summary>A part of a <see cref="TemplateLine"/>.</summary>
internal abstract record TemplatePart
{
    /// <summary>What stands there as it is.</summary>
    internal sealed record Text(string Value) : TemplatePart;

    /// <summary>What a variable is bound to.</summary>
    internal sealed record Variable(string Name) : TemplatePart;

    /// <summary>An alternative of a rule, whose name may have variables in it.</summary>
    internal sealed record Rule(IReadOnlyList<TemplatePart> Name, IReadOnlyList<IReadOnlyList<TemplatePart>> Arguments) : TemplatePart;

    /// <summary>One of several texts.</summary>
    internal sealed record Choice(IReadOnlyList<IReadOnlyList<TemplatePart>> Choices) : TemplatePart;
}
