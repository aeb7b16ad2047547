using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Json.Schema;
using Microsoft.Build.Utilities;
using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>What <see cref="MoltWriteBom"/> writes: whole bills, of folders such as a build leaves.</summary>
[TestClass]
public sealed class MoltWriteBomTests
{
    private const string Python = "pkg:generic/cpython@3.14.2";
    private const string Words = "pkg:nuget/words@1.2.3";
    private const string Loud = "pkg:nuget/loud@2.0.0";
    private const string Local = "pkg:nuget/local@0.1.0";

    [TestMethod]
    public void The_bill_of_a_program_has_its_modules_and_where_they_are_from()
    {
        using TemporaryFolder folder = new();

        JsonElement bill = Write(Program(folder), ".sbom.json");

        JsonElement program = bill.GetProperty("components").EnumerateArray().Single(static component => Text(component, "type") == "application");
        Assert.AreEqual("pkg:nuget/app@1.0.0#linux-x64", Text(program, "bom-ref"));
        CollectionAssert.AreEqual(
            (string[])["app app", "__main__ pkg:nuget/app@1.0.0 app.py", "helper.inner " + Local + " helper/inner.py", "json.decoder " + Python + " json/decoder.py",
                "loud " + Loud + " loud.py", "math pkg:nuget/Molt.Runtime.linux-x64@0.1.0 ", "names pkg:nuget/app@1.0.0 ", "words " + Words + " words/__init__.py"],
            program.GetProperty("components").EnumerateArray().Select(static part => $"{Text(part, "name")} {Properties(part)}").Select(static line => line.Trim() == "app" ? "app app" : line).ToArray());
        JsonElement decoder = program.GetProperty("components").EnumerateArray().Single(static part => Text(part, "name") == "json.decoder");
        Assert.AreEqual("PSF-2.0", Text(decoder.GetProperty("licenses")[0], "expression"));
        Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData("pass\n"u8)), Text(decoder.GetProperty("hashes")[0], "content"));
    }

    [TestMethod]
    public void The_bill_of_a_program_has_what_it_is_linked_with_and_no_more()
    {
        using TemporaryFolder folder = new();

        JsonElement bill = Write(Program(folder), ".sbom.json");

        const string libc = "pkg:deb/debian/libc6-dev@2.36-9";
        CollectionAssert.AreEqual(
            (string[])["pkg:nuget/app@1.0.0#linux-x64", libc, Python, "pkg:nuget/Molt.Runtime.linux-x64@0.1.0", Local, Loud, Words],
            bill.GetProperty("components").EnumerateArray().Select(static component => Text(component, "bom-ref")).ToArray());
        Dictionary<string, string> graph = bill.GetProperty("dependencies").EnumerateArray().ToDictionary(
            static node => Text(node, "ref"),
            static node => node.TryGetProperty("dependsOn", out JsonElement ids) ? string.Join(' ', ids.EnumerateArray().Select(static id => id.GetString())) : "");
        Assert.AreEqual("pkg:nuget/app@1.0.0#linux-x64", graph["pkg:nuget/app@1.0.0"]);
        Assert.AreEqual($"{Python} pkg:nuget/Molt.Runtime.linux-x64@0.1.0 {Local} {Loud} {Words}", graph["pkg:nuget/app@1.0.0#linux-x64"]);
        Assert.AreEqual(libc, graph["pkg:nuget/Molt.Runtime.linux-x64@0.1.0"]);
        Assert.AreEqual(Loud, graph[Words]);
        JsonElement words = Component(bill, Words);
        Assert.AreEqual("Apache-2.0", Text(words.GetProperty("licenses")[0], "expression"));
        Assert.AreEqual("SHA-512", Text(words.GetProperty("hashes")[0], "alg"));
        Assert.AreEqual("00ff", Text(words.GetProperty("hashes")[0], "content")[..4]);
        Assert.AreEqual("dynamic", Text(Component(bill, libc).GetProperty("properties")[0], "value"));
        Assert.AreEqual("Molt.Toolchain.linux-x64", Text(bill.GetProperty("metadata").GetProperty("tools").GetProperty("components")[0], "name"));
        Assert.AreEqual("data/a.txt", Text(bill.GetProperty("metadata").GetProperty("component").GetProperty("components")[0], "name"));
    }

    [TestMethod]
    public void The_bill_of_a_library_has_its_sources_and_its_packages()
    {
        using TemporaryFolder folder = new();
        MoltWriteBom task = Program(folder);
        task.Sources = [new TaskItem(folder.File("app", "app.py"))];
        task.Programs = [];

        JsonElement bill = Write(task, ".sbom.json");

        JsonElement root = bill.GetProperty("metadata").GetProperty("component");
        Assert.AreEqual("library", Text(root, "type"));
        Assert.AreEqual("app.py", Text(root.GetProperty("components")[0], "name"));
        CollectionAssert.AreEqual(
            (string[])[Local, Loud, "pkg:nuget/unused@1.0.0", Words], bill.GetProperty("components").EnumerateArray().Select(static component => Text(component, "bom-ref")).ToArray());
    }

    [TestMethod]
    public void Every_element_of_an_SPDX_document_is_named_once_and_described()
    {
        using TemporaryFolder folder = new();
        MoltWriteBom task = Program(folder);
        task.Format = "both";
        // The same file as two modules.
        File.AppendAllText(folder.File("app.modules"), "again\tsource\tapp.py\n");

        JsonElement document = Write(task, ".spdx.json");

        Assert.AreEqual("SPDX-2.3", Text(document, "spdxVersion"));
        Assert.AreEqual("1980-01-01T00:00:00Z", Text(document.GetProperty("creationInfo"), "created"));
        string[] ids = [.. document.GetProperty("packages").EnumerateArray().Concat(document.GetProperty("files").EnumerateArray()).Select(static element => Text(element, "SPDXID"))];
        CollectionAssert.AllItemsAreUnique(ids);
        foreach (JsonElement relationship in document.GetProperty("relationships").EnumerateArray())
        {
            Assert.Contains(Text(relationship, "relatedSpdxElement"), ids);
        }

        string[] kinds = [.. document.GetProperty("relationships").EnumerateArray().Select(static relationship => Text(relationship, "relationshipType")).Distinct().Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual((string[])["BUILD_TOOL_OF", "CONTAINS", "DEPENDS_ON", "DESCRIBES", "DYNAMIC_LINK", "STATIC_LINK"], kinds);
        JsonElement runtime = document.GetProperty("packages").EnumerateArray().Single(static package => Text(package, "name") == "Molt.Runtime.linux-x64");
        string[] hashes = [.. ((string[])["archive", "bitcode"]).Select(Sha1).Order(StringComparer.Ordinal)];
        Assert.AreEqual(Sha1(string.Concat(hashes)), Text(runtime.GetProperty("packageVerificationCode"), "packageVerificationCodeValue"));
        Assert.IsTrue(File.Exists(folder.File("out", "app.1.0.0.sbom.json")));
    }

    [TestMethod]
    public void The_same_input_gives_the_same_bills_and_the_time_is_that_of_the_source()
    {
        using TemporaryFolder first = new();
        using TemporaryFolder second = new();
        foreach (TemporaryFolder folder in (TemporaryFolder[])[first, second])
        {
            MoltWriteBom task = Program(folder);
            task.Format = "Both";
            Assert.IsTrue(task.Execute());
        }

        foreach (string name in (string[])["app.1.0.0.sbom.json", "app.1.0.0.spdx.json"])
        {
            Assert.AreEqual(File.ReadAllText(first.File("out", name)), File.ReadAllText(second.File("out", name)));
        }

        Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", "1700000000");
        try
        {
            Assert.AreEqual("2023-11-14T22:13:20Z", Text(Write(Program(first), ".sbom.json").GetProperty("metadata"), "timestamp"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", null);
        }
    }

    [TestMethod]
    [DataRow("format", "MOLT2050: 'xml' is no MoltSbomFormat")]
    [DataRow("modules", "MOLT2051: the bill of materials cannot be written: ")]
    [DataRow("manifest", "MOLT2051: the bill of materials cannot be written: ")]
    public void What_cannot_be_written_is_an_error(string what, string error)
    {
        using TemporaryFolder folder = new();
        MoltWriteBom task = Program(folder);
        switch (what)
        {
            case "format":
                task.Format = "xml";
                break;
            case "modules":
                File.Delete(folder.File("app.modules"));
                break;
            default:
                folder.Write("words/molt.json", "{");
                break;
        }

        Assert.IsFalse(task.Execute());
        Assert.StartsWith(error, ((RecordingEngine)task.BuildEngine).Errors.Single());
    }

    [TestMethod]
    public void The_schema_of_CycloneDX_accepts_the_bills()
    {
        string schemas = Path.Combine(Environment.GetEnvironmentVariable("NODE_PATH") ?? "", "@cyclonedx", "cyclonedx-library", "res", "schema");
        if (!Directory.Exists(schemas))
        {
            Assert.Inconclusive("NODE_PATH names no folder with the npm package '@cyclonedx/cyclonedx-library', which has CycloneDX's schemas");
        }

        foreach (string part in (string[])["spdx", "jsf-0.82"])
        {
            string file = $"{part}.SNAPSHOT.schema.json";
            SchemaRegistry.Global.Register(new Uri("http://cyclonedx.org/schema/" + file), JsonSchema.FromText(File.ReadAllText(Path.Combine(schemas, file))));
        }

        JsonSchema schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(schemas, "bom-1.6.SNAPSHOT.schema.json")));
        using TemporaryFolder folder = new();
        MoltWriteBom library = Program(folder);
        library.Programs = [];
        foreach (MoltWriteBom task in (MoltWriteBom[])[Program(folder), library])
        {
            EvaluationResults results = schema.Evaluate(Write(task, ".sbom.json"), new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.IsTrue(results.IsValid, JsonSerializer.Serialize(results.Details?.Where(static detail => detail.Errors is not null)));
            Assert.IsFalse(schema.Evaluate(JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(task.Output + ".sbom.json").Replace("\"SHA-", "\"SHE-", StringComparison.Ordinal))).IsValid);
        }
    }

    /// <summary>A program of seven modules, from itself, a referenced project, two packages, the standard library and the runtime; a third package is not used.</summary>
    private static MoltWriteBom Program(TemporaryFolder folder)
    {
        string app = folder.Write("app/app.py", "import words\n");
        folder.Write("local/helper/inner.py", "");
        folder.Write("toolchain/tools/cpython/json/decoder.py", "pass\n");
        folder.Write("pack/libmolt.a", "archive");
        folder.Write("pack/inline.bc", "bitcode");
        folder.Write("pack/sysroot/libc.so.6", "stub");
        folder.Write("pack/pack.json", """
            {"components":[{"name":"glibc","version":"2.36","license":"LGPL-2.1-or-later","purl":"pkg:deb/debian/libc6-dev@2.36-9","files":["sysroot/libc.so.6"]}]}
            """);
        Package(folder, "words", "1.2.3", "\"loud\":\"[2.0.0, )\"");
        folder.Write("words/src/words/__init__.py", "import loud\n");
        Package(folder, "loud", "2.0.0", "");
        folder.Write("loud/src/loud.py", "");
        Package(folder, "unused", "1.0.0", "");
        Directory.CreateDirectory(folder.File("unused", "src"));
        folder.Write("app.modules", $"""
            __main__	source	app.py
            words	source	{folder.File("words", "src", "words", "__init__.py")}
            loud	source	../loud/src/loud.py
            helper.inner	source	../local/helper/inner.py
            names	namespace	
            json.decoder	library	{folder.File("toolchain", "tools", "cpython", "json", "decoder.py")}
            math	runtime	

            """.TrimEnd(' ').Replace("\n\n", "\n", StringComparison.Ordinal));
        return new MoltWriteBom
        {
            BuildEngine = new RecordingEngine(),
            ProjectFile = folder.File("app", "app.pyproj"),
            PackageId = "app",
            PackageVersion = "1.0.0",
            MoltVersion = "0.1.0",
            PythonLibraryVersion = "3.14.2",
            Host = "linux-x64",
            ToolchainPath = folder.File("toolchain", "tools") + "/",
            Root = folder.File("app"),
            Programs = [new TaskItem(app, new Dictionary<string, string>
            {
                ["TargetPath"] = "app",
                ["MoltRuntimeIdentifier"] = "linux-x64",
                ["RuntimePackPath"] = folder.File("pack"),
                ["ModuleFile"] = folder.File("app.modules"),
            })],
            Content = [new TaskItem(folder.Write("app/a.txt", "a"), new Dictionary<string, string> { ["TargetPath"] = "data/a.txt" })],
            ProjectFolders = [new TaskItem(folder.File("local"), new Dictionary<string, string> { ["PackageId"] = "local", ["PackageVersion"] = "0.1.0", ["License"] = "MIT" })],
            PackageFolders = [.. ((string[])["words", "loud", "unused"]).Select(name => new TaskItem(folder.File(name, "src")))],
            Format = "cyclonedx",
            Output = folder.File("out", "app.1.0.0"),
        };
    }

    private static void Package(TemporaryFolder folder, string name, string version, string dependencies)
    {
        folder.Write($"{name}/molt.json", $$"""{"name":"{{name}}","version":"{{version}}","dependencies":{ {{dependencies}} } }""");
        folder.Write($"{name}/{name}.nuspec", """<package xmlns="x"><metadata><license type="expression">Apache-2.0</license></metadata></package>""");
        folder.Write($"{name}/.nupkg.metadata", $$"""{"version":2,"contentHash":"{{Convert.ToBase64String([0, 255, .. new byte[62]])}}"}""");
    }

    private static JsonElement Write(MoltWriteBom task, string extension)
    {
        Assert.IsTrue(task.Execute(), string.Join('\n', ((RecordingEngine)task.BuildEngine).Errors));
        return JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(task.Output + extension));
    }

    private static JsonElement Component(JsonElement bill, string id) => bill.GetProperty("components").EnumerateArray().Single(component => Text(component, "bom-ref") == id);

    private static string Properties(JsonElement part) => part.TryGetProperty("properties", out JsonElement properties)
        ? Value(properties, "molt:origin") + " " + Value(properties, "molt:source")
        : "";

    private static string Value(JsonElement properties, string name) =>
        properties.EnumerateArray().Where(property => Text(property, "name") == name).Select(static property => Text(property, "value")).SingleOrDefault("");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static string Sha1(string text)
    {
#pragma warning disable CA5350 // The format's field.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }
}
