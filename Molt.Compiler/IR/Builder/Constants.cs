using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using Molt.Compiler.Binding;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.IR.Builder;

/// <summary>The MIR constants of constant expressions.</summary>
internal static class Constants
{
    /// <summary>The constant of a folded expression; null if a string is in it that MIR has no form for.</summary>
    public static MirConstant? Of(FoldedConstant constant)
    {
        if (constant.Complex is { } complex)
        {
            return new MirConstant(complex);
        }
        if (!constant.IsTuple)
        {
            return Of(constant.Literal);
        }
        var items = ImmutableArray.CreateBuilder<MirConstant>(constant.Items.Length);
        foreach (var item in constant.Items)
        {
            if (Of(item) is not { } element)
            {
                return null;
            }
            items.Add(element);
        }
        return new MirConstant(items.MoveToImmutable());
    }

    /// <summary>The constant of a literal; null if it is a string that MIR has no form for.</summary>
    public static MirConstant? Of(ConstantValue value) => value.Kind switch
    {
        ConstantKind.None => MirConstant.None,
        ConstantKind.False => MirConstant.False,
        ConstantKind.True => MirConstant.True,
        ConstantKind.Ellipsis => new MirConstant(SpecialConstant.Ellipsis),
        ConstantKind.Int => value.IsLong ? new MirConstant(value.AsLong) : new MirConstant(value.AsBigInteger),
        ConstantKind.Float => new MirConstant(value.AsDouble),
        ConstantKind.Complex => new MirConstant(new Complex(0, value.AsDouble)),
        ConstantKind.String => value.IsUtf16Exact ? new MirConstant(value.AsString) : null,
        ConstantKind.Bytes => new MirConstant(value.AsBytes),
        _ => throw new UnreachableException(),
    };

    /// <summary>The truth of a constant; null for no value.</summary>
    public static bool? Truth(MirConstant constant) => constant.Content switch
    {
        null => null,
        bool value => value,
        long value => value != 0,
        BigInteger value => !value.IsZero,
        double value => value != 0,
        Complex value => value != Complex.Zero,
        string value => value.Length != 0,
        ImmutableArray<byte> value => value.Length != 0,
        ImmutableArray<MirConstant> value => value.Length != 0,
        SpecialConstant.None => false,
        SpecialConstant.Ellipsis => true,
        _ => null,
    };
}
