using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

/// <summary>The places where a generic copy can be entered in the middle; collected while the fast copy is emitted.</summary>
internal sealed class ResumePoints
{
    /// <summary>The places; the first has the number 1.</summary>
    public List<Deoptimization> Points { get; } = [];

    private readonly Dictionary<(IR.MirBlock, int), int> _numbers = [];

    /// <summary>Adds a place if it is new.</summary>
    /// <returns>Its number.</returns>
    public int Add(Deoptimization point)
    {
        if (!_numbers.TryGetValue((point.Block, point.Index), out int number))
        {
            Points.Add(point);
            _numbers.Add((point.Block, point.Index), number = Points.Count);
        }
        return number;
    }
}
