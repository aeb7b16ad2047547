using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary>What a second <c>dotnet build</c> does again, and what it leaves alone.</summary>
[TestClass]
public sealed class IncrementalTests
{
    private const string Skipped = "Skipping target \"CoreCompile\"";

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
    public void A_module_that_is_not_imported_is_checked()
    {
        using Workspace workspace = new();
        workspace.Write("other.py", "x = (1)\n");
        workspace.Succeed("build");
        Assert.Contains(Skipped, workspace.Succeed("build", "-v:d").Output);

        workspace.Change("other.py", "x = (\n");

        Assert.Contains(workspace.File("other.py") + "(1,5", workspace.Fail("build"));
    }

    [TestMethod]
    public void Warnings_are_given_again_when_nothing_has_changed()
    {
        const string warning = "app.py(1,1,1,21): warning MOLT1181: ";
        using Workspace workspace = new(source: "assert (1, 'always')\n");

        Assert.Contains(workspace.File(warning), workspace.Succeed("build").Output);
        Assert.Contains(workspace.File(warning), workspace.Succeed("build").Output);
        Assert.Contains("error MOLT1181", workspace.Fail("build", "-warnaserror"));
        Assert.Contains("error MOLT1181", workspace.Fail("build", "-warnaserror"));
        workspace.Change("app.py", "print('hello')\n");
        Assert.DoesNotContain("warning", workspace.Succeed("build", "-v:q").Output);
    }

    [TestMethod]
    [DataRow("fast.py")]
    [DataRow("fast/__init__.py")]
    public void A_module_that_was_missing_is_found_when_it_appears(string file)
    {
        using Workspace workspace = new(source: "try:\n    from fast import name\nexcept ImportError:\n    name = 'slow'\nprint(name)\n");
        workspace.Succeed("build");
        Assert.AreEqual("slow\n", workspace.Run("bin/Debug/linux-x64/app"));

        workspace.Write(file, "name = 'fast'\n");
        File.SetLastWriteTimeUtc(workspace.File(file), DateTime.UtcNow.AddYears(-1));
        workspace.Succeed("build");

        Assert.AreEqual("fast\n", workspace.Run("bin/Debug/linux-x64/app"));
        Assert.Contains(Skipped, workspace.Succeed("build", "-v:d").Output);
    }

    [TestMethod]
    public void Targets_that_share_an_output_folder_do_not_mix()
    {
        using Workspace workspace = new();
        string[] rids = ["linux-x64", "linux-musl-x64", "linux-x64"];
        List<byte[]> programs = [];
        foreach (string rid in rids)
        {
            workspace.Succeed("build", "-o", "out", "-r", rid);
            programs.Add(File.ReadAllBytes(workspace.File("out/app")));
        }

        CollectionAssert.AreEqual(programs[0], programs[2]);
        CollectionAssert.AreNotEqual(programs[0], programs[1]);
    }
}
