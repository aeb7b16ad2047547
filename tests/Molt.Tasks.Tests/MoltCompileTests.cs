using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>What <see cref="MoltCompile"/> refuses; that it compiles is tested with the SDK.</summary>
[TestClass]
public sealed class MoltCompileTests
{
    [TestMethod]
    public void A_missing_main_module_is_an_error()
    {
        using TemporaryFolder folder = new();
        RecordingEngine engine = new();
        MoltCompile task = new()
        {
            BuildEngine = engine,
            ProjectFile = folder.File("app.pyproj"),
            ToolchainPath = folder.Path,
            RuntimePackPath = folder.Path,
            MainFile = folder.File("nowhere.py"),
            Output = folder.File("app"),
            RuntimeIdentifier = "linux-x64",
            Configuration = "Debug",
            DependencyFile = folder.File("app.read"),
            AbsenceFile = folder.File("app.absent"),
            ModuleFile = folder.File("app.modules"),
            WarningFile = folder.File("app.warnings"),
        };

        Assert.IsFalse(task.Execute());

        Assert.StartsWith("MOLT2010: ", engine.Errors.Single());
    }

    [TestMethod]
    public void The_file_of_a_diagnostic_gets_its_full_path()
    {
        using TemporaryFolder folder = new();
        folder.Write("a (1).py", "");

        Assert.AreEqual(folder.File("a (1).py") + "(2,3): error MOLT1001: x", MoltCompilerTask.WithFullPath("a (1).py(2,3): error MOLT1001: x", folder.Path));
        Assert.AreEqual(folder.File("a (1).py") + " : warning MOLT1001: x", MoltCompilerTask.WithFullPath("a (1).py : warning MOLT1001: x", folder.Path));
        Assert.AreEqual("moltc : error MOLT1500: x", MoltCompilerTask.WithFullPath("moltc : error MOLT1500: x", folder.Path));
        Assert.AreEqual("some text", MoltCompilerTask.WithFullPath("some text", folder.Path));
    }

    [TestMethod]
    [DataRow("app.py", "\"app.py\"")]
    [DataRow("a b.py", "\"a b.py\"")]
    [DataRow("say \"hi\".py", "\"say \\\"hi\\\".py\"")]
    [DataRow("folder\\", "\"folder\\\\\"")]
    [DataRow("a\\b.py", "\"a\\b.py\"")]
    public void Arguments_are_quoted(string argument, string quoted) => Assert.AreEqual(quoted, MoltCompile.Quote(argument));
}
