using Molt.Compiler.Driver;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Driver;

[TestClass]
public sealed class CommandLineTests
{
    private string folder = "";
    private DiagnosticBag diagnostics = [];

    [TestInitialize]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("molt-driver-").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    private DriverOptions Parse(params string[] arguments)
    {
        diagnostics = [];
        return CommandLineParser.Parse(arguments, DiagnosticsFormat.MSBuild, diagnostics);
    }

    private string Error(params string[] arguments)
    {
        Parse(arguments);
        return string.Join("\n", diagnostics);
    }

    [TestMethod]
    public void Options_may_stand_anywhere_and_in_either_form()
    {
        DriverOptions options = Parse("-r", "wasi-wasm", "app.py", "--output=out", "-c", "release", "-I", "a", "--search-path", "b", "--packs=p");
        Assert.AreEqual("", string.Join("\n", diagnostics));
        Assert.AreEqual(DriverCommand.Compile, options.Command);
        Assert.AreEqual("app.py", options.Inputs.Single());
        Assert.AreEqual("out", options.Output);
        Assert.AreEqual("wasi-wasm", options.Target.Rid);
        Assert.AreEqual(BuildConfiguration.Release, options.Configuration);
        CollectionAssert.AreEqual(new[] { "a", "b" }, options.SearchPaths.ToArray());
        Assert.AreEqual("p", options.Packs);
    }

    [TestMethod]
    public void A_program_may_be_asked_for_by_a_word()
    {
        Assert.AreEqual("app.py", Parse("build", "app.py").Inputs.Single());
        CollectionAssert.AreEqual(new[] { "app.py", "build" }, Parse("--emit", "ast", "app.py", "build").Inputs.ToArray());
    }

    [TestMethod]
    public void What_follows_the_file_of_run_is_the_program_s()
    {
        DriverOptions options = Parse("run", "-c", "Release", "app.py", "-o", "--help", "@nothing", "run");
        Assert.AreEqual(DriverCommand.Run, options.Command);
        CollectionAssert.AreEqual(new[] { "-o", "--help", "@nothing", "run" }, options.ProgramArguments.ToArray());
        Assert.IsNull(options.Output);
    }

    [TestMethod]
    public void Response_files_are_split_as_MSBuild_writes_them()
    {
        string file = Path.Combine(folder, "a.rsp");
        File.WriteAllText(file, "# a comment\n--emit ast \"with space.py\"\r\n  b\\c.py \"quoted \\\"name\\\".py\" \"back\\\\\"\n\n-o \"out dir\"");
        DriverOptions options = Parse("@" + file, "last.py");
        Assert.AreEqual("", string.Join("\n", diagnostics));
        CollectionAssert.AreEqual(new[] { "with space.py", "b\\c.py", "quoted \"name\".py", "back\\", "last.py" }, options.Inputs.ToArray());
        Assert.AreEqual("out dir", options.Output);
        Assert.AreEqual(EmitKind.Ast, options.Emit);
    }

    [TestMethod]
    public void After_two_dashes_all_are_files()
    {
        Assert.AreEqual("--emit", Parse("--", "--emit").Inputs.Single());
    }

    [TestMethod]
    [DataRow("MOLT1500: there is no option '--outptu'; did you mean '--output'?", "a.py", "--outptu", "b")]
    [DataRow("MOLT1500: there is no option '-z'; 'moltc --help' lists the options", "a.py", "-z")]
    [DataRow("MOLT1501: option '--output' needs a value: --output PATH", "a.py", "-o")]
    [DataRow("MOLT1501: option '--runtime' needs a value: --runtime RID", "a.py", "--runtime=")]
    [DataRow("MOLT1502: option '--version' takes no value", "--version=1")]
    [DataRow("MOLT1503: 'fast' is no value of option '--configuration'; use Debug or Release", "a.py", "-c", "fast")]
    [DataRow("MOLT1503: 'ir' is no value of option '--emit'; use tokens, ast, symbols, mir, statistics, llvm or asm", "a.py", "--emit", "ir")]
    [DataRow("MOLT1504: option '--output' is given twice; keep one", "a.py", "-o", "b", "-o", "c")]
    [DataRow("MOLT1505: 'moltc run' runs a program and '--emit' prints a stage; leave out one of them", "run", "--emit", "ast", "a.py")]
    [DataRow("MOLT1510: no source file given; try 'moltc app.py -o app' or 'moltc --help'")]
    [DataRow("MOLT1510: no source file given; try 'moltc app.py -o app' or 'moltc --help'", "run")]
    [DataRow("MOLT1511: 'a.py' and 'b.py' are both given as the main file; give one, and the modules that it imports are found through it", "a.py", "b.py", "-o", "c")]
    [DataRow("MOLT1520: there is no target 'linux-x65'; the targets are linux-x64, linux-musl-x64, linux-arm64, win-x64, wasi-wasm", "a.py", "-r", "linux-x65")]
    public void A_wrong_command_line_is_one_error(string expected, params string[] arguments)
    {
        Assert.AreEqual("moltc: error " + expected, Error(arguments));
    }

    [TestMethod]
    public void Response_files_that_are_missing_or_empty_are_errors()
    {
        string empty = Path.Combine(folder, "empty.rsp");
        File.WriteAllText(empty, "# nothing\n\n");
        Assert.AreEqual($"moltc: error MOLT1513: the response file '{empty}' holds no arguments, and no source file is given beside it", Error("@" + empty));
        string missing = Path.Combine(folder, "missing.rsp");
        StringAssert.StartsWith(Error("@" + missing), $"{missing}: error MOLT1512: the response file cannot be read: no such file or folder");
    }

    [TestMethod]
    public void Help_wins_over_other_commands()
    {
        Assert.AreEqual(DriverCommand.Help, Parse("--help", "--emit", "ast", "a.py").Command);
        Assert.AreEqual(DriverCommand.Help, Parse("run", "-h").Command);
    }

    [TestMethod]
    public void Every_option_is_on_the_help_page()
    {
        var output = new StringWriter();
        Assert.AreEqual(0, MoltDriver.Run(["--help"], DiagnosticsFormat.MSBuild, output, TextWriter.Null));
        foreach (string option in new[] { "-o", "-r", "-c", "--emit", "--search-path", "--packs", "--diagnostics-format", "--print-targets", "--version" })
        {
            StringAssert.Contains(output.ToString(), option);
        }
        Assert.IsTrue(output.ToString().Split('\n').All(line => line.Length <= 120), "lines are too long");
    }
}
