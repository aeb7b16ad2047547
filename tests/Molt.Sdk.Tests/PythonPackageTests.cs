using System.Text.Json;
using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary>Python packages from an index on this machine.</summary>
[TestClass]
public sealed class PythonPackageTests
{
    [TestMethod]
    public void A_program_uses_the_packages_that_it_asks_for_and_its_bill_names_them()
    {
        using PythonIndex index = Index();
        using Workspace workspace = WorkspaceWith(index, "import greetings, rules\nprint(greetings.hello('you'), rules.limit)\n");
        workspace.WriteProject("", """<PythonReference Include="Greetings" Version="1.*" Extras="loud" />""");
        workspace.Write("requirements.txt", "# what else\nrules >= 2  # the new ones\nabsent; sys_platform == 'win32'\n");
        workspace.Write("pyproject.toml", "[build-system]\nrequires = []\n[project]\nname = \"greeter\"\nversion = \"3.2.1\"\ndependencies = [\"rules<3\"]\n[tool.x]\nversion = \"9\"\n");

        Assert.AreEqual("HELLO YOU! 2\n", workspace.Succeed("run").Output);
        string locked = File.ReadAllText(workspace.File("molt.lock.json"));
        foreach (string part in (string[])["\"greetings\": \"1.1\"", "\"shouting\": \"1.0\"", "\"rules\": \"2.0\""])
        {
            Assert.Contains(part, locked);
        }

        Assert.DoesNotContain("\"absent\": ", locked);
        workspace.Succeed("publish");
        using JsonDocument bill = JsonDocument.Parse(File.ReadAllText(workspace.File("bin/Release/linux-x64/publish/greeter.3.2.1.sbom.json")));
        JsonElement greetings = bill.RootElement.GetProperty("components").EnumerateArray().Single(static component => component.GetProperty("bom-ref").GetString() == "pkg:pypi/greetings@1.1");
        Assert.AreEqual("MIT", greetings.GetProperty("licenses")[0].GetProperty("expression").GetString());
        Assert.AreEqual("SHA-256", greetings.GetProperty("hashes")[0].GetProperty("alg").GetString());
        Assert.Contains("\"pkg:pypi/shouting@1.0\"", bill.RootElement.GetProperty("dependencies").EnumerateArray().Single(static one => one.GetProperty("ref").GetString() == "pkg:pypi/greetings@1.1").GetRawText());
        int asked = index.Asked.Count;

        workspace.Succeed("build", "-p:RestoreLockedMode=true", "-p:MoltPythonOffline=true", "-p:OutDir=other/");
        Assert.HasCount(asked, index.Asked);
        workspace.Write("requirements.txt", "rules == 1.0\n");
        string refused = workspace.Fail("build", "-p:RestoreLockedMode=true");
        Assert.Contains($"{workspace.File(workspace.ProjectFile)} : error MOLT2106: ", refused);
        Assert.Contains("rules==1.0", refused);
        workspace.Write("pyproject.toml", "");
        Assert.AreEqual("HELLO YOU! 1\n", workspace.Succeed("run").Output);
    }

    [TestMethod]
    public void What_libraries_need_comes_along_from_projects_and_from_packages()
    {
        string name = "polite." + Guid.NewGuid().ToString("n");
        using PythonIndex index = Index();
        using Workspace workspace = WorkspaceWith(index, "import polite\nprint(polite.hello())\n", "app/app");
        string library = $"""
            <Project Sdk="Molt.Sdk/{Workspace.Version}">
              <PropertyGroup><OutputType>Library</OutputType><PackageId>{name}</PackageId></PropertyGroup>
              <ItemGroup><PythonReference Include="greetings" Version="&lt;2" Marker="sys_platform != 'win32'" /></ItemGroup>
            </Project>
            """;
        workspace.Write("../polite/polite.pyproj", library);
        workspace.Write("../polite/polite.py", "import greetings\n\ndef hello():\n    return greetings.hello('Sir')\n");
        workspace.WriteProject("", """<ProjectReference Include="../polite/polite.pyproj" />""");

        Assert.AreEqual("hello Sir\n", workspace.Succeed("run").Output);
        Assert.IsTrue(File.Exists(workspace.File("../polite/molt.lock.json")));

        workspace.Succeed("pack", "../polite/polite.pyproj", "-o", "../feed");
        Directory.Delete(workspace.File("../polite"), recursive: true);
        workspace.Write("NuGet.config", $"<configuration><packageSources><add key=\"feed\" value=\"{workspace.File("../feed")}\" /></packageSources></configuration>");
        workspace.WriteProject("", $"""<PackageReference Include="{name}" Version="1.0.0" />""");
        File.Delete(workspace.File("molt.lock.json"));

        workspace.Succeed("restore");
        Assert.Contains("sys_platform", File.ReadAllText(workspace.File("molt.lock.json")));
        Assert.AreEqual("hello Sir\n", workspace.Succeed("run", "--no-restore").Output);
    }

    [TestMethod]
    public void Several_targets_have_one_lock_file()
    {
        using PythonIndex index = Index();
        using Workspace workspace = WorkspaceWith(index, "import rules\nprint(rules.limit)\n");
        workspace.WriteProject("<RuntimeIdentifiers>linux-x64;wasi-wasm</RuntimeIdentifiers>", "");
        workspace.Write("requirements.txt", "rules==2.0; sys_platform == 'linux'\nrules==1.0; sys_platform != 'linux'\n");

        workspace.Succeed("build");

        Assert.AreEqual("2\n", workspace.Run("bin/Debug/linux-x64/app"));
        Assert.AreEqual("1\n", workspace.Succeed("run", "-r", "wasi-wasm").Output);
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(workspace.File("molt.lock.json")));
        Assert.AreEqual("1.0", locked.RootElement.GetProperty("targets").GetProperty("wasi-wasm").GetProperty("rules").GetString());
    }

    [TestMethod]
    public void What_cannot_be_used_is_an_error_at_its_place()
    {
        using PythonIndex index = Index().Add("native-1.0.tar.gz", [1]);
        using Workspace workspace = WorkspaceWith(index, "print()\n");
        workspace.WriteProject("", """<PythonReference Include="native" />""");

        Assert.Contains($"{workspace.File(workspace.ProjectFile)} : error MOLT2103: the Python package 'native' 1.0, which the project asks for, cannot be used: it has a source distribution only", workspace.Fail("build"));
        workspace.WriteProject("", "");
        workspace.Write("requirements.txt", "rules\nrules >> 1\n");
        Assert.Contains($"{workspace.File("requirements.txt")}(2): error MOLT2100: ", workspace.Fail("build"));
        workspace.WriteProject("<EnableDefaultPythonRequirements>false</EnableDefaultPythonRequirements>", "");
        workspace.Succeed("build");
        workspace.WriteProject("", "");
        workspace.Write("requirements.txt", "rules\n");
        workspace.Environment["MOLT_PYTHON_INDEX"] = null;
        workspace.Environment["PIP_INDEX_URL"] = null;
        Assert.Contains("error MOLT2108: there is nowhere to take the Python package 'rules' from: set MoltPythonIndex", workspace.Fail("build"));
    }

    private static Workspace WorkspaceWith(PythonIndex index, string source, string name = "app")
    {
        Workspace workspace = new(name, source: source);
        workspace.Environment["MOLT_PYTHON_INDEX"] = index.Address;
        workspace.Environment["MOLT_PYTHON_CACHE"] = workspace.File("../python-cache");
        return workspace;
    }

    private static PythonIndex Index() => new PythonIndex()
        .Add(Greetings("1.0")).Add(Greetings("1.1")).Add(Greetings("2.0"))
        .Add(new WheelBuilder("shouting", "1.0").With("shouting/__init__.py", "def shout(text):\n    return text.upper() + '!'\n"))
        .Add(new WheelBuilder("rules", "1.0").With("rules.py", "limit = 1\n"))
        .Add(new WheelBuilder("rules", "2.0").With("rules.py", "limit = 2\n"));

    private static WheelBuilder Greetings(string version)
    {
        WheelBuilder wheel = new WheelBuilder("greetings", version)
            .With("greetings/__init__.py", "from .words import word\ntry:\n    from shouting import shout\nexcept ImportError:\n    shout = str\n\ndef hello(name):\n    return shout(word + ' ' + name)\n")
            .With("greetings/words.py", "word = 'hello'\n")
            .Needing("shouting; extra == 'loud'");
        wheel.Metadata.Add("License: MIT");
        return wheel;
    }
}
