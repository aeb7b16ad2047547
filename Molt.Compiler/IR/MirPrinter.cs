using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Molt.Compiler.IR;

/// <summary>Writes MIR as text, the form that <c>--emit mir</c> shows and that tests compare.</summary>
public static class MirPrinter
{
    /// <summary>The text of a program.</summary>
    public static string Print(MirProgram program)
    {
        var text = new StringBuilder();
        foreach (var function in program.Functions)
        {
            text.Append(Print(function)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The text of a function.</summary>
    public static string Print(MirFunction function)
    {
        function.Number();
        var text = new StringBuilder();
        text.Append("func ").Append(NameOf(function.Module, function.QualifiedName));
        text.Append('(').AppendJoin(", ", function.Parameters.Select(Describe)).Append(") -> ").Append(function.ExpectedResult);
        AppendRepresentation(text, function.ReturnRepresentation);
        text.Append(function.Kind switch { FunctionKind.ModuleBody => " module", FunctionKind.ClassBody => " class", _ => "" });
        text.Append(function.Suspension == SuspensionKind.None ? "" : " " + Name(function.Suspension.ToString()));
        if (!function.FreeVariables.IsEmpty)
        {
            text.Append(" free ").AppendJoin(',', function.FreeVariables);
        }
        text.Append(" {\n");
        foreach (var block in function.Blocks)
        {
            AppendBlock(text, block);
        }
        return text.Append("}\n").ToString();
    }

    private static string NameOf(MirModule module, string name) => $"{module.Name}:{name}";

    /// <summary>A parameter: <c>/</c> positional only, <c>!</c> keyword only, <c>=</c> with a default.</summary>
    private static string Describe(ParameterInfo parameter) => parameter.Kind switch
    {
        ParameterKind.PositionalOnly => parameter.Name + "/",
        ParameterKind.KeywordOnly => parameter.Name + "!",
        ParameterKind.VarArgs => "*" + parameter.Name,
        ParameterKind.VarKeywords => "**" + parameter.Name,
        _ => parameter.Name,
    } + (parameter.HasDefault ? "=" : "");

    private static void AppendBlock(StringBuilder text, MirBlock block)
    {
        text.Append('b').Append(block.Id);
        if (block.Parameters.Count > 0)
        {
            text.Append('(').AppendJoin(", ", block.Parameters.Select(parameter => Describe(parameter) + (parameter.Name is null ? "" : " " + parameter.Name))).Append(')');
        }
        text.Append(":\n");
        foreach (var instruction in block.Instructions)
        {
            text.Append("  ");
            if (instruction.Representation != Representation.Void)
            {
                text.Append(Describe(instruction)).Append(" = ");
            }
            text.Append(Name(instruction.Opcode.ToString()));
            if (instruction.Payload is not null)
            {
                text.Append('.').Append(DescribePayload(instruction.Payload));
            }
            AppendOperands(text, instruction.Operands);
            if (instruction.Deoptimization is { } deoptimization)
            {
                text.Append(" else [").AppendJoin(", ", deoptimization.Values.Select(Reference)).Append(']');
            }
            AppendPosition(text, instruction.Syntax);
            text.Append('\n');
        }
        text.Append("  ").Append(Describe(block.Terminator));
        AppendPosition(text, block.Terminator?.Syntax);
        text.Append('\n');
    }

    private static void AppendOperands(StringBuilder text, MirValue[] operands)
    {
        if (operands.Length > 0)
        {
            text.Append(' ').AppendJoin(", ", operands.Select(Reference));
        }
    }

    private static void AppendPosition(StringBuilder text, Syntax.Node? syntax)
    {
        if (syntax is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  ; {syntax.Span.Line}:{syntax.Span.Column + 1}");
        }
    }

    private static string Describe(MirValue value)
    {
        var text = new StringBuilder(Reference(value)).Append(": ").Append(value.Expected);
        AppendRepresentation(text, value.Representation);
        return text.ToString();
    }

    private static void AppendRepresentation(StringBuilder text, Representation representation)
    {
        if (representation != Representation.Value)
        {
            text.Append('@').Append(Name(representation.ToString()));
        }
    }

    /// <summary>How an operand is written: <c>%7</c> or a constant.</summary>
    public static string Reference(MirValue value) => value switch
    {
        MirConstant constant => Constant(constant),
        _ => "%" + value.Id.ToString(CultureInfo.InvariantCulture),
    };

    private static string Constant(MirConstant constant) =>
        Content(constant) + (constant.Representation == Representation.Value ? "" : "@" + Name(constant.Representation.ToString()));

    private static string Content(MirConstant constant) => constant.Content switch
    {
        null => "novalue",
        bool truth => truth ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        BigInteger integer => integer.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        Complex number => string.Create(CultureInfo.InvariantCulture, $"{Number(number.Real)};{Number(number.Imaginary)}j"),
        string content => Quote(content),
        ImmutableArray<byte> bytes => "b" + Quote(Encoding.Latin1.GetString(bytes.AsSpan())),
        ImmutableArray<MirConstant> items => "(" + string.Join(", ", items.Select(Constant)) + ")",
        SpecialConstant special => Name(special.ToString()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Number(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        string digits = number.ToString("R", CultureInfo.InvariantCulture);
        return digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits;
    }

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append(@"\\"),
                '\n' => result.Append("\\n"),
                < ' ' or > '~' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }
        return result.Append('"').ToString();
    }

    private static string DescribePayload(object payload) => payload switch
    {
        MirGlobal global => NameOf(global.Module, global.Name),
        MirFunction function => NameOf(function.Module, function.QualifiedName),
        MirClass type => NameOf(type.Module, type.QualifiedName),
        MirModule module => module.Name,
        MirField field => string.Create(CultureInfo.InvariantCulture, $"{field.Name}#{field.Index}"),
        FunctionShape shape => DescribePayload(shape.Function) + (shape.DefaultCount + shape.KeywordDefaults.Length == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"({shape.DefaultCount};{string.Join(",", shape.KeywordDefaults)})")),
        CallShape shape => (shape.Method ?? "") + "(" + string.Join(",", shape.Keywords) + ")",
        VirtualShape shape => string.Join('|', shape.Targets.Select(target => $"{DescribePayload(target.Function)}({string.Join(",", target.Classes.Select(DescribePayload))})")),
        RuntimeCall call => call.Method,
        ResumeShape shape => string.Create(CultureInfo.InvariantCulture, $"{DescribePayload(shape.Function)}({DescribePayload(shape.Resume)};{shape.SlotCount}{(shape.IsFinalized ? ";finalized" : "")})"),
        UnboundName name => name.Name + (name.Kind == UnboundKind.Local ? "" : "@" + Name(name.Kind.ToString())),
        ClassName name => name.Name + (name.Global is null ? "" : "@" + DescribePayload(name.Global)),
        UnpackShape shape => string.Create(CultureInfo.InvariantCulture, $"{shape.Before},*,{shape.After}"),
        MatchClassShape shape => string.Create(CultureInfo.InvariantCulture, $"{shape.PositionalCount}({string.Join(",", shape.Attributes)})"),
        string name => name,
        Enum value => Name(value.ToString()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => payload.ToString()!,
    };

    private static string Describe(Terminator? terminator) => terminator switch
    {
        null => "<no terminator>",
        JumpTerminator jump => "jump " + Describe(jump.Target),
        BranchTerminator branch => $"branch {Reference(branch.Condition)}, {Describe(branch.WhenTrue)}, {Describe(branch.WhenFalse)}",
        CheckTerminator check => $"check {Reference(check.Instruction)}, {Describe(check.Next)}, {Describe(check.Handler)}",
        NextTerminator next => $"next {Reference(next.Instruction)}, {Describe(next.Item)}, {Describe(next.End)}"
            + (next.Handler is null ? "" : ", " + Describe(next.Handler)),
        ThrowTerminator @throw => "throw" + (@throw.Handler is null ? "" : " " + Describe(@throw.Handler)),
        SwitchTerminator @switch => $"switch {Reference(@switch.Selector)}, {string.Join(", ", @switch.Edges.Select(Describe))}",
        ReturnTerminator @return => "return " + Reference(@return.Value),
        UnreachableTerminator => "unreachable",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Describe(MirEdge edge) => edge.Arguments.Count == 0
        ? "b" + edge.Target.Id.ToString(CultureInfo.InvariantCulture)
        : $"b{edge.Target.Id}({string.Join(", ", edge.Arguments.Select(Reference))})";

    /// <summary>A name of the compiler's as the text writes it: <c>snake_case</c>.</summary>
    internal static string Name(string pascalCase)
    {
        var text = new StringBuilder();
        foreach (char c in pascalCase)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
