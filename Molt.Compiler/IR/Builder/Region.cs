namespace Molt.Compiler.IR.Builder;

/// <summary>
/// A part of a function that control can not leave without more ado: a loop, a <c>try</c> with <c>finally</c>, a handler, a <c>with</c>.
/// </summary>
internal abstract class Region
{
    /// <summary>The region around it.</summary>
    public Region? Outer { get; private set; }

    /// <summary>Where an exception goes outside the region; null leaves the function.</summary>
    public BuilderBlock? OuterHandler { get; private set; }

    /// <summary>Puts the region into its surroundings.</summary>
    public void Enter(Region? outer, BuilderBlock? outerHandler)
    {
        Outer = outer;
        OuterHandler = outerHandler;
    }

    /// <summary>Emits what has to happen when <c>return</c>, <c>break</c> or <c>continue</c> leaves the region.</summary>
    public virtual void EmitExit(FunctionBuilder builder)
    {
    }
}

/// <summary>A loop.</summary>
internal sealed class LoopRegion(BuilderBlock breakTarget, BuilderBlock continueTarget) : Region
{
    /// <summary>Where <c>break</c> goes.</summary>
    public BuilderBlock BreakTarget { get; } = breakTarget;

    /// <summary>Where <c>continue</c> goes.</summary>
    public BuilderBlock ContinueTarget { get; } = continueTarget;
}

/// <summary>A region with code that runs on the way out.</summary>
internal sealed class CleanupRegion(Action<FunctionBuilder> exit) : Region
{
    /// <inheritdoc/>
    public override void EmitExit(FunctionBuilder builder) => exit(builder);
}
