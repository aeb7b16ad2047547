using System.Text.Json;

namespace Molt.Sdk.Tests;

/// <summary>Several projects: in a solution, and those that refer to others.</summary>
[TestClass]
public sealed class SolutionTests
{
    [TestMethod]
    public void A_solution_builds_publishes_and_cleans_its_projects()
    {
        using Workspace workspace = new();
        workspace.Write("two/two.pyproj", $"<Project Sdk=\"Molt.Sdk/{Workspace.Version}\" />");
        workspace.Write("two/two.py", "print('two')\n");
        workspace.Succeed("new", "sln", "-n", "all");
        workspace.Succeed("sln", "add", "app.pyproj", "two/two.pyproj");

        workspace.Succeed("build", "all.slnx", "-m");
        workspace.Succeed("publish", "all.slnx", "-m");

        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-x64/app"));
        Assert.AreEqual("two\n", workspace.Run("two/bin/Debug/linux-x64/two"));
        Assert.AreEqual("two\n", workspace.Run("two/bin/Release/linux-x64/publish/two"));
        workspace.Succeed("clean", "all.slnx");
        Assert.IsFalse(Directory.Exists(workspace.File("two/bin/Debug")));
    }

    [TestMethod]
    public void Modules_of_referenced_projects_are_found()
    {
        using Workspace workspace = new(source: "from tools.text import shout\nprint(shout('hello'))\n");
        workspace.WriteProject("", """<ProjectReference Include="../library/library.pyproj" />""");
        workspace.Write("../library/library.pyproj", $"""
            <Project Sdk="Molt.Sdk/{Workspace.Version}">
              <PropertyGroup>
                <OutputType>Library</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../deeper/deeper.pyproj" />
              </ItemGroup>
            </Project>
            """);
        workspace.Write("../library/tools/__init__.py", "");
        workspace.Write("../library/tools/text.py", "from loud import end\n\ndef shout(text):\n    return text.upper() + end\n");
        workspace.Write("../deeper/deeper.pyproj", $"<Project Sdk=\"Molt.Sdk/{Workspace.Version}\"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>");
        workspace.Write("../deeper/loud.py", "end = '!'\n");

        Assert.AreEqual("HELLO!\n", workspace.Succeed("run").Output);

        workspace.Change("../deeper/loud.py", "end = '?'\n");
        Assert.AreEqual("HELLO?\n", workspace.Succeed("run").Output);
        workspace.Change("../deeper/loud.py", "end = (\n");
        Assert.Contains("deeper/loud.py(1,7", workspace.Fail("build"));
    }

    [TestMethod]
    public void A_library_builds_without_a_main_module()
    {
        using Workspace workspace = new(project: "<OutputType>Library</OutputType>");
        File.Delete(workspace.File("app.py"));
        workspace.Write("tools/__init__.py", "");

        workspace.Succeed("build");

        Assert.IsFalse(Directory.Exists(workspace.File("bin")));
    }

    [TestMethod]
    public void Content_of_a_library_goes_beside_the_program()
    {
        using Workspace workspace = new("app/app");
        workspace.WriteProject("", """
            <ProjectReference Include="../library/library.pyproj" />
            <Content Include="own.txt" CopyToOutputDirectory="PreserveNewest" />
            """);
        workspace.Write("own.txt", "own");
        WriteLibrary(workspace, "../library/library.pyproj", """
            <ProjectReference Include="../deeper/deeper.pyproj" />
            <Content Include="data/**" CopyToOutputDirectory="PreserveNewest" />
            """);
        workspace.Write("../library/data/one.txt", "one");
        WriteLibrary(workspace, "../deeper/deeper.pyproj", """
            <Content Include="two.txt;own.txt" CopyToOutputDirectory="PreserveNewest" />
            """);
        workspace.Write("../deeper/two.txt", "two");
        workspace.Write("../deeper/own.txt", "the library's");

        workspace.Succeed("publish");

        foreach (string folder in (string[])["bin/Release/linux-x64", "bin/Release/linux-x64/publish"])
        {
            Assert.AreEqual("own", File.ReadAllText(workspace.File($"{folder}/own.txt")));
            Assert.AreEqual("one", File.ReadAllText(workspace.File($"{folder}/data/one.txt")));
            Assert.AreEqual("two", File.ReadAllText(workspace.File($"{folder}/two.txt")));
        }
    }

    [TestMethod]
    public void An_error_in_a_library_fails_the_build_of_its_users()
    {
        using Workspace workspace = new();
        workspace.WriteProject("", """<ProjectReference Include="../library/library.pyproj" />""");
        WriteLibrary(workspace, "../library/library.pyproj", "");
        workspace.Write("../library/unused.py", "def broken(:\n");

        Assert.Contains("library/unused.py(1,12", workspace.Fail("build"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("ReferenceOutputAssembly=\"false\"")]
    public void A_project_in_another_language_refers_to_a_program(string metadata)
    {
        using Workspace workspace = new("app/app");
        WriteCSharp(workspace, $"""<ProjectReference Include="../app/app.pyproj" {metadata} />""");

        workspace.Succeed("build", "../cs/cs.csproj");
        workspace.Succeed("build", "../cs/cs.csproj", "-graph", "-isolate", "--no-restore");

        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-x64/app"));
        Assert.AreEqual("hello\n", workspace.Run("../cs/bin/Debug/net10.0/app"));
    }

    [TestMethod]
    public void A_program_has_a_project_in_another_language_built_first()
    {
        using Workspace workspace = new("app/app");
        WriteCSharp(workspace, "");
        workspace.WriteProject("", """<ProjectReference Include="../cs/cs.csproj" />""");
        Assert.Contains("error MOLT2031: '../cs/cs.csproj' is not a Python project, and brings no modules", workspace.Fail("build"));

        workspace.WriteProject("", """<ProjectReference Include="../cs/cs.csproj" ReferenceOutputAssembly="false" />""");
        workspace.Succeed("build");

        Assert.IsTrue(File.Exists(workspace.File("../cs/bin/Debug/net10.0/cs.dll")));
    }

    [TestMethod]
    public void A_graph_of_projects_builds_in_isolation()
    {
        using Workspace workspace = new("app/app");
        workspace.WriteProject("<RuntimeIdentifiers>linux-x64;wasi-wasm</RuntimeIdentifiers>", """<ProjectReference Include="../library/library.pyproj" />""");
        WriteLibrary(workspace, "../library/library.pyproj", """<ProjectReference Include="../deeper/deeper.pyproj" />""");
        WriteLibrary(workspace, "../deeper/deeper.pyproj", "");
        workspace.Succeed("restore");

        workspace.Succeed("build", "--no-restore", "-graph", "-isolate");

        Assert.AreEqual("hello\n", workspace.Run("bin/Debug/linux-x64/app"));
        Assert.IsTrue(File.Exists(workspace.File("bin/Debug/wasi-wasm/app.wasm")));
    }

    [TestMethod]
    public void Testing_a_solution_passes_over_projects_without_tests()
    {
        using Workspace workspace = new();
        workspace.Succeed("new", "sln", "-n", "all");
        workspace.Succeed("sln", "add", "app.pyproj");

        workspace.Succeed("test", "all.slnx");
    }

    [TestMethod]
    public void Editors_find_the_modules_of_referenced_projects()
    {
        using Workspace workspace = new("a \"b\"/app");
        workspace.WriteProject("", """<ProjectReference Include="../library/library.pyproj" />""");
        WriteLibrary(workspace, "../library/library.pyproj", "");

        workspace.Succeed("build");

        using JsonDocument settings = JsonDocument.Parse(File.ReadAllText(workspace.File("obj/pyrightconfig.json")));
        Assert.AreEqual(Path.GetFullPath(workspace.File("../library")), settings.RootElement.GetProperty("extraPaths")[0].GetString());
    }

    private static void WriteLibrary(Workspace workspace, string file, string items) => workspace.Write(file, $"""
        <Project Sdk="Molt.Sdk/{Workspace.Version}">
          <PropertyGroup><OutputType>Library</OutputType></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    private static void WriteCSharp(Workspace workspace, string items)
    {
        workspace.Write("../cs/cs.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        workspace.Write("../cs/C.cs", "internal static class C;\n");
    }
}
