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

    private static void AssertIsClean(string output)
    {
        Assert.DoesNotContain("   at ", output);
        Assert.DoesNotContain("exited with code", output);
        Assert.DoesNotContain("MSB", output);
        Assert.HasCount(1, output.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal)).Distinct(), output);
    }
}
