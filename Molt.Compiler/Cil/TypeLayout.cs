using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>How values of a type are held.</summary>
internal enum Holding
{
    /// <summary>In one LLVM scalar: numbers, pointers, and structs around a single scalar.</summary>
    Scalar,

    /// <summary>In an LLVM struct, field by field.</summary>
    Aggregate,

    /// <summary>In memory only; an LLVM value of the type is a pointer to it.</summary>
    Memory,
}

/// <summary>The place of a type's values in memory and in registers on one target.</summary>
/// <param name="Size">Bytes, with padding at the end.</param>
/// <param name="Alignment">Bytes.</param>
/// <param name="Memory">The LLVM type in memory.</param>
/// <param name="Holding">How values are held.</param>
/// <param name="Offsets">The byte offset of each instance field.</param>
internal sealed record TypeLayout(int Size, int Alignment, LLVMTypeRef Memory, Holding Holding, int[] Offsets);

/// <summary>Maps types of the dialect to LLVM on one target.</summary>
internal sealed class TypeMapper(LLVMContextRef context, int pointerSize)
{
    // Beyond this an LLVM struct in registers costs more than a copy in memory.
    private const int LargestAggregate = 32;

    private readonly Dictionary<ClrType, TypeLayout> _layouts = [];

    public LLVMContextRef Context => context;

    public int PointerSize => pointerSize;

    public LLVMTypeRef Pointer { get; } = context.GetPointerType();

    public LLVMTypeRef NativeInt { get; } = context.GetIntType((uint)pointerSize * 8);

    public LLVMTypeRef Int1 { get; } = context.Int1Type;

    public LLVMTypeRef Int8 { get; } = context.Int8Type;

    public LLVMTypeRef Int32 { get; } = context.Int32Type;

    public LLVMTypeRef Int64 { get; } = context.Int64Type;

    /// <summary>The LLVM type of a parameter or result: as in memory, but a <c>bool</c> is an <c>i1</c>, and a large struct a pointer.</summary>
    public LLVMTypeRef Parameter(ClrType type)
    {
        if (type.Primitive == PrimitiveKind.Boolean)
        {
            return Int1;
        }
        if (type.Primitive == PrimitiveKind.Void)
        {
            return context.VoidType;
        }
        TypeLayout layout = Layout(type);
        return layout.Holding == Holding.Memory ? Pointer : layout.Memory;
    }

    /// <summary>The LLVM type in memory.</summary>
    public LLVMTypeRef Memory(ClrType type) => Layout(type).Memory;

    /// <summary>Whether values are passed by the address of a copy.</summary>
    public bool IsInMemory(ClrType type) => type.Primitive is null && !type.IsPointer && Layout(type).Holding == Holding.Memory;

    /// <summary>The LLVM type of a function.</summary>
    public LLVMTypeRef Function(ClrType returnType, IEnumerable<ClrType> parameters)
    {
        var types = new List<LLVMTypeRef>();
        bool returnsInMemory = IsInMemory(returnType);
        if (returnsInMemory)
        {
            types.Add(Pointer);
        }
        types.AddRange(parameters.Select(Parameter));
        return LLVMTypeRef.CreateFunction(returnsInMemory ? context.VoidType : Parameter(returnType), types.ToArray());
    }

    /// <summary>The layout of a type.</summary>
    /// <exception cref="DialectException">The dialect does not have the type.</exception>
    public TypeLayout Layout(ClrType type)
    {
        if (!_layouts.TryGetValue(type, out TypeLayout? layout))
        {
            _layouts.Add(type, layout = Compute(type));
        }
        return layout;
    }

    private TypeLayout Compute(ClrType type) => type switch
    {
        PrimitiveType primitive => primitive.Kind switch
        {
            PrimitiveKind.Void or PrimitiveKind.Boolean or PrimitiveKind.SByte or PrimitiveKind.Byte => Scalar(1, Int8),
            PrimitiveKind.Char or PrimitiveKind.Int16 or PrimitiveKind.UInt16 => Scalar(2, context.Int16Type),
            PrimitiveKind.Int32 or PrimitiveKind.UInt32 => Scalar(4, Int32),
            PrimitiveKind.Int64 or PrimitiveKind.UInt64 => Scalar(8, Int64),
            PrimitiveKind.Single => Scalar(4, context.FloatType),
            PrimitiveKind.Double => Scalar(8, context.DoubleType),
            PrimitiveKind.IntPtr or PrimitiveKind.UIntPtr => Scalar(pointerSize, NativeInt),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        PointerType or FunctionPointerType => Scalar(pointerSize, Pointer),
        StructType { EnumUnderlyingType: { } underlying } => Layout(underlying),
        StructType { IsManaged: false, IsOpen: false } structure => ComputeStruct(structure),
        _ => throw DialectException.Outside($"the type '{type}'"),
    };

    private static TypeLayout Scalar(int size, LLVMTypeRef type) => new(size, size, type, Holding.Scalar, [0]);

    private TypeLayout ComputeStruct(StructType type)
    {
        ClrTypeDefinition? definition = type.Definition;
        if (type.Fields.IsEmpty && definition is not { IsValueType: true })
        {
            throw DialectException.Outside($"a value of type '{type}'");
        }
        TypeLayout[] fields = [.. type.Fields.Select(field => Layout(field.Type))];
        int size = definition?.LayoutSize ?? 0;
        if (definition?.Attribute("InlineArray") is { } inlineArray)
        {
            return Repeat(fields[0], (int)inlineArray.Arguments[0]!);
        }
        if (fields.Length == 1 && size > fields[0].Size && type.Fields[0].Offset <= 0)
        {
            return Repeat(fields[0], size / fields[0].Size);
        }
        int[] offsets = new int[fields.Length];
        int alignment = 1;
        int end = 0;
        bool isNatural = size == 0;
        for (int i = 0; i < fields.Length; i++)
        {
            int fieldAlignment = definition is { LayoutPack: > 0 } ? Math.Min(fields[i].Alignment, definition.LayoutPack) : fields[i].Alignment;
            isNatural &= fieldAlignment == fields[i].Alignment && type.Fields[i].Offset < 0;
            alignment = Math.Max(alignment, fieldAlignment);
            offsets[i] = type.Fields[i].Offset >= 0
                ? type.Fields[i].Offset
                : (end + fieldAlignment - 1) / fieldAlignment * fieldAlignment;
            end = Math.Max(end, offsets[i] + fields[i].Size);
        }
        size = Math.Max(Math.Max(size, end), 1);
        size = (size + alignment - 1) / alignment * alignment;
        if (fields.Length == 1 && offsets[0] == 0 && size == fields[0].Size)
        {
            return fields[0] with { Offsets = [0] };
        }
        if (fields.Length == 0)
        {
            // With an explicit size it is room for something that code reaches by pointers.
            return size == 1
                ? new(size, 1, Int8, Holding.Scalar, [])
                : new(size, 1, LLVMTypeRef.CreateArray(Int8, (uint)size), Holding.Memory, []);
        }
        if (!isNatural)
        {
            LLVMTypeRef blob = LLVMTypeRef.CreateArray(context.GetIntType((uint)alignment * 8), (uint)(size / alignment));
            return new(size, alignment, blob, Holding.Memory, offsets);
        }
        bool isMemory = size > LargestAggregate || fields.Any(static field => field.Holding == Holding.Memory);
        LLVMTypeRef[] elements = [.. fields.Select(static field => field.Memory)];
        return new(size, alignment, context.GetStructType(elements, packed: false), isMemory ? Holding.Memory : Holding.Aggregate, offsets);
    }

    private static TypeLayout Repeat(TypeLayout element, int count) =>
        new(element.Size * count, element.Alignment, LLVMTypeRef.CreateArray(element.Memory, (uint)count), Holding.Memory, [0]);
}
