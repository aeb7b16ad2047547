using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary>Mistakes: one clear error each, with its place, and exit code 1.</summary>
[TestClass]
public sealed class DiagnosticTests
{
    [TestMethod]
    public void A_syntax_error_is_a_build_error_with_its_place()
    {
        using Workspace workspace = new(source: "x = 1\ny = (\n");

        string output = workspace.Fail("build");

        Assert.MatchesRegex(@"app\.py\(2,5(,\d+,\d+)?\): error MOLT10\d\d: '\(' was never closed", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void An_unknown_module_is_a_build_error_with_its_place()
    {
        using Workspace workspace = new(source: "x = 1\nimport no_such_module\n");

        string output = workspace.Fail("build");

        Assert.MatchesRegex(@"app\.py\(2,8(,\d+,\d+)?\): error MOLT1\d\d\d: .*no_such_module", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_source_that_is_not_UTF8_is_a_build_error()
    {
        using Workspace workspace = new();
        File.WriteAllBytes(workspace.File("app.py"), [(byte)'x', (byte)'=', 0xff, 0xfe]);

        string output = workspace.Fail("build");

        Assert.MatchesRegex(@"app\.py(\(\d.*\))?: error MOLT1\d\d\d: ", output);
        AssertIsClean(output);
    }

    [TestMethod]
    [DataRow("build", "-r", "linux-mips")]
    [DataRow("restore", "-r", "linux-mips")]
    [DataRow("publish", "-r", "linux-mips")]
    public void An_unknown_runtime_identifier_is_a_build_error(params string[] command)
    {
        using Workspace workspace = new();

        string output = workspace.Fail(command);

        Assert.Contains("error MOLT2001: the RuntimeIdentifier 'linux-mips' is not one that Molt compiles for: linux-x64, ", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_missing_main_module_is_a_build_error()
    {
        using Workspace workspace = new(project: "<MainModule>nowhere</MainModule>");

        string output = workspace.Fail("build");

        Assert.Contains("error MOLT2010: the main module's file 'nowhere.py' does not exist", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_build_without_restore_says_so()
    {
        using Workspace workspace = new();

        Assert.Contains("error MOLT2003: ", workspace.Fail("build", "--no-restore"));
    }

    [TestMethod]
    public void An_error_does_not_leave_the_old_program_as_up_to_date()
    {
        using Workspace workspace = new();
        workspace.Succeed("build");
        workspace.Change("app.py", "x = (\n");
        workspace.Fail("build");

        Assert.Contains("error MOLT10", workspace.Fail("build"));
    }

    [TestMethod]
    public void An_output_that_cannot_be_written_is_a_build_error()
    {
        using Workspace workspace = new();
        workspace.Write("bin", "a file where a folder is needed");

        string output = workspace.Fail("build");

        Assert.Contains("error MOLT2012: the output '" + workspace.File("bin/Debug/linux-x64/app") + "' cannot be written: ", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_missing_LLVM_is_a_build_error()
    {
        using Workspace workspace = new();

        workspace.Environment["MOLT_LLVM_ROOT"] = workspace.Folder;

        string output = workspace.Fail("build");

        Assert.Contains($"error MOLT1301: LLVM 22 was not found in {workspace.Folder}, ", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_damaged_runtime_pack_is_a_build_error()
    {
        using Workspace workspace = new();
        workspace.Write("pack/pack.json", "{");

        string output = workspace.Fail("build", "-p:MoltRuntimePackPath=" + workspace.File("pack/"));

        Assert.Contains("pack.json : error MOLT1408: the runtime pack cannot be used: ", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_compiler_that_crashes_is_a_build_error()
    {
        using Workspace workspace = new();
        workspace.Write("tools/moltc", "#!/bin/sh\nkill -SEGV $$\n");
        ProgramRunner.Run("chmod", ["+x", workspace.File("tools/moltc")]);

        string output = workspace.Fail("build", "-p:MoltToolchainPath=" + workspace.File("tools/"));

        Assert.Contains("error MOLT2011: the compiler ended with exit code 139 ", output);
        AssertIsClean(output);
    }

    [TestMethod]
    [DataRow("""<PackageReference Include="numpy" Version="1.0.0" />""", "MOLT2032: packages are not supported yet, and the project refers to 'numpy'")]
    [DataRow("""<ProjectReference Include="../nowhere/nowhere.pyproj" />""", "MOLT2030: the referenced project '../nowhere/nowhere.pyproj' does not exist")]
    [DataRow("""<ProjectReference Include="Directory.Build.props" />""", "MOLT2031: 'Directory.Build.props' is not a Python project")]
    public void A_reference_that_cannot_be_followed_is_a_build_error(string item, string error)
    {
        using Workspace workspace = new();
        workspace.Write("Directory.Build.props", "<Project />");
        workspace.WriteProject("", item);

        string output = workspace.Fail("build");

        Assert.Contains("error " + error, output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void Running_tests_says_that_it_cannot()
    {
        using Workspace workspace = new();

        string output = workspace.Fail("test");

        Assert.Contains("error MOLT2040: ", output);
        AssertIsClean(output);
    }

    private static void AssertIsClean(string output)
    {
        Assert.DoesNotContain("   at ", output);
        Assert.DoesNotContain("exited with code", output);
        Assert.DoesNotContain("MSB", output);
        Assert.HasCount(1, output.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal)).Distinct(), output);
    }
}
