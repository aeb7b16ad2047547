using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary><c>dotnet build</c> and what it writes.</summary>
[TestClass]
public sealed class BuildTests
{
    [TestMethod]
    public void A_build_writes_a_program()
    {
        using Workspace workspace = new();

        ProgramResult result = workspace.Succeed("build");

        Assert.Contains("app -> ", result.Output);
        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-x64/app"));
    }

    [TestMethod]
    [DataRow("app", "app.py")]
    [DataRow("hello", "hello.py")]
    [DataRow("hello", "__main__.py")]
    public void The_main_module_is_found(string project, string main)
    {
        using Workspace workspace = new(project);
        File.Delete(workspace.File("app.py"));
        workspace.Write(main, "print(__name__)\n");

        Assert.AreEqual("__main__\n", workspace.Succeed("run").Output);
    }

    [TestMethod]
    public void A_main_module_in_a_package_is_found()
    {
        using Workspace workspace = new(project: "<MainModule>package.main</MainModule>");
        workspace.Write("package/main.py", "print('in package')\n");

        Assert.AreEqual("in package\n", workspace.Succeed("run").Output);
    }

    [TestMethod]
    public void Folders_with_odd_names_build()
    {
        using Workspace workspace = new("it's a földer; (50%) $x");

        workspace.Succeed("build");

        Assert.AreEqual("hello\n", workspace.Succeed("run", "--no-build").Output);
    }

    [TestMethod]
    [DataRow("Debug")]
    [DataRow("Release")]
    public void Two_folders_give_the_same_bytes(string configuration)
    {
        const string rids = "<RuntimeIdentifiers>linux-x64;linux-musl-x64;linux-arm64;win-x64;wasi-wasm</RuntimeIdentifiers>";
        using Workspace first = new(project: rids, source: "import other\nprint(other.f(2))\n");
        using Workspace second = new("a longer/path to/the same/app", project: rids, source: "import other\nprint(other.f(2))\n");
        foreach (Workspace workspace in (Workspace[])[first, second])
        {
            workspace.Write("other.py", "class C:\n    def __init__(self, x):\n        self.x = x\n\ndef f(x):\n    return 1 / C(x).x\n");
            workspace.Succeed("build", "-c", configuration);
        }

        string[] programs = [.. Directory.GetFiles(first.File("bin"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(first.Folder, file))];
        Assert.HasCount(5, programs);
        foreach (string program in programs)
        {
            CollectionAssert.AreEqual(File.ReadAllBytes(first.File(program)), File.ReadAllBytes(second.File(program)), program);
        }
    }

    [TestMethod]
    public void Several_runtime_identifiers_build_all_of_them()
    {
        using Workspace workspace = new(project: "<RuntimeIdentifiers>linux-musl-x64;linux-x64</RuntimeIdentifiers>");

        workspace.Succeed("build");

        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-x64/app"));
        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-musl-x64/app"));
        Assert.AreEqual("hello\n", workspace.Succeed("run").Output);
    }

    [TestMethod]
    public void The_output_folder_can_be_chosen()
    {
        using Workspace workspace = new();

        workspace.Succeed("build", "-o", "chosen");

        Assert.AreEqual("hello\n", workspace.Run("chosen/app"));
    }

    [TestMethod]
    public void Several_runtime_identifiers_may_stand_on_lines_of_their_own()
    {
        using Workspace workspace = new(project: "<RuntimeIdentifiers>\n  linux-x64;\n  wasi-wasm\n</RuntimeIdentifiers>");

        workspace.Succeed("build");

        Assert.IsTrue(File.Exists(workspace.File("bin/Debug/wasi-wasm/app.wasm")));
        Assert.AreEqual("hello\n", workspace.Succeed("run", "--no-build").Output);
    }

    [TestMethod]
    public void Content_is_copied_beside_the_program()
    {
        using Workspace workspace = new("inner/app");
        workspace.Write("data/text.txt", "text");
        workspace.Write("data/secret.txt", "secret");
        workspace.Write("../outside.txt", "outside");
        workspace.WriteProject("", """
            <Content Include="data/*.txt" CopyToOutputDirectory="PreserveNewest" />
            <Content Update="data/secret.txt" CopyToOutputDirectory="Never" />
            <None Include="../outside.txt" Link="linked/name.txt" CopyToPublishDirectory="Always" />
            """);

        workspace.Succeed("publish");

        CollectionAssert.AreEquivalent((string[])["app", "data/text.txt"], Written(workspace, "bin/Release/linux-x64").Where(static file => !file.StartsWith("publish", StringComparison.Ordinal)).ToArray());
        CollectionAssert.AreEquivalent((string[])["app", "app.1.0.0.sbom.json", "data/text.txt", "linked/name.txt"], Written(workspace, "bin/Release/linux-x64/publish"));
    }

    [TestMethod]
    public void A_program_or_content_under_another_name_replaces_the_old_one()
    {
        using Workspace workspace = new();
        workspace.Write("one.txt", "1");
        workspace.WriteProject("", """<Content Include="*.txt" CopyToOutputDirectory="PreserveNewest" />""");
        workspace.Succeed("build");

        File.Move(workspace.File("one.txt"), workspace.File("two.txt"));
        workspace.Succeed("build", "-p:AssemblyName=renamed");

        CollectionAssert.AreEquivalent((string[])["renamed", "two.txt"], Written(workspace, "bin/Debug/linux-x64"));
    }

    [TestMethod]
    public void A_clean_removes_what_was_built_and_published()
    {
        using Workspace workspace = new(project: "<RuntimeIdentifiers>linux-x64;wasi-wasm</RuntimeIdentifiers>");
        workspace.Write("data/text.txt", "text");
        workspace.Write("Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <Content Include="data/*.txt" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """);
        workspace.Succeed("build");
        workspace.Succeed("publish", "-c", "Debug");
        workspace.Write("bin/Debug/wasi-wasm/mine.txt", "the user's");

        workspace.Succeed("clean");

        CollectionAssert.AreEquivalent((string[])["Debug/wasi-wasm/mine.txt"], Written(workspace, "bin"));
        Assert.IsFalse(Directory.Exists(workspace.File("bin/Debug/linux-x64")));
        Assert.IsFalse(Directory.Exists(workspace.File("obj/Debug")));
        Assert.IsTrue(File.Exists(workspace.File("app.py")));
    }

    [TestMethod]
    public void A_target_that_is_listed_and_asked_for_is_restored_once()
    {
        using Workspace workspace = new(project: "<RuntimeIdentifiers>linux-x64;wasi-wasm;linux-x64</RuntimeIdentifiers>");

        Assert.DoesNotContain("NU1505", workspace.Succeed("build", "-r", "wasi-wasm", "-warnaserror").Output);
    }

    [TestMethod]
    [DataRow("--artifacts-path")]
    [DataRow("Directory.Build.props")]
    public void The_artifacts_layout_leaves_the_sources_alone(string way)
    {
        using Workspace workspace = new("deeper/app");
        string folder = workspace.File("../../artifacts");
        if (way == "Directory.Build.props")
        {
            workspace.Write("../../Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
            workspace.Succeed("publish");
        }
        else
        {
            workspace.Succeed("publish", way, folder);
        }

        Assert.AreEqual("hello\n", workspace.Run("../../artifacts/bin/app/release_linux-x64/app"));
        Assert.AreEqual("hello\n", workspace.Run("../../artifacts/publish/app/release_linux-x64/app"));
        CollectionAssert.AreEquivalent((string[])["app.py", "app.pyproj"], Written(workspace, "."));
    }

    [TestMethod]
    public void Every_file_is_an_item_that_can_be_updated()
    {
        using Workspace workspace = new();
        workspace.Write("readme.txt", "text");
        workspace.Write("more/deep/a.txt", "a");
        workspace.WriteProject("", """
            <None Update="readme.txt" CopyToOutputDirectory="PreserveNewest" />
            <Content Include="more/**/*.txt" LinkBase="linked" CopyToOutputDirectory="PreserveNewest" />
            """);

        workspace.Succeed("build");

        CollectionAssert.AreEquivalent((string[])["app", "readme.txt", "linked/deep/a.txt"], Written(workspace, "bin/Debug/linux-x64"));
    }

    [TestMethod]
    public void Virtual_environments_and_build_folders_are_no_sources()
    {
        using Workspace workspace = new();
        foreach (string file in (string[])["mine/pyvenv.cfg", "mine/lib/x.py", "venv/lib/site-packages/y.py", "build/lib/z.py", "dist/w.py", "node_modules/v.py", ".tox/u.py", "thing.egg-info/t.py"])
        {
            workspace.Write(file, "def broken(:\n");
        }

        workspace.Succeed("build");

        Assert.AreEqual("app.py\n", workspace.Succeed("msbuild", "-getItem:Compile", "-v:q").Output.Split('\n')
            .Where(static line => line.Contains("\"Identity\"", StringComparison.Ordinal)).Select(static line => line.Split('"')[3] + "\n").Aggregate("", string.Concat));
    }

    [TestMethod]
    [DataRow("ResolveReferences")]
    [DataRow("PrepareForBuild")]
    [DataRow("ResolveAssemblyReferencesDesignTime")]
    [DataRow("ResolveProjectReferencesDesignTime;ResolvePackageDependenciesDesignTime;GetCopyToOutputDirectoryItems;CollectUpToDateCheckInputDesignTime")]
    [DataRow("BuiltProjectOutputGroup;SourceFilesProjectOutputGroup;ContentFilesProjectOutputGroup;DebugSymbolsProjectOutputGroup;SatelliteDllsProjectOutputGroup;DocumentationProjectOutputGroup;SGenFilesOutputGroup")]
    public void Targets_that_editors_ask_for_are_there(string targets)
    {
        using Workspace workspace = new(source: "import nowhere\n");

        workspace.Succeed("msbuild", "-t:" + targets, "-p:DesignTimeBuild=true");

        Assert.IsFalse(Directory.Exists(workspace.File("bin")));
    }

    [TestMethod]
    public void A_design_time_build_succeeds_without_restoring()
    {
        using Workspace workspace = new(source: "import nowhere\n");

        workspace.Succeed("msbuild", "-t:CompileDesignTime", "-p:DesignTimeBuild=true");

        Assert.IsFalse(Directory.Exists(workspace.File("bin")));
    }

    private static string[] Written(Workspace workspace, string folder) =>
        [.. Directory.GetFiles(workspace.File(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(workspace.File(folder), file))];
}
