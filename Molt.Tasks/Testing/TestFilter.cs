namespace Molt.Tasks;

/// <summary>
/// An expression of <c>dotnet test --filter</c>: <c>PROPERTY~VALUE</c> with <c>=</c>, <c>!=</c>, <c>~</c> or <c>!~</c>, joined by <c>&amp;</c> and <c>|</c>, in parentheses; a value alone is a part of the full name.
/// </summary>
internal sealed class TestFilter
{
    private static readonly string[] s_operators = ["!=", "!~", "=", "~"];

    private readonly string _text;
    private int _position;

    private TestFilter(string text) => _text = text;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Func<string, bool> Parse(string text)
    {
        TestFilter filter = new(text);
        Func<string, bool> result = filter.ParseAny();
        return filter._position == text.Length ? result : throw new FormatException($"'{text}' goes on after its end, at '{text[filter._position..]}'");
    }

    private Func<string, bool> ParseAny()
    {
        Func<string, bool> left = ParseAll();
        while (Take('|'))
        {
            Func<string, bool> first = left;
            Func<string, bool> second = ParseAll();
            left = name => first(name) || second(name);
        }

        return left;
    }

    private Func<string, bool> ParseAll()
    {
        Func<string, bool> left = ParseOne();
        while (Take('&'))
        {
            Func<string, bool> first = left;
            Func<string, bool> second = ParseOne();
            left = name => first(name) && second(name);
        }

        return left;
    }

    private Func<string, bool> ParseOne()
    {
        if (Take('('))
        {
            Func<string, bool> inner = ParseAny();
            return Take(')') ? inner : throw new FormatException($"'{_text}' has a parenthesis that is not closed");
        }

        int end = _text.AsSpan(_position).IndexOfAny('|', '&', ')');
        string condition = end < 0 ? _text[_position..] : _text.Substring(_position, end);
        _position += condition.Length;
        (int at, string found) = s_operators.Select(one => (At: condition.IndexOf(one, StringComparison.Ordinal), one)).Where(static one => one.At >= 0).DefaultIfEmpty((-1, "~")).MinBy(static one => one.Item1);
        string property = at < 0 ? "FullyQualifiedName" : condition[..at].Trim();
        string value = (at < 0 ? condition : condition[(at + found.Length)..]).Trim();
        if (value.Length == 0)
        {
            throw new FormatException($"'{_text}' has a condition without a value");
        }

        Func<string, string> part = property.ToUpperInvariant() switch
        {
            "FULLYQUALIFIEDNAME" => static name => name,
            "NAME" or "DISPLAYNAME" => static name => name[(name.LastIndexOf('.') + 1)..],
            "CLASSNAME" => static name => name[..name.LastIndexOf('.')],
            _ => throw new FormatException($"tests have no property '{property}', only FullyQualifiedName, Name, DisplayName and ClassName"),
        };
        bool negated = found[0] == '!';
        return found[^1] == '='
            ? name => negated != part(name).Equals(value, StringComparison.OrdinalIgnoreCase)
            : name => negated != part(name).Contains(value, StringComparison.OrdinalIgnoreCase);
    }

    private bool Take(char c)
    {
        while (_position < _text.Length && _text[_position] == ' ')
        {
            _position++;
        }

        if (_position < _text.Length && _text[_position] == c)
        {
            _position++;
            return true;
        }

        return false;
    }
}
