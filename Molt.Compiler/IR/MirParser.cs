using System.Collections.Immutable;
using System.Globalization;

namespace Molt.Compiler.IR;

/// <summary>Reads what <see cref="MirPrinter"/> writes, for tests of passes: a pass takes one snippet and must give another.</summary>
/// <remarks>Positions are skipped. Deoptimization states and types that name classes, functions or allocation sites can not be read.</remarks>
public sealed partial class MirParser
{
    private readonly MirProgram _program = new();
    private readonly Dictionary<string, MirModule> _modules = [];
    private readonly Dictionary<string, MirFunction> _functions = [];
    private readonly Dictionary<string, MirClass> _classes = [];

    private MirParser()
    {
    }

    /// <summary>The program that a text describes. Raises <see cref="FormatException"/> where it describes none.</summary>
    public static MirProgram Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new MirParser();
        var bodies = new List<(MirFunction Function, List<string> Lines)>();
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith("func ", StringComparison.Ordinal))
            {
                bodies.Add((parser.ParseHeader(new MirScanner(line)), []));
            }
            else if (line.Length > 0 && line != "}")
            {
                bodies[^1].Lines.Add(line);
            }
        }
        foreach (var (function, lines) in bodies)
        {
            parser.ParseBody(function, lines);
        }
        return parser._program;
    }

    private MirModule Module(string name)
    {
        if (!_modules.TryGetValue(name, out var module))
        {
            module = new MirModule(name, name + ".py");
            _modules.Add(name, module);
            _program.Modules.Add(module);
        }
        return module;
    }

    private MirFunction ParseHeader(MirScanner scanner)
    {
        scanner.Expect("func ");
        string name = scanner.Until('(');
        var (moduleName, qualifiedName) = Split(name);
        var parameters = ImmutableArray.CreateBuilder<ParameterInfo>();
        scanner.Expect("(");
        while (!scanner.Accept(")"))
        {
            parameters.Add(ParseParameter(scanner.Until(',', ')')));
            scanner.Accept(", ");
        }
        scanner.Expect(" -> ");
        var type = ParseType(scanner.Until(' ', '@'));
        var representation = ParseRepresentation(scanner);
        string[] words = scanner.Until('{').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int free = Array.IndexOf(words, "free");
        var kind = words.Contains("module") ? FunctionKind.ModuleBody : words.Contains("class") ? FunctionKind.ClassBody : FunctionKind.Function;
        var function = new MirFunction(Module(moduleName), qualifiedName[(qualifiedName.LastIndexOf('.') + 1)..], qualifiedName, kind)
        {
            Parameters = parameters.DrainToImmutable(),
            Suspension = Enum.GetValues<SuspensionKind>().FirstOrDefault(kind => words.Contains(MirPrinter.Name(kind.ToString()))),
            FreeVariables = free < 0 ? [] : [.. words[free + 1].Split(',')],
            ExpectedResult = type,
            ReturnRepresentation = representation,
            Symbol = $"{moduleName}.{qualifiedName}",
        };
        Declare(name, function);
        return function;
    }

    private void Declare(string name, MirFunction function)
    {
        if (!_functions.TryAdd(name, function))
        {
            function.Symbol += "." + _program.Functions.Count.ToString(CultureInfo.InvariantCulture);
        }
        _program.Functions.Add(function);
        if (function.Kind == FunctionKind.ModuleBody)
        {
            function.Module.Body = function;
        }
        else if (function.Kind == FunctionKind.ClassBody && !_classes.ContainsKey(name))
        {
            var type = new MirClass(function.Module, function.Name, function.QualifiedName) { Body = function };
            _classes.Add(name, type);
            _program.Classes.Add(type);
        }
    }

    private static (string Module, string Name) Split(string name) =>
        name.IndexOf(':') is var colon and > 0 ? (name[..colon], name[(colon + 1)..]) : throw new FormatException($"'{name}' has no module");

    private static ParameterInfo ParseParameter(string text)
    {
        bool hasDefault = text.EndsWith('=');
        string name = text.TrimEnd('=');
        return name switch
        {
            ['*', '*', .. var rest] => new ParameterInfo(rest, ParameterKind.VarKeywords, hasDefault),
            ['*', .. var rest] => new ParameterInfo(rest, ParameterKind.VarArgs, hasDefault),
            [.. var rest, '/'] => new ParameterInfo(rest, ParameterKind.PositionalOnly, hasDefault),
            [.. var rest, '!'] => new ParameterInfo(rest, ParameterKind.KeywordOnly, hasDefault),
            _ => new ParameterInfo(name, ParameterKind.Positional, hasDefault),
        };
    }

    private static MirType ParseType(string text)
    {
        if (text is "any" or "never")
        {
            return text == "any" ? MirType.Any : MirType.Never;
        }
        var kinds = TypeKinds.Nothing;
        foreach (string kind in text.Split('|'))
        {
            kinds |= Enum.TryParse<TypeKinds>(kind, ignoreCase: true, out var parsed) ? parsed : throw new FormatException($"the type '{kind}' can not be read");
        }
        return MirType.Of(kinds);
    }

    private static Representation ParseRepresentation(MirScanner scanner) =>
        scanner.Accept("@") ? ParseEnum<Representation>(scanner.Until(' ', ')', ',')) : Representation.Value;

    internal static T ParseEnum<T>(string snakeCase)
        where T : struct, Enum =>
        Enum.TryParse<T>(snakeCase.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"'{snakeCase}' is no {typeof(T).Name}");
}
