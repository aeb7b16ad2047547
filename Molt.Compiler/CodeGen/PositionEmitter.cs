using LLVMSharp.Interop;
using Molt.Compiler.IR;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.CodeGen;

/// <summary>Emits the constants that tell a traceback where it passed.</summary>
internal sealed class PositionEmitter(ProgramEmitter program)
{
    private readonly Dictionary<(MirModule, string, Text.TextSpan), LLVMValueRef> _positions = [];
    private readonly Dictionary<MirModule, SourceExcerpts> _excerpts = [];

    /// <summary>The position of a syntax node in a function.</summary>
    public LLVMValueRef Get(MirFunction function, Node? syntax) =>
        Get(function.Module, function.Kind == FunctionKind.ModuleBody ? "<module>" : function.Name, syntax);

    private LLVMValueRef Get(MirModule module, string name, Node? syntax)
    {
        var span = syntax?.Span ?? default;
        if (!_positions.TryGetValue((module, name, span), out var position))
        {
            position = Emit(module, name, syntax, span);
            _positions.Add((module, name, span), position);
        }
        return position;
    }

    /// <summary>The line on which a function's definition begins, its decorators included.</summary>
    public LLVMValueRef OfDefinition(MirFunction function)
    {
        var span = function.Definition is FunctionStatement { DecoratorList: [var first, ..] } ? first.Span : function.Definition?.Span ?? default;
        string? line = SourceOf(function.Module) is { } source && span.Line > 0 ? source.LineText(span.Line).Trim() : null;
        return Emit(function.Module, function.Name, null, span, SourceExcerpt.Empty with { Lines = line ?? "" });
    }

    private LLVMValueRef Emit(MirModule module, string name, Node? syntax, Text.TextSpan span) =>
        Emit(module, name, syntax, span, syntax is null ? SourceExcerpt.Empty : ExcerptsOf(module)?.Of(syntax) ?? SourceExcerpt.Empty);

    private LLVMValueRef Emit(MirModule module, string name, Node? syntax, Text.TextSpan span, SourceExcerpt excerpt)
    {
        var constants = program.Constants;
        return constants.Global("position", constants.Struct(
            "SourcePosition",
            ("File", constants.Str(module.File)),
            ("CodeName", constants.Str(name)),
            ("Lines", excerpt.Lines.Length == 0 ? LLVMValueRef.CreateConstPointerNull(program.Pointer) : constants.Text(excerpt.Lines)),
            ("Line", constants.Int32(span.Line)),
            ("Start", constants.Int32(excerpt.Start)),
            ("End", constants.Int32(excerpt.End)),
            ("AnchorStart", constants.Int32(excerpt.AnchorStart.Column)),
            ("AnchorEnd", constants.Int32(excerpt.AnchorEnd.Column)),
            ("AnchorStartLine", LLVMValueRef.CreateConstInt(program.Context.Int8Type, (ulong)excerpt.AnchorStart.Line)),
            ("AnchorEndLine", LLVMValueRef.CreateConstInt(program.Context.Int8Type, (ulong)excerpt.AnchorEnd.Line)),
            ("Gaps", LLVMValueRef.CreateConstInt(program.Context.Int16Type, excerpt.Gaps)),
            ("Marks", constants.Int32((int)excerpt.Marks)),
            ("Method", syntax is Call { Func: Attribute method } ? Get(module, name, method) : LLVMValueRef.CreateConstPointerNull(program.Pointer))));
    }

    private SourceExcerpts? ExcerptsOf(MirModule module)
    {
        if (SourceOf(module) is not { } source)
        {
            return null;
        }
        if (!_excerpts.TryGetValue(module, out var excerpts))
        {
            _excerpts.Add(module, excerpts = new SourceExcerpts(source));
        }
        return excerpts;
    }

    /// <summary>The text of which tracebacks show lines; null of the library's, as in CPython where a module is frozen.</summary>
    private static Text.SourceText? SourceOf(MirModule module) => module.IsLibrary ? null : module.Source;
}
