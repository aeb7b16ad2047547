using System.Collections.Immutable;
using System.Numerics;

namespace Molt.Compiler.IR;

/// <summary>What is certain of a value's object.</summary>
public enum ProofKind : byte
{
    /// <summary>Nothing: it may be no value.</summary>
    None,

    /// <summary>There is an object.</summary>
    Object,

    /// <summary>An <c>int</c>, exactly, that Int64 holds.</summary>
    Int,

    /// <summary>A <c>float</c>, exactly.</summary>
    Float,

    /// <summary>A <c>bool</c>.</summary>
    Bool,

    /// <summary>An object of exactly the built-in class that <see cref="Proof.Of"/> names.</summary>
    BuiltinClass,

    /// <summary>A cell of the compiler's making.</summary>
    Cell,

    /// <summary>
    /// An instance of exactly one of the program's classes in <see cref="Proof.Classes"/>, which came out as expected, with all its attributes in
    /// their places.
    /// </summary>
    Instance,

    /// <summary>The class object of the class <see cref="Proof.Of"/>, which came out as expected.</summary>
    Class,

    /// <summary>A function object whose code is that of the function <see cref="Proof.Of"/>, and whose defaults are those of its definition.</summary>
    Function,

    /// <summary>The built-in function or class that <see cref="Proof.Of"/> names.</summary>
    Builtin,

    /// <summary>The intrinsic module that <see cref="Proof.Of"/> names, none of whose attributes was changed.</summary>
    Module,
}

/// <summary>
/// What is certain of a value, unlike <see cref="MirValue.Expected"/>: it follows from the value's definition alone. Only proofs select
/// representations and specialized operations. README.md, beside this file, says where they come from and how long they hold.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Of">What the kind needs; else null.</param>
public sealed record Proof(ProofKind Kind, object? Of = null)
{
    /// <summary>Nothing is certain.</summary>
    public static readonly Proof None = new(ProofKind.None);

    /// <summary>There is an object.</summary>
    public static readonly Proof Object = new(ProofKind.Object);

    /// <summary>An <c>int</c> that Int64 holds.</summary>
    public static readonly Proof Int = new(ProofKind.Int);

    /// <summary>A <c>float</c>.</summary>
    public static readonly Proof Float = new(ProofKind.Float);

    /// <summary>A <c>bool</c>.</summary>
    public static readonly Proof Bool = new(ProofKind.Bool);

    /// <summary>A cell.</summary>
    public static readonly Proof Cell = new(ProofKind.Cell);

    /// <summary>A <c>list</c>.</summary>
    public static readonly Proof List = OfClass("list");

    /// <summary>A <c>tuple</c>.</summary>
    public static readonly Proof Tuple = OfClass("tuple");

    /// <summary>A <c>str</c>.</summary>
    public static readonly Proof Str = OfClass("str");

    /// <summary>The classes of which one is the object's.</summary>
    public ImmutableArray<MirClass> Classes => Kind == ProofKind.Instance ? (ImmutableArray<MirClass>)Of! : [];

    /// <summary>
    /// Whether it holds only until code of the program may run again, which can change classes, functions and modules.
    /// </summary>
    public bool Expires => Kind is ProofKind.Instance or ProofKind.Class or ProofKind.Function or ProofKind.Module;

    /// <summary>How a value is held of which this is certain.</summary>
    public Representation Representation => Kind switch
    {
        ProofKind.Int => Representation.Int64,
        ProofKind.Float => Representation.Float64,
        ProofKind.Bool => Representation.Bool,
        _ => Representation.Value,
    };

    /// <summary>An object of exactly a built-in class.</summary>
    public static Proof OfClass(string name) => new(ProofKind.BuiltinClass, name);

    /// <summary>An instance of one of some classes.</summary>
    public static Proof OfInstance(params ImmutableArray<MirClass> classes) => new(ProofKind.Instance, classes);

    /// <summary>What is certain of a value, constants included.</summary>
    public static Proof OfValue(MirValue value) => value is MirConstant constant ? OfConstant(constant) : value.Proof;

    /// <summary>Whether whatever this proves, the other does, too.</summary>
    public bool Implies(Proof other) => other.Kind switch
    {
        ProofKind.None => true,
        ProofKind.Object => Kind != ProofKind.None,
        ProofKind.Instance => Kind == ProofKind.Instance && Classes.All(other.Classes.Contains),
        _ => Equals(other),
    };

    /// <summary>What is certain of a value that is one of two.</summary>
    public Proof Join(Proof other) => Implies(other) ? other : other.Implies(this) ? this
        : Kind == ProofKind.None || other.Kind == ProofKind.None ? None : Object;

    /// <inheritdoc/>
    public bool Equals(Proof? other) => other is not null && Kind == other.Kind && (Kind == ProofKind.Instance
        ? Classes.SequenceEqual(other.Classes)
        : Equals(Of, other.Of));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Kind == ProofKind.Instance ? Classes.Length : Of?.GetHashCode() ?? 0);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ProofKind.BuiltinClass => (string)Of!,
        ProofKind.Instance => "instance(" + string.Join('|', Classes.Select(each => each.QualifiedName)) + ")",
        ProofKind.Class => "class(" + ((MirClass)Of!).QualifiedName + ")",
        ProofKind.Function => "function(" + ((MirFunction)Of!).QualifiedName + ")",
        ProofKind.Builtin => "builtin(" + Of + ")",
        ProofKind.Module => "module(" + Of + ")",
        _ => Kind.ToString().ToLowerInvariant(),
    };

    private static Proof OfConstant(MirConstant constant) => constant.Content switch
    {
        null => None,
        bool => Bool,
        long => Int,
        double => Float,
        BigInteger => Object,
        Complex => OfClass("complex"),
        string => Str,
        ImmutableArray<byte> => OfClass("bytes"),
        ImmutableArray<MirConstant> => Tuple,
        SpecialConstant.None => OfClass("NoneType"),
        _ => Object,
    };
}
