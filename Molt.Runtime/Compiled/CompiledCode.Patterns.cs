namespace Molt.Runtime;

public static unsafe partial class CompiledCode
{
    /// <summary>Whether a value is a sequence as patterns mean it.</summary>
    [Export]
    [NoRaise]
    public static int MatchSequence(Value subject) => Types.IsPatternSequence(subject) ? 1 : 0;

    /// <summary>Whether a value is a mapping as patterns mean it.</summary>
    [Export]
    [NoRaise]
    public static int MatchMapping(Value subject) => Types.IsPatternMapping(subject) ? 1 : 0;
}
