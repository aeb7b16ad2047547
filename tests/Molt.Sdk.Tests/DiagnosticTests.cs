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
    [DataRow("<OutputType>Exee</OutputType>", "MOLT2004: 'Exee' is no OutputType")]
    [DataRow("<TargetFramework>net8.0</TargetFramework>", "MOLT2005: a Python program has no target framework")]
    [DataRow("<UseArtifactsOutput>true</UseArtifactsOutput>", "MOLT2006: UseArtifactsOutput and ArtifactsPath")]
    public void A_property_that_cannot_hold_is_a_build_error(string property, string error)
    {
        using Workspace workspace = new(project: property);

        string output = workspace.Fail("build");

        Assert.Contains(workspace.File(workspace.ProjectFile) + " : error " + error, output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_machine_without_a_toolchain_is_a_build_error()
    {
        using Workspace workspace = new();

        string output = workspace.Fail("build", "-p:MoltHost=osx-arm64");

        Assert.Contains("error MOLT2002: there is no Molt toolchain for 'osx-arm64': programs are compiled on linux-x64", output);
        AssertIsClean(output);
    }

    [TestMethod]
    public void A_missing_emulator_is_an_error_that_says_how_to_get_it()
    {
        using Workspace workspace = new();
        workspace.Environment["PATH"] = Path.GetDirectoryName(File.ResolveLinkTarget("/usr/bin/dotnet", returnFinalTarget: true)?.FullName ?? Environment.ProcessPath);

        ProgramResult result = workspace.Dotnet("run", "-r", "linux-arm64");

        Assert.AreEqual(1, result.ExitCode);
        Assert.Contains("error MOLT2041: a program for 'linux-arm64' is run by 'qemu-aarch64-static', which is not installed: install it (on Debian the package qemu-user-static)", result.Output + result.Error);
    }

    [TestMethod]
    public void A_library_does_not_run()
    {
        using Workspace workspace = new(project: "<OutputType>Library</OutputType>");

        ProgramResult result = workspace.Dotnet("run");

        Assert.AreEqual(1, result.ExitCode);
        Assert.Contains("Ensure you have a runnable project type.", result.Error);
    }

    [TestMethod]
    public void A_library_with_an_error_does_not_build_publish_or_pack()
    {
        using Workspace workspace = new(project: "<OutputType>Library</OutputType>");
        workspace.Write("package/broken.py", "def broken(:\n    pass\n");

        foreach (string command in (string[])["build", "publish", "pack"])
        {
            string output = workspace.Fail(command);
            Assert.Contains(workspace.File("package/broken.py") + "(1,12", output);
            AssertIsClean(output);
        }
    }

    [TestMethod]
    public void Errors_of_a_project_that_refers_to_another_have_full_paths()
    {
        using Workspace workspace = new(source: "x = (\n");
        workspace.Succeed("new", "sln", "-n", "all");
        workspace.Succeed("sln", "add", "app.pyproj");

        Assert.Contains(workspace.File("app.py") + "(1,5", workspace.Fail("build", "all.slnx"));
    }

    [TestMethod]
    public void Warnings_are_suppressed_and_raised_by_the_usual_properties()
    {
        using Workspace workspace = new(source: "assert (1, 'always')\n", project: "<NoWarn>MOLT1111,MOLT1181</NoWarn>");

        Assert.DoesNotContain("MOLT1181", workspace.Succeed("build").Output);
        Assert.Contains("warning MOLT1181", workspace.Succeed("build", "-p:NoWarn=").Output);
        Assert.Contains("error MOLT1181", workspace.Fail("build", "-p:NoWarn=", "-p:TreatWarningsAsErrors=true"));
        Assert.Contains("error MOLT1181", workspace.Fail("build", "-p:NoWarn=", "-p:WarningsAsErrors=MOLT1181"));
        Assert.Contains("warning MOLT1181", workspace.Succeed("build", "-p:NoWarn=", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=MOLT1181").Output);
    }

    private static void AssertIsClean(string output)
    {
        Assert.DoesNotContain("   at ", output);
        Assert.DoesNotContain("exited with code", output);
        Assert.DoesNotContain("MSB", output);
        Assert.HasCount(1, output.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal)).Distinct(), output);
    }
}
