using System.Collections.Immutable;
using Molt.Compiler.Analysis;
using Molt.Compiler.IR;

namespace Molt.Compiler.Optimization;

/// <summary>Arguments of calls of the program's functions, by parameter.</summary>
internal static class ArgumentBinding
{
    /// <summary>The arguments of a call in the order of the parameters, or null if the call must find out at run time.</summary>
    public static MirValue[]? Bind(FunctionModel model, MirValue? receiver, ReadOnlySpan<MirValue> arguments, ImmutableArray<string> keywords)
    {
        var function = model.Function;
        if (function.Parameters.Any(parameter => parameter.Kind is ParameterKind.VarArgs or ParameterKind.VarKeywords))
        {
            return null;
        }
        var bound = new MirValue?[function.Parameters.Length];
        int positional = function.Parameters.Count(parameter => parameter.Kind != ParameterKind.KeywordOnly);
        int given = arguments.Length - keywords.Length, shift = 0;
        if (receiver is not null)
        {
            shift = 1;
            if (positional == 0)
            {
                return null;
            }
            bound[0] = receiver;
        }
        if (given + shift > positional)
        {
            return null;
        }
        for (int i = 0; i < given; i++)
        {
            bound[i + shift] = arguments[i];
        }
        for (int i = 0; i < keywords.Length; i++)
        {
            int index = function.Parameters.IndexOf(parameter => parameter.Name == keywords[i] && parameter.Kind != ParameterKind.PositionalOnly);
            if (index < 0 || bound[index] is not null)
            {
                return null;
            }
            bound[index] = arguments[given + i];
        }
        for (int i = 0; i < bound.Length; i++)
        {
            bound[i] ??= Default(model, i, positional);
            if (bound[i] is null)
            {
                return null;
            }
        }
        return bound!;
    }

    /// <summary>What the parameters of a native entry want of arguments.</summary>
    public static IEnumerable<(MirValue Value, Proof Proof)> Wants(MirFunction function, IReadOnlyList<MirValue> bound) =>
        from pair in bound.Zip(function.Entry.Parameters) where !pair.Second.Proof.Expires && pair.Second.Proof != Proof.Object select (pair.First, pair.Second.Proof);

    /// <summary>The arguments as the native entry takes them.</summary>
    public static IEnumerable<MirValue> Pass(FastCopy copy, MirFunction function, IReadOnlyList<MirValue> bound) =>
        bound.Zip(function.Entry.Parameters, (value, parameter) => copy.Operand(value, parameter.Proof));

    /// <summary>A parameter's default if it is a constant. The runtime notices when it is changed.</summary>
    private static MirConstant? Default(FunctionModel model, int index, int positional)
    {
        var parameter = model.Function.Parameters[index];
        if (!parameter.HasDefault || model.Definitions.Count != 1)
        {
            return null;
        }
        return (parameter.Kind == ParameterKind.KeywordOnly
            ? model.KeywordDefaults.GetValueOrDefault(parameter.Name)
            : model.Defaults?[index - (positional - model.Defaults.Length)]) as MirConstant;
    }
}
