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

        using PackageArchiveReader reader = new(task.Output);
        Assert.AreEqual("thing", reader.NuspecReader.GetId());
        Assert.AreEqual("1.2.3-beta", reader.NuspecReader.GetVersion().ToString());
        Assert.AreEqual("Ada,Bob", reader.NuspecReader.GetAuthors());
        CollectionAssert.AreEquivalent((string[])["src/app.py", "src/inner/module.py"], reader.GetFiles("src").ToArray());
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

        CollectionAssert.AreEqual(File.ReadAllBytes(one.Output), File.ReadAllBytes(two.Output));
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
        task.Output = Path.Combine(folder.Path, "app.py", "thing.moltpkg");

        AssertFails(task, "MOLT2023");
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
        Root = folder.Path,
        Files = [.. files.Select(static file => new TaskItem(file))],
        Output = folder.File("out", "thing.moltpkg"),
    };
}
