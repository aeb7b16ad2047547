using System.Collections.Immutable;
using System.Globalization;

namespace Molt.Compiler.Cil;

/// <summary>The value types of the base library that the dialect has, with their fields.</summary>
internal static class BaseLibraryTypes
{
    /// <summary>The name of the field that holds a span's address.</summary>
    public const string SpanReference = "_reference";

    /// <summary>The name of the field that holds a span's length.</summary>
    public const string SpanLength = "_length";

    /// <summary>Whether the type is a span.</summary>
    public static bool IsSpan(ClrType type) => type is StructType { Definition: null, FullName: "System.Span`1" or "System.ReadOnlySpan`1" };

    public static bool IsKnown(string fullName) =>
        fullName is "System.Span`1" or "System.ReadOnlySpan`1" or "System.Span`1.Enumerator" or "System.ReadOnlySpan`1.Enumerator"
        || IsTuple(fullName);

    public static ImmutableArray<ClrField> Fields(ClrWorld world, StructType type)
    {
        ClrType length = world.Primitive(PrimitiveKind.Int32);
        return type.FullName switch
        {
            _ when type.Arguments.IsEmpty => [],
            "System.Span`1" or "System.ReadOnlySpan`1" =>
                [new(SpanReference, world.Reference(type.Arguments[0]), 0, -1), new(SpanLength, length, 1, -1)],
            "System.Span`1.Enumerator" =>
                [new("_span", world.BaseLibraryStruct("System.Span`1", type.Arguments), 0, -1), new("_index", length, 1, -1)],
            "System.ReadOnlySpan`1.Enumerator" =>
                [new("_span", world.BaseLibraryStruct("System.ReadOnlySpan`1", type.Arguments), 0, -1), new("_index", length, 1, -1)],
            _ => [.. type.Arguments.Select(static (argument, index) => new ClrField(
                string.Create(CultureInfo.InvariantCulture, $"Item{index + 1}"), argument, index, -1))],
        };
    }

    private static bool IsTuple(string fullName) =>
        fullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal) && fullName is not "System.ValueTuple`8";
}
