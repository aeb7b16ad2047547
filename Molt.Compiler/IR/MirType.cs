using System.Collections.Immutable;
using System.Text;

namespace Molt.Compiler.IR;

/// <summary>The kinds of object that need no further description, and the unbound state.</summary>
[Flags]
public enum TypeKinds : ushort
{
    /// <summary>None of these.</summary>
    Nothing = 0,

    /// <summary>No value: an unbound variable, or the end of an iteration.</summary>
    Unbound = 1 << 0,

    /// <summary><c>None</c>.</summary>
    None = 1 << 1,

    /// <summary>A <c>bool</c>.</summary>
    Bool = 1 << 2,

    /// <summary>An <c>int</c> that is not a bool nor an instance of another subclass.</summary>
    Int = 1 << 3,

    /// <summary>A <c>float</c>, exactly.</summary>
    Float = 1 << 4,

    /// <summary>A <c>complex</c>, exactly.</summary>
    Complex = 1 << 5,

    /// <summary>A <c>str</c>, exactly.</summary>
    Str = 1 << 6,

    /// <summary>A <c>bytes</c>, exactly.</summary>
    Bytes = 1 << 7,

    /// <summary>A <c>range</c>.</summary>
    Range = 1 << 8,

    /// <summary>A <c>slice</c>.</summary>
    Slice = 1 << 9,

    /// <summary>A cell of the compiler's making.</summary>
    Cell = 1 << 10,
}

/// <summary>An object that needs a description: an instance of a class, a container made at a place, a function.</summary>
/// <remarks>Atoms compare by reference: each describes one set of objects.</remarks>
public abstract class TypeAtom
{
    private static int s_count;

    /// <summary>A number that orders atoms.</summary>
    public int Id { get; } = Interlocked.Increment(ref s_count);
}

/// <summary>
/// The set of Python objects that a value can be: an element of the lattice of type inference (bottom: <see cref="Never"/>, top:
/// <see cref="Any"/>). Immutable.
/// </summary>
public sealed class MirType : IEquatable<MirType>
{
    /// <summary>Beyond this many atoms a union widens to <see cref="Any"/>.</summary>
    private const int MaximumAtoms = 32;

    /// <summary>No object: the value is never computed.</summary>
    public static readonly MirType Never = new(false, TypeKinds.Nothing, []);

    /// <summary>Any object, or no value.</summary>
    public static readonly MirType Any = new(true, TypeKinds.Nothing, []);

    /// <summary>No value.</summary>
    public static readonly MirType Unbound = Of(TypeKinds.Unbound);

    /// <summary><c>None</c>.</summary>
    public static readonly MirType None = Of(TypeKinds.None);

    /// <summary><c>bool</c>.</summary>
    public static readonly MirType Bool = Of(TypeKinds.Bool);

    /// <summary><c>int</c>.</summary>
    public static readonly MirType Int = Of(TypeKinds.Int);

    /// <summary><c>float</c>.</summary>
    public static readonly MirType Float = Of(TypeKinds.Float);

    /// <summary><c>str</c>.</summary>
    public static readonly MirType Str = Of(TypeKinds.Str);

    private MirType(bool isAny, TypeKinds kinds, ImmutableArray<TypeAtom> atoms)
    {
        IsAny = isAny;
        Kinds = kinds;
        Atoms = atoms;
    }

    /// <summary>Whether nothing is known.</summary>
    public bool IsAny { get; }

    /// <summary>The simple kinds in the union.</summary>
    public TypeKinds Kinds { get; }

    /// <summary>The described objects in the union, by <see cref="TypeAtom.Id"/>.</summary>
    public ImmutableArray<TypeAtom> Atoms { get; }

    /// <summary>Whether no object is possible.</summary>
    public bool IsNever => !IsAny && Kinds == 0 && Atoms.IsEmpty;

    /// <summary>Whether the value may be no value.</summary>
    public bool MayBeUnbound => IsAny || (Kinds & TypeKinds.Unbound) != 0;

    /// <summary>The only atom, if the type is that and nothing else.</summary>
    public TypeAtom? SingleAtom => !IsAny && Kinds == 0 && Atoms.Length == 1 ? Atoms[0] : null;

    /// <summary>A union of simple kinds.</summary>
    public static MirType Of(TypeKinds kinds) => new(false, kinds, []);

    /// <summary>An atom's type.</summary>
    public static MirType Of(TypeAtom atom) => new(false, TypeKinds.Nothing, [atom]);

    /// <summary>Whether the type is a union of some of <paramref name="kinds"/> and not empty.</summary>
    public bool IsOnly(TypeKinds kinds) => !IsAny && Atoms.IsEmpty && Kinds != 0 && (Kinds & ~kinds) == 0;

    /// <summary>Whether the type has some of <paramref name="kinds"/>.</summary>
    public bool Has(TypeKinds kinds) => IsAny || (Kinds & kinds) != 0;

    /// <summary>The type without no value.</summary>
    public MirType WithoutUnbound() => IsAny || !MayBeUnbound ? this : new(false, Kinds & ~TypeKinds.Unbound, Atoms);

    /// <summary>The type without some kinds.</summary>
    public MirType Without(TypeKinds kinds) => IsAny || (Kinds & kinds) == 0 ? this : new(false, Kinds & ~kinds, Atoms);

    /// <summary>The least upper bound.</summary>
    public MirType Join(MirType other)
    {
        if (IsAny || other.IsNever || ReferenceEquals(this, other))
        {
            return this;
        }
        if (other.IsAny || IsNever)
        {
            return other;
        }
        var kinds = Kinds | other.Kinds;
        var atoms = JoinAtoms(Atoms, other.Atoms);
        if (atoms.Length > MaximumAtoms)
        {
            return Any;
        }
        return kinds == Kinds && atoms == Atoms ? this : new(false, kinds, atoms);
    }

    private static ImmutableArray<TypeAtom> JoinAtoms(ImmutableArray<TypeAtom> left, ImmutableArray<TypeAtom> right)
    {
        if (right.IsEmpty || left == right)
        {
            return left;
        }
        if (left.IsEmpty)
        {
            return right;
        }
        var result = ImmutableArray.CreateBuilder<TypeAtom>(left.Length + right.Length);
        int i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (j == right.Length || (i < left.Length && left[i].Id < right[j].Id))
            {
                result.Add(left[i++]);
            }
            else if (i < left.Length && left[i].Id == right[j].Id)
            {
                result.Add(left[i++]);
                j++;
            }
            else
            {
                result.Add(right[j++]);
            }
        }
        return result.Count == left.Length ? left : result.DrainToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(MirType? other) =>
        other is not null && IsAny == other.IsAny && Kinds == other.Kinds && Atoms.AsSpan().SequenceEqual(other.Atoms.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MirType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsAny, Kinds, Atoms.Length);

    /// <inheritdoc/>
    public override string ToString()
    {
        if (IsAny)
        {
            return "any";
        }
        if (IsNever)
        {
            return "never";
        }
        var text = new StringBuilder();
        foreach (var kind in Enum.GetValues<TypeKinds>())
        {
            if (kind != 0 && (Kinds & kind) != 0)
            {
                text.Append(text.Length == 0 ? "" : "|").Append(kind.ToString().ToLowerInvariant());
            }
        }
        foreach (var atom in Atoms)
        {
            text.Append(text.Length == 0 ? "" : "|").Append(atom);
        }
        return text.ToString();
    }
}
