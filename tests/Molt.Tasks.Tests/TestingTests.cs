using System.Xml.Linq;
using Microsoft.Build.Utilities;
using Molt.Testing;

namespace Molt.Tasks.Tests;

/// <summary>What <c>dotnet test</c> is made of.</summary>
[TestClass]
public sealed class TestingTests
{
    [TestMethod]
    [DataRow("words", "m.test_words m.TestWords.test_a m.TestWords.test_b")]
    [DataRow("Name=test_a", "m.TestWords.test_a")]
    [DataRow("Name!=test_a", "m.test_words m.TestWords.test_b n.test_c")]
    [DataRow("FullyQualifiedName~m.&Name!~_b", "m.test_words m.TestWords.test_a")]
    [DataRow("ClassName=n|DisplayName~_b", "m.TestWords.test_b n.test_c")]
    [DataRow("(ClassName=n | Name~_b) & Name~_c", "n.test_c")]
    [DataRow("nothing", "")]
    public void A_filter_chooses_tests(string filter, string names)
    {
        string[] tests = ["m.test_words", "m.TestWords.test_a", "m.TestWords.test_b", "n.test_c"];

        Assert.AreEqual(names, string.Join(' ', tests.Where(TestFilter.Parse(filter))));
    }

    [TestMethod]
    [DataRow("Color=red", "tests have no property 'Color', only FullyQualifiedName, Name, DisplayName and ClassName")]
    [DataRow("Name=", "'Name=' has a condition without a value")]
    [DataRow("a&", "'a&' has a condition without a value")]
    [DataRow("(a", "'(a' has a parenthesis that is not closed")]
    [DataRow("a)b", "'a)b' goes on after its end, at ')b'")]
    public void A_filter_that_is_none_is_an_error(string filter, string message) =>
        Assert.AreEqual(message, Assert.ThrowsExactly<FormatException>(() => TestFilter.Parse(filter)).Message);

    [TestMethod]
    public void Results_are_read_as_they_are_written()
    {
        TestOutcome outcome = TestOutcome.Of("m.test_a\tfailed\t12\t0.25\tValueError: a\\tb\\nc\\\\n");

        Assert.AreEqual(new TestOutcome("m.test_a", "failed", 12, TimeSpan.FromMilliseconds(250), "ValueError: a\tb\nc\\n"), outcome);
    }

    [TestMethod]
    public void Results_for_Visual_Studio_count_and_describe_the_tests()
    {
        XDocument document = TrxWriter.Write(
            "app", "/bin/app",
            [new("m.test_a", "passed", 0, TimeSpan.FromSeconds(1), ""), new("m.T.test_b", "failed", 3, TimeSpan.Zero, "bad \u0001", "trace"), new("m.test_c", "skipped", 0, TimeSpan.Zero, "later")],
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(2));

        XNamespace ns = document.Root!.Name.Namespace;
        XElement counters = document.Descendants(ns + "Counters").Single();
        Assert.AreEqual("3 1 1 1", string.Join(' ', ((string[])["total", "passed", "failed", "notExecuted"]).Select(name => counters.Attribute(name)!.Value)));
        Assert.AreEqual("Passed Failed NotExecuted", string.Join(' ', document.Descendants(ns + "UnitTestResult").Select(static result => result.Attribute("outcome")!.Value)));
        Assert.AreEqual("bad \uFFFD", document.Descendants(ns + "Message").First().Value);
        Assert.AreEqual("m.T", document.Descendants(ns + "TestMethod").ElementAt(1).Attribute("className")!.Value);
        XDocument.Parse(document.ToString());
    }

    [TestMethod]
    public void The_main_module_of_tests_imports_those_that_are_named_so()
    {
        using TemporaryFolder folder = new();
        MoltWriteTestMain task = new()
        {
            BuildEngine = new RecordingEngine(),
            Sources = [.. ((string[])["test_b.py", "package/a_test.py", "helper.py", "test_no-name.py"]).Select(name => new TaskItem(folder.Write(name, "")))],
            Root = folder.Path,
            Output = folder.File("obj", "main.py"),
        };

        Assert.IsTrue(task.Execute());
        DateTime written = File.GetLastWriteTimeUtc(task.Output);
        Assert.IsTrue(task.Execute());

        string text = File.ReadAllText(task.Output);
        Assert.Contains("        import package.a_test as module\n", text);
        Assert.Contains("molt_testing.main([\"package.a_test\", \"test_b\"], load)\n", text);
        Assert.AreEqual(written, File.GetLastWriteTimeUtc(task.Output));
    }
}
