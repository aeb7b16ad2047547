using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Molt.Differential.Tests.Fuzz;

/// <summary>
/// Writes random programs of about a page whose values come where inference over the whole program does not expect them. A program is a number of
/// scenes, each of which says in a remark what it is made of, prints its number, and then what it does: types, values, exceptions. The same seed
/// gives the same program.
/// </summary>
internal sealed class ProgramGenerator
{
    // Rules that ask for rules end: at this depth the first alternative is taken, which asks for none.
    private const int Deepest = 30;

    private static readonly Grammar s_grammar = Grammar.Load(Path.Combine(Path.GetDirectoryName(Here())!, "Grammar"));

    private readonly Random _random;
    private readonly Dictionary<string, int> _names = [];
    private readonly List<string> _head = [];
    private readonly HashSet<string> _needed = [];
    private readonly List<string> _trail = [];
    private int _depth;

    private ProgramGenerator(int seed) => _random = new Random(seed);

    /// <summary>What is bound where a rule's alternative stands, and where that was asked for.</summary>
    private sealed class Frame(Frame? outer)
    {
        private readonly Dictionary<string, string> _bound = [];

        public Frame? Outer => outer;

        public string? this[string name]
        {
            get => _bound.TryGetValue(name, out string? value) ? value : outer?[name];
            set => _bound[name] = value!;
        }
    }

    /// <summary>The program of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="only">A word that every scene's remark must have; empty for all.</param>
    public static string Generate(int seed, string only = "") => new ProgramGenerator(seed).Program(only);

    private static string Here([CallerFilePath] string path = "") => path;

    private string Program(string only)
    {
        Need("head");
        StringBuilder scenes = new();
        int count = _random.Next(1, 4);
        for (int scene = 1; scene <= count; scene++)
        {
            bool isLocal = _random.Next(3) == 0;
            string text;
            do
            {
                _trail.Clear();
                Frame frame = new(null) { ["local"] = isLocal ? "1" : "" };
                text = string.Join('\n', Expand("scene", [], frame));
            }
            while (!string.Join(", ", _trail).Contains(only, StringComparison.Ordinal));
            scenes.Append(CultureInfo.InvariantCulture, $"\n\n# {scene}: {string.Join(", ", _trail)}\n");
            scenes.Append(CultureInfo.InvariantCulture, $"print(\"-- {scene}\", flush=True)\n");
            scenes.Append(isLocal ? Function(scene, text) : text + "\n");
        }
        return string.Join('\n', _head) + scenes;
    }

    /// <summary>A scene as a function that is called, sometimes twice.</summary>
    private string Function(int scene, string text)
    {
        string body = string.Join('\n', text.Split('\n').Select(static line => line.Length == 0 ? line : "    " + line));
        string call = _random.Next(4) == 0 ? $"for _ in range(2):\n    scene{scene}()\n" : $"scene{scene}()\n";
        return $"def scene{scene}():\n{body}\n\n\n{call}";
    }

    private List<string> Expand(string rule, IReadOnlyList<string> arguments, Frame outer)
    {
        Frame frame = new(outer);
        for (int i = 0; i < arguments.Count; i++)
        {
            frame[(i + 1).ToString(CultureInfo.InvariantCulture)] = arguments[i];
        }
        Grammar.Alternative alternative = Choose(rule, frame);
        if (alternative.Title.Length > 0)
        {
            _trail.Add(alternative.Title);
        }
        _depth++;
        List<string> lines = [];
        foreach (TemplateLine line in alternative.Lines)
        {
            ExpandLine(line, frame, lines);
        }
        _depth--;
        return lines;
    }

    private Grammar.Alternative Choose(string rule, Frame frame)
    {
        Grammar.Alternative[] possible = [.. s_grammar[rule].Where(alternative => alternative.Conditions.All(condition => condition.Holds(name => frame[name])))];
        if (possible.Length == 0)
        {
            throw new InvalidDataException($"no alternative of '{rule}' can be used");
        }
        if (_depth > Deepest)
        {
            return possible[0];
        }
        int number = _random.Next(possible.Sum(static alternative => alternative.Weight));
        return possible.First(alternative => (number -= alternative.Weight) < 0);
    }

    private void ExpandLine(TemplateLine line, Frame frame, List<string> lines)
    {
        switch (line.Directive)
        {
            case "":
                // A rule alone in its line may be many lines.
                List<string> text = line.Parts is [TemplatePart.Rule rule] ? ExpandRule(rule, frame) : [Text(line.Parts, frame)];
                lines.AddRange(text.Select(part => line.Indentation + part));
                break;
            case "new":
                foreach (string name in Text(line.Parts, frame).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    frame[name] = NewName(name);
                }
                break;
            case "need":
                Need(Text(line.Parts, frame));
                break;
            case var outer when outer.StartsWith("out ", StringComparison.Ordinal):
                frame.Outer![outer[4..]] = Text(line.Parts, frame);
                break;
            default:
                frame[line.Directive] = Text(line.Parts, frame);
                break;
        }
    }

    private void Need(string rule)
    {
        if (_needed.Add(rule))
        {
            List<string> lines = Expand(rule, [], new Frame(null));
            if (lines.Count > 1 && _head.Count > 0)
            {
                lines.Insert(0, "");
                lines.Insert(0, "");
            }
            _head.AddRange(lines);
        }
    }

    private string NewName(string name)
    {
        int count = _names[name] = _names.GetValueOrDefault(name) + 1;
        return name + count.ToString(CultureInfo.InvariantCulture);
    }

    private List<string> ExpandRule(TemplatePart.Rule rule, Frame frame) =>
        Expand(Text(rule.Name, frame), [.. rule.Arguments.Select(argument => Text(argument, frame))], frame);

    private string Text(IReadOnlyList<TemplatePart> parts, Frame frame)
    {
        StringBuilder text = new();
        foreach (TemplatePart part in parts)
        {
            text.Append(part switch
            {
                TemplatePart.Text literal => literal.Value,
                TemplatePart.Variable variable => frame[variable.Name] ?? (frame[variable.Name] = NewName(variable.Name)),
                TemplatePart.Choice choice => Text(choice.Choices[_random.Next(choice.Choices.Count)], frame),
                TemplatePart.Rule rule => string.Join('\n', ExpandRule(rule, frame)),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        }
        return text.ToString();
    }
}
