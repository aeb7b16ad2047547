using Molt.Compiler.Analysis;
using Molt.Compiler.Cil;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;

namespace Molt.Compiler.CodeGen;

/// <summary>The names that code can ask objects for: what the tables of built-in types and modules must have.</summary>
internal sealed class AskedNames
{
    /// <summary>Built-in functions through which a program can ask for attributes by names that are computed.</summary>
    private static readonly HashSet<string> s_reflection = ["getattr", "hasattr", "setattr", "delattr", "dir", "vars", "exec", "eval"];

    /// <summary>The classes whose instances ask for attributes by names that are data.</summary>
    public static HashSet<string> Readers(RuntimeLibrary library) => [.. library.Types.Where(type => type.ReadsAttributes).Select(type => type.ShortName)];

    /// <summary>The names.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>Whether any name may be asked for.</summary>
    public bool IsAll { get; set; }

    /// <summary>Adds what other code asks for.</summary>
    public void Add(AskedNames other)
    {
        Names.UnionWith(other.Names);
        IsAll |= other.IsAll;
    }

    /// <summary>Adds what a function asks for.</summary>
    /// <param name="function">The function, optimized.</param>
    /// <param name="readers">What <see cref="Readers"/> gives.</param>
    public void Add(MirFunction function, IReadOnlySet<string> readers)
    {
        // A generic copy asks for all that the fast one was spared.
        foreach (var instruction in (function.GenericCopy ?? function).Blocks.SelectMany(block => block.Instructions))
        {
            Add(instruction, readers);
        }
    }

    private void Add(MirInstruction instruction, IReadOnlySet<string> readers)
    {
        switch (instruction)
        {
            case { Opcode: Opcode.GetItem }:
                Names.UnionWith(["__getitem__", "__class_getitem__"]);
                break;
            case { Payload: BinaryOperator @operator }:
                Names.Add(OperatorMethods.Forward(@operator));
                break;
            case { Opcode: Opcode.LoadBuiltin, Payload: string name }:
                IsAll |= s_reflection.Contains(name);
                Names.Add(name);
                break;
            case { Opcode: Opcode.GetAttribute, Payload: "__dict__", Operands: [MirInstruction { Opcode: Opcode.LoadBuiltin }] }:
                IsAll = true;
                break;
            case { Opcode: Opcode.LoadMethod or Opcode.CallMethod, Operands: [var receiver, ..] } when MethodName(instruction) is { } method:
                IsAll |= method is "__getattribute__" or "__getattr__";
                Names.Add(method);
                if (method is "format" or "format_map")
                {
                    FindFormatAttributes(receiver);
                }
                break;
            case { Payload: string name }:
                // A method that is not called at once may be called anywhere.
                IsAll |= name is "format" or "format_map" or "__getattribute__" || readers.Contains(name);
                Names.Add(name);
                break;
            case { Payload: RuntimeCall { Method: "PyInterpolation.Make" } }:
                // A class pattern finds them by position.
                Names.UnionWith(["value", "expression", "conversion", "format_spec"]);
                break;
            case { Payload: CallShape { Method: { } method } }:
                Names.Add(method);
                break;
            case { Payload: MatchClassShape shape }:
                Names.UnionWith(shape.Attributes);
                break;
        }
    }

    private static string? MethodName(MirInstruction instruction) => instruction.Payload as string ?? (instruction.Payload as CallShape)?.Method;

    /// <summary>Replacement fields name attributes: <c>"{0.real}".format(…)</c>.</summary>
    private void FindFormatAttributes(MirValue template)
    {
        if (template is not MirConstant { Content: string text })
        {
            IsAll |= TypeInference.TypeOf(template) is var type && (type.IsAny || type.Has(TypeKinds.Str));
            return;
        }
        for (int start = text.IndexOf('.', StringComparison.Ordinal); start >= 0; start = text.IndexOf('.', start + 1))
        {
            int end = text.AsSpan(start + 1).IndexOfAny(".[]!:{}");
            if (end > 0)
            {
                Names.Add(text.Substring(start + 1, end));
            }
        }
    }
}
