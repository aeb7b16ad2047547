using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Molt.Compiler.IR;

/// <content>Blocks, instructions and terminators.</content>
public sealed partial class MirParser
{
    [GeneratedRegex(@"  ; \d+:\d+$")]
    private static partial Regex Position();

    private void ParseBody(MirFunction function, List<string> lines)
    {
        var values = new Dictionary<int, MirValue>();
        var operands = new List<(MirInstruction Instruction, int Index, int Id)>();
        var terminators = new List<(MirBlock Block, string Line)>();
        foreach (string line in lines)
        {
            string text = Position().Replace(line, "");
            if (text[0] == 'b')
            {
                function.Blocks.Add(ParseLabel(new MirScanner(text), values));
            }
            else if (IsTerminator(text.AsSpan(2)))
            {
                terminators.Add((function.Blocks[^1], text[2..]));
            }
            else
            {
                function.Blocks[^1].Append(ParseInstruction(new MirScanner(text), values, operands));
            }
        }
        foreach (var (instruction, index, id) in operands)
        {
            instruction.Operands[index] = Value(values, id);
        }
        foreach (var (block, line) in terminators)
        {
            block.Terminator = new TerminatorParser(function, block, values, new MirScanner(line)).Parse();
        }
    }

    private static MirValue Value(Dictionary<int, MirValue> values, int id) =>
        values.TryGetValue(id, out var value) ? value : throw new FormatException($"%{id} is not defined");

    private static bool IsTerminator(ReadOnlySpan<char> text) =>
        text[..(text.IndexOf(' ') is var end and >= 0 ? end : text.Length)] is "jump" or "branch" or "check" or "next" or "throw" or "switch" or "return" or "unreachable";

    private static MirBlock ParseLabel(MirScanner scanner, Dictionary<int, MirValue> values)
    {
        var block = new MirBlock();
        scanner.Expect("b");
        scanner.Number();
        if (scanner.Accept("("))
        {
            while (!scanner.Accept(")"))
            {
                scanner.Expect("%");
                int id = scanner.Number();
                scanner.Expect(": ");
                var type = ParseType(scanner.Until(' ', '@', ',', ')'));
                var representation = ParseRepresentation(scanner);
                var parameter = block.AddParameter(scanner.Accept(" ") ? scanner.Until(',', ')') : null);
                (parameter.Expected, parameter.Representation) = (type, representation);
                values.Add(id, parameter);
                scanner.Accept(", ");
            }
        }
        return block;
    }

    private MirInstruction ParseInstruction(MirScanner scanner, Dictionary<int, MirValue> values, List<(MirInstruction, int, int)> operands)
    {
        var type = MirType.Any;
        var representation = Representation.Void;
        int id = -1;
        scanner.Expect("  ");
        if (scanner.Accept("%"))
        {
            id = scanner.Number();
            scanner.Expect(": ");
            type = ParseType(scanner.Until(' ', '@'));
            representation = ParseRepresentation(scanner);
            scanner.Expect(" = ");
        }
        var opcode = ParseEnum<Opcode>(scanner.Until('.', ' '));
        object? payload = scanner.Accept(".") ? ParsePayload(opcode, opcode == Opcode.Unsupported ? scanner.Until('\0') : scanner.Until(' ')) : null;
        var references = new List<(int Index, int Id)>();
        var list = new List<MirValue>();
        while (scanner.Accept(list.Count == 0 ? " " : ", "))
        {
            if (scanner.Accept("%"))
            {
                references.Add((list.Count, scanner.Number()));
                list.Add(MirConstant.NoValue);
            }
            else
            {
                list.Add(scanner.Constant());
            }
        }
        if (!scanner.IsAtEnd)
        {
            throw scanner.Error("operand expected");
        }
        if (payload is ClassName name)
        {
            payload = name with { HasCell = list.Count > 1 };
        }
        var instruction = new MirInstruction(opcode, payload, [.. list]) { Expected = type, Representation = representation };
        foreach (var (index, reference) in references)
        {
            operands.Add((instruction, index, reference));
        }
        if (id >= 0)
        {
            values.Add(id, instruction);
        }
        return instruction;
    }

    private object ParsePayload(Opcode opcode, string text)
    {
        switch (opcode)
        {
            case Opcode.LoadGlobal or Opcode.StoreGlobal:
                return Global(text);
            case Opcode.CheckBound:
                string[] name = text.Split('@');
                return new UnboundName(name[0], name.Length == 1 ? UnboundKind.Local : ParseEnum<UnboundKind>(name[1]));
            case Opcode.LoadName:
                int at = text.IndexOf('@');
                return at < 0 ? new ClassName(text, null, false) : new ClassName(text[..at], Global(text[(at + 1)..]), false);
            case Opcode.LoadClosure or Opcode.Unpack or Opcode.TupleItem or Opcode.LoadSlot or Opcode.StoreSlot or Opcode.Suspend:
                return int.Parse(text, CultureInfo.InvariantCulture);
            case Opcode.Binary or Opcode.InPlace or Opcode.IntBinary or Opcode.IntBinaryUnchecked or Opcode.FloatBinary:
                return ParseEnum<BinaryOperator>(text);
            case Opcode.Unary:
                return ParseEnum<UnaryOperator>(text);
            case Opcode.Compare or Opcode.IntCompare or Opcode.FloatCompare:
                return ParseEnum<CompareOperator>(text);
            case Opcode.Format:
                return ParseEnum<FormatConversion>(text);
            case Opcode.Call or Opcode.CallMethod or Opcode.CallLoadedMethod:
                var (method, keywords) = ParseList(text);
                return new CallShape(keywords, method.Length == 0 ? null : method);
            case Opcode.UnpackStar:
                string[] counts = text.Split(",*,");
                return new UnpackShape(int.Parse(counts[0], CultureInfo.InvariantCulture), int.Parse(counts[1], CultureInfo.InvariantCulture));
            case Opcode.MatchClass:
                var (positional, attributes) = ParseList(text);
                return new MatchClassShape(int.Parse(positional, CultureInfo.InvariantCulture), attributes);
            case Opcode.MakeFunction:
                return ParseFunctionShape(text);
            case Opcode.CallDirect:
                return Function(text);
            case Opcode.MakeSuspended:
                return ParseResumeShape(text);
            case Opcode.CallVirtual:
                return new VirtualShape([.. text.Split('|').Select(ParseTarget)]);
            case Opcode.MakeClass or Opcode.NewInstance:
                return Class(text);
            case Opcode.ImportModule:
                return Module(text);
            case Opcode.CallRuntime:
                return new RuntimeCall(text);
            case Opcode.LoadField or Opcode.StoreField:
                string[] field = text.Split('#');
                return new MirField(field[0], int.Parse(field[1], CultureInfo.InvariantCulture));
            default:
                return text;
        }
    }

    private MirGlobal Global(string text) => Split(text) is var (module, name) ? Module(module).Global(name) : throw new FormatException(text);

    private MirFunction Function(string name) => _functions.TryGetValue(name, out var function) ? function : throw new FormatException($"there is no function '{name}'");

    private MirClass Class(string name) => _classes.TryGetValue(name, out var type) ? type : throw new FormatException($"there is no class '{name}'");

    private VirtualTarget ParseTarget(string text)
    {
        var (function, classes) = ParseList(text);
        return new VirtualTarget([.. classes.Select(Class)], Function(function));
    }

    private FunctionShape ParseFunctionShape(string text)
    {
        int open = text.IndexOf('(');
        if (open < 0)
        {
            return new FunctionShape(Function(text), 0, []);
        }
        string[] parts = text[(open + 1)..^1].Split(';');
        return new FunctionShape(Function(text[..open]), int.Parse(parts[0], CultureInfo.InvariantCulture), [.. parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private ResumeShape ParseResumeShape(string text)
    {
        int open = text.IndexOf('(');
        string[] parts = text[(open + 1)..^1].Split(';');
        return new ResumeShape(Function(text[..open]), Function(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2);
    }

    private static (string Name, ImmutableArray<string> Items) ParseList(string text)
    {
        int open = text.IndexOf('(');
        return (text[..open], [.. text[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private sealed class TerminatorParser(MirFunction function, MirBlock block, Dictionary<int, MirValue> values, MirScanner scanner)
    {
        public Terminator Parse()
        {
            string kind = scanner.Until(' ');
            scanner.Accept(" ");
            return kind switch
            {
                "jump" => new JumpTerminator(Edge()),
                "branch" => new BranchTerminator(Operand(), Edge(), Edge()),
                "check" => new CheckTerminator(Last(), Edge(), Edge()),
                "next" => new NextTerminator(Last(), Edge(), Edge(), scanner.IsAtEnd ? null : Edge()),
                "throw" => new ThrowTerminator(scanner.IsAtEnd ? null : Edge()),
                "switch" => new SwitchTerminator(Operand(), Edges()),
                "return" => new ReturnTerminator(Operand()),
                "unreachable" => new UnreachableTerminator(),
                _ => throw scanner.Error("terminator expected"),
            };
        }

        /// <summary>What is checked is the block's last instruction: it may have no result that a reference could find.</summary>
        private MirInstruction Last()
        {
            scanner.Expect("%");
            scanner.Number();
            scanner.Accept(", ");
            return block.Instructions[^1];
        }

        private MirValue Operand()
        {
            var value = scanner.Accept("%") ? Value(values, scanner.Number()) : scanner.Constant();
            scanner.Accept(", ");
            return value;
        }

        private List<MirEdge> Edges()
        {
            var edges = new List<MirEdge>();
            while (!scanner.IsAtEnd)
            {
                edges.Add(Edge());
            }
            return edges;
        }

        private MirEdge Edge()
        {
            scanner.Expect("b");
            int id = scanner.Number();
            var arguments = new List<MirValue>();
            if (scanner.Accept("("))
            {
                while (!scanner.Accept(")"))
                {
                    arguments.Add(Operand());
                }
            }
            scanner.Accept(", ");
            return new MirEdge(id < function.Blocks.Count ? function.Blocks[id] : throw scanner.Error($"there is no block b{id}"), arguments);
        }
    }
}
