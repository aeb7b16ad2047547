using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Molt.Tasks;

/// <summary>Writes results in Visual Studio's format, which continuous integration reads.</summary>
internal static class TrxWriter
{
    private const string Function = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string List = "8c84fa94-04c1-424b-9868-57a2d4851a1d";

    private static readonly XNamespace s_namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The document.</summary>
    public static XDocument Write(string project, string program, IReadOnlyList<TestOutcome> outcomes, DateTimeOffset start, DateTimeOffset end)
    {
        int Count(string outcome) => outcomes.Count(one => one.Outcome == outcome);
        return new(new XElement(
            s_namespace + "TestRun",
            new XAttribute("id", Id(project + start.ToString("O", CultureInfo.InvariantCulture))),
            new XAttribute("name", project),
            new XElement(s_namespace + "Times", new XAttribute("creation", Time(start)), new XAttribute("start", Time(start)), new XAttribute("finish", Time(end))),
            new XElement(s_namespace + "Results", outcomes.Select(Result)),
            new XElement(s_namespace + "TestDefinitions", outcomes.Select(outcome => Definition(outcome, program))),
            new XElement(s_namespace + "TestEntries", outcomes.Select(static outcome => new XElement(
                s_namespace + "TestEntry", new XAttribute("testId", Id(outcome.Name)), new XAttribute("executionId", Id("run " + outcome.Name)), new XAttribute("testListId", List)))),
            new XElement(s_namespace + "TestLists", new XElement(s_namespace + "TestList", new XAttribute("name", "Results Not in a List"), new XAttribute("id", List))),
            new XElement(
                s_namespace + "ResultSummary",
                new XAttribute("outcome", Count("failed") > 0 ? "Failed" : "Completed"),
                new XElement(
                    s_namespace + "Counters",
                    new XAttribute("total", outcomes.Count), new XAttribute("executed", outcomes.Count - Count("skipped")),
                    new XAttribute("passed", Count("passed")), new XAttribute("failed", Count("failed")), new XAttribute("notExecuted", Count("skipped"))))));
    }

    private static XElement Result(TestOutcome outcome)
    {
        XElement result = new(
            s_namespace + "UnitTestResult",
            new XAttribute("executionId", Id("run " + outcome.Name)),
            new XAttribute("testId", Id(outcome.Name)),
            new XAttribute("testName", outcome.Name),
            new XAttribute("computerName", Environment.MachineName),
            new XAttribute("duration", outcome.Duration.ToString("c", CultureInfo.InvariantCulture)),
            new XAttribute("testType", Function),
            new XAttribute("outcome", outcome.Outcome switch { "passed" => "Passed", "failed" => "Failed", _ => "NotExecuted" }),
            new XAttribute("testListId", List));
        if (outcome.Outcome != "passed")
        {
            result.Add(new XElement(
                s_namespace + "Output",
                new XElement(
                    s_namespace + "ErrorInfo",
                    new XElement(s_namespace + "Message", Clean(outcome.Message)),
                    new XElement(s_namespace + "StackTrace", Clean(outcome.Traceback)))));
        }

        return result;
    }

    private static XElement Definition(TestOutcome outcome, string program)
    {
        int dot = outcome.Name.LastIndexOf('.');
        return new(
            s_namespace + "UnitTest",
            new XAttribute("name", outcome.Name),
            new XAttribute("storage", program),
            new XAttribute("id", Id(outcome.Name)),
            new XElement(s_namespace + "Execution", new XAttribute("id", Id("run " + outcome.Name))),
            new XElement(
                s_namespace + "TestMethod",
                new XAttribute("codeBase", program), new XAttribute("adapterTypeName", "executor://molt"), new XAttribute("className", outcome.Name[..dot]), new XAttribute("name", outcome.Name[(dot + 1)..])));
    }

    private static string Id(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    private static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A text without what XML cannot say.</summary>
    private static string Clean(string text) => string.Concat(text.Select(static c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
