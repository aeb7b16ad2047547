using System.Text.Json;
using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary>Packages in a folder of the repository.</summary>
[TestClass]
public sealed class VendorTests
{
    [TestMethod]
    public void A_build_runs_from_vendored_packages_alone_and_finds_what_was_changed()
    {
        string name = "polite." + Guid.NewGuid().ToString("n");
        using Workspace workspace = new("app/app", source: "import polite\nprint(polite.hello())\n");
        workspace.Environment["MOLT_PYTHON_CACHE"] = workspace.File("../python-cache");
        new WheelBuilder("greetings", "1.0").With("greetings.py", "word = 'hello'\n").WriteTo(workspace.File("../wheels"));
        workspace.Write("../polite/polite.pyproj", $"""
            <Project Sdk="Molt.Sdk/{Workspace.Version}">
              <PropertyGroup><OutputType>Library</OutputType><PackageId>{name}</PackageId><MoltPythonIndex>../wheels</MoltPythonIndex></PropertyGroup>
              <ItemGroup><PythonReference Include="greetings" /></ItemGroup>
            </Project>
            """);
        workspace.Write("../polite/polite.py", "import greetings\n\ndef hello():\n    return greetings.word + ' Sir'\n");
        workspace.Succeed("build", "../polite/polite.pyproj", "-t:MoltPublish", "-p:MoltFeed=../feed");
        workspace.WriteProject("<MoltPythonIndex>../wheels</MoltPythonIndex>", $"""<PackageReference Include="{name}" Version="1.*" />""");
        workspace.Succeed("build", "-t:MoltVendor", $"-p:RestoreSources={workspace.File("../feed")}%3B{Path.Combine(Repository.Artifacts, "packages")}");

        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(workspace.File("vendor/molt.vendor.json")));
        string[] packages = [.. manifest.RootElement.GetProperty("files").EnumerateArray().Select(static file => file.GetProperty("purl").GetString()!)];
        CollectionAssert.AreEquivalent(
            (string[])[$"pkg:nuget/{name}@1.0.0", $"pkg:nuget/Molt.Sdk@{Workspace.Version}", $"pkg:nuget/Molt.Toolchain.linux-x64@{Workspace.Version}", $"pkg:nuget/Molt.Runtime.linux-x64@{Workspace.Version}", "pkg:pypi/greetings@1.0"],
            packages);

        // Nothing is left to take packages from: no feed, no folder of wheels, no cache.
        Directory.Delete(workspace.File("../feed"), recursive: true);
        Directory.Delete(workspace.File("../wheels"), recursive: true);
        Directory.Delete(workspace.File("../python-cache"), recursive: true);
        Directory.Delete(workspace.File("obj"), recursive: true);
        workspace.Environment["NUGET_PACKAGES"] = workspace.File("../nuget-cache");
        // The command that unpacks the SDK says so among what a program prints.
        Assert.EndsWith("\nhello Sir\n", workspace.Succeed("run").Output);

        string wheel = workspace.File("vendor/python/greetings-1.0-py3-none-any.whl");
        byte[] content = File.ReadAllBytes(wheel);
        File.WriteAllBytes(wheel, [.. content[..^1], 1]);
        Assert.Contains($"error MOLT2095: the vendored package '{wheel}' is missing, or is not the one that was vendored", workspace.Fail("build", "--no-restore"));
        File.WriteAllBytes(wheel, content);
        File.WriteAllBytes(workspace.File("vendor/python/evil-1.0-py3-none-any.whl"), content);
        Assert.Contains("stands among the vendored packages, and was not vendored", workspace.Fail("build"));
    }
}
