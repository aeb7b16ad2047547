using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Utilities;
using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>Packages that are sent to feeds.</summary>
[TestClass]
public sealed class MoltPushTests
{
    [TestMethod]
    public void A_folder_gets_the_package_once()
    {
        using TemporaryFolder folder = new();
        string package = Pack(folder, isSigned: false);

        Succeed(Task(folder, package, "feed"));
        CollectionAssert.AreEqual(File.ReadAllBytes(package), File.ReadAllBytes(folder.File("feed/thing.1.0.0.nupkg")));
        Refuse(Task(folder, package, "feed"), "MOLT2093: ");
        MoltPush again = Task(folder, package, "feed");
        again.SkipDuplicate = true;
        Succeed(again);
        Refuse(Task(folder, package, ""), "MOLT2090: ");
        Refuse(Task(folder, package, "ftp://somewhere"), "MOLT2090: ");
        Refuse(Task(folder, package, "http://feed.example/v3/index.json"), "MOLT2090: ");
    }

    [TestMethod]
    public void A_feed_gets_what_is_signed_with_the_key_and_the_password()
    {
        using TemporaryFolder folder = new();
        ConcurrentQueue<(string Key, string User, byte[] Body)> received = [];
        using LoopbackServer server = Feed(received, 201);
        string package = Pack(folder, isSigned: true);
        folder.Write("NuGet.config", $"""
            <configuration>
              <packageSources><add key="ours" value="{server.Address}/v3/index.json" allowInsecureConnections="true" /></packageSources>
              <packageSourceCredentials><ours><add key="Username" value="ada" /><add key="ClearTextPassword" value="%MOLT_TEST_PASSWORD%" /></ours></packageSourceCredentials>
            </configuration>
            """);
        Environment.SetEnvironmentVariable("MOLT_TEST_PASSWORD", "secret");
        Environment.SetEnvironmentVariable("MOLT_TEST_KEY", "the-key");
        MoltPush task = Task(folder, package, "ours");
        task.ApiKey = "MOLT_TEST_KEY";

        Succeed(task);

        (string key, string user, byte[] body) = received.Single();
        Assert.AreEqual("the-key", key);
        Assert.AreEqual(IndexClient.Basic("ada", "secret").ToString(), user);
        Assert.IsGreaterThan(0, body.AsSpan().IndexOf(File.ReadAllBytes(package)));
        task.ApiKey = "MOLT_TEST_NO_KEY";
        Refuse(task, "MOLT2090: ");
    }

    [TestMethod]
    [DataRow(409, "MOLT2093: ")]
    [DataRow(401, "MOLT2092: ")]
    [DataRow(500, "MOLT2092: ")]
    [DataRow(302, "MOLT2092: ")]
    [DataRow(0, "MOLT2092: ")]
    public void A_feed_may_refuse(int status, string expected)
    {
        using TemporaryFolder folder = new();
        using LoopbackServer server = Feed([], status);

        Refuse(Task(folder, Pack(folder, isSigned: true), server.Address + "/v3/index.json"), expected);
    }

    [TestMethod]
    public void What_is_not_signed_or_damaged_goes_to_no_other_machine()
    {
        using TemporaryFolder folder = new();
        ConcurrentQueue<(string Key, string User, byte[] Body)> received = [];
        using LoopbackServer server = Feed(received, 201);
        string package = Pack(folder, isSigned: false);
        MoltPush task = Task(folder, package, server.Address + "/v3/index.json");

        Refuse(task, "MOLT2091: ");
        Assert.IsEmpty(server.Asked);
        task.AllowUnsigned = true;
        Succeed(task);
        Assert.HasCount(1, received);
        byte[] content = File.ReadAllBytes(package);
        content[100] ^= 1;
        File.WriteAllBytes(package, content);
        Refuse(task, "MOLT207");
        Assert.HasCount(1, received);
    }

    private static LoopbackServer Feed(ConcurrentQueue<(string Key, string User, byte[] Body)> received, int status) => new(context =>
    {
        if (context.Request.HttpMethod == "GET")
        {
            LoopbackServer.Send(context, "application/json", status == 0 ? "{}" : """{"version": "3.0.0", "resources": [{"@id": "../api/package", "@type": "PackagePublish/2.0.0"}]}""");
            return;
        }

        using MemoryStream body = new();
        context.Request.InputStream.CopyTo(body);
        received.Enqueue((context.Request.Headers["X-NuGet-ApiKey"] ?? "", context.Request.Headers["Authorization"] ?? "", body.ToArray()));
        context.Response.StatusCode = status;
        context.Response.Close();
    });

    private static string Pack(TemporaryFolder folder, bool isSigned)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        string source = folder.Write("thing.py", "x = 1\n");
        MoltWriteBom bill = new()
        {
            BuildEngine = new RecordingEngine(), ProjectFile = folder.File("thing.pyproj"), PackageId = "thing", PackageVersion = "1.0.0", MoltVersion = "0.1.0", PythonLibraryVersion = "3.14.2",
            Host = "linux-x64", ToolchainPath = folder.Path, Root = folder.Path, Format = "cyclonedx", Output = folder.File("bill"), Sources = [new TaskItem(source)],
        };
        Assert.IsTrue(bill.Execute());
        MoltPack pack = new()
        {
            BuildEngine = new RecordingEngine(), ProjectFile = folder.File("thing.pyproj"), PackageId = "thing", PackageVersion = "1.0.0", MoltVersion = "0.1.0", Description = "a thing", Root = folder.Path,
            Sources = [new TaskItem(source)], Bills = bill.Written, SigningKey = isSigned ? "key.pem" : "", Outputs = [new TaskItem(folder.File("thing.1.0.0.nupkg"))],
        };
        Assert.IsTrue(pack.Execute());
        return folder.File("thing.1.0.0.nupkg");
    }

    private static MoltPush Task(TemporaryFolder folder, string package, string feed) => new()
    {
        BuildEngine = new RecordingEngine(), ProjectFile = folder.File("thing.pyproj"), MoltVersion = "0.1.0", Package = package, Feed = feed,
    };

    private static void Succeed(MoltPush task) => Assert.IsTrue(task.Execute(), string.Join('\n', ((RecordingEngine)task.BuildEngine).Errors));

    private static void Refuse(MoltPush task, string expected)
    {
        ((RecordingEngine)task.BuildEngine).Errors.Clear();
        Assert.IsFalse(task.Execute());
        Assert.StartsWith(expected, ((RecordingEngine)task.BuildEngine).Errors.Single());
    }
}
