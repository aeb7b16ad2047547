using System.IO.Compression;
using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary><c>dotnet build</c> and what it leaves alone.</summary>
[TestClass]
public sealed class BuildTests
{
    private const string Skipped = "Skipping target \"CoreCompile\"";

    [TestMethod]
    public void A_build_writes_a_program()
    {
        using Workspace workspace = new();

        ProgramResult result = workspace.Succeed("build");

        Assert.Contains("app -> ", result.Output);
        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-x64/app"));
    }

    [TestMethod]
    public void An_unchanged_project_is_not_compiled_again()
    {
        using Workspace workspace = new();
        workspace.Succeed("build");
        DateTime written = File.GetLastWriteTimeUtc(workspace.File("bin/Debug/linux-x64/app"));

        ProgramResult result = workspace.Succeed("build", "-v:d");

        Assert.Contains(Skipped, result.Output);
        Assert.AreEqual(written, File.GetLastWriteTimeUtc(workspace.File("bin/Debug/linux-x64/app")));
    }

    [TestMethod]
    public void A_changed_module_is_compiled_again()
    {
        using Workspace workspace = new(source: "import other\nprint(other.TEXT)\n");
        workspace.Write("other.py", "TEXT = 'one'\n");
        workspace.Succeed("build");

        workspace.Change("other.py", "TEXT = 'two'\n");
        workspace.Succeed("build");

        Assert.AreEqual("two\n", workspace.Run("bin/Debug/linux-x64/app"));
    }

    [TestMethod]
    public void A_removed_module_is_missed()
    {
        using Workspace workspace = new(source: "import other\nprint(other.TEXT)\n");
        workspace.Write("other.py", "TEXT = 'one'\n");
        workspace.Succeed("build");

        File.Delete(workspace.File("other.py"));

        Assert.Contains("app.py(1,8", workspace.Fail("build"));
    }

    [TestMethod]
    public void A_changed_property_compiles_again()
    {
        using Workspace workspace = new(project: "<MainModule>app</MainModule>");
        workspace.Write("second.py", "print('second')\n");
        workspace.Succeed("build");

        workspace.Succeed("build", "-p:MainModule=second");

        Assert.AreEqual("second\n", workspace.Run("bin/Debug/linux-x64/app"));
    }

    [TestMethod]
    public void A_rebuild_compiles_again()
    {
        using Workspace workspace = new();
        workspace.Succeed("build");

        Assert.DoesNotContain(Skipped, workspace.Succeed("build", "--no-incremental", "-v:d").Output);
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
    public void Two_folders_give_the_same_bytes()
    {
        using Workspace first = new(source: "def f(x):\n    return 1 / x\n\nprint(f(2))\n");
        using Workspace second = new(source: "def f(x):\n    return 1 / x\n\nprint(f(2))\n");

        first.Succeed("build", "-c", "Release");
        second.Succeed("build", "-c", "Release");

        CollectionAssert.AreEqual(
            File.ReadAllBytes(first.File("bin/Release/linux-x64/app")),
            File.ReadAllBytes(second.File("bin/Release/linux-x64/app")));
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
    public void Content_is_copied_beside_the_program()
    {
        using Workspace workspace = new();
        workspace.Write("data/text.txt", "text");
        workspace.Write(workspace.ProjectFile, $"""
            <Project Sdk="Molt.Sdk/{Workspace.Version}">
              <ItemGroup>
                <Content Include="data/*.txt" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            </Project>
            """);

        workspace.Succeed("publish");

        Assert.IsTrue(File.Exists(workspace.File("bin/Release/linux-x64/data/text.txt")));
        Assert.IsTrue(File.Exists(workspace.File("bin/Release/linux-x64/publish/data/text.txt")));
    }

    [TestMethod]
    public void A_clean_removes_what_a_build_wrote()
    {
        using Workspace workspace = new();
        workspace.Succeed("build");

        workspace.Succeed("clean");

        Assert.IsFalse(File.Exists(workspace.File("bin/Debug/linux-x64/app")));
        Assert.IsTrue(File.Exists(workspace.File("app.py")));
    }

    [TestMethod]
    public void A_solution_builds_its_projects()
    {
        using Workspace workspace = new();
        workspace.Write("two/two.pyproj", $"<Project Sdk=\"Molt.Sdk/{Workspace.Version}\" />");
        workspace.Write("two/two.py", "print('two')\n");
        workspace.Succeed("new", "sln", "-n", "all");
        workspace.Succeed("sln", "add", "app.pyproj", "two/two.pyproj");

        workspace.Succeed("build", "all.slnx");

        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-x64/app"));
        Assert.AreEqual("two\n", workspace.Run("two/bin/Debug/linux-x64/two"));
    }

    [TestMethod]
    public void A_package_is_written()
    {
        using Workspace workspace = new(project: "<Version>1.2.0</Version>");

        workspace.Succeed("pack");

        using ZipArchive package = ZipFile.OpenRead(workspace.File("bin/Release/app.1.2.0.moltpkg"));
        Assert.IsNotNull(package.GetEntry("src/app.py"));
        Assert.IsNotNull(package.GetEntry("app.nuspec"));
    }
}
