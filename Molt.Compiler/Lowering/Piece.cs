using Molt.Compiler.IR;

namespace Molt.Compiler.Lowering;

/// <summary>A part of a block between two suspensions, while a function is being lowered.</summary>
internal sealed class Piece
{
    private Dictionary<MirValue, MirValue>? _replacements;

    /// <summary>A piece of code.</summary>
    /// <param name="block">The block that it becomes.</param>
    /// <param name="before">The piece that the suspension before it ends, or null.</param>
    /// <param name="state">The number of that suspension.</param>
    public Piece(MirBlock block, Piece? before, int state)
    {
        Block = block;
        Before = before;
        State = state;
        if (before is not null)
        {
            before.After = this;
        }
    }

    public MirBlock Block { get; }

    public Piece? Before { get; }

    public int State { get; }

    /// <summary>The piece after the suspension that ends this one, or null.</summary>
    public Piece? After { get; private set; }

    /// <summary>The instruction at which the piece ends; null if it has a terminator.</summary>
    public MirInstruction? Suspending { get; set; }

    /// <summary>The terminator of the block that the piece ends; null if it ends in a suspension.</summary>
    public Terminator? Terminator { get; set; }

    public List<MirInstruction> Instructions { get; } = [];

    /// <summary>The ways into the piece; none if it follows a suspension.</summary>
    public List<(Piece From, MirEdge Edge)> Incoming { get; } = [];

    /// <summary>The values that live across the suspension before it, with the instruction that reads each again.</summary>
    public List<(MirValue Value, MirInstruction Load)> Loads { get; } = [];

    /// <summary>What the suspension before it writes.</summary>
    public List<(int Slot, MirValue Value)> Stores { get; } = [];

    /// <summary>The slots of what lives across the suspension before it, as bits.</summary>
    public List<ulong> UsedSlots { get; } = [];

    // What is known of the value that is being placed, if Mark says that it lives where the piece begins.

    public int Mark { get; set; }

    public int ChangedMark { get; set; }

    public MirValue? AtStart { get; set; }

    public MirParameter? Parameter { get; set; }

    public void Add(MirInstruction instruction) => Instructions.Add(instruction);

    /// <summary>Has the piece use another value in place of one.</summary>
    public void Replace(MirValue value, MirValue replacement) =>
        (_replacements ??= new Dictionary<MirValue, MirValue>(ReferenceEqualityComparer.Instance))[value] = replacement;

    /// <summary>What the piece uses in place of a value of the function that is lowered.</summary>
    public MirValue Resolve(MirValue value, Dictionary<MirValue, MirValue> lowered)
    {
        value = lowered.GetValueOrDefault(value, value);
        return _replacements?.GetValueOrDefault(value) ?? value;
    }
}
