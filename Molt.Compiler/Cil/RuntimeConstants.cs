using System.Buffers.Binary;
using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>
/// Constants of the runtime's types in an LLVM module: objects that exist before the program starts. Used for the runtime's own module
/// and for those of programs.
/// </summary>
public sealed class RuntimeConstants
{
    private readonly LLVMModuleRef _module;
    private readonly ClrWorld _world;
    private readonly TypeMapper _types;
    private readonly Dictionary<string, LLVMValueRef> _globals = [];

    internal RuntimeConstants(LLVMModuleRef module, ClrWorld world, TypeMapper types)
    {
        _module = module;
        _world = world;
        _types = types;
    }

    /// <summary>The null pointer.</summary>
    public LLVMValueRef Null => LLVMValueRef.CreateConstPointerNull(_types.Pointer);

    /// <summary>A constant <c>str</c> object: the same for the same text in all modules of a program.</summary>
    /// <param name="utf8">The text; surrogates encoded as if they were characters.</param>
    public LLVMValueRef Str(ReadOnlySpan<byte> utf8)
    {
        string symbol = RuntimeSymbols.Str(utf8);
        return _globals.TryGetValue(symbol, out LLVMValueRef known) ? known : Add(symbol, MakeStr(symbol, utf8));
    }

    /// <summary>A constant <c>str</c> object.</summary>
    public LLVMValueRef Str(string text) => Str(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>The type object of a built-in type.</summary>
    public LLVMValueRef TypeObject(string pythonName) => External(RuntimeSymbols.Type(pythonName));

    /// <summary>The type object of a built-in type.</summary>
    public LLVMValueRef TypeObject(BuiltinType type) => External(type.Symbol);

    /// <summary>A static object of the runtime: <c>None</c>, <c>True</c>, <c>False</c>, <c>NotImplemented</c> or <c>Ellipsis</c>.</summary>
    public LLVMValueRef Singleton(string name) => External(RuntimeSymbols.Prefix + name);

    /// <summary>Something that another module defines.</summary>
    public LLVMValueRef External(string symbol)
    {
        if (!_globals.TryGetValue(symbol, out LLVMValueRef global))
        {
            global = _module.GetNamedGlobal(symbol);
            if (global.Handle == 0)
            {
                global = _module.AddGlobal(_types.Int8, symbol);
                global.Visibility = LLVMVisibility.LLVMHiddenVisibility;
            }
            _globals.Add(symbol, global);
        }
        return global;
    }

    /// <summary>An object's address as a <c>Value</c> in an instruction.</summary>
    public LLVMValueRef Value(LLVMValueRef address) => LLVMValueRef.CreateConstAdd(
        LLVMValueRef.CreateConstPtrToInt(address, _types.Int64), LLVMValueRef.CreateConstInt(_types.Int64, 1));

    /// <summary>An object's address as a <c>Value</c> in constant data. Its type differs from that in an instruction where pointers are narrower.</summary>
    public LLVMValueRef ValueInData(LLVMValueRef address)
    {
        if (_types.PointerSize == 8)
        {
            return Value(address);
        }
        // A linker can add an address to a field as wide as an address only.
        LLVMValueRef low = LLVMValueRef.CreateConstAdd(
            LLVMValueRef.CreateConstPtrToInt(address, _types.NativeInt), LLVMValueRef.CreateConstInt(_types.NativeInt, 1));
        return _types.Context.GetConstStruct([low, LLVMValueRef.CreateConstNull(_types.NativeInt)], packed: false);
    }

    /// <summary>An integer as wide as a pointer.</summary>
    public LLVMValueRef NativeInt(long value) => LLVMValueRef.CreateConstInt(_types.NativeInt, (ulong)value, true);

    /// <summary>A constant of a struct of the runtime.</summary>
    /// <param name="type">The struct, without its namespace: <c>PyTuple</c>.</param>
    /// <param name="fields">The fields that are not zero, by name; <c>Header</c> may be the address of a type object.</param>
    /// <param name="tail">What follows the struct.</param>
    public LLVMValueRef Struct(string type, IReadOnlyDictionary<string, LLVMValueRef> fields, params ReadOnlySpan<LLVMValueRef> tail)
    {
        StructType structure = _world.Struct(_world.FindType($"Molt.Runtime.{type}") ?? throw new ArgumentException(type, nameof(type)), []);
        TypeLayout layout = _types.Layout(structure);
        var values = new List<LLVMValueRef>();
        int end = 0;
        int used = 0;
        foreach (ClrField field in structure.Fields)
        {
            int start = layout.Offsets[field.Index];
            Pad(values, start - end);
            end = start + _types.Layout(field.Type).Size;
            used += fields.ContainsKey(field.Name) ? 1 : 0;
            values.Add(fields.TryGetValue(field.Name, out LLVMValueRef value) ? value : LLVMValueRef.CreateConstNull(_types.Memory(field.Type)));
        }
        Pad(values, layout.Size - end);
        values.AddRange(tail);
        return used == fields.Count
            ? _types.Context.GetConstStruct(values.ToArray(), packed: true)
            : throw new ArgumentException($"'{type}' does not have all of {string.Join(", ", fields.Keys)}", nameof(fields));
    }

    /// <summary>A constant integer of a field's type.</summary>
    public LLVMValueRef Integer(int bytes, long value) =>
        LLVMValueRef.CreateConstInt(_types.Context.GetIntType((uint)bytes * 8), (ulong)value, true);

    /// <summary>Defines a static object, at an address at which a pointer's tag bits are zero.</summary>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="content">Its content.</param>
    /// <param name="isConstant">Whether it is never written.</param>
    /// <param name="isShared">Whether other modules may define the same.</param>
    public LLVMValueRef Define(string symbol, LLVMValueRef content, bool isConstant, bool isShared)
    {
        LLVMValueRef declared = _module.GetNamedGlobal(symbol);
        LLVMValueRef global = _module.AddGlobal(content.TypeOf, declared.Handle == 0 ? symbol : "");
        if (declared.Handle != 0)
        {
            declared.ReplaceAllUsesWith(global);
            declared.DeleteGlobal();
            global.Name = symbol;
        }
        global.Initializer = content;
        global.IsGlobalConstant = isConstant;
        global.Alignment = 16;
        global.Visibility = LLVMVisibility.LLVMHiddenVisibility;
        if (isShared)
        {
            global.Linkage = LLVMLinkage.LLVMLinkOnceODRLinkage;
            global.Comdat = _module.GetOrInsertComdat(symbol);
        }
        return _globals[symbol] = global;
    }

    private LLVMValueRef Add(string symbol, LLVMValueRef global) => _globals[symbol] = global;

    private void Pad(List<LLVMValueRef> values, int bytes)
    {
        if (bytes > 0)
        {
            values.Add(LLVMValueRef.CreateConstNull(LLVMTypeRef.CreateArray(_types.Int8, (uint)bytes)));
        }
    }

    private LLVMValueRef MakeStr(string symbol, ReadOnlySpan<byte> utf8)
    {
        List<uint> characters = Decode(utf8);
        uint largest = characters.Count == 0 ? 0 : characters.Max();
        int width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
        byte[] data = new byte[(characters.Count + 1) * width];
        for (int i = 0; i < characters.Count; i++)
        {
            Span<byte> place = data.AsSpan(i * width);
            switch (width)
            {
                case 1:
                    place[0] = (byte)characters[i];
                    break;
                case 2:
                    BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)characters[i]);
                    break;
                default:
                    BinaryPrimitives.WriteUInt32LittleEndian(place, characters[i]);
                    break;
            }
        }
        uint flags = (uint)width | (largest < 0x80 ? (uint)Molt.Runtime.StrFlags.Ascii : 0);
        LLVMValueRef content = Struct(
            "PyStr",
            new Dictionary<string, LLVMValueRef>
            {
                ["Header"] = TypeObject("str"),
                ["Length"] = NativeInt(characters.Count),
                ["HashCode"] = Integer(8, Molt.Runtime.Str.HashOf(utf8)),
                ["Flags"] = Integer(4, flags),
            },
            _types.Context.GetConstString(data, dontNullTerminate: true));
        return Define(symbol, content, isConstant: true, isShared: true);
    }

    // UTF-8 that may also encode surrogates, which Python's strings may contain.
    private static List<uint> Decode(ReadOnlySpan<byte> utf8)
    {
        var characters = new List<uint>(utf8.Length);
        for (int i = 0; i < utf8.Length;)
        {
            uint first = utf8[i++];
            int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
            uint character = more == 0 ? first : first & (0x3Fu >> more);
            for (; more > 0; more--)
            {
                character = (character << 6) | (utf8[i++] & 0x3Fu);
            }
            characters.Add(character);
        }
        return characters;
    }
}
