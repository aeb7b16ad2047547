using System.Numerics;
using Molt.Compiler.IR;

namespace Molt.Compiler.Lowering;

/// <summary>
/// Finds the values that live across suspensions, gives them slots, and repairs the SSA form: a value that is read again after a suspension has
/// several definitions, which block parameters join.
/// </summary>
/// <remarks>
/// Liveness is found value by value, backwards from its uses (Appel, Palsberg: “Modern Compiler Implementation”, 19.6): the work is that of
/// writing the result down.
/// </remarks>
internal sealed class SlotPlacement(List<Piece> pieces, MirValue frame, int argumentCount, HashSet<MirValue> arguments, Dictionary<MirValue, MirValue> lowered)
{
    private readonly Dictionary<MirValue, Piece> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MirValue, List<Piece>> _uses = new(ReferenceEqualityComparer.Instance);
    private readonly List<MirValue> _order = [];
    private readonly Dictionary<MirBlock, Piece> _pieceOf = [];
    private readonly Dictionary<Piece, int> _indexes = [];
    private readonly List<Piece> _alive = [];
    private readonly Stack<Piece> _work = [];
    private int _mark;
    private int _lastSlot = -1;

    /// <summary>How many slots the suspended object needs.</summary>
    public int SlotCount => Math.Max(argumentCount, _lastSlot + 1);

    public void Run()
    {
        FindDefinitions();
        foreach (var piece in pieces)
        {
            FindUses(piece);
        }
        // Arguments come first: their slots are given.
        foreach (var value in _order.OrderByDescending(arguments.Contains))
        {
            Place(value, _definitions[value], _uses[value]);
        }
    }

    private void FindDefinitions()
    {
        foreach (var piece in pieces)
        {
            _indexes.Add(piece, _indexes.Count);
            _pieceOf.Add(piece.Block, piece);
            piece.Block.Parameters.ForEach(parameter => _definitions.Add(parameter, piece));
            piece.Instructions.ForEach(instruction => _definitions.Add(instruction, piece));
        }
        foreach (var piece in pieces.Where(piece => piece.Terminator is not null))
        {
            foreach (var edge in piece.Terminator!.Edges)
            {
                _pieceOf[edge.Target].Incoming.Add((piece, edge));
            }
        }
    }

    private void FindUses(Piece piece)
    {
        foreach (var instruction in piece.Instructions)
        {
            Array.ForEach(instruction.Operands, Use);
        }
        if (piece.Suspending is { } suspending)
        {
            Array.ForEach(suspending.Operands, Use);
            return;
        }
        foreach (var operand in piece.Terminator!.Operands)
        {
            Use(operand);
        }
        foreach (var edge in piece.Terminator.Edges)
        {
            edge.Arguments.ForEach(Use);
        }

        void Use(MirValue value)
        {
            value = lowered.GetValueOrDefault(value, value);
            // The parameters of the resume function are everywhere.
            if (value is MirConstant || !_definitions.TryGetValue(value, out var definition) || definition == piece)
            {
                return;
            }
            if (!_uses.TryGetValue(value, out var users))
            {
                _uses.Add(value, users = []);
                _order.Add(value);
            }
            if (users.Count == 0 || users[^1] != piece)
            {
                users.Add(piece);
            }
        }
    }

    private void Place(MirValue value, Piece definition, List<Piece> uses)
    {
        if (!FindAlive(definition, uses))
        {
            return;
        }
        int slot = SlotFor(value);
        foreach (var piece in _alive.Where(piece => piece.Before is not null))
        {
            var load = new MirInstruction(Opcode.LoadSlot, slot, frame) { Expected = value.Expected, Proof = ProofOf(value), Representation = value.Representation, Syntax = piece.Before!.Suspending!.Syntax };
            piece.Loads.Add((value, load));
            piece.AtStart = load;
        }
        while (JoinDefinitions(value, definition))
        {
        }
        foreach (var use in uses)
        {
            use.Replace(value, use.AtStart!);
        }
        foreach (var piece in _alive.Where(piece => piece.Parameter is not null))
        {
            foreach (var (from, edge) in piece.Incoming)
            {
                edge.Arguments.Add(AtEnd(from, value, definition)!);
            }
        }
        if (!arguments.Contains(value))
        {
            FindStores(value, definition, slot);
        }
    }

    /// <summary>What the definition of a value proves is certain of what its slot holds.</summary>
    private static Proof ProofOf(MirValue value) => value is MirInstruction instruction && value.Proof == Proof.None ? instruction.Opcode.Proves() : value.Proof;

    /// <summary>Fills the list of the pieces at whose start a value lives; whether it lives across a suspension.</summary>
    private bool FindAlive(Piece definition, List<Piece> uses)
    {
        bool crosses = false;
        _mark++;
        _alive.Clear();
        uses.ForEach(Visit);
        while (_work.TryPop(out var piece))
        {
            if (piece.Before is { } before)
            {
                crosses = true;
                Visit(before);
            }
            foreach (var (from, _) in piece.Incoming)
            {
                Visit(from);
            }
        }
        _alive.Sort((left, right) => _indexes[left].CompareTo(_indexes[right]));
        return crosses;

        void Visit(Piece piece)
        {
            if (piece != definition && piece.Mark != _mark)
            {
                piece.Mark = _mark;
                piece.AtStart = null;
                piece.Parameter = null;
                _alive.Add(piece);
                _work.Push(piece);
            }
        }
    }

    /// <summary>The slot of a value: an argument's own, or the first that is free at all suspensions that the value lives across.</summary>
    private int SlotFor(MirValue value)
    {
        var crossed = _alive.Where(piece => piece.Before is not null).ToArray();
        int slot;
        if (arguments.Contains(value))
        {
            slot = (int)((MirInstruction)value).Payload!;
        }
        else
        {
            var used = new List<ulong>();
            foreach (var piece in crossed)
            {
                for (int i = 0; i < piece.UsedSlots.Count; i++)
                {
                    Extend(used, i);
                    used[i] |= piece.UsedSlots[i];
                }
            }
            // Arguments are read when the code starts, closure cells at any time: their slots are not shared.
            int word = used.FindIndex(bits => bits != ulong.MaxValue);
            slot = argumentCount + (word < 0 ? used.Count * 64 : (word * 64) + BitOperations.TrailingZeroCount(~used[word]));
            foreach (var piece in crossed)
            {
                int index = (slot - argumentCount) / 64;
                Extend(piece.UsedSlots, index);
                piece.UsedSlots[index] |= 1UL << ((slot - argumentCount) % 64);
            }
        }
        _lastSlot = Math.Max(_lastSlot, slot);
        return slot;
    }

    private static void Extend(List<ulong> bits, int index)
    {
        while (bits.Count <= index)
        {
            bits.Add(0);
        }
    }

    /// <summary>Brings the value at the start of each piece up to date with those at the ends of the pieces before; whether something changed.</summary>
    private bool JoinDefinitions(MirValue value, Piece definition)
    {
        bool changed = false;
        foreach (var piece in _alive.Where(piece => piece.Before is null && piece.Parameter is null))
        {
            MirValue? known = null;
            foreach (var (from, _) in piece.Incoming)
            {
                var arriving = AtEnd(from, value, definition);
                if (known is not null && arriving is not null && arriving != known)
                {
                    piece.Parameter = piece.Block.AddParameter((value as MirParameter)?.Name);
                    piece.Parameter.Expected = value.Expected;
                    piece.Parameter.Proof = ProofOf(value);
                    piece.Parameter.Representation = value.Representation;
                    known = piece.Parameter;
                    break;
                }
                known ??= arriving;
            }
            changed |= piece.AtStart != known;
            piece.AtStart = known;
        }
        return changed;
    }

    private static MirValue? AtEnd(Piece piece, MirValue value, Piece definition) => piece == definition ? value : piece.AtStart;

    /// <summary>Has the suspensions that a value reaches without another one before write it.</summary>
    private void FindStores(MirValue value, Piece definition, int slot)
    {
        var successors = new Stack<Piece>([definition]);
        while (successors.TryPop(out var piece))
        {
            if (piece.After is { } after && after.Mark == _mark)
            {
                after.Stores.Add((slot, AtEnd(piece, value, definition)!));
            }
            foreach (var edge in piece.Terminator?.Edges ?? [])
            {
                var next = _pieceOf[edge.Target];
                if (next.Mark == _mark && next.ChangedMark != _mark)
                {
                    next.ChangedMark = _mark;
                    successors.Push(next);
                }
            }
        }
    }
}
