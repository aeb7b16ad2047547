using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Build.Utilities;
using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>What <see cref="MoltSign"/> writes, as OpenSSL sees it, and the keys that it takes.</summary>
[TestClass]
public sealed class MoltSignTests
{
    private const string P256 = "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256";

    [TestMethod]
    [DataRow(P256, "ecdsa-p256-sha256")]
    [DataRow("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048", "rsa-pkcs1-sha256")]
    [DataRow("genpkey -algorithm ED25519", "ed25519")]
    [DataRow("ecparam -name prime256v1 -genkey", "ecdsa-p256-sha256")]
    [DataRow("genrsa -traditional 2048", "rsa-pkcs1-sha256")]
    public void OpenSSL_accepts_the_signatures(string generate, string algorithm)
    {
        using TemporaryFolder folder = new();
        MoltSign task = Task(folder, generate);

        Assert.IsTrue(task.Execute(), string.Join('\n', ((RecordingEngine)task.BuildEngine).Errors));

        string file = folder.File("thing.moltpkg");
        OpenSsl(folder, "pkey -in key.pem -pubout -out public.pem");
        AssertVerifies(folder, "thing.moltpkg", "thing.moltpkg.sig", algorithm);
        JsonNode metadata = JsonNode.Parse(File.ReadAllText(file + ".sig.json"))!;
        Assert.AreEqual(algorithm, metadata["algorithm"]!.GetValue<string>());
        Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), metadata["digests"]!["sha256"]!.GetValue<string>());
        Assert.AreEqual(VerificationKey.FromPem(File.ReadAllText(folder.File("public.pem"))).Id, metadata["keyId"]!.GetValue<string>());

        // What is signed of a statement: DSSE's encoding of it, version 1.
        JsonNode envelope = JsonNode.Parse(File.ReadAllText(file + ".provenance.json"))!;
        byte[] payload = envelope["payload"]!.GetValue<string>() is { } text ? Convert.FromBase64String(text) : [];
        File.WriteAllBytes(folder.File("statement"), [.. Encoding.UTF8.GetBytes($"DSSEv1 28 application/vnd.in-toto+json {payload.Length} "), .. payload]);
        File.WriteAllBytes(folder.File("statement.sig"), Convert.FromBase64String(envelope["signatures"]![0]!["sig"]!.GetValue<string>()));
        AssertVerifies(folder, "statement", "statement.sig", algorithm);
    }

    [TestMethod]
    [DataRow(P256)]
    [DataRow("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048")]
    public void Sigstore_accepts_the_bundles(string generate)
    {
        if (!Directory.Exists(Path.Combine(Environment.GetEnvironmentVariable("NODE_PATH") ?? "", "@sigstore", "verify")))
        {
            Assert.Inconclusive("NODE_PATH names no folder with the npm package '@sigstore/verify'");
        }

        using TemporaryFolder folder = new();
        Assert.IsTrue(Task(folder, generate).Execute());
        OpenSsl(folder, "pkey -in key.pem -pubout -out public.pem");
        folder.Write("verify.cjs", """
            const { Verifier, toTrustMaterial, toSignedEntity } = require('@sigstore/verify');
            const { bundleFromJSON } = require('@sigstore/bundle');
            const fs = require('fs'), crypto = require('crypto');
            const bundle = bundleFromJSON(JSON.parse(fs.readFileSync('thing.moltpkg.sigstore.json', 'utf8')));
            const publicKey = crypto.createPublicKey(fs.readFileSync('public.pem'));
            const trust = toTrustMaterial({ mediaType: '', tlogs: [], ctlogs: [], timestampAuthorities: [], certificateAuthorities: [] }, () => ({ publicKey, validFor: () => true }));
            const verifier = new Verifier(trust, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 });
            verifier.verify(toSignedEntity(bundle, fs.readFileSync('thing.moltpkg')));
            try { verifier.verify(toSignedEntity(bundle, Buffer.from('other'))); } catch { process.exit(7); }
            """);

        ProgramResult result = ProgramRunner.Run("node", ["verify.cjs"], folder.Path);

        Assert.AreEqual(7, result.ExitCode, result.ToString());
    }

    [TestMethod]
    public void A_statement_says_what_was_built_from_what()
    {
        using TemporaryFolder folder = new();
        MoltSign task = Task(folder, P256);
        task.Bill = folder.Write("thing.sbom.json", """
            {"metadata":{"tools":{"components":[{"purl":"pkg:nuget/tool@1"}]}},"components":[{"name":"none"},{"purl":"pkg:nuget/a@2","hashes":[{"alg":"SHA-512","content":"ab"}]}]}
            """);
        task.Parameters = [new TaskItem("configuration=Release"), new TaskItem("options=")];
        task.RepositoryUrl = "https://example.org/thing.git";
        task.RepositoryCommit = "0123";

        Assert.IsTrue(task.Execute());

        JsonNode envelope = JsonNode.Parse(File.ReadAllText(folder.File("thing.moltpkg.provenance.json")))!;
        JsonNode statement = JsonNode.Parse(Convert.FromBase64String(envelope["payload"]!.GetValue<string>()))!;
        Assert.AreEqual("thing.moltpkg", statement["subject"]![0]!["name"]!.GetValue<string>());
        JsonNode definition = statement["predicate"]!["buildDefinition"]!;
        Assert.AreEqual("""{"configuration":"Release"}""", definition["externalParameters"]!.ToJsonString());
        Assert.AreEqual("git+https://example.org/thing.git@0123 pkg:nuget/tool@1 pkg:nuget/a@2 file:thing.sbom.json", string.Join(' ', definition["resolvedDependencies"]!.AsArray().Select(static one => one!["uri"])));
        JsonNode metadata = JsonNode.Parse(File.ReadAllText(folder.File("thing.moltpkg.sig.json")))!;
        Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(task.Bill))), metadata["sbom"]!["sha256"]!.GetValue<string>());
        JsonNode bundle = JsonNode.Parse(File.ReadAllText(folder.File("thing.moltpkg.sigstore.json")))!;
        Assert.AreEqual(metadata["signature"]!.GetValue<string>(), bundle["messageSignature"]!["signature"]!.GetValue<string>());
    }

    [TestMethod]
    public void Without_a_key_the_signatures_of_an_earlier_build_go()
    {
        using TemporaryFolder folder = new();
        MoltSign task = Task(folder, P256);
        Assert.IsTrue(task.Execute());

        task.Key = "";
        Assert.IsTrue(task.Execute());

        CollectionAssert.AreEquivalent((string[])["key.pem", "thing.moltpkg"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    public void A_key_may_be_encrypted_and_may_be_in_the_environment()
    {
        using TemporaryFolder folder = new();
        MoltSign task = Task(folder, P256);
        OpenSsl(folder, "pkcs8 -topk8 -in key.pem -out locked.pem -passout pass:secret");
        Environment.SetEnvironmentVariable("MOLT_TEST_KEY", File.ReadAllText(folder.File("locked.pem")));
        task.Key = "MOLT_TEST_KEY";
        try
        {
            Assert.IsFalse(task.Execute());
            Environment.SetEnvironmentVariable(SigningKey.PasswordVariable, "wrong");
            Assert.IsFalse(task.Execute());
            Environment.SetEnvironmentVariable(SigningKey.PasswordVariable, "secret");
            Assert.IsTrue(task.Execute());
        }
        finally
        {
            Environment.SetEnvironmentVariable("MOLT_TEST_KEY", null);
            Environment.SetEnvironmentVariable(SigningKey.PasswordVariable, null);
        }

        CollectionAssert.AreEqual(
            (string[])["MOLT2061: the key 'MOLT_TEST_KEY' cannot sign: it is encrypted, and the environment variable MOLT_SIGNING_KEY_PASSWORD has no password. Use an ECDSA P-256, Ed25519 or RSA key in PEM",
                "MOLT2061: the key 'MOLT_TEST_KEY' cannot sign: the password in MOLT_SIGNING_KEY_PASSWORD does not decrypt it, or it is not for ECDSA P-256 or RSA. Use an ECDSA P-256, Ed25519 or RSA key in PEM"],
            ((RecordingEngine)task.BuildEngine).Errors);
    }

    [TestMethod]
    [DataRow("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384", "MOLT2061: the key 'key.pem' cannot sign: its curve is not P-256")]
    [DataRow("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:secp256k1", "MOLT2061: the key 'key.pem' cannot sign: its curve is not P-256")]
    [DataRow("genrsa 1024", "MOLT2061: the key 'key.pem' cannot sign: an RSA key of 1024 bits is too small")]
    [DataRow("genpkey -algorithm X25519", "MOLT2061: the key 'key.pem' cannot sign: its algorithm 1.3.101.110 is not ECDSA P-256, Ed25519 or RSA")]
    public void A_key_of_another_kind_is_refused(string generate, string error)
    {
        using TemporaryFolder folder = new();
        MoltSign task = Task(folder, generate);

        Assert.IsFalse(task.Execute());
        Assert.StartsWith(error, ((RecordingEngine)task.BuildEngine).Errors.Single());
        Assert.IsFalse(File.Exists(folder.File("thing.moltpkg.sig")));
    }

    [TestMethod]
    [DataRow("key.pem", "", "MOLT2060: MoltSigningKey is 'key.pem', which is neither a file nor an environment variable")]
    [DataRow("key.pem", "no key", "MOLT2061: the key 'key.pem' cannot sign: it has no PRIVATE KEY in PEM")]
    [DataRow("key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "MOLT2061: the key 'key.pem' cannot sign: it is no private key")]
    [DataRow("-----BEGIN PRIVATE KEY-----\nSECRET", "", "MOLT2061: MoltSigningKey is a key itself")]
    public void What_is_no_key_is_an_error_that_does_not_repeat_it(string key, string content, string error)
    {
        using TemporaryFolder folder = new();
        MoltSign task = Task(folder, null);
        task.Key = key;
        if (content.Length > 0)
        {
            folder.Write("key.pem", content);
        }

        Assert.IsFalse(task.Execute());
        string logged = ((RecordingEngine)task.BuildEngine).Errors.Single();
        Assert.StartsWith(error, logged);
        Assert.DoesNotContain("SECRET", logged);
    }

    // RFC 8032, section 7.1: tests 1, 2, 3.
    [TestMethod]
    [DataRow("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [DataRow("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "72", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [DataRow("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "af82", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void Ed25519_is_that_of_the_standard(string key, string message, string publicKey, string signature)
    {
        byte[] expected = Convert.FromHexString(signature);
        Assert.AreEqual(publicKey, Convert.ToHexStringLower(Ed25519.PublicKey(Convert.FromHexString(key))));
        Assert.AreEqual(signature, Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(key), Convert.FromHexString(message))));
        Assert.IsTrue(Ed25519.Verify(Convert.FromHexString(publicKey), Convert.FromHexString(message), expected));
        Assert.IsFalse(Ed25519.Verify(Convert.FromHexString(publicKey), [1], expected));
        for (int i = 0; i < expected.Length; i += 21)
        {
            byte[] changed = [.. expected];
            changed[i] ^= 0x10;
            Assert.IsFalse(Ed25519.Verify(Convert.FromHexString(publicKey), Convert.FromHexString(message), changed), $"byte {i}");
        }
    }

    private static MoltSign Task(TemporaryFolder folder, string? generate)
    {
        if (generate is not null)
        {
            OpenSsl(folder, generate.Insert(generate.IndexOf(' ', StringComparison.Ordinal), " -out key.pem"));
        }

        return new MoltSign
        {
            BuildEngine = new RecordingEngine(),
            ProjectFile = folder.File("thing.pyproj"),
            Key = "key.pem",
            Files = [new TaskItem(folder.Write("thing.moltpkg", "content"))],
            MoltVersion = "0.1.0",
        };
    }

    private static void AssertVerifies(TemporaryFolder folder, string file, string signature, string algorithm)
    {
        OpenSsl(folder, algorithm == "ed25519"
            ? $"pkeyutl -verify -rawin -pubin -inkey public.pem -in {file} -sigfile {signature}"
            : $"dgst -sha256 -verify public.pem -signature {signature} {file}");
    }

    private static void OpenSsl(TemporaryFolder folder, string arguments)
    {
        ProgramResult result = ProgramRunner.Run("openssl", arguments.Split(' '), folder.Path);
        Assert.AreEqual(0, result.ExitCode, $"openssl {arguments}: {result}");
    }
}
