using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

/// <summary>The places where a generic copy can be entered in the middle; collected while the fast copy is emitted.</summary>
internal sealed class ResumePoints
{
    /// <summary>The places; the first has the number 1.</summary>
    public List<Deoptimization> Points { get; } = [];

    /// <summary>Adds a place.</summary>
    /// <returns>Its number.</returns>
    public int Add(Deoptimization point)
    {
        Points.Add(point);
        return Points.Count;
    }
}
