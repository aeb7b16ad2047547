using System.Diagnostics;
using System.Text;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Driver;

/// <summary>Runs <c>moltc</c> as users and MSBuild do.</summary>
[TestClass]
public sealed class DriverProcessTests
{
    private readonly Dictionary<string, string> environment = [];
    private string folder = "";

    [TestInitialize]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("molt-process-").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    private sealed record Outcome(int ExitCode, string Output, string Errors);

    private static string Compiler => Path.Combine(AppContext.BaseDirectory, "moltc.dll");

    private Outcome Run(params string[] arguments) => Start("dotnet", ["exec", Compiler, .. arguments]);

    /// <summary>Runs the compiler with arguments and redirections as a shell takes them.</summary>
    private Outcome RunInShell(string arguments) => Start("sh", ["-c", $"dotnet exec '{Compiler}' {arguments}"]);

    private Outcome Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, errors.Result);
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static void IsOneError(Outcome outcome, string expected)
    {
        Assert.AreEqual(1, outcome.ExitCode);
        Assert.AreEqual("", outcome.Output);
        StringAssert.StartsWith(outcome.Errors, expected);
        Assert.AreEqual(1, outcome.Errors.Count(c => c == '\n'), outcome.Errors);
    }

    [TestMethod]
    public void Version_and_targets_are_printed()
    {
        Assert.AreEqual("moltc 0.1.0\n", Run("--version").Output);
        StringAssert.StartsWith(Run("--print-targets").Output, "linux-x64 ");
    }

    [TestMethod]
    public void Emit_prints_one_file_and_writes_many()
    {
        Write("a.py", "x = 1\n");
        Write("b/c.py", "def f(y): return y\n");
        Outcome printed = Run("--emit", "symbols", "a.py");
        Assert.AreEqual("module top line 0\n  x: local assigned\n", printed.Output);
        Outcome written = Run("--emit", "symbols", "a.py", "b/c.py", "-o", "out/deep");
        Assert.AreEqual((0, "", ""), (written.ExitCode, written.Output, written.Errors));
        Assert.AreEqual(printed.Output, File.ReadAllText(Path.Combine(folder, "out/deep/a.py.symbols")));
        Assert.IsTrue(File.Exists(Path.Combine(folder, "out/deep/b/c.py.symbols")));
        StringAssert.StartsWith(Run("--emit", "ast", "a.py").Output, "Module(");
        StringAssert.StartsWith(Run("--emit", "tokens", "a.py").Output, "1,0-1,1:            Name            x\n");
    }

    [TestMethod]
    public void Errors_do_not_keep_other_files_from_being_printed()
    {
        Write("bad.py", "return 1\n");
        Write("good.py", "x\n");
        Outcome outcome = Run("--emit", "symbols", "bad.py", "good.py", "missing.py", "-o", "out");
        Assert.AreEqual(1, outcome.ExitCode);
        Assert.AreEqual("bad.py(1,1,1,9): error MOLT1130: 'return' outside function\nmissing.py: error MOLT1530: the source file does not exist; check the path\n", outcome.Errors);
        CollectionAssert.AreEqual(new[] { "good.py.symbols" }, Directory.GetFiles(Path.Combine(folder, "out")).Select(Path.GetFileName).ToArray());
    }

    [TestMethod]
    public void The_console_form_shows_the_source_line()
    {
        Write("a.py", "def f():\n\treturn é + await x # 漢\n");
        Outcome outcome = Run("--emit", "symbols", "a.py", "--diagnostics-format", "console");
        Assert.AreEqual(
            "a.py(2,13,2,20): error MOLT1125: 'await' outside async function\n        return é + await x # 漢\n                   ^^^^^^^\n",
            outcome.Errors);
    }

    [TestMethod]
    public void Warnings_are_printed_and_fail_nothing()
    {
        Write("a.py", "x is 1\n");
        Outcome outcome = Run("--emit", "symbols", "a.py");
        Assert.AreEqual(0, outcome.ExitCode);
        Assert.AreEqual("a.py(1,1,1,7): warning MOLT1180: \"is\" with 'int' literal. Did you mean \"==\"?\n", outcome.Errors);
    }

    [TestMethod]
    public void A_missing_source_file_is_one_error() =>
        IsOneError(Run("nope.py", "-o", "x"), "nope.py: error MOLT1530: the source file does not exist; check the path");

    [TestMethod]
    public void A_folder_as_source_is_one_error()
    {
        Directory.CreateDirectory(Path.Combine(folder, "pkg"));
        IsOneError(Run("pkg"), "pkg: error MOLT1531: ");
        IsOneError(Run("pkg", "-o", "x"), "pkg: error MOLT1531: this is a folder, not a source file; give a file in it, such as ");
    }

    [TestMethod]
    public void A_source_that_is_not_UTF8_is_one_error()
    {
        File.WriteAllBytes(Path.Combine(folder, "a.py"), "x = '\xff'\n"u8.ToArray().Select(b => b == 0xc3 ? (byte)0xff : b).ToArray());
        IsOneError(Run("a.py", "-o", "x"), "a.py(1,");
    }

    [TestMethod]
    public void A_syntax_error_is_one_error()
    {
        Write("a.py", "x = = 1\n");
        IsOneError(Run("a.py", "-o", "x"), "a.py(1,5,1,6): error MOLT1001: invalid syntax");
        Assert.IsFalse(File.Exists(Path.Combine(folder, "x")));
    }

    [TestMethod]
    public void An_unknown_module_is_one_error()
    {
        Write("a.py", "import nope\n");
        IsOneError(Run("a.py", "-o", "x"), "a.py(1,8,1,12): error MOLT1200: No module named 'nope'; ");
    }

    [TestMethod]
    public void An_unknown_target_is_one_error()
    {
        Write("a.py", "");
        IsOneError(Run("a.py", "-r", "amiga-68k"), "moltc: error MOLT1520: there is no target 'amiga-68k'; the targets are linux-x64,");
    }

    [TestMethod]
    public void An_output_that_is_a_folder_or_the_source_is_one_error()
    {
        Write("a.py", "");
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        IsOneError(Run("a.py", "-o", "out"), "out: error MOLT1540: the output is a folder; give the name of a file in it");
        IsOneError(Run("a.py", "-o", "./a.py"), "./a.py: error MOLT1543: the output would overwrite a source file; choose another name with -o");
    }

    [TestMethod]
    public void An_output_that_is_a_module_of_the_program_is_one_error()
    {
        Write("a.py", "import b\n");
        Write("b.py", "x = 1\n");
        File.CreateSymbolicLink(Path.Combine(folder, "link.py"), "a.py");
        IsOneError(Run("a.py", "-o", "b.py"), "b.py: error MOLT1543: ");
        IsOneError(Run("a.py", "-o", "x", "--dependencies", "b.py"), "b.py: error MOLT1543: ");
        IsOneError(Run("link.py", "-o", "a.py"), "a.py: error MOLT1543: ");
    }

    [TestMethod]
    public void What_was_read_and_what_was_looked_for_is_listed()
    {
        Write("a.py", "import b.c\ntry: import d\nexcept ImportError: pass\n");
        Write("b/__init__.py", "");
        Write("b/c.py", "");
        Outcome outcome = Run("a.py", "-o", "x", "--dependencies", "read", "--absences", "absent", "--packs", Repository.Packs);
        Assert.AreEqual((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.AreEqual("a.py\nb/__init__.py\nb/c.py\n", File.ReadAllText(Path.Combine(folder, "read")));
        CollectionAssert.IsSubsetOf(new[] { "b/c/__init__.py", "d", "d.py", "d/__init__.py" }, File.ReadAllLines(Path.Combine(folder, "absent")));
    }

    [TestMethod]
    public void The_modules_of_a_program_are_listed()
    {
        Write("a.py", "import b.c, math, d.e\n");
        Write("b/__init__.py", "");
        Write("b/c.py", "");
        Write("d/e.py", "");
        Outcome outcome = Run("a.py", "-o", "x", "--modules", "modules", "--packs", Repository.Packs);
        Assert.AreEqual((0, ""), (outcome.ExitCode, outcome.Errors));
        CollectionAssert.IsSubsetOf(
            new[] { "__main__\tsource\ta.py", "b\tsource\tb/__init__.py", "b.c\tsource\tb/c.py", "math\truntime\t", "d\tnamespace\t", "d.e\tsource\td/e.py" },
            File.ReadAllLines(Path.Combine(folder, "modules")));
    }

    [TestMethod]
    public void Files_that_no_program_imports_are_checked()
    {
        Write("a.py", "x = (1)\n");
        Write("b.py", "import nowhere\nreturn 1\n");
        Write("c.py", "x = 'no \\d escape'\n");
        IsOneError(Run("check", "a.py", "b.py"), "b.py(2,1,2,9): error MOLT");
        IsOneError(Run("a.py", "-o", "x", "--check", "b.py", "--check", "a.py", "--packs", Repository.Packs), "b.py(2,1,2,9): error MOLT");
        Assert.IsFalse(File.Exists(Path.Combine(folder, "x")));
        Outcome outcome = Run("check", "a.py", "c.py");
        Assert.AreEqual(0, outcome.ExitCode);
        StringAssert.StartsWith(outcome.Errors, "c.py(1,");
        IsOneError(Run("check", "nowhere.py"), "nowhere.py: error MOLT1530: ");
    }

    [TestMethod]
    public void A_missing_LLVM_is_one_error()
    {
        Write("a.py", "");
        environment["MOLT_LLVM_ROOT"] = folder;
        IsOneError(Run("a.py", "-o", "x", "--packs", Repository.Packs), $"moltc: error MOLT1301: LLVM 22 was not found in {folder}, ");
        IsOneError(Run("a.py", "--emit", "asm", "--packs", Repository.Packs), "moltc: error MOLT1301: ");
    }

    [TestMethod]
    public void An_unusable_folder_for_temporary_files_is_one_error()
    {
        Write("a.py", "");
        environment["TMPDIR"] = Path.Combine(folder, "none");
        IsOneError(Run("a.py", "-o", "x"), $"moltc: error MOLT1546: the folder for temporary files, '{folder}/none/', cannot be used: no such file or folder; ");
        IsOneError(Run("run", "a.py"), "moltc: error MOLT1546: ");
    }

    [TestMethod]
    public void An_output_that_cannot_be_written_is_one_error()
    {
        Write("a.py", "");
        Write("file", "");
        IsOneError(Run("a.py", "-o", "file/out"), "file/out: error MOLT1541: the output cannot be written: ");
        IsOneError(Run("a.py", "-o", "none/out"), "none/out: error MOLT1541: the output cannot be written: no such file or folder; ");
        Assert.IsFalse(Directory.Exists(Path.Combine(folder, "none")));
        if (OperatingSystem.IsLinux())
        {
            IsOneError(Run("a.py", "-o", "/proc/out"), "/proc/out: error MOLT1541: the output cannot be written: ");
        }
    }

    [TestMethod]
    public void A_full_disk_is_one_error()
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Inconclusive("needs /dev/full");
        }
        Write("a.py", "x = 1\n");
        IsOneError(RunInShell("--emit ast a.py > /dev/full"), "moltc: error MOLT1545: the standard output cannot be written: the disk is full");
        IsOneError(RunInShell($"a.py -o /dev/full --packs '{Repository.Packs}'"), "/dev/full: error MOLT1542: the output cannot be written: the disk is full; ");
        Assert.AreEqual(0, RunInShell("--version && test -c /dev/full").ExitCode, "a device is written to, never replaced");
    }

    [TestMethod]
    [DataRow("--emit ast a.py >&-", 1)]
    [DataRow("--emit ast a.py 2>&-", 0)]
    [DataRow("none.py 2>&-", 1)]
    [DataRow("none.py 2> /dev/full", 1)]
    public void Streams_that_cannot_be_written_end_nothing_in_a_crash(string arguments, int exitCode)
    {
        Write("a.py", "x = 1\n");
        Outcome outcome = RunInShell(arguments);
        Assert.AreEqual(exitCode, outcome.ExitCode, outcome.Errors);
        Assert.IsFalse(outcome.Errors.Contains("   at ", StringComparison.Ordinal), outcome.Errors);
    }

    [TestMethod]
    public void A_long_expression_is_no_burden()
    {
        Write("a.py", $"x = 1\ny = x{string.Concat(Enumerable.Repeat(".real", 20_000))}\nz = f'{string.Concat(Enumerable.Repeat("{x}", 20_000))}'\nprint(y, len(z))\n");
        Outcome outcome = Run("run", "-c", "Debug", "--packs", Repository.Packs, "a.py");
        Assert.AreEqual((0, "1 20000\n", ""), (outcome.ExitCode, outcome.Output, outcome.Errors));
    }

    [TestMethod]
    [DataRow("inline.bc", "bitcode", "pack/inline.bc: error MOLT1408: the runtime pack cannot be used: ")]
    [DataRow("libmolt.a", "!<arch>\nrubbish", "x: error MOLT1406: linking failed: ")]
    [DataRow("inline.bc", null, "pack/pack.json: error MOLT1408: the runtime pack cannot be used: 'inline.bc' is missing; ")]
    [DataRow("sysroot/Scrt1.o", null, "pack/pack.json: error MOLT1408: the runtime pack cannot be used: 'sysroot/Scrt1.o' is missing; ")]
    public void A_damaged_runtime_pack_is_one_error(string file, string? content, string error)
    {
        Write("a.py", "");
        string pack = Path.Combine(Repository.Packs, "Molt.Runtime.linux-x64");
        foreach (string source in Directory.EnumerateFiles(pack, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, "pack", Path.GetRelativePath(pack, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }
        File.Delete(Path.Combine(folder, "pack", file));
        if (content is not null)
        {
            Write(Path.Combine("pack", file), content);
        }
        Outcome outcome = Run("a.py", "-r", "linux-x64", "-o", "x", "--packs", "pack");
        IsOneError(outcome with { Errors = outcome.Errors.Replace(folder + "/", "", StringComparison.Ordinal) }, error);
        Assert.IsFalse(File.Exists(Path.Combine(folder, "x")));
    }

    [TestMethod]
    public void A_missing_runtime_pack_is_one_error()
    {
        Write("a.py", "");
        IsOneError(Run("a.py", "-o", "x", "--packs", "none"), "moltc: error MOLT1407: no runtime pack for ");
        Assert.IsFalse(Directory.EnumerateFileSystemEntries(folder).Any(path => path.EndsWith(".tmp", StringComparison.Ordinal)));
    }
}
