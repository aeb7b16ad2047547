using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.Build.Utilities;
using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>What <see cref="MoltVerify"/> takes and what it refuses.</summary>
[TestClass]
public sealed class MoltVerifyTests
{
    private const string Policy = """
        {
          "formatVersion": 1,
          "keys": [ { "owner": "Ada", "file": "ada.pem" }, { "owner": "Bob", "file": "bob.pem" } ],
          "rules": [
            { "packages": "thing", "source": "*", "signature": "SIGNATURE", "owners": [ "Ada" ] },
            { "packages": "*", "signature": "required" }
          ]
        }
        """;

    [TestMethod]
    [DataRow(null, null, null)]
    [DataRow("ada", null, null)]
    [DataRow("ada", "required", null)]
    [DataRow("ada", "optional", null)]
    [DataRow(null, "optional", null)]
    [DataRow(null, "required", "MOLT2081")]
    [DataRow("bob", "required", "MOLT2082")]
    [DataRow("bob", "optional", "MOLT2082")]
    [DataRow("eve", "required", "MOLT2082")]
    [DataRow("eve", null, null)]
    public void A_policy_decides_whose_packages_are_taken(string? signer, string? rule, string? refusal)
    {
        using TemporaryFolder folder = new();
        MoltVerify task = Task(folder, Pack(folder, signer));
        if (rule is not null)
        {
            WritePolicy(folder, Policy.Replace("SIGNATURE", rule, StringComparison.Ordinal));
            task.TrustFile = "molt.trust.json";
        }

        AssertResult(task, refusal);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("ada")]
    public void A_byte_that_changes_anywhere_is_found(string? signer)
    {
        using TemporaryFolder folder = new();
        byte[] package = File.ReadAllBytes(Pack(folder, signer));
        PackageVerifier verifier = new(TrustPolicy.None, "0.1.0");
        verifier.Verify(package, "");
        Random random = new(1);
        HashSet<string> codes = [];
        for (int i = 0; i < package.Length; i++)
        {
            byte[] changed = [.. package];
            changed[i] ^= (byte)random.Next(1, 256);
            codes.Add(Refusal(verifier, changed) ?? throw new AssertFailedException($"byte {i} of {package.Length}"));
        }

        for (int i = 0; i < 100; i++)
        {
            int at = random.Next(package.Length);
            byte[] changed = random.Next(3) switch
            {
                0 => package[..at],
                1 => [.. package[..at], (byte)random.Next(256), .. package[at..]],
                _ => [.. package[..at], .. package[Math.Min(package.Length, at + random.Next(1, 50))..]],
            };
            codes.Add(Refusal(verifier, changed) ?? throw new AssertFailedException($"at {at} of {package.Length}"));
        }

        Assert.Contains(PackageRefusal.Damaged, codes);
        Assert.Contains(PackageRefusal.Archive, codes);
    }

    [TestMethod]
    [DataRow("../outside.py", "MOLT2072")]
    [DataRow("src/../../outside.py", "MOLT2072")]
    [DataRow("%2e%2e/outside.py", "MOLT2072")]
    [DataRow("/etc/passwd", "MOLT2072")]
    [DataRow("C:/windows.py", "MOLT2072")]
    [DataRow("src\\..\\..\\outside.py", "MOLT2072")]
    [DataRow("src//a.py", "MOLT2072")]
    [DataRow("src/", "MOLT2072")]
    [DataRow("src/a%01.py", "MOLT2072")]
    [DataRow("link", "MOLT2072")]
    [DataRow("device", "MOLT2072")]
    [DataRow("src/thing.py", "MOLT2073")]
    [DataRow("src/Thing.py", "MOLT2073")]
    [DataRow("src/%74hing.py", "MOLT2073")]
    [DataRow("build/thing.targets", "MOLT2077")]
    public void A_name_that_leads_elsewhere_is_refused(string name, string refusal)
    {
        using TemporaryFolder folder = new();
        string package = Pack(folder, null);
        using (ZipArchive archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            ZipArchiveEntry entry = archive.CreateEntry(name);
            entry.ExternalAttributes = name switch
            {
                "link" => unchecked((int)0xa1ff0000),
                "device" => 0x21ff0000,
                _ => entry.ExternalAttributes,
            };
            using Stream stream = entry.Open();
            stream.WriteByte((byte)'x');
        }

        AssertResult(Task(folder, package), refusal);
    }

    [TestMethod]
    [DataRow("bomb", "MOLT2074")]
    [DataRow("large", "MOLT2074")]
    [DataRow("smaller", "MOLT2074")]
    [DataRow("larger", "MOLT2074")]
    [DataRow("encrypted", "MOLT2071")]
    [DataRow("other name", "MOLT2071")]
    [DataRow("overlap", "MOLT2071")]
    [DataRow("comment", "MOLT2071")]
    [DataRow("before", "MOLT2071")]
    [DataRow("text", "MOLT2071")]
    [DataRow("empty", "MOLT2071")]
    public void An_archive_that_lies_is_refused(string how, string refusal)
    {
        // Of two that overlap the second stands in the first.
        byte[] inner = Archive(new() { ["second.txt"] = new byte[1000] }, CompressionLevel.NoCompression);
        byte[] content = how switch { "large" => new byte[1 << 20], "overlap" => inner, _ => new byte[1000] };
        byte[] bytes = Archive(new() { ["first.txt"] = content, ["second.txt"] = new byte[1000] }, how == "overlap" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        int central = BitConverter.ToInt32(bytes, bytes.Length - 6);
        int second = central + 46 + "first.txt".Length;
        switch (how)
        {
            case "bomb":
                BitConverter.GetBytes(1 << 29).CopyTo(bytes, central + 24);
                break;
            case "smaller":
                BitConverter.GetBytes(999).CopyTo(bytes, central + 24);
                break;
            case "larger":
                BitConverter.GetBytes(1001).CopyTo(bytes, central + 24);
                break;
            case "encrypted":
                bytes[central + 8] |= 1;
                bytes[6] |= 1;
                break;
            case "other name":
                bytes[30] = (byte)'F';
                break;
            case "overlap":
                BitConverter.GetBytes(30 + "first.txt".Length).CopyTo(bytes, second + 42);
                break;
            case "comment":
                bytes = [.. bytes, (byte)'x'];
                bytes[^3] = 1;
                break;
            case "before":
                bytes = [0, .. bytes];
                break;
            case "text":
                bytes = "This is no archive, but some text that is long enough."u8.ToArray();
                break;
            case "empty":
                bytes = [];
                break;
        }

        PackageRefusal found = Assert.ThrowsExactly<PackageRefusal>(() => ArchiveReader.Read(bytes, largest: 1 << 20));
        Assert.AreEqual(refusal, found.Code, found.Message);
    }

    /// <summary>Packages that somebody has written anew so that all hashes fit, as far as that goes without the key.</summary>
    [TestMethod]
    [DataRow("no manifest", "MOLT2075")]
    [DataRow("no JSON", "MOLT2075")]
    [DataRow("schema", "MOLT2075")]
    [DataRow("python", "MOLT2078")]
    [DataRow("molt", "MOLT2078")]
    [DataRow("file", "MOLT2076")]
    [DataRow("missing", "MOLT2076")]
    [DataRow("extra", "MOLT2076")]
    [DataRow("nuspec id", "MOLT2076")]
    [DataRow("nuspec dependency", "MOLT2076")]
    [DataRow("nuspec entity", "MOLT2076")]
    [DataRow("targets", "MOLT2084")]
    [DataRow("imports", "MOLT2084")]
    [DataRow("no bill", "MOLT2079")]
    [DataRow("bill of another", "MOLT2079")]
    [DataRow("bill without a file", "MOLT2079")]
    [DataRow("signature", "MOLT2080")]
    [DataRow("other key", "MOLT2080")]
    [DataRow("unsigned", null)]
    [DataRow("nothing", null)]
    public void A_package_that_was_written_anew_is_refused(string what, string? refusal)
    {
        using TemporaryFolder folder = new();
        Dictionary<string, byte[]> files = ArchiveReader.Read(File.ReadAllBytes(Pack(folder, "ada")));
        PackageSignature original = PackageSignature.Parse(files["signature.json"])!;
        files.Remove("signature.json");
        void Edit(string name, string from, string to)
        {
            string text = Encoding.UTF8.GetString(files[name]);
            Assert.Contains(from, text);
            files[name] = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
        }

        void Describe(string name, byte[] content)
        {
            files[name] = content;
            JsonNode manifest = JsonNode.Parse(files["molt.json"])!;
            JsonArray list = manifest["files"]!.AsArray();
            list.Remove(list.FirstOrDefault(file => file!["path"]!.GetValue<string>() == name));
            list.Add(JsonSerializer.SerializeToNode(PackagedFile.Of(name, content), JsonSerializerOptions.Web));
            files["molt.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        }

        void EditDescribed(string name, string from, string to)
        {
            Edit(name, from, to);
            Describe(name, files[name]);
        }

        switch (what)
        {
            case "no manifest":
                files.Remove("molt.json");
                break;
            case "no JSON":
                files["molt.json"] = "{"u8.ToArray();
                break;
            case "schema":
                Edit("molt.json", "\"kind\": \"library\"", "\"kind\": \"other\"");
                break;
            case "python":
                Edit("molt.json", "\"3.14\"", "\"3.15\"");
                break;
            case "molt":
                Edit("molt.json", "\"0.1.0\"", "\"0.2.0\"");
                break;
            case "file":
                Edit("src/thing.py", "1", "2");
                break;
            case "missing":
                files.Remove("src/thing.py");
                break;
            case "extra":
                files["src/more.py"] = [];
                break;
            case "nuspec id":
                Edit("thing.nuspec", "<id>thing", "<id>other");
                break;
            case "nuspec dependency":
                Edit("thing.nuspec", "2.0.0", "1.0.0");
                break;
            case "nuspec entity":
                Edit("thing.nuspec", "<package ", "<!DOCTYPE package [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><package ");
                break;
            case "targets":
                Describe("build/thing.targets", "<Project />"u8.ToArray());
                break;
            case "imports":
                EditDescribed("buildTransitive/thing.props", "</Project>", "<Target Name=\"Evil\" BeforeTargets=\"Build\" /></Project>");
                break;
            case "no bill":
                files.Remove("sbom.json");
                JsonNode manifest = JsonNode.Parse(files["molt.json"])!;
                manifest["files"]!.AsArray().RemoveAll(static file => file!["path"]!.GetValue<string>() == "sbom.json");
                files["molt.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
                break;
            case "bill of another":
                EditDescribed("sbom.json", "\"thing\"", "\"other\"");
                break;
            case "bill without a file":
                Describe("src/hidden.py", "evil"u8.ToArray());
                break;
        }

        byte[] archive = Archive(files);
        PackageSignature unsigned = PackageSignature.Of(archive, files.GetValueOrDefault("molt.json", []), files.GetValueOrDefault("sbom.json"), null);
        PackageSignature signature = what switch
        {
            "signature" => unsigned with { Signed = true, Algorithm = original.Algorithm, KeyId = original.KeyId, PublicKey = original.PublicKey, Signature = original.Signature },
            "other key" => unsigned with { Signed = true, Algorithm = original.Algorithm, KeyId = new string('0', 64), PublicKey = original.PublicKey, Signature = original.Signature },
            _ => unsigned,
        };
        string path = folder.File("new.moltpkg");
        File.WriteAllBytes(path, PackageArchive.Append(archive, signature.ToBytes()));

        AssertResult(Task(folder, path), refusal);
    }

    [TestMethod]
    [DataRow("", null)]
    [DataRow("changed", "MOLT2085")]
    [DataRow("removed", "MOLT2085")]
    [DataRow("added", "MOLT2085")]
    [DataRow("manifest", "MOLT2085")]
    [DataRow("archive", "MOLT2085")]
    [DataRow("feed", "MOLT2081")]
    public void What_NuGet_has_unpacked_must_be_what_is_in_the_package(string what, string? refusal)
    {
        using TemporaryFolder folder = new();
        string package = Pack(folder, null);
        string unpacked = folder.File("unpacked");
        foreach ((string name, byte[] content) in ArchiveReader.Read(File.ReadAllBytes(package)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(unpacked, name))!);
            File.WriteAllBytes(Path.Combine(unpacked, name), content);
        }

        File.Copy(package, Path.Combine(unpacked, "thing.1.2.3.nupkg"));
        folder.Write("unpacked/.nupkg.metadata", """{"version":2,"source":"https://feed.example/index.json"}""");
        MoltVerify task = Task(folder);
        task.PackageFolders = [new TaskItem(Path.Combine(unpacked, "buildTransitive/../src"))];
        switch (what)
        {
            case "changed":
                folder.Write("unpacked/src/thing.py", "x = 2\n");
                break;
            case "removed":
                File.Delete(folder.File("unpacked", "src", "thing.py"));
                break;
            case "added":
                folder.Write("unpacked/src/os.py", "");
                break;
            case "manifest":
                File.AppendAllText(folder.File("unpacked", "molt.json"), " ");
                break;
            case "archive":
                File.Delete(Path.Combine(unpacked, "thing.1.2.3.nupkg"));
                break;
            case "feed":
                folder.Write("molt.trust.json", """{"formatVersion":1,"rules":[{"source":"https://feed.example/*","signature":"required"}]}""");
                task.TrustFile = "molt.trust.json";
                break;
        }

        AssertResult(task, refusal);
    }

    [TestMethod]
    [DataRow("{", "MOLT2083: the trust policy cannot be used: ")]
    [DataRow("""{"formatVersion":2}""", "MOLT2083: the trust policy cannot be used: 'formatVersion' is not 1")]
    [DataRow("""{"formatVersion":1,"rules":[{"signature":"always"}]}""", "MOLT2083: the trust policy cannot be used: 'rules[0].signature' is none of")]
    [DataRow("""{"formatVersion":1,"rules":[{"signature":"required","owners":["Eve"]}]}""", "MOLT2083: the trust policy cannot be used: the owner 'Eve' has no key")]
    [DataRow("""{"formatVersion":1,"keys":[{"owner":"Ada","file":"nowhere.pem"}]}""", "MOLT2083: the trust policy cannot be used: ")]
    [DataRow("""{"formatVersion":1,"keys":[{"owner":"Ada","file":"molt.trust.json"}]}""", "MOLT2083: the trust policy cannot be used: it has no PUBLIC KEY in PEM")]
    public void A_policy_that_is_none_is_an_error(string policy, string error)
    {
        using TemporaryFolder folder = new();
        MoltVerify task = Task(folder);
        folder.Write("molt.trust.json", policy);
        task.TrustFile = "molt.trust.json";

        Assert.IsFalse(task.Execute());
        Assert.StartsWith(error, ((RecordingEngine)task.BuildEngine).Errors.Single());
    }

    [TestMethod]
    public void A_signature_beside_the_package_must_fit_it()
    {
        using TemporaryFolder folder = new();
        string package = Pack(folder, "ada");
        using SigningKey key = SigningKey.FromPem(File.ReadAllText(folder.File("ada.key")));
        byte[] signature = key.Sign(File.ReadAllBytes(package));
        File.WriteAllBytes(package + ".sig", signature);
        AssertResult(Task(folder, package), null);

        signature[^1] ^= 1;
        File.WriteAllBytes(package + ".sig", signature);
        AssertResult(Task(folder, package), "MOLT2080");
    }

    [TestMethod]
    public void A_package_that_is_not_there_is_an_error()
    {
        using TemporaryFolder folder = new();

        AssertResult(Task(folder, folder.File("nowhere.moltpkg")), "MOLT2070");
    }

    /// <summary>The validator that the tasks bring along says what a complete one says.</summary>
    [TestMethod]
    [DataRow("formatVersion", "2")]
    [DataRow("name", "\"a b\"")]
    [DataRow("name", "1")]
    [DataRow("version", "\"1.0\"")]
    [DataRow("kind", "\"app\"")]
    [DataRow("pythonVersion", "\"3\"")]
    [DataRow("moltVersion", "\"\"")]
    [DataRow("modules", """["a", "a"]""")]
    [DataRow("modules", """["a", "a.b"]""")]
    [DataRow("modules", """["a."]""")]
    [DataRow("entryPoints", """{"linux-x64":"bin/x"}""")]
    [DataRow("entryPoints", "[]")]
    [DataRow("dependencies", """{"a":"1"}""")]
    [DataRow("dependencies", """{"a":"[1, )"}""")]
    [DataRow("files", """[{"path":"a/../b","size":1,"sha256":"0"}]""")]
    [DataRow("files", """[{"path":"a","size":-1,"sha256":"0"}]""")]
    [DataRow("files", """[{"path":"a","size":1.5,"sha256":"0"}]""")]
    [DataRow("files", """[{"path":"a","size":1}]""")]
    [DataRow("files", "[]")]
    [DataRow("more", "1")]
    [DataRow("name", null)]
    public void The_validator_of_schemas_agrees_with_another(string property, string? value)
    {
        using TemporaryFolder folder = new();
        JsonNode manifest = JsonNode.Parse(ArchiveReader.Read(File.ReadAllBytes(Pack(folder, null)))["molt.json"])!;
        Assert.IsNull(SchemaValidator.Manifest.FindError(JsonSerializer.SerializeToElement(manifest)));
        if (value is null)
        {
            manifest.AsObject().Remove(property);
        }
        else
        {
            manifest[property] = JsonNode.Parse(value);
        }

        JsonElement changed = JsonSerializer.SerializeToElement(manifest);
        JsonSchema schema = Schema.Value;
        Assert.AreEqual(schema.Evaluate(changed).IsValid, SchemaValidator.Manifest.FindError(changed) is null, SchemaValidator.Manifest.FindError(changed));
    }

    private static Lazy<JsonSchema> Schema { get; } =
        new(static () => JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "Molt.Sdk", "schemas", "molt.schema.json"))));

    /// <summary>A library's package; the public key of its signer is beside it.</summary>
    private static string Pack(TemporaryFolder folder, string? signer)
    {
        WriteKey(folder, "ada");
        WriteKey(folder, "bob");
        WriteKey(folder, "eve");
        TaskItem source = new(folder.Write("project/thing.py", "x = 1\n"));
        MoltWriteBom bill = new()
        {
            BuildEngine = new RecordingEngine(),
            ProjectFile = folder.File("project", "thing.pyproj"),
            PackageId = "thing",
            PackageVersion = "1.2.3",
            MoltVersion = "0.1.0",
            PythonLibraryVersion = "3.14.2",
            Host = "linux-x64",
            ToolchainPath = folder.Path,
            Root = folder.File("project"),
            Sources = [source],
            Format = "cyclonedx",
            Output = folder.File("thing.1.2.3"),
        };
        Assert.IsTrue(bill.Execute());
        MoltPack pack = new()
        {
            BuildEngine = new RecordingEngine(),
            ProjectFile = folder.File("thing.pyproj"),
            PackageId = "thing",
            PackageVersion = "1.2.3",
            Description = "A thing.",
            MoltVersion = "0.1.0",
            Root = folder.File("project"),
            Sources = [source],
            Content = [new TaskItem(folder.Write("project/a b.txt", "data"), new Dictionary<string, string> { ["TargetPath"] = "data/a b.txt" })],
            Dependencies = [new TaskItem("other", new Dictionary<string, string> { ["Version"] = "2.0.0" })],
            Bills = bill.Written,
            SigningKey = signer is null ? null : signer + ".key",
            Outputs = [new TaskItem(folder.File("thing.1.2.3.moltpkg"))],
        };
        Assert.IsTrue(pack.Execute());
        return pack.Outputs[0].ItemSpec;
    }

    private static void WriteKey(TemporaryFolder folder, string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        folder.Write(name + ".key", key.ExportPkcs8PrivateKeyPem());
        folder.Write(name + ".pem", key.ExportSubjectPublicKeyInfoPem());
    }

    private static void WritePolicy(TemporaryFolder folder, string policy) => folder.Write("molt.trust.json", policy);

    private static byte[] Archive(Dictionary<string, byte[]> files, CompressionLevel level = CompressionLevel.Optimal)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = archive.CreateEntry(string.Join('/', name.Split('/').Select(Uri.EscapeDataString)), level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string? Refusal(PackageVerifier verifier, byte[] package)
    {
        try
        {
            verifier.Verify(package, "");
            return null;
        }
        catch (PackageRefusal refusal)
        {
            return refusal.Code;
        }
    }

    private static MoltVerify Task(TemporaryFolder folder, params string[] packages) => new()
    {
        BuildEngine = new RecordingEngine(),
        ProjectFile = folder.File("app.pyproj"),
        MoltVersion = "0.1.0",
        Packages = [.. packages.Select(static package => new TaskItem(package))],
    };

    private static void AssertResult(MoltVerify task, string? refusal)
    {
        bool taken = task.Execute();
        string errors = string.Join('\n', ((RecordingEngine)task.BuildEngine).Errors);
        Assert.AreEqual(refusal ?? "", errors.Split(':')[0], errors);
        Assert.AreEqual(refusal is null, taken);
    }
}
