namespace Molt.Tasks;

/// <summary>Reads the conditions of PEP 508: <c>or</c>, <c>and</c>, parentheses, comparisons.</summary>
internal sealed class MarkerReader(string text)
{
    private const int DeepestNesting = 100;

    private static readonly string[] s_operators = ["===", "==", "~=", "!=", "<=", ">=", "<", ">"];

    private int _position;
    private int _depth;

    /// <summary>The whole text as one condition.</summary>
    public Marker ReadAll()
    {
        Marker marker = ReadOr();
        SkipBlanks();
        return _position == text.Length ? marker : throw Refuse();
    }

    private Marker ReadOr()
    {
        Marker left = ReadAnd();
        while (TakeWord("or"))
        {
            left = new Marker.Or(left, ReadAnd());
        }

        return left;
    }

    private Marker ReadAnd()
    {
        Marker left = ReadComparison();
        while (TakeWord("and"))
        {
            left = new Marker.And(left, ReadComparison());
        }

        return left;
    }

    private Marker ReadComparison()
    {
        if (Take("("))
        {
            if (++_depth > DeepestNesting)
            {
                throw Refuse();
            }

            Marker inner = ReadOr();
            _depth--;
            return Take(")") ? inner : throw Refuse();
        }

        Marker.Operand left = ReadOperand();
        string operation = ReadOperator();
        Marker.Operand right = ReadOperand();
        return left.IsVariable == right.IsVariable ? throw Refuse() : new Marker.Comparison(left, operation, right);
    }

    private string ReadOperator()
    {
        if (s_operators.FirstOrDefault(Take) is { } operation)
        {
            return operation;
        }

        if (TakeWord("in"))
        {
            return "in";
        }

        return TakeWord("not") && TakeWord("in") ? "not in" : throw Refuse();
    }

    private Marker.Operand ReadOperand()
    {
        SkipBlanks();
        if (_position < text.Length && text[_position] is '"' or '\'')
        {
            int end = text.IndexOf(text[_position], _position + 1);
            if (end < 0)
            {
                throw Refuse();
            }

            string value = text[(_position + 1)..end];
            _position = end + 1;
            return new(false, value);
        }

        int start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '_' or '.'))
        {
            _position++;
        }

        string name = text[start.._position].Replace('.', '_');
        return name == "extra" || MarkerEnvironment.Names.Contains(name) ? new(true, name) : throw Refuse();
    }

    private bool Take(string token)
    {
        SkipBlanks();
        bool isThere = string.CompareOrdinal(text, _position, token, 0, token.Length) == 0;
        _position += isThere ? token.Length : 0;
        return isThere;
    }

    private bool TakeWord(string word)
    {
        SkipBlanks();
        int end = _position + word.Length;
        return (end >= text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) && Take(word);
    }

    private void SkipBlanks()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }
    }

    private PythonRefusal Refuse() => new(PythonRefusal.Requirement, $"the condition '{text.Trim()}' is none, at '{text[Math.Min(_position, text.Length)..].Trim()}': write it as in 'sys_platform == \"win32\" and python_version >= \"3.10\"'");
}
