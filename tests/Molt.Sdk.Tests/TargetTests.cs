using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary>From the template to programs that run on every target.</summary>
[TestClass]
public sealed class TargetTests
{
    [TestMethod]
    public void The_template_makes_an_app_that_runs()
    {
        using Workspace workspace = new("hello", project: null);

        workspace.Succeed("new", "molt-app");

        Assert.AreEqual("Hello, world!\n", workspace.Succeed("run").Output);
        Assert.AreEqual("Hello, a b!\nHello, c!\n", workspace.Succeed("run", "--no-build", "--", "a b", "c").Output);

        // The compiler that was restored works by hand, too.
        string compiler = Path.Combine(Repository.Artifacts, "nuget", "molt.toolchain.linux-x64", Workspace.Version, "tools", "moltc");
        ProgramResult result = ProgramRunner.Run(compiler, ["run", "app.py", "you"], workspace.Folder);
        Assert.AreEqual("Hello, you!\n", result.Output, result.Error);
    }

    [TestMethod]
    public void The_templates_make_a_library_that_an_app_uses()
    {
        using Workspace workspace = new("hello", project: null);
        workspace.Succeed("new", "molt-app");
        workspace.Succeed("new", "molt-lib", "-o", "../words", "--no-restore");
        Assert.IsFalse(Directory.Exists(workspace.File("../words/obj")));
        workspace.Succeed("reference", "add", "../words/words.pyproj");
        workspace.Write("app.py", "from greetings import greet\nprint(greet('you'))\n");

        Assert.AreEqual("Hello, you!\n", workspace.Succeed("run").Output);
        foreach (string file in (string[])[".gitignore", "README.md", "pyrightconfig.json", ".vscode/tasks.json"])
        {
            Assert.IsTrue(File.Exists(workspace.File(file)) && File.Exists(workspace.File("../words/" + file)), file);
        }
    }

    [TestMethod]
    [DataRow("linux-x64", "app")]
    [DataRow("linux-musl-x64", "app")]
    [DataRow("linux-arm64", "app")]
    [DataRow("win-x64", "app.exe")]
    [DataRow("wasi-wasm", "app.wasm")]
    public void A_published_program_runs_on_its_target(string rid, string file)
    {
        using Workspace workspace = new(source: "import sys\nprint('hello', *sys.argv[1:])\nsys.exit(3)\n");

        workspace.Succeed("publish", "-r", rid);

        string program = workspace.File($"bin/Release/{rid}/publish/{file}");
        ProgramResult result = ProgramRunner.RunTarget(rid, program, ["x"]);
        Assert.AreEqual("hello x\n", result.Output.ReplaceLineEndings("\n"), result.ToString());
        Assert.AreEqual(3, result.ExitCode);
        CollectionAssert.AreEquivalent(
            new[] { file, "app.1.0.0.sbom.json" }, Directory.GetFiles(Path.GetDirectoryName(program)!).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    [DataRow("linux-arm64")]
    [DataRow("wasi-wasm")]
    public void Run_uses_the_emulator_of_the_target(string rid)
    {
        using Workspace workspace = new(source: "import sys\nprint('hello', *sys.argv[1:])\n");

        Assert.AreEqual("hello x\n", workspace.Succeed("run", "-r", rid, "--", "x").Output);
    }

    [TestMethod]
    public void The_exit_code_of_the_program_is_the_exit_code_of_run()
    {
        using Workspace workspace = new(source: "import sys\nsys.exit(7)\n");

        Assert.AreEqual(7, workspace.Dotnet("run").ExitCode);
    }

    [TestMethod]
    public void Publishing_for_several_targets_keeps_them_apart()
    {
        using Workspace workspace = new(project: "<RuntimeIdentifiers>linux-x64;win-x64</RuntimeIdentifiers>");

        workspace.Succeed("publish", "-o", "out");

        Assert.IsTrue(File.Exists(workspace.File("out/linux-x64/app")));
        Assert.IsTrue(File.Exists(workspace.File("out/win-x64/app.exe")));
    }
}
