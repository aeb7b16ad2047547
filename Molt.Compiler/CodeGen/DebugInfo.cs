using LLVMSharp.Interop;
using Molt.Compiler.IR;
using Molt.Compiler.Syntax;

namespace Molt.Compiler.CodeGen;

/// <summary>DWARF line tables: each native instruction knows the Python line it comes from.</summary>
internal sealed class DebugInfo
{
    private readonly LLVMModuleRef _module;
    private readonly LLVMDIBuilderRef _builder;
    private readonly Dictionary<MirModule, LLVMMetadataRef> _files = [];
    private readonly Dictionary<MirFunction, LLVMMetadataRef> _scopes = [];
    private readonly LLVMMetadataRef _unit;
    private readonly bool _enabled;

    private DebugInfo(LLVMModuleRef module, bool enabled)
    {
        _module = module;
        _enabled = enabled;
        if (enabled)
        {
            _builder = module.CreateDIBuilder();
            var file = _builder.CreateFile("program", "");
            _unit = _builder.CreateCompileUnit(
                LLVMDWARFSourceLanguage.LLVMDWARFSourceLanguagePython, file, "Molt", false, kind: LLVMDWARFEmissionKind.LLVMDWARFEmissionLineTablesOnly);
            AddFlag("Debug Info Version", 3);
            AddFlag("Dwarf Version", 4);
        }
    }

    /// <summary>Line tables for a module's functions.</summary>
    public static DebugInfo Create(LLVMModuleRef module) => new(module, true);

    /// <summary>No line tables.</summary>
    public static DebugInfo None { get; } = new(default, false);

    /// <summary>Says which Python function a native one comes from.</summary>
    public void Describe(LLVMValueRef native, MirFunction function)
    {
        if (!_enabled)
        {
            return;
        }
        if (!_files.TryGetValue(function.Module, out var file))
        {
            file = _builder.CreateFile(Path.GetFileName(function.Module.File), Path.GetDirectoryName(function.Module.File) ?? "");
            _files.Add(function.Module, file);
        }
        uint line = (uint)(function.Blocks.SelectMany(block => block.Instructions).FirstOrDefault(each => each.Syntax is not null)?.Syntax!.Span.Line ?? 1);
        var type = _builder.CreateSubroutineType(file, [], LLVMDIFlags.LLVMDIFlagZero);
        var scope = _builder.CreateFunction(
            file, function.QualifiedName, native.Name, file, line, type, true, true, line, LLVMDIFlags.LLVMDIFlagZero, false);
        native.Subprogram = scope;
        _scopes.Add(function, scope);
    }

    /// <summary>Gives the instructions that follow a place in the source.</summary>
    public void SetLocation(LLVMBuilderRef builder, MirFunction function, Node? syntax)
    {
        if (_enabled)
        {
            builder.CurrentDebugLocation2 = _module.Context.CreateDebugLocation(
                (uint)(syntax?.Span.Line ?? 0), (uint)(syntax?.Span.Column + 1 ?? 0), _scopes[function], default);
        }
    }

    /// <summary>Adds a flag of the module; the runtime's functions in it may have brought it already.</summary>
    private unsafe void AddFlag(string name, uint value)
    {
        using var text = new MarshaledString(name);
        if (LLVM.GetModuleFlag(_module, text.Pointer, (nuint)text.Length).Handle == 0)
        {
            _module.AddModuleFlag(name, LLVMModuleFlagBehavior.LLVMModuleFlagBehaviorWarning, value);
        }
    }

    /// <summary>Completes the tables.</summary>
    public void Finish()
    {
        if (_enabled)
        {
            _builder.DIBuilderFinalize();
        }
    }
}
