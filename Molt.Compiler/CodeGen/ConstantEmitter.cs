using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text;
using LLVMSharp.Interop;
using Molt.Compiler.IR;

namespace Molt.Compiler.CodeGen;

/// <summary>Emits constant objects, laid out as the runtime lays them out. Equal constants are one object.</summary>
internal sealed class ConstantEmitter(ProgramEmitter program)
{
    private readonly Dictionary<MirConstant, LLVMValueRef> _objects = [];
    private readonly Dictionary<string, LLVMValueRef> _strings = [];
    private readonly Dictionary<string, LLVMValueRef> _nameTables = [];
    private readonly Dictionary<string, LLVMValueRef> _texts = [];

    private LLVMContextRef Context => program.Context;

    private Cil.RuntimeConstants Runtime => program.Runtime.Constants;

    public LLVMValueRef None => Special(SpecialConstant.None);

    public LLVMValueRef True => Tag(Runtime.Singleton("True"));

    public LLVMValueRef False => Tag(Runtime.Singleton("False"));

    public LLVMValueRef Special(SpecialConstant special) => Tag(Runtime.Singleton(special.ToString()));

    /// <summary>The Value of a static object.</summary>
    public LLVMValueRef Tag(LLVMValueRef global) => Runtime.Value(global);

    /// <summary>A number of the target's pointer size.</summary>
    public LLVMValueRef Native(long number) => Runtime.NativeInt(number);

    /// <summary>The Value of a constant.</summary>
    public LLVMValueRef Value(MirConstant constant)
    {
        switch (constant.Content)
        {
            case null:
                return program.NoValue;
            case bool truth:
                return truth ? True : False;
            case SpecialConstant special:
                return Special(special);
            case long integer when Molt.Runtime.Value.FitsSmallInt(integer):
                return LLVMValueRef.CreateConstInt(Context.Int64Type, Molt.Runtime.Value.FromSmallInt(integer).Bits);
            case double number when Molt.Runtime.Value.TryInlineFloat(number, out var inline):
                return LLVMValueRef.CreateConstInt(Context.Int64Type, inline.Bits);
            case string text:
                return Tag(Str(text));
        }
        return Tag(Object(constant));
    }

    private LLVMValueRef Object(MirConstant constant)
    {
        if (!_objects.TryGetValue(constant, out var global))
        {
            global = NewObject(constant);
            _objects.Add(constant, global);
        }
        return global;
    }

    private LLVMValueRef NewObject(MirConstant constant)
    {
        switch (constant.Content)
        {
            case long integer:
                return Integer(integer);
            case BigInteger integer:
                return Integer(integer);
            case double number:
                return Object("PyFloat", "float", [new("Number", LLVMValueRef.CreateConstReal(Context.DoubleType, number))]);
            case Complex number:
                return Object(
                    "PyComplex",
                    "complex",
                    [
                        new("Real", LLVMValueRef.CreateConstReal(Context.DoubleType, number.Real)),
                        new("Imaginary", LLVMValueRef.CreateConstReal(Context.DoubleType, number.Imaginary)),
                    ]);
            case ImmutableArray<byte> bytes:
                var hash = LLVMValueRef.CreateConstInt(Context.Int64Type, (ulong)Molt.Runtime.Bytes.HashOf(bytes.AsSpan()));
                return Object(
                    "PyBytes", "bytes", [new("Length", Native(bytes.Length)), new("HashCode", hash)], Context.GetConstString(bytes.AsSpan(), false));
            case ImmutableArray<MirConstant> items:
                return Object("PyTuple", "tuple", [new("Length", Native(items.Length))], [.. items.Select(ValueInData)]);
            default:
                throw new UnreachableException();
        }
    }

    private LLVMValueRef Integer(BigInteger integer)
    {
        var magnitude = BigInteger.Abs(integer).ToByteArray(isUnsigned: true);
        int count = (magnitude.Length + 3) / 4;
        System.Array.Resize(ref magnitude, count * 4);
        var digits = new LLVMValueRef[count];
        for (int i = 0; i < count; i++)
        {
            digits[i] = LLVMValueRef.CreateConstInt(Context.Int32Type, BitConverter.ToUInt32(magnitude, i * 4));
        }
        return Object(
            "PyInt", "int", [new("SignedLength", Native(integer.Sign < 0 ? -count : count))], LLVMValueRef.CreateConstArray(Context.Int32Type, digits));
    }

    /// <summary>A constant as it stands in the data of another, where a Value may be split for the linker.</summary>
    public LLVMValueRef ValueInData(MirConstant constant) => constant.Content switch
    {
        bool truth => Runtime.ValueInData(Runtime.Singleton(truth ? "True" : "False")),
        SpecialConstant special => Runtime.ValueInData(Runtime.Singleton(special.ToString())),
        string text => Runtime.ValueInData(Str(text)),
        _ when Value(constant) is { Kind: LLVMValueKind.LLVMConstantIntValueKind } number => number,
        _ => Runtime.ValueInData(Object(constant)),
    };

    /// <summary>A constant object of a built-in type.</summary>
    private LLVMValueRef Object(
        string name, string pythonType, ReadOnlySpan<KeyValuePair<string, LLVMValueRef>> fields, params ReadOnlySpan<LLVMValueRef> tail)
    {
        var all = new Dictionary<string, LLVMValueRef> { ["Header"] = Runtime.TypeObject(pythonType) };
        foreach (var (field, value) in fields)
        {
            all.Add(field, value);
        }
        return Global(pythonType, Runtime.Struct(name, all, tail));
    }

    /// <summary>A constant str object. The linker makes equal ones of program and runtime one.</summary>
    public LLVMValueRef Str(string text)
    {
        if (!_strings.TryGetValue(text, out var global))
        {
            global = Runtime.Str(Encode(text));
            _strings.Add(text, global);
        }
        return global;
    }

    /// <summary>UTF-8, in which a lone surrogate is encoded as if it were a character.</summary>
    private static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
            {
                bytes.AddRange([(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out int used);
            i += used - 1;
            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
        }
        return [.. bytes];
    }

    /// <summary>A constant zero-terminated UTF-8 text.</summary>
    public LLVMValueRef Text(string text)
    {
        if (!_texts.TryGetValue(text, out var global))
        {
            global = Global("text", Context.GetConstString(Encoding.UTF8.GetBytes(text), false));
            _texts.Add(text, global);
        }
        return global;
    }

    /// <summary>A table of str pointers; null if it is empty.</summary>
    public LLVMValueRef Names(ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return LLVMValueRef.CreateConstPointerNull(program.Pointer);
        }
        string key = string.Join('\0', names);
        if (!_nameTables.TryGetValue(key, out var table))
        {
            table = Table("names", names.Select(Str));
            _nameTables.Add(key, table);
        }
        return table;
    }

    /// <summary>The tuple of keywords that a call hands over; null if there are none.</summary>
    public LLVMValueRef KeywordNames(ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return LLVMValueRef.CreateConstPointerNull(program.Pointer);
        }
        var tuple = new MirConstant(ImmutableArray.CreateRange(names.Select(name => new MirConstant(name))));
        return Object(tuple);
    }

    /// <summary>A table of pointers.</summary>
    public LLVMValueRef Table(string name, IEnumerable<LLVMValueRef> pointers) =>
        Global(name, LLVMValueRef.CreateConstArray(program.Pointer, pointers.ToArray()));

    /// <summary>An array of constants of one type; null if it is empty.</summary>
    public LLVMValueRef Array(string name, ReadOnlySpan<LLVMValueRef> items) => items.IsEmpty
        ? LLVMValueRef.CreateConstPointerNull(program.Pointer)
        : Global(name, LLVMValueRef.CreateConstArray(items[0].TypeOf, items));

    /// <summary>The constant description of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="body">What the runtime calls to run it.</param>
    /// <param name="entry">Where the program has the body of a function that units can leave out; else null.</param>
    public LLVMValueRef FunctionInfo(MirFunction function, LLVMValueRef body, LLVMValueRef entry)
    {
        var named = function.Parameters.Where(parameter => parameter.Kind is not (ParameterKind.VarArgs or ParameterKind.VarKeywords)).ToArray();
        if (function.Kind == FunctionKind.ClassBody)
        {
            named = [new ParameterInfo(".namespace", ParameterKind.PositionalOnly, false)];
        }
        int Count(ParameterKind kind) => named.Count(parameter => parameter.Kind == kind);
        uint flags = (function.Parameters.Any(parameter => parameter.Kind == ParameterKind.VarArgs) ? 1u : 0)
            | (function.Parameters.Any(parameter => parameter.Kind == ParameterKind.VarKeywords) ? 2u : 0)
            | (function.Suspension switch
            {
                SuspensionKind.Generator => 4u,
                SuspensionKind.Coroutine => 8u,
                SuspensionKind.AsyncGenerator => 16u,
                _ => 0,
            });
        return Struct(
            "FunctionInfo",
            ("Body", body),
            ("Name", Str(function.Name)),
            ("QualName", Str(function.QualifiedName)),
            ("Module", Str(function.Module.Name)),
            ("Doc", function.Doc is null ? LLVMValueRef.CreateConstPointerNull(program.Pointer) : Str(function.Doc)),
            ("ParameterNames", Names([.. named.Select(parameter => parameter.Name)])),
            ("PositionalOnlyCount", Int32(Count(ParameterKind.PositionalOnly))),
            ("PositionalCount", Int32(Count(ParameterKind.PositionalOnly) + Count(ParameterKind.Positional))),
            ("KeywordOnlyCount", Int32(Count(ParameterKind.KeywordOnly))),
            ("Flags", Int32((int)flags)),
            ("Definition", function.Suspension == SuspensionKind.None ? LLVMValueRef.CreateConstPointerNull(program.Pointer) : program.Positions.OfDefinition(function)),
            ("Entry", entry),
            ("Cell", function.HasCell ? program.FunctionCell(function) : LLVMValueRef.CreateConstPointerNull(program.Pointer)));
    }

    public LLVMValueRef Int32(int number) => LLVMValueRef.CreateConstInt(Context.Int32Type, (ulong)number);

    /// <summary>A runtime struct with some fields set and the others zero.</summary>
    public LLVMValueRef Struct(string name, params ReadOnlySpan<(string Field, LLVMValueRef Value)> fields)
    {
        var all = new Dictionary<string, LLVMValueRef>();
        foreach (var (field, value) in fields)
        {
            all.Add(field, value);
        }
        return Runtime.Struct(name, all);
    }

    private int _count;

    /// <summary>A private constant of the module.</summary>
    public LLVMValueRef Global(string prefix, LLVMValueRef initializer)
    {
        var global = Declare(prefix, initializer.TypeOf);
        global.Initializer = initializer;
        return global;
    }

    /// <summary>A private constant of the module, a struct of the runtime, whose content follows.</summary>
    public LLVMValueRef Declare(string prefix, string type) => Declare(prefix, Struct(type).TypeOf);

    private LLVMValueRef Declare(string prefix, LLVMTypeRef type)
    {
        var global = program.Module.AddGlobal(type, prefix + "." + (_count++).ToString(CultureInfo.InvariantCulture));
        global.Linkage = LLVMLinkage.LLVMPrivateLinkage;
        global.IsGlobalConstant = true;
        global.Alignment = 16;
        return global;
    }
}
