using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Molt.Testing;

namespace Molt.Sdk.Tests;

/// <summary><c>dotnet pack</c>, and programs that use what it wrote.</summary>
[TestClass]
public sealed class PackageTests
{
    private const string Library = "<OutputType>Library</OutputType>";

    [TestMethod]
    public void An_app_is_packed_with_its_programs()
    {
        using Workspace workspace = new(project: "<RuntimeIdentifiers>linux-x64;wasi-wasm</RuntimeIdentifiers><VersionPrefix>1.2.0</VersionPrefix>");

        workspace.Succeed("pack", "--version-suffix", "beta", "-p:MoltSbomFormat=both");

        using ZipArchive package = ZipFile.OpenRead(workspace.File("bin/Release/app.1.2.0-beta.moltpkg"));
        foreach (string file in (string[])["app.nuspec", "molt.json", "bin/linux-x64/app", "bin/wasi-wasm/app.wasm", "sbom.json", "sbom.spdx.json"])
        {
            Assert.IsNotNull(package.GetEntry(file), file);
        }

        string bill = File.ReadAllText(workspace.File("bin/Release/app.1.2.0-beta.sbom.json"));
        foreach (string part in (string[])["pkg:nuget/app@1.2.0-beta#linux-x64!app", "pkg:nuget/app@1.2.0-beta#wasi-wasm!app.wasm", "pkg:deb/debian/libc6-dev@", "pkg:deb/debian/wasi-libc@"])
        {
            Assert.Contains(part, bill);
        }

        Assert.IsNull(package.GetEntry("src/app.py"));
    }

    [TestMethod]
    public void A_library_is_packed_without_what_builds_and_tests_it_and_nothing_is_compiled()
    {
        using Workspace workspace = new(project: Library + "<PackageReadmeFile>README.md</PackageReadmeFile><PackageLicenseExpression>MIT</PackageLicenseExpression>");
        workspace.Write("README.md", "# A library");
        foreach (string file in (string[])["package/__init__.py", "setup.py", "tests/test_a.py", "venv/pyvenv.cfg", "venv/lib/x.py"])
        {
            workspace.Write(file, "");
        }

        workspace.Succeed("pack");

        using ZipArchive package = ZipFile.OpenRead(workspace.File("bin/Release/app.1.0.0.nupkg"));
        CollectionAssert.AreEquivalent((string[])["src/app.py", "src/package/__init__.py"], package.Entries.Select(static entry => entry.FullName).Where(static name => name.EndsWith(".py", StringComparison.Ordinal)).ToArray());
        Assert.IsNotNull(package.GetEntry("README.md"));
        CollectionAssert.AreEquivalent((string[])["app.1.0.0.moltpkg", "app.1.0.0.nupkg", "app.1.0.0.sbom.json"], Directory.GetFiles(workspace.File("bin"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    public void What_is_published_and_packed_is_signed_and_the_key_is_in_no_log()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string pem = key.ExportPkcs8PrivateKeyPem();
        using Workspace workspace = new();
        workspace.Environment["KEY_OF_TEST"] = pem;

        workspace.Succeed("publish", "-p:MoltSigningKey=KEY_OF_TEST");
        string log = workspace.Succeed("pack", "-p:MoltSigningKey=KEY_OF_TEST", "-bl:pack.binlog", "-v:diag").Output;

        foreach (string file in (string[])["bin/Release/linux-x64/publish/app", "bin/Release/app.1.0.0.moltpkg"])
        {
            Assert.IsTrue(key.VerifyData(
                File.ReadAllBytes(workspace.File(file)), File.ReadAllBytes(workspace.File(file + ".sig")), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
            Assert.IsTrue(File.Exists(workspace.File(file + ".sigstore.json")));
        }

        using ZipArchive package = ZipFile.OpenRead(workspace.File("bin/Release/app.1.0.0.moltpkg"));
        using StreamReader signature = new(package.GetEntry("signature.json")!.Open());
        Assert.Contains("\"signed\": true", signature.ReadToEnd());
        string secret = pem.Split('\n')[1];
        using StreamReader binaryLog = new(new GZipStream(File.OpenRead(workspace.File("pack.binlog")), CompressionMode.Decompress));
        Assert.DoesNotContain(secret, log);
        Assert.DoesNotContain(secret, binaryLog.ReadToEnd());
    }

    [TestMethod]
    public void Two_folders_give_the_same_package()
    {
        using Workspace first = new(project: Library);
        using Workspace second = new("a longer/path to/app", project: Library);

        first.Succeed("pack");
        second.Succeed("pack");

        CollectionAssert.AreEqual(File.ReadAllBytes(first.File("bin/Release/app.1.0.0.moltpkg")), File.ReadAllBytes(second.File("bin/Release/app.1.0.0.moltpkg")));
    }

    [TestMethod]
    public void A_program_uses_the_modules_and_the_content_of_packages_and_of_what_they_need()
    {
        // What NuGet has unpacked stays: each run has packages of its own.
        string suffix = Guid.NewGuid().ToString("n");
        using Workspace workspace = new("app/app", source: "import words\nprint(words.hello('you'), open('bin/Debug/linux-x64/data/a b.txt').read())\n");
        WriteLibrary(workspace, "deeper", $"<PackageId>deeper.{suffix}</PackageId>", "");
        workspace.Write("../deeper/loud.py", "def shout(text):\n    return text.upper()\n");
        WriteLibrary(workspace, "words", $"<PackageId>words.{suffix}</PackageId><Version>1.2.3</Version>", """
            <ProjectReference Include="../deeper/deeper.pyproj" />
            <Content Include="data/**" CopyToOutputDirectory="PreserveNewest" />
            """);
        workspace.Write("../words/words.py", "from loud import shout\n\ndef hello(name):\n    return 'hello ' + shout(name)\n");
        workspace.Write("../words/data/a b.txt", "data");
        foreach (string library in (string[])["deeper", "words"])
        {
            workspace.Succeed("pack", $"../{library}/{library}.pyproj", "-o", "../feed");
        }

        Directory.Delete(workspace.File("../deeper"), recursive: true);
        Directory.Delete(workspace.File("../words"), recursive: true);
        workspace.Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="feed" value="{workspace.File("../feed")}" />
              </packageSources>
            </configuration>
            """);
        workspace.WriteProject("<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>", $"""<PackageReference Include="words.{suffix}" Version="1.*" />""");

        Assert.AreEqual("hello YOU data\n", workspace.Succeed("run").Output);
        Assert.Contains($"deeper.{suffix}", File.ReadAllText(workspace.File("packages.lock.json")));
        workspace.Succeed("publish");
        AssertBillHasModules(
            workspace, "bin/Release/linux-x64/publish/app.1.0.0.sbom.json", "obj/Release/linux-x64/app.pyproj.modules", $"pkg:nuget/deeper.{suffix}@1.0.0", $"pkg:nuget/words.{suffix}@1.2.3");
        workspace.Succeed("restore", "--locked-mode", "--force");
        string package = $"../feed/words.{suffix}.1.2.3.moltpkg";
        Assert.Contains($"{package}: words.{suffix} 1.2.3, ", workspace.Succeed("build", "-t:MoltVerify", $"-p:Package={package}").Output);
        workspace.Write("../molt.trust.json", """{"formatVersion":1,"rules":[{"packages":"words.*","signature":"required"}]}""");
        Assert.Contains("error MOLT2081: ", workspace.Fail("build", "--no-restore"));
        File.Delete(workspace.File("../molt.trust.json"));
        File.AppendAllText(Path.Combine(Repository.Artifacts, "nuget", $"deeper.{suffix}", "1.0.0", "src", "loud.py"), "print('changed')\n");
        Assert.Contains("error MOLT2085: ", workspace.Fail("build", "--no-restore"));
        Assert.Contains("error NU1004", workspace.Fail("build", "-p:RestoreLockedMode=true", "-p:RuntimeIdentifier=wasi-wasm"));
    }

    [TestMethod]
    public void A_package_without_modules_is_a_build_error()
    {
        string name = "plain." + Guid.NewGuid().ToString("n");
        using Workspace workspace = new("app/app");
        workspace.Write("../cs/cs.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <PackageId>{name}</PackageId>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
            </Project>
            """);
        workspace.Write("../cs/C.cs", "public static class C;\n");
        workspace.Succeed("pack", "../cs/cs.csproj", "-o", "../feed");
        workspace.Write("NuGet.config", $"<configuration><packageSources><add key=\"feed\" value=\"{workspace.File("../feed")}\" /></packageSources></configuration>");
        workspace.WriteProject("", $"""<PackageReference Include="{name}" Version="1.0.0" />""");

        Assert.Contains($"error MOLT2032: the package '{name}' was not made by Molt", workspace.Fail("build"));
    }

    [TestMethod]
    public void An_error_of_packing_names_the_project()
    {
        using Workspace workspace = new(project: Library + "<PackageId>with space</PackageId>");

        Assert.Contains(workspace.File(workspace.ProjectFile) + " : error MOLT2021: 'with space' is no name of a package", workspace.Fail("pack"));
    }

    /// <summary>The bill lists the modules that the compiler has put into the program, no others, and names the packages.</summary>
    private static void AssertBillHasModules(Workspace workspace, string bill, string modules, params string[] packages)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(workspace.File(bill)));
        JsonElement[] components = [.. document.RootElement.GetProperty("components").EnumerateArray()];
        CollectionAssert.AreEquivalent(
            File.ReadLines(workspace.File(modules)).Select(static line => line.Split('\t')[0]).ToArray(),
            components[0].GetProperty("components").EnumerateArray().Where(static part => part.GetProperty("type").GetString() == "library").Select(static part => part.GetProperty("name").GetString()).ToArray());
        CollectionAssert.IsSubsetOf(packages, components.Select(static component => component.GetProperty("bom-ref").GetString()).ToArray());
    }

    private static void WriteLibrary(Workspace workspace, string name, string properties, string items) => workspace.Write($"../{name}/{name}.pyproj", $"""
        <Project Sdk="Molt.Sdk/{Workspace.Version}">
          <PropertyGroup><OutputType>Library</OutputType>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);
}
