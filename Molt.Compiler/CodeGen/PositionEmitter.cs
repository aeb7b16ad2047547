using LLVMSharp.Interop;
using Molt.Compiler.IR;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.CodeGen;

/// <summary>Emits the constants that tell a traceback where it passed.</summary>
internal sealed class PositionEmitter(ProgramEmitter program)
{
    private readonly Dictionary<(MirModule, string, Text.TextSpan), LLVMValueRef> _positions = [];

    /// <summary>The position of a syntax node in a function.</summary>
    public LLVMValueRef Get(MirFunction function, Node? syntax)
    {
        var span = syntax?.Span ?? default;
        string name = function.Kind == FunctionKind.ModuleBody ? "<module>" : function.Name;
        if (!_positions.TryGetValue((function.Module, name, span), out var position))
        {
            position = Emit(function.Module, name, syntax, span);
            _positions.Add((function.Module, name, span), position);
        }
        return position;
    }

    /// <summary>The line on which a function's definition begins, its decorators included.</summary>
    public LLVMValueRef OfDefinition(MirFunction function)
    {
        var span = function.Definition is FunctionStatement { DecoratorList: [var first, ..] } ? first.Span : function.Definition?.Span ?? default;
        string? text = function.Module.Source is { } source && span.Line > 0 ? source.LineText(span.Line).Trim() : null;
        return Emit(function.Module, function.Name, null, span, text);
    }

    private LLVMValueRef Emit(MirModule module, string name, Node? syntax, Text.TextSpan span) =>
        Emit(module, name, syntax, span, module.Source is null || syntax is null ? null : SourceExcerpt.Render(module.Source, syntax));

    private LLVMValueRef Emit(MirModule module, string name, Node? syntax, Text.TextSpan span, string? text)
    {
        return program.Constants.Global("position", program.Constants.Struct(
            "SourcePosition",
            ("File", program.Constants.Str(module.File)),
            ("CodeName", program.Constants.Str(name)),
            ("SourceLine", text is null ? LLVMValueRef.CreateConstPointerNull(program.Pointer) : program.Constants.Text(text)),
            ("Line", program.Constants.Int32(span.Line)),
            ("Method", syntax is Call { Func: Attribute method } ? Emit(module, name, method, method.Span) : LLVMValueRef.CreateConstPointerNull(program.Pointer))));
    }
}
