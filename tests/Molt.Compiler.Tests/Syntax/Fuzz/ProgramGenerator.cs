using System.Text;

namespace Molt.Compiler.Tests.Syntax.Fuzz;

/// <summary>Writes random programs that follow Python's grammar, with all its forms, in odd layouts.</summary>
internal sealed class ProgramGenerator(Random random)
{
    private static readonly string[] names = ["a", "b", "x1", "_", "match", "case", "type", "é", "ﬁ", "print", "self"];
    private static readonly string[] numbers = ["0", "1", "12_3", "0x1F", "0o7", "0b1", "1.5", ".5", "1e3", "2j", "1.e-2J", "99999999999999999999"];

    private static readonly string[] strings =
    [
        "'a'", "\"b\"", "'''c\nd'''", "b'e'", "rb'\\x'", "r'\\d'", "u'f'", "'\\n\\x41\\u00e9\\N{BULLET}'", "''", "'\\\n'", "f''", "f'a{{b'",
    ];

    private static readonly string[] binaryOperators =
    [
        "+", "-", "*", "/", "//", "%", "@", "**", "<<", ">>", "&", "|", "^", "<", "<=", ">", ">=", "==", "!=", " is ", " is not ", " in ",
        " not in ", " and ", " or ",
    ];

    private readonly StringBuilder output = new();

    // How deep expressions may go: most programs are small, so that there are many of them.
    private readonly int deepest = random.Next(2, random.Next(3, 7));
    private int depth;

    /// <summary>A program.</summary>
    public string Program()
    {
        output.Clear();
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            Statement("");
        }
        return output.ToString();
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private string Name() => Pick<string>(names);

    private string Nested(Func<string> deep, Func<string> shallow)
    {
        if (depth >= deepest)
        {
            return shallow();
        }
        depth++;
        string result = deep();
        depth--;
        return result;
    }

    private string Join(string separator, int least, int most, Func<string> item) =>
        string.Join(separator, Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => item()));

    private string Expression() => Nested(DeepExpression, Atom);

    private string Atom() => random.Next(8) switch
    {
        0 => Pick<string>(numbers),
        1 => Pick<string>(strings),
        2 => Pick("None", "True", "False", "..."),
        _ => Name(),
    };

    private string DeepExpression() => random.Next(22) switch
    {
        0 or 1 => Atom(),
        2 or 3 => $"{Operand()}{Space()}{Pick<string>(binaryOperators)}{Space()}{Operand()}",
        4 => $"{Pick("-", "+", "~", "not ")}{Operand()}",
        5 => $"{Primary()}.{Name()}",
        6 or 7 => $"{Primary()}({Line()}{Arguments()}{Line()})",
        8 => $"{Primary()}[{Slices()}]",
        9 => $"({Line()}{Join("," + Line(), 0, 3, StarNamed)}{Pick(",", "")}{Line()})".Replace("(,)", "()", StringComparison.Ordinal),
        10 => $"[{Line()}{Join(", ", 0, 3, StarNamed)}{Line()}]",
        11 => $"{{{Join(", ", 1, 3, StarNamed)}}}",
        12 => $"{{{Join(", ", 0, 3, () => Chance(4) ? $"**{Operand()}" : $"{Expression()}: {Expression()}")}}}",
        13 => $"[{Named()}{Generators()}]",
        14 => $"({Named()}{Generators()})",
        15 => $"{{{Expression()}: {Expression()}{Generators()}}}",
        16 => $"lambda{Lambda()}: {Expression()}",
        17 => $"({Expression()} if {Operand()} else {Expression()})",
        18 => $"({Name()} := {Expression()})",
        19 => Formatted(),
        20 => $"(yield{Pick("", " " + Expression(), " from " + Expression())})",
        _ => $"(await {Primary()})",
    };

    private string Operand() => random.Next(3) switch
    {
        0 => Atom(),
        1 => $"({Expression()})",
        _ => Expression(),
    };

    private string Primary() => Chance(2) ? Name() : Operand();

    private string Named() => Chance(6) ? $"({Name()} := {Expression()})" : Expression() is var text && text.StartsWith("lambda", StringComparison.Ordinal) ? $"({text})" : text;

    private string StarNamed() => Chance(6) ? $"*{Operand()}" : Named();

    private string Slices() => Join(", ", 1, 3, () => random.Next(4) switch
    {
        0 => $"{Pick("", Operand())}:{Pick("", Operand())}{Pick("", ":", ":" + Operand())}",
        1 => $"*{Operand()}",
        _ => Named(),
    });

    private string Arguments()
    {
        string positional = Join(", ", 0, 2, StarNamed);
        string keywords = Join(", ", 0, 2, () => Chance(3) ? $"*{Operand()}" : $"{Name()}={Expression()}");
        string unpacked = Chance(4) ? $"**{Operand()}" : "";
        return string.Join(", ", new[] { positional, keywords, unpacked }.Where(text => text.Length > 0));
    }

    private string Generators() => string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ =>
        $" {Pick("", "async ")}for {Target()} in {Operand()}{(Chance(2) ? $" if {Operand()}" : "")}"));

    private string Lambda()
    {
        string parameters = Parameters(annotated: false);
        return parameters.Length == 0 ? "" : " " + parameters;
    }

    private string Parameters(bool annotated)
    {
        string Parameter(string value) => $"{Name()}{(annotated && Chance(3) ? $": {Expression()}" : "")}{value}";
        var parts = new List<string>();
        int plain = random.Next(3);
        parts.AddRange(Enumerable.Range(0, plain).Select(_ => Parameter("")));
        if (plain > 0 && Chance(4))
        {
            parts.Add("/");
        }
        parts.AddRange(Enumerable.Range(0, random.Next(2)).Select(_ => Parameter($"={Expression()}")));
        if (Chance(3))
        {
            bool bare = Chance(2);
            parts.Add(bare ? "*" : $"*{Name()}");
            parts.Add(Parameter(Chance(2) ? $"={Expression()}" : ""));
        }
        if (Chance(4))
        {
            parts.Add($"**{Name()}");
        }
        return string.Join(", ", parts);
    }

    private string Formatted() => Nested(
        () =>
        {
            string quote = Pick("'", "\"", "'''", "\"\"\"");
            string parts = Join("", 0, 3, () => random.Next(6) switch
            {
                0 => "a ",
                1 => Pick("{{", "}}"),
                2 => Pick("\\n", "\\N{BULLET}", "\\{", "\\\n", "\n", "é"),
                _ => Field(),
            });
            return Pick("f", "F", "rf", "fR", "t", "T", "rt", "tR") + quote + parts + quote;
        },
        Atom);

    private string Field()
    {
        string expression = Chance(3) ? Pick("yield", "*a, b", "lambda: 1", "a := 1", "a != b", "{1: 2}") : Expression();
        return $"{{{Space()}{expression}{Line()}{Pick("", "=", " = ")}{Pick("", "!r", "!s", "!a", " !r ")}{Specification(3)}}}";
    }

    private string Specification(int levels) => random.Next(levels == 0 ? 3 : 4) switch
    {
        0 => "",
        1 => ":",
        2 => ":" + Pick(">3", "%H:%M", "{{", "!r", "\n", "a=b"),
        _ => $":{Pick("", "0")}{{{Expression()}{Pick("", "!r")}{Specification(levels - 1)}}}{Pick("", ".2f")}",
    };

    private string Target() => Nested(
        () => random.Next(6) switch
        {
            0 => $"{Primary()}.{Name()}",
            1 => $"{Primary()}[{Slices()}]",
            2 => $"({Target()}, *{Name()})",
            3 => $"[{Target()}, {Target()}]",
            4 => $"({Name()})",
            _ => Name(),
        },
        Name);

    private string Space() => Pick("", " ", " ", "\t", " \\\n ");

    private string Line() => Pick("", "", "", "\n", " # c\n", "\n\n   ");

    private void Statement(string indentation)
    {
        if (Chance(3) && depth < deepest)
        {
            depth++;
            Compound(indentation);
            depth--;
            return;
        }
        output.Append(indentation).Append(Join("; ", 1, 2, Simple)).Append(Pick("", ";", "  # comment")).Append('\n');
    }

    private string Simple() => random.Next(20) switch
    {
        0 => $"{Target()} = {Expression()}",
        1 => $"{Target()} = {Target()} = yield {Expression()}",
        2 => $"{Name()} {Pick("+=", "-=", "*=", "/=", "//=", "%=", "@=", "**=", "<<=", ">>=", "&=", "|=", "^=")} {Expression()}",
        3 => $"{Primary()}.{Name()}: {Expression()} = {Expression()}",
        4 => $"{Name()}: {Expression()}",
        5 => $"del {Target().Replace("*", "", StringComparison.Ordinal)}",
        6 => $"assert {Expression()}, {Expression()}",
        7 => Pick("pass", "break", "continue", "return", $"return *{Operand()}, {Expression()}"),
        8 => $"raise {Expression()} from {Expression()}",
        9 => $"global {Name()}, {Name()}",
        10 => $"nonlocal {Name()}",
        11 => $"import {Name()}.{Name()} as {Name()}, {Name()}",
        12 => $"from {Pick("", ".", "...", ".. ")}{Name()} import {Pick("*", Name(), $"({Name()} as {Name()}, {Name()},)")}",
        13 => $"type {Name()}{TypeParameters()} = {Expression()}",
        14 => $"{StarNamed()}, *{Operand()}",
        _ => Expression(),
    };

    private string TypeParameters() =>
        Chance(2) ? "" : $"[{Join(", ", 1, 3, () => Pick(Name(), $"{Name()}: {Expression()}", $"*{Name()}", $"**{Name()} = {Expression()}"))}]";

    private void Block(string indentation)
    {
        if (Chance(4))
        {
            output.Append(' ').Append(Simple()).Append('\n');
            return;
        }
        output.Append(Pick("\n", "  # c\n", "\n\n"));
        string inner = indentation + Pick("  ", "    ", "\t");
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            Statement(inner);
        }
    }

    private void Clause(string indentation, string header)
    {
        output.Append(indentation).Append(header).Append(':');
        Block(indentation);
    }

    private void Compound(string indentation)
    {
        switch (random.Next(9))
        {
            case 0:
                Clause(indentation, $"if {Named()}");
                for (int i = random.Next(3); i > 0; i--)
                {
                    Clause(indentation, $"elif {Named()}");
                }
                Else(indentation);
                break;
            case 1:
                Clause(indentation, $"while {Named()}");
                Else(indentation);
                break;
            case 2:
                Clause(indentation, $"{Pick("", "async ")}for {Target()}{Pick("", ", " + Target())} in {Expression()}, *{Operand()}");
                Else(indentation);
                break;
            case 3:
                string items = Join(", ", 1, 3, () => Expression() + Pick("", $" as {Target()}"));
                Clause(indentation, $"{Pick("", "async ")}with {Pick($"({items})", $"({items},)", items)}");
                break;
            case 4:
                Try(indentation);
                break;
            case 5:
                Decorators(indentation);
                Clause(indentation, $"{Pick("", "async ")}def {Name()}{TypeParameters()}({Line()}{Parameters(annotated: true)}{Line()}){Pick("", $" -> {Expression()}")}");
                break;
            case 6:
                Decorators(indentation);
                Clause(indentation, $"class {Name()}{TypeParameters()}{Pick("", "()", $"({Arguments()})")}");
                break;
            default:
                output.Append(indentation).Append($"match {StarNamed()}{Pick("", ",", ", " + StarNamed())}:\n");
                for (int i = random.Next(1, 3); i > 0; i--)
                {
                    Clause(indentation + " ", $"case {Pattern()}{(Chance(3) ? $" if {Named()}" : "")}");
                }
                break;
        }
    }

    private void Decorators(string indentation)
    {
        for (int i = random.Next(3); i > 0; i--)
        {
            output.Append(indentation).Append('@').Append(Named()).Append('\n');
        }
    }

    private void Else(string indentation)
    {
        if (Chance(3))
        {
            Clause(indentation, "else");
        }
    }

    private void Try(string indentation)
    {
        Clause(indentation, "try");
        string star = Pick("", "*");
        int handlers = random.Next(3);
        for (int i = 0; i < handlers; i++)
        {
            Clause(indentation, $"except{Pick(star, star, star, "")} {Pick(Expression(), $"{Expression()}, {Expression()}")}{Pick("", "", $" as {Name()}")}");
        }
        if (handlers > 0)
        {
            Else(indentation);
        }
        if (handlers == 0 || Chance(3))
        {
            Clause(indentation, "finally");
        }
    }

    private string Pattern() => Nested(
        () => random.Next(12) switch
        {
            0 => $"{Pattern()} | {Pattern()}",
            1 => $"({Pattern()} as {Name()})",
            2 => $"[{Join(", ", 0, 3, Pattern)}]",
            3 => $"({Pattern()}, *{Name()})",
            4 => $"{{{Join(", ", 0, 2, () => $"{Pick("'k'", "-1", "a.b", "None", "1+2j")}: {Pattern()}")}}}",
            5 => $"{{**{Pick("r", "s")}}}",
            6 => $"{Name()}.{Name()}",
            7 => $"{Name()}({Join(", ", 0, 2, Pattern)})",
            8 => $"{Name()}({Pattern()}, {Name()}={Pattern()})",
            9 => Pick("-1", "1.5", "'a' 'b'", "b'c'", "1 - 2j"),
            _ => Pick("None", "True", "_", "x"),
        },
        () => Pick("_", "x", "1"));
}
