using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>What <see cref="MoltCopy"/> writes, leaves alone and refuses.</summary>
[TestClass]
public sealed class MoltCopyTests
{
    [TestMethod]
    public void Files_are_copied_with_their_times_into_new_folders()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("a.txt", "one");
        string destination = folder.File("new", "deeper", "b.txt");

        Assert.IsTrue(Task(folder, source, destination).Execute());

        Assert.AreEqual("one", File.ReadAllText(destination));
        Assert.AreEqual(File.GetLastWriteTimeUtc(source), File.GetLastWriteTimeUtc(destination));
        Assert.HasCount(1, Directory.GetFiles(folder.File("new", "deeper")));
    }

    [TestMethod]
    public void A_file_with_the_same_time_and_length_is_left_alone()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("a.txt", "one");
        string destination = folder.Write("b.txt", "two");
        File.SetLastWriteTimeUtc(destination, File.GetLastWriteTimeUtc(source));

        Assert.IsTrue(Task(folder, source, destination).Execute());

        Assert.AreEqual("two", File.ReadAllText(destination));
    }

    [TestMethod]
    public void Of_two_files_for_one_place_the_first_is_taken()
    {
        using TemporaryFolder folder = new();
        MoltCopy task = Task(folder, folder.Write("a.txt", "one"), folder.File("c.txt"));
        task.SourceFiles = [.. task.SourceFiles, new TaskItem(folder.Write("b.txt", "two"))];
        task.DestinationFiles = [.. task.DestinationFiles, new TaskItem(folder.File("c.txt"))];

        Assert.IsTrue(task.Execute());

        Assert.AreEqual("one", File.ReadAllText(folder.File("c.txt")));
    }

    [TestMethod]
    [DataRow("nowhere.txt", "b.txt", "MOLT2013: ")]
    [DataRow("a.txt", "folder", "MOLT2012: ")]
    [DataRow("a.txt", "a.txt/b.txt", "MOLT2012: ")]
    public void What_cannot_be_copied_is_one_error(string source, string destination, string error)
    {
        using TemporaryFolder folder = new();
        folder.Write("a.txt", "one");
        folder.Write("folder/file.txt", "two");
        MoltCopy task = Task(folder, folder.File(source), folder.File(destination));

        Assert.IsFalse(task.Execute());

        Assert.StartsWith(error, ((RecordingEngine)task.BuildEngine).Errors.Single());
        Assert.HasCount(2, Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public void Folders_that_are_empty_are_removed_up_to_the_root()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.File("root", "a", "b", "c"));
        Directory.CreateDirectory(folder.File("root", "d", "e"));
        folder.Write("root/d/kept.txt", "kept");
        Directory.CreateDirectory(folder.File("outside"));
        MoltRemoveEmptyFolders task = new()
        {
            BuildEngine = new RecordingEngine(),
            Root = folder.File("root"),
            Files = [.. ((string[])["root/a/b/c/x", "root/d/e/x", "root/gone/x", "outside/x"]).Select(name => (ITaskItem)new TaskItem(folder.File(name)))],
        };

        Assert.IsTrue(task.Execute());

        CollectionAssert.AreEquivalent((string[])["d"], Directory.GetDirectories(folder.File("root")).Select(Path.GetFileName).ToArray());
        Assert.IsEmpty(Directory.GetDirectories(folder.File("root", "d")));
        Assert.IsTrue(Directory.Exists(folder.File("outside")));
    }

    private static MoltCopy Task(TemporaryFolder folder, string source, string destination) => new()
    {
        BuildEngine = new RecordingEngine(),
        ProjectFile = folder.File("app.pyproj"),
        SourceFiles = [new TaskItem(source)],
        DestinationFiles = [new TaskItem(destination)],
    };
}
