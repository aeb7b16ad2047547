using LLVMSharp.Interop;

namespace Molt.Compiler.Cil;

/// <summary>DWARF line tables of a translated module.</summary>
internal sealed class ModuleDebugInfo : IDisposable
{
    private readonly LLVMModuleRef _module;
    private readonly LLVMDIBuilderRef _builder;
    private readonly Dictionary<string, LLVMMetadataRef> _files = [];
    private readonly LLVMMetadataRef _unit;
    private readonly LLVMMetadataRef _type;

    public ModuleDebugInfo(LLVMModuleRef module)
    {
        _module = module;
        _builder = module.CreateDIBuilder();
        module.AddModuleFlag("Debug Info Version", LLVMModuleFlagBehavior.LLVMModuleFlagBehaviorWarning, LLVM.DebugMetadataVersion());
        module.AddModuleFlag("Dwarf Version", LLVMModuleFlagBehavior.LLVMModuleFlagBehaviorWarning, 4);
        LLVMMetadataRef file = File("Molt.Runtime.dll");
        _unit = _builder.CreateCompileUnit(
            LLVMDWARFSourceLanguage.LLVMDWARFSourceLanguageC99, file, "moltc", isOptimized: true,
            kind: LLVMDWARFEmissionKind.LLVMDWARFEmissionLineTablesOnly);
        _type = _builder.CreateSubroutineType(file, []);
    }

    /// <summary>Gives a function its debug information; null if its source is not known.</summary>
    public FunctionDebugInfo? Begin(MethodInstance method, LLVMValueRef function)
    {
        (int Offset, SourceLocation Location)[] points = [.. method.Definition.Assembly.SequencePoints.All(method.Definition.Handle)];
        if (points.Length == 0)
        {
            return null;
        }
        LLVMMetadataRef file = File(points[0].Location.File);
        uint line = (uint)points[0].Location.Line;
        LLVMMetadataRef scope = _builder.CreateFunction(
            _unit, method.Symbol, "", file, line, _type, isLocalToUnit: false, isDefinition: true, line, LLVMDIFlags.LLVMDIFlagZero, isOptimized: true);
        function.Subprogram = scope;
        return new(_module.Context, scope, points);
    }

    public void Complete() => _builder.DIBuilderFinalize();

    public void Dispose() => _builder.Dispose();

    private LLVMMetadataRef File(string path)
    {
        if (!_files.TryGetValue(path, out LLVMMetadataRef file))
        {
            _files.Add(path, file = _builder.CreateFile(Path.GetFileName(path), Path.GetDirectoryName(path) ?? ""));
        }
        return file;
    }
}

/// <summary>The source positions of one function.</summary>
internal sealed class FunctionDebugInfo(LLVMContextRef context, LLVMMetadataRef scope, (int Offset, SourceLocation Location)[] points)
{
    /// <summary>The position of the instruction at an IL offset.</summary>
    public LLVMMetadataRef LocationAt(int offset)
    {
        int index = Math.Max(Array.FindLastIndex(points, point => point.Offset <= offset), 0);
        return context.CreateDebugLocation((uint)points[index].Location.Line, (uint)points[index].Location.Column, scope, default);
    }
}
