using LLVMSharp.Interop;
using Molt.Compiler.Linking;
using Molt.Compiler.Text;
using Molt.Testing;

namespace Molt.Compiler.Tests.Linking;

/// <summary>Programs that use the C library alone, linked for every target and run there.</summary>
[TestClass]
public sealed class LinkerTests
{
    /// <summary>Every target.</summary>
    public static IEnumerable<object[]> Rids => Targets.All.Select(static target => new object[] { target.Rid });

    [TestMethod]
    [DynamicData(nameof(Rids))]
    public void A_linked_program_runs(string rid)
    {
        using TemporaryFolder folder = new();
        TargetDescription target = Targets.Find(rid)!;
        string output = folder.File("program" + target.ExecutableExtension);
        DiagnosticBag diagnostics = [];

        bool linked = Linker.Link(Request(target, EmitProgram(target, folder, "puts"), output), diagnostics);

        Assert.IsTrue(linked, string.Join('\n', diagnostics));
        ProgramResult result = ProgramRunner.RunTarget(rid, output);
        Assert.AreEqual("linked\n", result.Output.ReplaceLineEndings("\n"), result.ToString());
        Assert.AreEqual(3, result.ExitCode, result.ToString());
    }

    [TestMethod]
    [DynamicData(nameof(Rids))]
    public void Linking_twice_gives_the_same_bytes(string rid)
    {
        using TemporaryFolder folder = new();
        TargetDescription target = Targets.Find(rid)!;
        string program = EmitProgram(target, folder, "puts");
        string first = folder.File("one", "program");
        string second = folder.File("two", "program");

        Directory.CreateDirectory(Path.GetDirectoryName(first)!);
        Directory.CreateDirectory(Path.GetDirectoryName(second)!);

        Assert.IsTrue(Linker.Link(Request(target, program, first), []));
        Assert.IsTrue(Linker.Link(Request(target, program, second), []));

        CollectionAssert.AreEqual(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [TestMethod]
    [DynamicData(nameof(Rids))]
    public void An_undefined_symbol_is_one_diagnostic(string rid)
    {
        using TemporaryFolder folder = new();
        TargetDescription target = Targets.Find(rid)!;
        DiagnosticBag diagnostics = [];

        bool linked = Linker.Link(Request(target, EmitProgram(target, folder, "no_such_function"), folder.File("program")), diagnostics);

        Assert.IsFalse(linked);
        Assert.HasCount(1, diagnostics);
        Assert.AreEqual("MOLT1403", diagnostics[0].Id, diagnostics[0].ToString());
        Assert.Contains("'no_such_function'", diagnostics[0].Message);
    }

    [TestMethod]
    public void An_output_that_is_a_folder_is_one_diagnostic()
    {
        using TemporaryFolder folder = new();
        TargetDescription target = Targets.Find("linux-x64")!;
        DiagnosticBag diagnostics = [];

        bool linked = Linker.Link(Request(target, EmitProgram(target, folder, "puts"), folder.Path), diagnostics);

        Assert.IsFalse(linked);
        Assert.AreEqual("MOLT1404", diagnostics.Single().Id, diagnostics[0].ToString());
    }

    [TestMethod]
    public void A_full_disk_is_one_diagnostic()
    {
        using TemporaryFolder folder = new();
        TargetDescription target = Targets.Find("linux-x64")!;
        DiagnosticBag diagnostics = [];

        bool linked = Linker.Link(Request(target, EmitProgram(target, folder, "puts"), "/dev/full"), diagnostics);

        Assert.IsFalse(linked);
        Assert.AreEqual("MOLT1405", diagnostics.Single().Id, diagnostics[0].ToString());
    }

    [TestMethod]
    public void A_pack_is_found_among_packs_and_by_itself()
    {
        TargetDescription target = Targets.Find("wasi-wasm")!;
        string folder = Path.Combine(Repository.Packs, "Molt.Runtime.wasi-wasm");

        Assert.AreEqual(folder, RuntimePack.Find(target, Repository.Packs, [])?.Directory);
        Assert.AreEqual(folder, RuntimePack.Find(target, folder, [])?.Directory);
    }

    [TestMethod]
    public void A_compiler_that_NuGet_has_unpacked_finds_the_packs_beside_its_package()
    {
        using TemporaryFolder folder = new();
        TargetDescription target = Targets.Find("linux-x64")!;
        string tools = folder.File("molt.toolchain.linux-x64", "1.0.0", "tools") + "/";
        string beside = Path.Combine(tools, "packs");
        Directory.CreateDirectory(tools);

        Assert.AreEqual(beside, RuntimePack.FindInstalled(target, tools));
        folder.Write("molt.runtime.linux-x64/2.0.0/pack.json", "{}");
        Assert.AreEqual(beside, RuntimePack.FindInstalled(target, tools));
        folder.Write("molt.runtime.linux-x64/1.0.0/pack.json", "{}");
        Assert.AreEqual(folder.File("molt.runtime.linux-x64", "1.0.0"), RuntimePack.FindInstalled(target, tools));
        Directory.CreateDirectory(beside);
        Assert.AreEqual(beside, RuntimePack.FindInstalled(target, tools));
    }

    [TestMethod]
    public void A_missing_pack_is_one_diagnostic()
    {
        using TemporaryFolder folder = new();
        DiagnosticBag diagnostics = [];

        Assert.IsNull(RuntimePack.Find(Targets.Find("linux-x64")!, folder.Path, diagnostics));

        Assert.AreEqual("MOLT1407", diagnostics.Single().Id);
    }

    [TestMethod]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("{\"rid\": \"win-x64\", \"startFiles\": [], \"libraries\": [], \"endFiles\": []}")]
    [DataRow("{\"rid\": \"linux-x64\", \"startFiles\": 1, \"libraries\": [], \"endFiles\": []}")]
    [DataRow("{\"rid\": \"linux-x64\", \"startFiles\": [1], \"libraries\": [], \"endFiles\": []}")]
    public void A_damaged_pack_is_one_diagnostic(string manifest)
    {
        using TemporaryFolder folder = new();
        folder.Write("pack.json", manifest);
        DiagnosticBag diagnostics = [];

        Assert.IsNull(RuntimePack.Load(Targets.Find("linux-x64")!, folder.Path, diagnostics));

        Assert.AreEqual("MOLT1408", diagnostics.Single().Id);
    }

    private static LinkRequest Request(TargetDescription target, string program, string output)
    {
        DiagnosticBag diagnostics = [];
        RuntimePack? pack = RuntimePack.Find(target, Repository.Packs, diagnostics);
        Assert.IsNotNull(pack, "run eng/build.sh first");
        return new LinkRequest { ObjectFiles = [program], Runtime = pack, Name = "program", Output = output, Strip = true };
    }

    /// <summary>An object file with <c>int main() { FUNCTION("linked"); return 3; }</c>.</summary>
    private static string EmitProgram(TargetDescription target, TemporaryFolder folder, string function)
    {
        LLVMContextRef context = LLVMContextRef.Create();
        LLVMModuleRef module = context.CreateModuleWithName("program");
        module.Target = target.Triple;
        LLVMTypeRef puts = LLVMTypeRef.CreateFunction(context.Int32Type, [context.GetPointerType()], false);
        LLVMTypeRef main = LLVMTypeRef.CreateFunction(context.Int32Type, [context.Int32Type, context.GetPointerType()], false);

        LLVMValueRef text = context.GetConstString("linked"u8, false);
        LLVMValueRef global = module.AddGlobal(text.TypeOf, "text");
        global.Initializer = text;

        // wasi-libc's start-up code calls the main function with parameters under the name that clang gives it.
        LLVMValueRef entry = module.AddFunction(target.IsWasm ? "__main_argc_argv" : "main", main);
        LLVMBuilderRef builder = context.CreateBuilder();
        builder.PositionAtEnd(context.AppendBasicBlock(entry));
        builder.BuildCall2(puts, module.AddFunction(function, puts), [global]);
        builder.BuildRet(LLVMValueRef.CreateConstInt(context.Int32Type, 3, false));
        string path = folder.File("program.o");
        LLVMTargetMachineRef machine = LlvmTargets.CreateMachine(target, LLVMCodeGenOptLevel.LLVMCodeGenLevelDefault);
        Assert.IsTrue(machine.TryEmitToFile(module, path, LLVMCodeGenFileType.LLVMObjectFile, out string message), message);
        return path;
    }
}
