using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

// What code that is not followed does: the runtime, values that may be anything, names that are computed.
public sealed partial class TypeInference
{
    private readonly HashSet<MirValue> _unseen = [];
    private readonly Dictionary<string, TypeVariable> _storedNames = [];

    /// <summary>
    /// What nothing that is followed flows into is anything: parameters of functions that are only called from unseen code (of a method, the receiver is an
    /// instance of its class), and what is read where nothing that is followed was written.
    /// </summary>
    private void GuessUnseen()
    {
        do
        {
            foreach (var model in _functions.Values.Where(model => model.IsReachable))
            {
                GuessParameters(model);
            }
            GuessStores();
            Solve();
            foreach (var (value, owner) in _owners)
            {
                if (value is MirInstruction { Expected.IsNever: true } instruction && _functions[owner].IsReachable
                    && Array.TrueForAll(instruction.Operands, operand => !TypeOf(operand).IsNever) && _unseen.Add(instruction))
                {
                    Enqueue(instruction);
                }
            }
        }
        while (_queue.Count > 0);
    }

    private void GuessParameters(FunctionModel model)
    {
        for (int i = 0; i < model.Parameters.Length; i++)
        {
            if (model.Parameters[i].Type.IsNever)
            {
                bool isReceiver = i == 0 && model.Function.Class is { } @class && _classes[@class] is { IsKnown: true, IsOpaque: false };
                model.Parameters[i].Write(isReceiver ? InstancesOf(_classes[model.Function.Class!]) : MirType.Any, this);
            }
        }
    }

    /// <summary>An attribute of an object that may be anything is that of any class that has one of the name.</summary>
    private void GuessStores()
    {
        foreach (var model in _classes.Values)
        {
            foreach (var (name, field) in model.Fields)
            {
                if (_storedNames.TryGetValue(name, out var stored))
                {
                    field.Write(stored.Type, this);
                }
            }
        }
    }

    private static MirType InstancesOf(ClassModel model)
    {
        var type = MirType.Never;
        foreach (var descendant in model.Descendants)
        {
            type = type.Join(MirType.Of(descendant.Instance));
        }
        return type;
    }

    /// <summary>Sets the class of instances, which only those can have that have the same attributes in the same places: none has any.</summary>
    private void SetClass(MirType receiver, MirType value)
    {
        foreach (var model in receiver.IsAny || value.IsAny ? _classes.Values : receiver.Atoms.Concat(value.Atoms).Select(ModelOf).OfType<ClassModel>())
        {
            MakeOpaque(model);
        }
    }

    private static ClassModel? ModelOf(TypeAtom atom) => atom switch
    {
        InstanceAtom { Model: var model } => model,
        ClassAtom { Model: var model } => model,
        _ => null,
    };

    /// <summary>A call of <c>getattr</c>.</summary>
    private MirType CallGetAttr(MirInstruction instruction, ReadOnlySpan<MirType> arguments, string? name) => name is null
        ? MirType.Any
        : GetAttribute(instruction, arguments[0].WithoutUnbound(), name).WithoutUnbound().Join(arguments.Length > 2 ? arguments[2] : MirType.Never);

    /// <summary>A call of <c>setattr</c>.</summary>
    private MirType CallSetAttr(MirInstruction instruction, MirType receiver, MirType value, string? name)
    {
        if (name is not null)
        {
            SetAttribute(instruction, receiver.WithoutUnbound(), name, value);
        }
        return MirType.None;
    }

    /// <summary>The constant that a call of a built-in function passes as its second argument, if it is a name.</summary>
    private static string? NameArgument(MirInstruction instruction, string function) =>
        instruction is { Opcode: Opcode.Call, Operands: [var callee, _, MirConstant { Content: string name }, ..] }
            && TypeOf(callee).Atoms.Any(atom => atom is BuiltinAtom builtin && builtin.Name == function)
            ? name
            : null;
}
