namespace Molt.Compiler.IR;

/// <summary>What is true of every instruction with an opcode, whatever its operands.</summary>
public static class OpcodeFacts
{
    /// <summary>
    /// How the result is held, as far as the opcode decides: Void if there is none. The typed calls and field accesses, which depend on their
    /// payload, count as Value.
    /// </summary>
    public static Representation ResultRepresentation(this Opcode opcode) => opcode switch
    {
        Opcode.StoreGlobal or Opcode.StoreCell or Opcode.StoreName or Opcode.DeleteName or Opcode.SetAttribute or Opcode.DeleteAttribute
            or Opcode.SetItem or Opcode.DeleteItem or Opcode.ListAppend or Opcode.ListExtend or Opcode.SetAdd or Opcode.SetUpdate
            or Opcode.DictSet or Opcode.DictUpdate or Opcode.DictMerge or Opcode.Raise or Opcode.Reraise or Opcode.RaiseHandled
            or Opcode.Poll or Opcode.StoreField or Opcode.ListSet or Opcode.StoreSlot or Opcode.Suspend or Opcode.MarkItem or Opcode.EndSuspended => Representation.Void,
        Opcode.IsUnbound or Opcode.Is or Opcode.Contains or Opcode.Truth or Opcode.Not or Opcode.ExceptionMatches or Opcode.MatchSequence
            or Opcode.MatchMapping or Opcode.IntCompare or Opcode.FloatCompare => Representation.Bool,
        Opcode.BoolToInt or Opcode.IntBinary or Opcode.IntBinaryUnchecked or Opcode.ListLength
            or Opcode.EnterSuspended => Representation.Int64,
        Opcode.IntDivide or Opcode.FloatBinary or Opcode.FloatNegate => Representation.Float64,
        _ => Representation.Value,
    };

    /// <summary>
    /// Whether an instruction with the opcode can raise, a failed allocation included. Within a <c>try</c> the builder ends the block after
    /// such an instruction; a pass that learns more about an instruction may drop the check.
    /// </summary>
    public static bool MayRaise(this Opcode opcode) => opcode switch
    {
        Opcode.LoadGlobal or Opcode.StoreGlobal or Opcode.LoadBuiltin or Opcode.IsUnbound or Opcode.LoadCell or Opcode.StoreCell
            or Opcode.LoadClosure or Opcode.Is or Opcode.Not or Opcode.TupleItem or Opcode.TypeOf or Opcode.Catch or Opcode.SetHandled
            or Opcode.BoxBool or Opcode.Guard or Opcode.BoundMethod or Opcode.LoadExpectedMethod or Opcode.LoadField or Opcode.StoreField or Opcode.BoolToInt
            or Opcode.IntBinary or Opcode.IntBinaryUnchecked or Opcode.IntDivide or Opcode.IntCompare or Opcode.FloatCompare
            or Opcode.FloatNegate or Opcode.ListLength or Opcode.YieldRaw or Opcode.DelegateResult
            or Opcode.EnterSuspended or Opcode.LoadSlot or Opcode.StoreSlot or Opcode.Suspend or Opcode.MarkItem or Opcode.SentRaw or Opcode.EndSuspended or Opcode.RangeIterate or Opcode.ListIterate or Opcode.MatchSequence
            or Opcode.MatchMapping => false,
        _ => true,
    };

    /// <summary>What is certain of the result of a generic operation.</summary>
    public static Proof Proves(this Opcode opcode) => opcode switch
    {
        Opcode.LoadGlobal or Opcode.LoadCell or Opcode.SetHandled or Opcode.SentRaw or Opcode.LoadSlot or Opcode.DelegateStep or Opcode.DelegateResult or Opcode.LoadMethod => Proof.None,
        Opcode.MakeCell or Opcode.LoadClosure => Proof.Cell,
        Opcode.MakeTuple or Opcode.ListToTuple or Opcode.Unpack or Opcode.UnpackStar => Proof.Tuple,
        Opcode.MakeList => Proof.List,
        Opcode.MakeSet => Proof.OfClass("set"),
        Opcode.MakeDict => Proof.OfClass("dict"),
        _ => opcode.ResultRepresentation() switch
        {
            Representation.Bool => Proof.Bool,
            Representation.Int64 => Proof.Int,
            Representation.Float64 => Proof.Float,
            Representation.Void => Proof.None,
            _ => Proof.Object,
        },
    };

    /// <summary>Whether the code is suspended at an instruction with the opcode.</summary>
    public static bool Suspends(this Opcode opcode) => opcode is Opcode.Yield or Opcode.YieldRaw;

    /// <summary>Whether an instruction with the opcode can run code of the program.</summary>
    public static bool MayCall(this Opcode opcode) => opcode.MayRaise() && opcode is not (Opcode.CheckBound or Opcode.MakeCell or Opcode.MakeTuple
        or Opcode.MakeList or Opcode.MakeFunction or Opcode.ListGet or Opcode.ListSet or Opcode.ListAppend or Opcode.NewInstance
        or Opcode.FloatBinary or Opcode.MakeSuspended or Opcode.Sent);

    /// <summary>
    /// Whether an instruction can run code of the program, going by its operands, too. Proofs that expire (<see cref="Proof.Expires"/>) do not
    /// hold after it.
    /// </summary>
    public static bool MayCall(this MirInstruction instruction) => instruction.Opcode.MayCall() && instruction switch
    {
        { Opcode: Opcode.IteratorNext or Opcode.Truth, Operands: [var operand] } => operand.Representation == Representation.Value,
        { Opcode: Opcode.CallRuntime, Payload: RuntimeCall call } => !call.IsQuiet,
        { Opcode: Opcode.Poll, Deoptimization: not null } => false,
        _ => true,
    };
}
