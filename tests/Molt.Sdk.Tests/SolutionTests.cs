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
}
