using Molt.Compiler.Analysis;
using Molt.Compiler.Binding;
using Molt.Compiler.Cil;
using Molt.Compiler.CodeGen;
using Molt.Compiler.Driver;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;
using Molt.Compiler.Linking;
using Molt.Compiler.Optimization;
using Molt.Compiler.Text;
using Molt.Compiler.Units;

namespace Molt.Compiler;

/// <summary>The stages after binding: MIR, optimization, code generation, linking.</summary>
internal static class BackEnd
{
    /// <summary>Builds and optimizes a program's MIR; null with diagnostics if it can not be translated.</summary>
    public static MirProgram? BuildMir(ModuleGraph modules, RuntimeLibrary library, LinkedUnits? units, DiagnosticBag diagnostics)
    {
        var program = IrBuilder.Build(modules, library, units);
        UnsupportedReporter.Report(program, diagnostics);
        BuiltinSupport.Report(program, library, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }
        Optimizer.Run(program, library);
        return program;
    }

    /// <summary>Generates a program's code; null with diagnostics if that can not be done.</summary>
    public static CodeGenerator? Generate(
        ModuleGraph modules, CompilationOptions options, DiagnosticBag diagnostics, out RuntimePack? pack, out LinkedUnits? units)
    {
        units = null;
        pack = RuntimePack.Find(options.Target, options.Packs, diagnostics);
        if (pack is null)
        {
            return null;
        }
        using var library = RuntimeLibrary.Load(RuntimeLibrary.DefaultPath);
        try
        {
            // What is proven is tested in all code, or in none.
            units = TypeCheckingMode.Current == TypeChecking.None ? LinkedUnits.Select(modules, UnitStore.Of(pack)) : null;
            if (BuildMir(modules, library, units, diagnostics) is not { } program)
            {
                return null;
            }
            return CodeGenerator.Generate(program, pack, library, options.Configuration == BuildConfiguration.Release, units);
        }
        catch (UnsupportedInstructionException exception)
        {
            diagnostics.Report(exception.Module.Source!, exception.Syntax.Span, DiagnosticDescriptors.NotSupportedYet, exception.Message);
        }
        catch (LlvmNotFoundException exception)
        {
            diagnostics.Report("", DiagnosticDescriptors.LlvmNotFound, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            diagnostics.Report(pack.InlineBitcode, DiagnosticDescriptors.RuntimePackUnreadable, exception.Message, pack.Target.Rid);
        }
        return null;
    }

    /// <summary>A program's MIR, statistics of it, LLVM IR or assembly; null with diagnostics if it can not be had.</summary>
    public static string? Print(ModuleGraph modules, CompilationOptions options, EmitKind stage, DiagnosticBag diagnostics)
    {
        if (stage is EmitKind.Mir or EmitKind.Statistics)
        {
            using var library = RuntimeLibrary.Load(RuntimeLibrary.DefaultPath);
            return BuildMir(modules, library, null, diagnostics) is not { } program ? null : stage == EmitKind.Mir ? MirPrinter.Print(program) : InferenceStatistics.Print(program);
        }
        using var generator = Generate(modules, options, diagnostics, out _, out _);
        return stage == EmitKind.Llvm ? generator?.LlvmText : generator?.AssemblyText;
    }

    /// <summary>Compiles and links a program.</summary>
    public static bool Write(ModuleGraph modules, CompilationOptions options, string output, DiagnosticBag diagnostics)
    {
        string? folder = null;
        try
        {
            folder = TemporaryFiles.CreateFolder();
            string objectFile = Path.Combine(folder, "program.o");
            RuntimePack? pack;
            LinkedUnits? units;
            using (var generator = Generate(modules, options, diagnostics, out pack, out units))
            {
                if (generator is null)
                {
                    return false;
                }
                generator.WriteObject(objectFile);
            }
            return Linker.Link(
                new LinkRequest
                {
                    ObjectFiles = [objectFile, .. units?.Objects ?? []],
                    Runtime = pack!,
                    Name = Path.GetFileNameWithoutExtension(options.MainFile),
                    Output = output,
                    Strip = options.Configuration == BuildConfiguration.Release,
                },
                diagnostics);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report("", DiagnosticDescriptors.TemporaryFolderUnusable, Path.GetTempPath(), FileErrors.Describe(exception));
            return false;
        }
        finally
        {
            if (folder is not null)
            {
                TemporaryFiles.Delete(folder);
            }
        }
    }
}
