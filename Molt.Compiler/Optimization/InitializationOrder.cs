using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// The order in which the attributes of a new instance are set, which is that of its <c>__dict__</c>: by <c>__init__</c>, and what it calls on the instance,
/// methods of base classes included.
/// </summary>
internal sealed class InitializationOrder
{
    private readonly ClassModel _model;
    private readonly HashSet<FunctionModel> _visited = [];
    private readonly List<string> _names = [];

    private InitializationOrder(ClassModel model) => _model = model;

    /// <summary>The names of the attributes.</summary>
    public static IReadOnlyList<string> Of(ClassModel model)
    {
        var order = new InitializationOrder(model);
        order.Call(model.FindMember("__init__"));
        return order._names;
    }

    private void Call(TypeVariable? member)
    {
        if (member?.Type.SingleAtom is FunctionAtom { Model: var function } && function.Function.Entry.Parameters is [var self, ..] && _visited.Add(function))
        {
            foreach (var instruction in ControlFlow.ReversePostorder(function.Function.Entry).SelectMany(block => block.Instructions))
            {
                Visit(instruction, self);
            }
        }
    }

    private void Visit(MirInstruction instruction, MirParameter self)
    {
        if (instruction.Opcode == Opcode.SetAttribute && instruction.Operands[0] == self)
        {
            _names.Add((string)instruction.Payload!);
        }
        if (instruction is not { Opcode: Opcode.CallMethod or Opcode.CallLoadedMethod, Payload: CallShape { Method: { } method }, Operands: [var receiver, ..] operands })
        {
            return;
        }
        receiver = receiver is MirInstruction { Opcode: Opcode.LoadMethod } load ? load.Operands[0] : receiver;
        if (receiver == self)
        {
            Call(_model.FindMember(method));
            return;
        }
        switch (TypeInference.TypeOf(receiver).SingleAtom)
        {
            case SuperAtom super:
                Call(FindMember(_model.Ancestors.SkipWhile(ancestor => ancestor != super.After).Skip(1), method));
                break;
            case ClassAtom { Model: var other } when operands.Length > 1 && operands[1] == self:
                Call(other.FindMember(method));
                break;
        }
    }

    private static TypeVariable? FindMember(IEnumerable<ClassModel> ancestors, string name) =>
        ancestors.Select(ancestor => ancestor.Members.GetValueOrDefault(name)).FirstOrDefault(member => member is { Type.IsNever: false });
}
