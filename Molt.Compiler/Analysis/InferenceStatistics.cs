using System.Globalization;
using System.Text;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>How much inference knows of a program: the share of values of which anything is expected, weighted by the depth of loops, and where that comes from.</summary>
public sealed class InferenceStatistics
{
    private const int MaximumDepth = 4;

    private readonly Dictionary<string, (double Any, double All)> _modules = [];
    private readonly Dictionary<string, double> _causes = [];
    private double _any;
    private double _all;
    private int _anyCount;
    private int _count;

    private InferenceStatistics()
    {
    }

    /// <summary>The statistics of a program whose types are inferred, as text.</summary>
    public static string Print(MirProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var statistics = new InferenceStatistics();
        foreach (var function in program.Functions.Where(function => function.IsReachable))
        {
            statistics.Add(function);
        }
        return statistics.ToText();
    }

    private void Add(MirFunction function)
    {
        var depths = LoopDepths(function);
        var incoming = Incoming(depths.Keys);
        var module = _modules.GetValueOrDefault(function.Module.Name);
        foreach (var (block, depth) in depths)
        {
            double weight = Math.Pow(10, Math.Min(depth, MaximumDepth));
            foreach (var value in block.Parameters.Cast<MirValue>().Concat(block.Instructions.Where(each => each.Representation != Representation.Void)))
            {
                bool isAny = IsAny(value);
                (_count, _all) = (_count + 1, _all + weight);
                module = (module.Any + (isAny ? weight : 0), module.All + weight);
                if (isAny)
                {
                    (_anyCount, _any) = (_anyCount + 1, _any + weight);
                    string cause = Cause(function, value, incoming);
                    _causes[cause] = _causes.GetValueOrDefault(cause) + weight;
                }
            }
        }
        _modules[function.Module.Name] = module;
    }

    /// <summary>What makes a value anything: the operation that its type comes from, through operands and joins.</summary>
    private static string Cause(MirFunction function, MirValue value, Dictionary<MirParameter, List<MirValue>> incoming)
    {
        HashSet<MirValue> seen = [value];
        while ((value is MirInstruction each ? each.Operands : incoming.GetValueOrDefault((MirParameter)value)?.ToArray() ?? [])
            .FirstOrDefault(operand => IsAny(operand) && seen.Add(operand)) is { } source)
        {
            value = source;
        }
        return value switch
        {
            MirParameter parameter => parameter.Block == function.Entry ? $"parameter {parameter.Name}" : "join",
            MirInstruction { Payload: CallShape { Method: { } method } } call => $"{call.Opcode}.{method}",
            MirInstruction { Opcode: Opcode.Call, Operands: [var callee, ..] } => $"Call {TypeInference.TypeOf(callee)}",
            MirInstruction { Payload: string or BinaryOperator } instruction => $"{instruction.Opcode}.{instruction.Payload}",
            MirInstruction { Payload: MirGlobal global } instruction => $"{instruction.Opcode}.{global.Name}",
            _ => ((MirInstruction)value).Opcode.ToString(),
        };
    }

    private static bool IsAny(MirValue value) => value is not MirConstant && value.Expected.IsAny && value.Proof.Kind <= ProofKind.Object;

    private static Dictionary<MirParameter, List<MirValue>> Incoming(IEnumerable<MirBlock> blocks)
    {
        var result = new Dictionary<MirParameter, List<MirValue>>();
        foreach (var edge in blocks.SelectMany(block => block.Terminator!.Edges))
        {
            for (int i = 0; i < edge.Arguments.Count; i++)
            {
                var parameter = edge.Target.Parameters[i];
                (result.TryGetValue(parameter, out var values) ? values : result[parameter] = []).Add(edge.Arguments[i]);
            }
        }
        return result;
    }

    /// <summary>How many loops each block that control reaches is in.</summary>
    private static Dictionary<MirBlock, int> LoopDepths(MirFunction function)
    {
        var order = ControlFlow.ReversePostorder(function.Entry);
        var dominators = new Dominators(function.Entry);
        var predecessors = order.ToDictionary(block => block, _ => new List<MirBlock>());
        var backEdges = new Dictionary<MirBlock, List<MirBlock>>();
        foreach (var block in order)
        {
            foreach (var edge in block.Terminator!.Edges)
            {
                predecessors[edge.Target].Add(block);
                if (dominators.Dominates(edge.Target, block))
                {
                    (backEdges.TryGetValue(edge.Target, out var tails) ? tails : backEdges[edge.Target] = []).Add(block);
                }
            }
        }
        var depths = order.ToDictionary(block => block, _ => 0);
        foreach (var (head, tails) in backEdges)
        {
            var body = new HashSet<MirBlock> { head };
            var pending = new Stack<MirBlock>(tails);
            while (pending.TryPop(out var block))
            {
                if (body.Add(block))
                {
                    predecessors[block].ForEach(pending.Push);
                }
            }
            foreach (var block in body)
            {
                depths[block]++;
            }
        }
        return depths;
    }

    private string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"values {_count}, any {Percent(_anyCount, _count)}, weighted {Percent(_any, _all)}\n\nmodules\n");
        foreach (var (name, (any, all)) in _modules.OrderByDescending(each => each.Value.Any).ThenBy(each => each.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Percent(any, all),7}  {name}\n");
        }
        text.Append("\ncauses\n");
        foreach (var (cause, weight) in _causes.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Percent(weight, _all),7}  {cause}\n");
        }
        return text.ToString();
    }

    private static string Percent(double part, double whole) => string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : 100 * part / whole):0.00}%");
}
