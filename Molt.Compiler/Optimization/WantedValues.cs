using System.Numerics;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>
/// Which values of a function are made certain where they are defined, because some use pays for it: so a guard stands before the loop, not in it, and
/// numbers are unboxed once. A block's parameter is made certain by making its arguments certain.
/// </summary>
internal sealed class WantedValues
{
    private readonly Dictionary<MirValue, Proof> _committed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirParameter, List<MirValue>> _incoming = [];
    private readonly HashSet<MirParameter> _large = [];
    private readonly HashSet<MirValue> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly MirFunction _function;

    public WantedValues(MirFunction function)
    {
        _function = function;
        foreach (var edge in function.Blocks.SelectMany(block => block.Terminator!.Edges))
        {
            for (int i = 0; i < edge.Arguments.Count; i++)
            {
                var parameter = edge.Target.Parameters[i];
                if (!_incoming.TryGetValue(parameter, out var values))
                {
                    _incoming.Add(parameter, values = []);
                }
                values.Add(edge.Arguments[i]);
            }
        }
        FindLarge();
        FindBound();
    }

    /// <summary>Whether a value may be an integer constant of more than 64 bits.</summary>
    public bool IsLarge(MirValue value) => value is MirConstant { Content: BigInteger } || (value is MirParameter parameter && _large.Contains(parameter));

    /// <summary>Whether a value can not be no value.</summary>
    public bool IsBound(MirValue value) => value is MirConstant { Content: not null } || _bound.Contains(value);

    /// <summary>What is made certain of a value; null if nothing is.</summary>
    public Proof? Of(MirValue value) => _committed.GetValueOrDefault(value);

    /// <summary>Collects what the forms of the instructions want.</summary>
    public void Collect(IReadOnlyDictionary<MirInstruction, Form> forms)
    {
        foreach (var form in forms.Values)
        {
            foreach (var (value, proof) in form.Wants)
            {
                Want(value, proof, forms);
            }
        }
        if (_function.ReturnRepresentation == Representation.Float64)
        {
            foreach (var block in _function.Blocks)
            {
                if (block.Terminator is ReturnTerminator @return)
                {
                    Want(@return.Value, Proof.Float, forms);
                }
            }
        }
    }

    private void Want(MirValue value, Proof proof, IReadOnlyDictionary<MirInstruction, Form> forms)
    {
        var pending = new Stack<MirValue>([value]);
        while (pending.TryPop(out var next))
        {
            var type = TypeInference.TypeOf(next);
            if (next is MirConstant || IsLarge(next) || _committed.ContainsKey(next) || !IsExpected(next, type, proof)
                || (next is MirInstruction instruction && forms.TryGetValue(instruction, out var form) && form.Result.Implies(proof)))
            {
                continue;
            }
            _committed.Add(next, proof);
            if (next is MirParameter parameter && _incoming.TryGetValue(parameter, out var arguments))
            {
                arguments.ForEach(pending.Push);
            }
        }
    }

    private static bool IsExpected(MirValue value, MirType type, Proof proof) => proof.Kind == ProofKind.Builtin
        ? value is MirInstruction { Opcode: Opcode.LoadBuiltin }
        : !proof.Expires && (type.IsNever || proof.Equals(Expectations.Exact(type)));

    private void FindLarge()
    {
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (var (parameter, values) in _incoming)
            {
                changed |= values.Exists(IsLarge) && _large.Add(parameter);
            }
        }
    }

    /// <summary>Finds the values that are there wherever they are used: the greatest set that its own rules confirm.</summary>
    private void FindBound()
    {
        foreach (var block in _function.Blocks)
        {
            _bound.UnionWith(block.Parameters);
            _bound.UnionWith(block.Instructions.Where(instruction => instruction.Opcode.Proves() != Proof.None || instruction is { Opcode: Opcode.LoadSlot } && instruction.Proof != Proof.None));
        }
        while (_bound.RemoveWhere(value => value is MirParameter parameter && _incoming.TryGetValue(parameter, out var values) && !values.TrueForAll(IsBound)) > 0)
        {
        }
    }
}
