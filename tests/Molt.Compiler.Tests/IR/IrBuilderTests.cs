using Molt.Compiler.IR;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.IR;

/// <summary>Holds the MIR of programs against recorded text. A case is a <c>.py</c> file and a <c>.mir</c> file in the folder <c>Cases</c>.</summary>
[TestClass]
public sealed class IrBuilderTests
{
    /// <summary>Set to 1, the tests write the recorded text instead of comparing with it.</summary>
    private const string Record = "MOLT_RECORD_MIR";

    public static IEnumerable<object[]> Cases =>
        Directory.GetFiles(MirCases.Folder(), "*.py").Order(StringComparer.Ordinal).Select(path => new object[] { Path.GetFileNameWithoutExtension(path) });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_program_becomes_the_recorded_code(string name)
    {
        string path = Path.Combine(MirCases.Folder(), name);
        string actual = MirPrinter.Print(MirCases.BuildFile(path + ".py"));
        if (Environment.GetEnvironmentVariable(Record) == "1")
        {
            File.WriteAllText(path + ".mir", actual);
        }
        Assert.AreEqual(File.ReadAllText(path + ".mir"), actual);
    }

    [TestMethod]
    public void A_long_program_is_built_in_linear_time()
    {
        string block = "try:\n    x = f(x) if x else g(y)\nexcept E as e:\n    y = x\nif x:\n    z = y\nelif y:\n    x = z\n";
        MirCases.Build("x = y = z = 0\n" + string.Concat(Enumerable.Repeat(block, 50)));
        double small = Time(1_000);
        double large = Time(4_000);
        Assert.IsLessThan(10.0, large / small);

        double Time(int count)
        {
            string source = "x = y = z = 0\n" + string.Concat(Enumerable.Repeat(block, count));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            MirCases.Build(source);
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    [TestMethod]
    public void Deep_and_long_expressions_do_not_exhaust_the_stack()
    {
        MirCases.Build("x = 1\ny = " + string.Join(" + ", Enumerable.Repeat("x", 20_000)) + "\n");
        MirCases.Build("def f(x):\n    return x" + string.Concat(Enumerable.Repeat(".m(1)[0]", 20_000)) + "\n");
        MirCases.Build("x = 1\nif x == 0: pass\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"elif x == {i}: x = {i}\n")));
    }

    [TestMethod]
    public void What_is_not_supported_is_reported_once_with_its_place()
    {
        var program = MirCases.Build("try:\n    pass\nfinally:\n    x = eval('1')\n");
        var diagnostics = new Molt.Compiler.Text.DiagnosticBag();
        UnsupportedReporter.Report(program, diagnostics);
        Assert.HasCount(1, diagnostics);
        Assert.AreEqual((4, 9, "MOLT1204"), (diagnostics[0].Line, diagnostics[0].Column, diagnostics[0].Id));
    }

    [TestMethod]
    public void Every_module_of_a_Python_library_becomes_valid_code()
    {
        string folder = Environment.GetEnvironmentVariable("MOLT_PYTHON_LIBRARY") ?? Path.Combine(Repository.Artifacts, "compiler", "cpython");
        if (!Directory.Exists(folder))
        {
            Assert.Inconclusive("there is no Python library: eng/build.sh fetches it, or MOLT_PYTHON_LIBRARY names it");
        }
        var errors = new List<string>();
        Parallel.ForEach(Directory.GetFiles(folder, "*.py", SearchOption.AllDirectories), path => VerifyAlone(path, errors));
        Assert.AreEqual("", string.Join('\n', errors));
    }

    private static void VerifyAlone(string path, List<string> errors)
    {
        string? error;
        try
        {
            error = MirCases.VerifyAlone(path);
        }
        catch (Exception exception)
        {
            error = exception.ToString();
        }
        if (error is not null)
        {
            lock (errors)
            {
                errors.Add($"{path}: {error}");
            }
        }
    }
}
