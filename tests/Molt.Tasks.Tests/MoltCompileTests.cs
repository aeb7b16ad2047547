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
        };

        Assert.IsFalse(task.Execute());

        Assert.StartsWith("MOLT2010: ", engine.Errors.Single());
    }

    [TestMethod]
    [DataRow("app.py", "\"app.py\"")]
    [DataRow("a b.py", "\"a b.py\"")]
    [DataRow("say \"hi\".py", "\"say \\\"hi\\\".py\"")]
    [DataRow("folder\\", "\"folder\\\\\"")]
    [DataRow("a\\b.py", "\"a\\b.py\"")]
    public void Arguments_are_quoted(string argument, string quoted) => Assert.AreEqual(quoted, MoltCompile.Quote(argument));
}
