namespace Molt.Runtime;

public static unsafe partial class CompiledCode
{
    /// <summary>Whether a value is a sequence as patterns mean it.</summary>
    [Export]
    [NoRaise]
    public static int MatchSequence(Value subject) => (Types.Of(subject)->Flags & (TypeFlags.List | TypeFlags.Tuple)) != 0 || Types.IsExactObject(subject, Intrinsics.TypeOf<PyRange>()) ? 1 : 0;

    /// <summary>Whether a value is a mapping as patterns mean it.</summary>
    [Export]
    [NoRaise]
    public static int MatchMapping(Value subject) => (Types.Of(subject)->Flags & TypeFlags.Dict) != 0 ? 1 : 0;
}
