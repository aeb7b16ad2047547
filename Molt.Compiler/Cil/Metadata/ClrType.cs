using System.Collections.Immutable;
using System.Diagnostics;

namespace Molt.Compiler.Cil;

/// <summary>The primitive types of IL signatures.</summary>
public enum PrimitiveKind
{
    /// <summary>No value.</summary>
    Void,

    /// <summary><c>bool</c>: one byte in memory.</summary>
    Boolean,

    /// <summary><c>char</c>.</summary>
    Char,

    /// <summary><c>sbyte</c>.</summary>
    SByte,

    /// <summary><c>byte</c>.</summary>
    Byte,

    /// <summary><c>short</c>.</summary>
    Int16,

    /// <summary><c>ushort</c>.</summary>
    UInt16,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>uint</c>.</summary>
    UInt32,

    /// <summary><c>long</c>.</summary>
    Int64,

    /// <summary><c>ulong</c>.</summary>
    UInt64,

    /// <summary><c>float</c>.</summary>
    Single,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>nint</c>: as wide as a pointer of the target.</summary>
    IntPtr,

    /// <summary><c>nuint</c>.</summary>
    UIntPtr,
}

/// <summary>
/// A type of the runtime dialect as IL has it. Types are unique within a <see cref="ClrWorld"/>: equal types are the same object.
/// </summary>
public abstract class ClrType
{
    private protected ClrType(string name) => Name = name;

    /// <summary>The type as C# writes it, without namespaces.</summary>
    public string Name { get; }

    /// <summary>Whether this is the runtime's <c>Value</c>, a tagged Python object.</summary>
    public bool IsTaggedValue => this is StructType { FullName: "Molt.Runtime.Value" };

    /// <summary>Whether this is a pointer to the runtime's <c>SourcePosition</c>, a place in the program.</summary>
    public bool IsSourcePosition => this is PointerType { Element: StructType { FullName: "Molt.Runtime.SourcePosition" } };

    /// <summary>Whether this is a pointer, a reference or a function pointer.</summary>
    public virtual bool IsPointer => false;

    /// <summary>Whether a generic parameter occurs in it.</summary>
    public virtual bool IsOpen => false;

    /// <summary>Whether it is, or contains, something that is not of the dialect.</summary>
    public virtual bool IsManaged => false;

    /// <summary>The primitive kind; null if this is no primitive.</summary>
    public PrimitiveKind? Primitive => (this as PrimitiveType)?.Kind;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A primitive type.</summary>
public sealed class PrimitiveType : ClrType
{
    internal PrimitiveType(PrimitiveKind kind)
        : base(NameOf(kind)) => Kind = kind;

    /// <summary>Which one.</summary>
    public PrimitiveKind Kind { get; }

    /// <summary>Whether a value is extended with zeros when it becomes wider.</summary>
    public bool IsUnsigned => Kind is PrimitiveKind.Boolean or PrimitiveKind.Char or PrimitiveKind.Byte or PrimitiveKind.UInt16
        or PrimitiveKind.UInt32 or PrimitiveKind.UInt64 or PrimitiveKind.UIntPtr;

    private static string NameOf(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Void => "void",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Char => "char",
        PrimitiveKind.SByte => "sbyte",
        PrimitiveKind.Byte => "byte",
        PrimitiveKind.Int16 => "short",
        PrimitiveKind.UInt16 => "ushort",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.UInt32 => "uint",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.IntPtr => "nint",
        PrimitiveKind.UIntPtr => "nuint",
        _ => throw new UnreachableException(),
    };
}

/// <summary>A pointer <c>T*</c>, or a reference <c>ref T</c>.</summary>
public sealed class PointerType : ClrType
{
    internal PointerType(ClrType element, bool isReference)
        : base(isReference ? $"ref {element.Name}" : $"{element.Name}*")
    {
        Element = element;
        IsReference = isReference;
    }

    /// <summary>What it points to.</summary>
    public ClrType Element { get; }

    /// <summary>Whether it is a reference.</summary>
    public bool IsReference { get; }

    /// <inheritdoc/>
    public override bool IsPointer => true;

    /// <inheritdoc/>
    public override bool IsOpen => Element.IsOpen;

    /// <inheritdoc/>
    public override bool IsManaged => Element.IsManaged;
}

/// <summary>A function pointer.</summary>
public sealed class FunctionPointerType : ClrType
{
    internal FunctionPointerType(ClrType returnType, ImmutableArray<ClrType> parameters)
        : base($"delegate*<{string.Join(",", parameters.Append(returnType))}>")
    {
        ReturnType = returnType;
        Parameters = parameters;
    }

    /// <summary>The type of the result.</summary>
    public ClrType ReturnType { get; }

    /// <summary>The types of the parameters.</summary>
    public ImmutableArray<ClrType> Parameters { get; }

    /// <inheritdoc/>
    public override bool IsPointer => true;

    /// <inheritdoc/>
    public override bool IsOpen => ReturnType.IsOpen || Parameters.Any(static parameter => parameter.IsOpen);
}

/// <summary>A generic parameter of a type or method that is not instantiated.</summary>
public sealed class GenericParameterType : ClrType
{
    internal GenericParameterType(bool isMethod, int index)
        : base($"{(isMethod ? "!!" : "!")}{index}")
    {
    }

    /// <inheritdoc/>
    public override bool IsOpen => true;
}

/// <summary>A type that the dialect does not have: a class, an array, <c>string</c>, <c>object</c>. Naming one is no error; using one is.</summary>
public sealed class ManagedType : ClrType
{
    internal ManagedType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override bool IsManaged => true;
}

/// <summary>
/// A struct, enumeration, interface or static class: declared in a dialect assembly, or one of the few of the base library that the translator knows.
/// </summary>
public sealed class StructType : ClrType
{
    private ImmutableArray<ClrField>? _fields;

    internal StructType(ClrTypeDefinition? definition, string fullName, ImmutableArray<ClrType> arguments)
        : base(arguments.IsEmpty ? ShortName(definition, fullName) : $"{ShortName(definition, fullName)}<{string.Join(",", arguments)}>")
    {
        Definition = definition;
        FullName = fullName;
        Arguments = arguments;
    }

    /// <summary>The declaration; null for a type of the base library.</summary>
    public ClrTypeDefinition? Definition { get; }

    /// <summary>The full name as metadata has it, without arguments: <c>System.Span`1</c>.</summary>
    public string FullName { get; }

    /// <summary>The generic arguments.</summary>
    public ImmutableArray<ClrType> Arguments { get; }

    /// <inheritdoc/>
    public override bool IsOpen => Arguments.Any(static argument => argument.IsOpen);

    /// <inheritdoc/>
    public override bool IsManaged => Definition is { IsManagedClass: true } || Arguments.Any(static argument => argument.IsManaged);

    /// <summary>The type behind an enumeration; null for others.</summary>
    public ClrType? EnumUnderlyingType => Definition is { } definition
        ? definition.EnumUnderlyingType
        : null;

    /// <summary>The instance fields in declaration order.</summary>
    public ImmutableArray<ClrField> Fields => _fields ??= Definition?.InstanceFields(this) ?? ImmutableArray<ClrField>.Empty;

    /// <summary>The instance field with the given name.</summary>
    public ClrField Field(string name) => Fields.Single(field => field.Name == name);

    internal void SetFields(ImmutableArray<ClrField> fields) => _fields = fields;

    // The name with its outer types but no namespace and no generic arity.
    private static string ShortName(ClrTypeDefinition? definition, string fullName)
    {
        string space = definition == null ? "System" : definition.Namespace;
        string name = space.Length == 0 ? fullName : fullName[(space.Length + 1)..];
        return string.Join('.', name.Split('.').Select(static part => part.Split('`')[0]));
    }
}

/// <summary>An instance field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in the instantiated struct.</param>
/// <param name="Index">Its position among the instance fields.</param>
/// <param name="Offset">Its explicit offset; -1 if it has none.</param>
public sealed record ClrField(string Name, ClrType Type, int Index, int Offset);
