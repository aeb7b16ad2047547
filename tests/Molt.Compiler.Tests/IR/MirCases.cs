using System.Runtime.CompilerServices;
using Molt.Compiler.Binding;
using Molt.Compiler.IR;
using Molt.Compiler.IR.Builder;
using Molt.Compiler.Text;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.IR;

/// <summary>Programs and the MIR that is built from them.</summary>
internal static class MirCases
{
    /// <summary>The folder of the programs, each beside its MIR.</summary>
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Cases");

    /// <summary>Builds a program that stands in a string.</summary>
    public static MirProgram Build(string source)
    {
        using var folder = new TemporaryFolder();
        return BuildFile(folder.Write("case.py", source));
    }

    /// <summary>Builds a program that stands in a file, and verifies it.</summary>
    public static MirProgram BuildFile(string path)
    {
        var diagnostics = new DiagnosticBag();
        var graph = ModuleGraph.Build(path, [], [], new Intrinsics(), null, diagnostics);
        Assert.IsFalse(diagnostics.HasErrors, string.Join('\n', diagnostics));
        var program = IrBuilder.Build(graph!, null);
        Assert.AreEqual("", string.Join('\n', MirVerifier.Verify(program)));
        return program;
    }

    /// <summary>Builds one module without those that it imports; says what is wrong with the result.</summary>
    public static string? VerifyAlone(string path)
    {
        using var folder = new TemporaryFolder();
        string copy = folder.File("alone.py");
        File.Copy(path, copy);
        var diagnostics = new DiagnosticBag();
        var graph = ModuleGraph.Build(copy, [], [], new AllIntrinsic(), null, diagnostics);
        if (graph is null || diagnostics.HasErrors)
        {
            return null;
        }
        var errors = MirVerifier.Verify(IrBuilder.Build(graph, null));
        return errors.Count == 0 ? null : errors[0];
    }

    private sealed class Intrinsics : IIntrinsicModules
    {
        public bool Contains(string name) => name is "sys" or "math";
    }

    private sealed class AllIntrinsic : IIntrinsicModules
    {
        public bool Contains(string name) => true;
    }
}
