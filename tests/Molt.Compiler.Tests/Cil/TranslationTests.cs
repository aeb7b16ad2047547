using LLVMSharp.Interop;
using Molt.Compiler.Cil;
using Molt.Compiler.Linking;
using Molt.Compiler.Tests.Cil.Corpus;
using Molt.Compiler.Text;
using Molt.Testing;

namespace Molt.Compiler.Tests.Cil;

/// <summary>The corpus of dialect programs computes the same in this process and translated, on every target.</summary>
[TestClass]
public sealed class TranslationTests
{
    // Once: the cases change static fields.
    private static readonly Lazy<string> s_expected = new(RunHere);

    /// <summary>Every target, optimized and not.</summary>
    public static IEnumerable<object[]> Configurations =>
        Targets.All.SelectMany(static target => new[] { new object[] { target.Rid, "default<O2>" }, [target.Rid, "always-inline"] });

    [TestMethod]
    [DynamicData(nameof(Configurations))]
    public void Translated_code_computes_what_managed_code_computes(string rid, string passes)
    {
        using TemporaryFolder folder = new();
        TargetDescription target = Targets.Find(rid)!;
        string program = folder.File("corpus.o");
        Emit(target, passes, program);
        string output = folder.File("corpus" + target.ExecutableExtension);
        DiagnosticBag diagnostics = [];
        RuntimePack? pack = RuntimePack.Find(target, Repository.Packs, diagnostics);
        Assert.IsNotNull(pack, "run eng/build.sh first");

        Assert.IsTrue(Linker.Link(new() { ObjectFiles = [program], Name = "corpus", Runtime = pack, Output = output, Strip = true }, diagnostics), string.Join('\n', diagnostics));
        ProgramResult result = ProgramRunner.RunTarget(rid, output);

        string[] expected = s_expected.Value.Split('\n');
        string[] actual = result.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.AreEqual(
            string.Join('\n', expected.Except(actual)), string.Join('\n', actual.Except(expected)), $"{result.ExitCode} {result.Error}");
        Assert.HasCount(expected.Length, actual);
    }

    private static void Emit(TargetDescription target, string passes, string path)
    {
        using var world = new ClrWorld();
        world.Load(typeof(Molt.Runtime.Value).Assembly.Location);
        ClrAssembly corpus = world.Load(typeof(CorpusProgram).Assembly.Location);
        using LLVMContextRef context = LLVMContextRef.Create();
        DiagnosticBag diagnostics = [];
        LLVMModuleRef module = ModuleTranslator.Translate(world, [corpus], target, context, withDebugInfo: true, diagnostics);
        Assert.IsFalse(diagnostics.HasErrors, string.Join('\n', diagnostics));
        using LLVMTargetMachineRef machine = LlvmTargets.CreateMachine(target, LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault);
        using LLVMPassBuilderOptionsRef options = LLVMPassBuilderOptionsRef.Create();
        module.RunPasses(passes, machine, options);
        Sections.Separate(module, target);
        Assert.IsTrue(machine.TryEmitToFile(module, path, LLVMCodeGenFileType.LLVMObjectFile, out string message), message);
        module.Dispose();
    }

    private static unsafe string RunHere()
    {
        byte[] output = new byte[1 << 20];
        fixed (byte* start = output)
        {
            int length = CorpusProgram.Run(start);
            return System.Text.Encoding.UTF8.GetString(output, 0, length);
        }
    }
}
