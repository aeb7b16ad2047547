using System.Numerics;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>What a guard can make certain of what is expected.</summary>
internal static class Expectations
{
    /// <summary>More classes than this are not told apart by a guard.</summary>
    public const int MaximumClasses = 4;

    private static readonly (TypeKinds Kind, string Type)[] s_classes = [(TypeKinds.Str, "str"), (TypeKinds.Bytes, "bytes"), (TypeKinds.None, "NoneType")];

    /// <summary>The proof that fits exactly what is expected, by a number or an object of one built-in class; null if there is none.</summary>
    public static Proof? Exact(MirType type)
    {
        if (type.IsOnly(TypeKinds.Int))
        {
            return Proof.Int;
        }
        if (type.IsOnly(TypeKinds.Float))
        {
            return Proof.Float;
        }
        if (type.IsOnly(TypeKinds.Bool))
        {
            return Proof.Bool;
        }
        foreach (var (kind, name) in s_classes)
        {
            if (type.IsOnly(kind))
            {
                return Proof.OfClass(name);
            }
        }
        return Container(type) is { } container ? Proof.OfClass(container) : null;
    }

    /// <summary>The type without what an operation on an object fails for.</summary>
    public static MirType Present(MirType type) => type.Without(TypeKinds.None | TypeKinds.Unbound);

    /// <summary>Instances of a few classes of the program with a known layout; null if something else is expected.</summary>
    public static Proof? Instances(MirType type)
    {
        type = Present(type);
        return type.Atoms.Length is > 0 and <= MaximumClasses && TypeInference.OnlyInstances(type)
            ? Proof.OfInstance([.. type.Atoms.Select(atom => ((InstanceAtom)atom).Model.Class)])
            : null;
    }

    /// <summary>Whether an int or a bool is expected of a value, and not a constant that needs more bits than Int64 has.</summary>
    public static bool IsInteger(MirValue value) =>
        TypeInference.TypeOf(value).IsOnly(TypeKinds.Int | TypeKinds.Bool) && Exact(TypeInference.TypeOf(value)) is not null
        && value is not MirConstant { Content: BigInteger };

    /// <summary>Whether a float is expected.</summary>
    public static bool IsFloat(MirValue value) => TypeInference.TypeOf(value).IsOnly(TypeKinds.Float);

    /// <summary>Whether a list is expected, or None or no value.</summary>
    public static bool IsList(MirValue value) => TypeInference.OnlyContainers(Present(TypeInference.TypeOf(value)), ContainerKind.List);

    /// <summary>The proof of a number that is expected.</summary>
    public static Proof Number(MirValue value) => Exact(TypeInference.TypeOf(value))!;

    private static string? Container(MirType type) =>
        !type.IsAny && type.Kinds == 0 && !type.Atoms.IsEmpty && type.Atoms[0] is ContainerAtom { Kind: var kind } && TypeInference.OnlyContainers(type, kind)
            ? kind switch
            {
                ContainerKind.List => "list",
                ContainerKind.Tuple => "tuple",
                ContainerKind.Set => "set",
                ContainerKind.FrozenSet => "frozenset",
                ContainerKind.Dict => "dict",
                _ => null,
            }
            : null;
}
