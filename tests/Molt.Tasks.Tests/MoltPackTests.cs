using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.Build.Utilities;
using Molt.Testing;
using NuGet.Packaging;

namespace Molt.Tasks.Tests;

/// <summary>What <see cref="MoltPack"/> writes and refuses.</summary>
[TestClass]
public sealed class MoltPackTests
{
    [TestMethod]
    public void A_package_has_the_sources_and_what_they_are()
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, "1.2.3-beta", folder.Write("app.py", "print(1)"), folder.Write("inner/module.py", "x = 1"));

        Assert.IsTrue(task.Execute());

        using PackageArchiveReader reader = new(task.Outputs[0].ItemSpec);
        Assert.AreEqual("thing", reader.NuspecReader.GetId());
        Assert.AreEqual("1.2.3-beta", reader.NuspecReader.GetVersion().ToString());
        Assert.AreEqual("Ada,Bob", reader.NuspecReader.GetAuthors());
        CollectionAssert.AreEquivalent((string[])["src/app.py", "src/inner/module.py"], reader.GetFiles("src").ToArray());
        CollectionAssert.AreEqual(File.ReadAllBytes(task.Outputs[0].ItemSpec), File.ReadAllBytes(task.Outputs[1].ItemSpec));
    }

    [TestMethod]
    public void The_manifest_of_a_library_says_what_is_in_it()
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, "1.2.3", folder.Write("thing/__init__.py", "x = 1\n"), folder.Write("thing/it's (50%).py", ""));
        task.Content = [new TaskItem(folder.Write("data/a & b.txt", "data"), new Dictionary<string, string> { ["TargetPath"] = "data/a & b.txt" })];
        task.Dependencies = [new TaskItem("other", new Dictionary<string, string> { ["Version"] = "1.*" }), new TaskItem("Exact", new Dictionary<string, string> { ["Version"] = "[2.0.0]" })];
        task.LicenseExpression = "MIT OR Apache-2.0";
        folder.Write("docs/READ.md", "# Thing");
        task.ReadmeFile = "docs/READ.md";

        Assert.IsTrue(task.Execute());

        using JsonDocument manifest = Manifest(task);
        JsonElement root = manifest.RootElement;
        AssertValid(root);
        Assert.AreEqual("library", root.GetProperty("kind").GetString());
        CollectionAssert.AreEqual((string[])["thing"], root.GetProperty("modules").EnumerateArray().Select(static module => module.GetString()).ToArray());
        Assert.AreEqual("""{"Exact":"[2.0.0, 2.0.0]","other":"[1.0.0, )"}""", Compact(root.GetProperty("dependencies")));
        using PackageArchiveReader reader = new(task.Outputs[0].ItemSpec);
        Assert.AreEqual("MIT OR Apache-2.0", reader.NuspecReader.GetLicenseMetadata()!.License);
        Assert.AreEqual("READ.md", reader.NuspecReader.GetReadme());
        foreach (JsonElement file in root.GetProperty("files").EnumerateArray())
        {
            using MemoryStream content = new();
            reader.GetStream(file.GetProperty("path").GetString()!).CopyTo(content);
            Assert.AreEqual(file.GetProperty("size").GetInt64(), content.Length);
            Assert.AreEqual(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(content.ToArray())));
        }
    }

    [TestMethod]
    public void The_manifest_of_an_app_names_its_programs()
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, "1.2.3");
        task.Programs = [Program("linux-x64", "app", isProgram: true), Program("linux-x64", "data/a.txt", isProgram: false), Program("win-x64", "app.exe", isProgram: true)];

        Assert.IsTrue(task.Execute());

        using JsonDocument manifest = Manifest(task);
        AssertValid(manifest.RootElement);
        Assert.AreEqual("""{"linux-x64":"bin/linux-x64/app","win-x64":"bin/win-x64/app.exe"}""", Compact(manifest.RootElement.GetProperty("entryPoints")));
        CollectionAssert.AreEqual(
            (string[])["bin/linux-x64/app", "bin/linux-x64/data/a.txt", "bin/win-x64/app.exe"],
            manifest.RootElement.GetProperty("files").EnumerateArray().Select(static file => file.GetProperty("path").GetString()).ToArray());

        TaskItem Program(string rid, string path, bool isProgram)
        {
            Dictionary<string, string> metadata = new() { ["MoltRuntimeIdentifier"] = rid, ["TargetPath"] = path };
            if (isProgram)
            {
                metadata["ResolveableAssembly"] = "false";
            }

            return new TaskItem(folder.Write($"{rid}/{path}", rid), metadata);
        }
    }

    [TestMethod]
    [DataRow("version", "\"one\"")]
    [DataRow("kind", "\"app\"")]
    [DataRow("files", """[{"path":"../x","size":1,"sha256":"00"}]""")]
    [DataRow("more", "1")]
    public void The_schema_refuses_what_is_no_manifest(string property, string value)
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, "1.2.3", folder.Write("a.py", ""));
        Assert.IsTrue(task.Execute());
        using JsonDocument manifest = Manifest(task);
        JsonNode changed = JsonNode.Parse(manifest.RootElement.GetRawText())!;
        changed[property] = JsonNode.Parse(value);

        Assert.IsFalse(Schema.Value.Evaluate(JsonSerializer.SerializeToElement(changed)).IsValid);
    }

    [TestMethod]
    [DataRow("a.py", "a")]
    [DataRow("a/b_1.py", "a.b_1")]
    [DataRow("a/__init__.py", "a")]
    [DataRow("__init__.py", null)]
    [DataRow("a-b.py", null)]
    [DataRow("1a.py", null)]
    [DataRow("é/ü.py", "é.ü")]
    [DataRow("a.txt", null)]
    public void Files_are_modules_by_their_names(string file, string? module) => Assert.AreEqual(module, PackageManifest.ModuleName(file));

    [TestMethod]
    public void Times_come_from_the_source_epoch()
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, "1.0.0", folder.Write("a.py", ""));
        Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", "1700000000");
        try
        {
            Assert.IsTrue(task.Execute());
        }
        finally
        {
            Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", null);
        }

        using ZipArchive archive = ZipFile.OpenRead(task.Outputs[0].ItemSpec);
        Assert.IsTrue(archive.Entries.All(static entry => entry.LastWriteTime.DateTime == new DateTime(2023, 11, 14, 22, 13, 20)));
    }

    [TestMethod]
    [DataRow("licence", "MOLT2024: 'no licence' is no SPDX licence expression")]
    [DataRow("url", "MOLT2024: PackageProjectUrl 'nowhere' is no address")]
    [DataRow("readme", "MOLT2013: ")]
    [DataRow("dependency", "MOLT2025: the reference to the package 'other' has no version")]
    public void What_a_package_cannot_say_is_an_error(string what, string error)
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, "1.0.0", folder.Write("a.py", ""));
        switch (what)
        {
            case "licence":
                task.LicenseExpression = "no licence";
                break;
            case "url":
                task.ProjectUrl = "nowhere";
                break;
            case "readme":
                task.ReadmeFile = "nowhere.md";
                break;
            default:
                task.Dependencies = [new TaskItem("other")];
                break;
        }

        AssertFails(task, error);
    }

    [TestMethod]
    public void The_same_sources_give_the_same_bytes()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder second = new();
        MoltPack one = Task(first, "1.0.0", first.Write("a.py", "1"), first.Write("b.py", "2"));
        MoltPack two = Task(second, "1.0.0", second.Write("b.py", "2"), second.Write("a.py", "1"));

        File.SetLastWriteTimeUtc(first.File("a.py"), new DateTime(2001, 2, 3));

        Assert.IsTrue(one.Execute());
        Assert.IsTrue(two.Execute());

        CollectionAssert.AreEqual(File.ReadAllBytes(one.Outputs[0].ItemSpec), File.ReadAllBytes(two.Outputs[0].ItemSpec));
    }

    [TestMethod]
    [DataRow("thing", "one", "MOLT2020: 'one' is no version")]
    [DataRow("a thing", "1.0.0", "MOLT2021: 'a thing' is no name")]
    public void A_bad_name_or_version_is_an_error(string id, string version, string error)
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, version, folder.Write("app.py", ""));
        task.PackageId = id;

        AssertFails(task, error);
    }

    [TestMethod]
    public void A_file_outside_of_the_project_is_an_error()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder other = new();

        AssertFails(Task(folder, "1.0.0", other.Write("app.py", "")), "MOLT2022");
    }

    [TestMethod]
    public void A_package_that_cannot_be_written_is_an_error()
    {
        using TemporaryFolder folder = new();
        MoltPack task = Task(folder, "1.0.0", folder.Write("app.py", ""));
        task.Outputs = [new TaskItem(Path.Combine(folder.Path, "app.py", "thing.moltpkg"))];

        AssertFails(task, "MOLT2023");
    }

    private static Lazy<JsonSchema> Schema { get; } =
        new(static () => JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "Molt.Sdk", "schemas", "molt.schema.json"))));

    private static void AssertValid(JsonElement manifest)
    {
        EvaluationResults results = Schema.Value.Evaluate(manifest, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.IsTrue(results.IsValid, JsonSerializer.Serialize(results));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element).Replace("\\u0022", "\"", StringComparison.Ordinal);

    private static JsonDocument Manifest(MoltPack task)
    {
        using ZipArchive archive = ZipFile.OpenRead(task.Outputs[0].ItemSpec);
        using Stream stream = archive.GetEntry("molt.json")!.Open();
        return JsonDocument.Parse(stream);
    }

    private static void AssertFails(MoltPack task, string error)
    {
        Assert.IsFalse(task.Execute());
        string logged = ((RecordingEngine)task.BuildEngine).Errors.Single();
        Assert.StartsWith(error, logged);
    }

    private static MoltPack Task(TemporaryFolder folder, string version, params string[] files) => new()
    {
        BuildEngine = new RecordingEngine(),
        PackageId = "thing",
        PackageVersion = version,
        Authors = "Ada;Bob",
        Description = "A thing.",
        ProjectFile = folder.File("thing.pyproj"),
        MoltVersion = "0.1.0",
        Root = folder.Path,
        Sources = [.. files.Select(static file => new TaskItem(file))],
        Outputs = [new TaskItem(folder.File("out", "thing.moltpkg")), new TaskItem(folder.File("out", "thing.nupkg"))],
    };
}
