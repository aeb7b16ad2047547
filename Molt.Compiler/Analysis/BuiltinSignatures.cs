using Molt.Compiler.Cil;
using Molt.Compiler.IR;

namespace Molt.Compiler.Analysis;

/// <summary>The C# methods that implement built-in functions and methods, found by the types that inference knows.</summary>
public sealed class BuiltinSignatures(RuntimeLibrary library)
{
    private static readonly (TypeKinds Kind, string Type)[] s_kinds =
    [
        (TypeKinds.Str, "str"), (TypeKinds.Bytes, "bytes"), (TypeKinds.Range, "range"), (TypeKinds.Complex, "complex"), (TypeKinds.Float, "float"),
        (TypeKinds.Bool, "bool"), (TypeKinds.Int, "int"), (TypeKinds.None, "NoneType"),
    ];

    /// <summary>The method that a name means for receivers of a type, all of one built-in class; null if that is not known.</summary>
    public RuntimeMethod? Method(MirType receiver, string name) =>
        TypeName(receiver) is { } type && library.FindType(type)?.FindMethod(name) is { Kind: BuiltinMethodKind.Instance } method ? method.Method : null;

    /// <summary>The class or static method that a name means of a built-in class; null if it is something else.</summary>
    public RuntimeMethod? ClassMethod(string type, string name) =>
        library.FindType(type)?.FindMethod(name) is { Kind: BuiltinMethodKind.Class or BuiltinMethodKind.Static } method ? method.Method : null;

    /// <summary>A built-in function by its name, which has its module before it unless that is <c>builtins</c>; null if it is no function.</summary>
    public RuntimeMethod? Function(string name)
    {
        int dot = name.LastIndexOf('.');
        return (dot < 0 ? library.FindFunction("builtins", name) : library.FindFunction(name[..dot], name[(dot + 1)..]))?.Method;
    }

    /// <summary>The constant that an attribute of an intrinsic module is; null if it is something else.</summary>
    public object? Constant(string module, string name) =>
        library.FindModule(module)?.Attributes.GetValueOrDefault(name)?.Constant;

    /// <summary>The simple kind of what a method returns; null if it is none, or not known.</summary>
    public MirType? Result(RuntimeMethod method) => method.ReturnType switch
    {
        PrimitiveType { Kind: PrimitiveKind.Boolean } => MirType.Bool,
        PrimitiveType { Kind: PrimitiveKind.Int64 or PrimitiveKind.IntPtr or PrimitiveKind.Int32 } => MirType.Int,
        PrimitiveType { Kind: PrimitiveKind.Double } => MirType.Float,
        PrimitiveType { Kind: PrimitiveKind.Void } => MirType.None,
        _ => KindOf(method.ReturnPythonType ?? (method.ReturnType.IsPointer ? library.TypeOf(method.ReturnType)?.Name : null)),
    };

    /// <summary>What the elements of the containers that a method returns are, if it returns lists or tuples of one simple kind.</summary>
    public static (ContainerKind Kind, MirType[] Items)? Container(RuntimeMethod method)
    {
        string? text = method.ReturnPythonType;
        int open = text is null ? -1 : text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0 || !text!.EndsWith(']'))
        {
            return null;
        }
        string[] names = text[(open + 1)..^1].Split(", ");
        var items = names.Select(KindOf).OfType<MirType>().ToArray();
        return (text[..open], items.Length == names.Length) switch
        {
            ("list", true) => (ContainerKind.List, items),
            ("tuple", true) => (ContainerKind.Tuple, items),
            _ => null,
        };
    }

    /// <summary>
    /// What must be certain of positional arguments so that they can be passed to a method by its C# signature; null if that is not expected of them.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="receiver">What is certain of the receiver, if there is one: it is not among the arguments.</param>
    /// <param name="arguments">The arguments.</param>
    public Proof[]? Arguments(RuntimeMethod method, Proof? receiver, ReadOnlySpan<MirValue> arguments)
    {
        var result = new Proof[arguments.Length];
        int next = 0;
        foreach (var parameter in method.Parameters)
        {
            if (receiver is not null && parameter == method.Parameters[0])
            {
                if (!Accepts(parameter.Type, receiver))
                {
                    return null;
                }
                continue;
            }
            if (parameter.TakesRest)
            {
                return null;
            }
            if (parameter.IsKeywordOnly)
            {
                continue;
            }
            if (next == arguments.Length)
            {
                if (!parameter.IsOptional)
                {
                    return null;
                }
            }
            else if (Needs(parameter.Type, arguments[next]) is { } proof)
            {
                result[next++] = proof;
            }
            else
            {
                return null;
            }
        }
        return next == arguments.Length ? result : null;
    }

    /// <summary>Whether a method runs no code of the program: it never fails, or gets nothing that has any.</summary>
    public static bool IsQuiet(RuntimeMethod method) => method.IsNoRaise || method.Parameters.All(parameter => parameter.Type switch
    {
        PrimitiveType => true,
        PointerType pointer => pointer.ToString() is "Molt.Runtime.PyStr*" or "Molt.Runtime.PyBytes*",
        _ => false,
    });

    /// <summary>What is certain of a method's result by its C# type.</summary>
    public static Proof Proves(RuntimeMethod method) => method.ReturnType switch
    {
        PrimitiveType { Kind: PrimitiveKind.Boolean } => Proof.Bool,
        PrimitiveType { Kind: PrimitiveKind.Double } => Proof.Float,
        _ => Proof.Object,
    };

    private bool Accepts(ClrType parameter, Proof receiver) => parameter switch
    {
        { IsTaggedValue: true } => true,
        PointerType => receiver.Kind == ProofKind.BuiltinClass && library.TypeOf(parameter)?.Name == (string)receiver.Of!,
        PrimitiveType { Kind: PrimitiveKind.Double } => receiver == Proof.Float,
        _ => false,
    };

    /// <summary>What must be certain of an argument; null if something else is expected of it.</summary>
    private Proof? Needs(ClrType parameter, MirValue argument)
    {
        if (parameter.IsTaggedValue)
        {
            return Proof.None;
        }
        var expected = Expectations.Exact(TypeInference.TypeOf(argument));
        return parameter switch
        {
            PointerType => library.TypeOf(parameter) is { Name: not ("int" or "float") } builtin && expected is { Kind: ProofKind.BuiltinClass, Of: string name } && name == builtin.Name
                ? expected
                : null,
            PrimitiveType { Kind: PrimitiveKind.Double } => expected == Proof.Float ? expected : null,
            PrimitiveType { Kind: PrimitiveKind.Int64 or PrimitiveKind.IntPtr } =>
                argument is MirConstant { Content: long and > int.MinValue and < int.MaxValue } ? Proof.Int : null,
            PrimitiveType { Kind: PrimitiveKind.Boolean } => expected == Proof.Bool ? expected : null,
            _ => null,
        };
    }

    private static string? TypeName(MirType type)
    {
        if (!type.IsAny && type.Kinds == 0 && !type.Atoms.IsEmpty && type.Atoms[0] is ContainerAtom { Kind: var kind } && TypeInference.OnlyContainers(type, kind))
        {
            return kind switch
            {
                ContainerKind.List => "list",
                ContainerKind.Tuple => "tuple",
                ContainerKind.Set => "set",
                ContainerKind.FrozenSet => "frozenset",
                ContainerKind.Dict => "dict",
                _ => null,
            };
        }
        return s_kinds.FirstOrDefault(entry => type.IsOnly(entry.Kind)).Type;
    }

    private static MirType? KindOf(string? name)
    {
        var kind = s_kinds.FirstOrDefault(entry => entry.Type == name).Kind;
        return kind == 0 ? null : MirType.Of(kind);
    }
}
