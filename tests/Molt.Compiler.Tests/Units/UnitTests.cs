using Molt.Compiler.Binding;
using Molt.Compiler.Cil;
using Molt.Compiler.CodeGen;
using Molt.Compiler.IR.Builder;
using Molt.Compiler.Text;
using Molt.Compiler.Units;
using Molt.Testing;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Units;

[TestClass]
public sealed class UnitTests
{
    private readonly TemporaryFolder _folder = new();

    [TestCleanup]
    public void DeleteFolder() => _folder.Dispose();

    [TestMethod]
    public void A_summary_is_read_as_it_was_written()
    {
        UnitSummary read = UnitSummary.Read(new MemoryStream(Bytes(Summary)));

        Assert.AreEqual(("package.module", "ab12", true), (read.Module, read.Hash, read.KeepsDict));
        CollectionAssert.AreEqual(Summary.Variables, read.Variables);
        CollectionAssert.AreEqual(Summary.Imports, read.Imports);
        CollectionAssert.AreEqual(Summary.Helpers, read.Helpers);
        Assert.AreEqual((3, true), (read.Functions.Length, read.Functions[1] is null));
        Assert.AreEqual((true, "append"), (read.Functions[2]!.IsAll, read.Functions[2]!.Names.Single()));
        CollectionAssert.AreEquivalent(new[] { "x", "append" }, read.Body.Names.ToArray());
        CollectionAssert.AreEqual(Bytes(Summary), Bytes(read));
    }

    [TestMethod]
    public void A_summary_that_is_cut_off_or_changed_is_refused()
    {
        byte[] whole = Bytes(Summary);
        for (int length = 0; length < whole.Length; length++)
        {
            var cut = new MemoryStream(whole[..length]);
            Exception exception = Assert.Throws<Exception>(() => UnitSummary.Read(cut), $"{length} bytes");
            Assert.IsTrue(exception is EndOfStreamException or InvalidDataException, $"{length} bytes: {exception}");
        }
    }

    [TestMethod]
    public void Modules_are_built_one_by_one_with_variables_where_others_expect_them()
    {
        WriteLibrary();
        ModuleGraph graph = ModuleGraph.BuildLibrary([_folder.File("library")], IntrinsicModules.Instance, new TargetFacts("linux", "posix"), []);
        using var runtime = RuntimeLibrary.Load();
        var found = new List<string>();
        foreach (var (source, program, keepsDict) in IrBuilder.BuildUnits(graph, runtime))
        {
            found.Add($"{source.Name} {keepsDict} {string.Join(',', program.Modules[0].Globals.Select(each => each.Name).Take(3))} {program.Functions.Count}");
        }
        CollectionAssert.AreEqual(new[] { "a False f 2", "b False a,g 2", "c True  1", "p False q 1", "p.q False a 1" }, found);
    }

    [TestMethod]
    public void Units_take_the_place_of_modules_with_the_same_source()
    {
        WriteLibrary();
        Assert.AreEqual("a b", Selected("import b"));
        Assert.AreEqual("a p p.q", Selected("import p.q"));
        Assert.AreEqual("a c", Selected("import a, c"));
    }

    [TestMethod]
    public void What_imports_a_module_of_the_users_is_compiled_anew()
    {
        WriteLibrary();
        _folder.Write("a.py", "def f(): return 'mine'");
        Assert.AreEqual("", Selected("import b"));
        Assert.AreEqual("p", Selected("import p.q"));
    }

    [TestMethod]
    public void A_module_whose_source_is_another_is_compiled_anew_with_what_imports_it()
    {
        WriteLibrary();
        Store();
        _folder.Write("library/a.py", "def f(): return 2");
        Assert.AreEqual("", Selected("import b", isStored: true));
    }

    [TestMethod]
    public void A_module_whose_namespace_the_program_holds_or_whose_name_it_sets_is_compiled_anew()
    {
        WriteLibrary();
        Assert.AreEqual("a", Selected("import b\nvars(b)['x'] = 1"));
        Assert.AreEqual("a c", Selected("import a, c\nvars(c)['x'] = 1"));
        Assert.AreEqual("a", Selected("import b\nb.__name__ = 'x'"));
        Assert.AreEqual("a b", Selected("import b\nb.x = 1"));
    }

    [TestMethod]
    public void Functions_that_nothing_names_are_not_part_of_the_program()
    {
        WriteLibrary();
        Store();
        Assert.AreEqual("a.0=True b.0=False", Functions("import b, a\na.f()"));
        Assert.AreEqual("a.0=True b.0=True", Functions("import b\nb.g()"));
        Assert.AreEqual("a.0=False b.0=False", Functions("import b"));
    }

    private static UnitSummary Summary
    {
        get
        {
            var body = new AskedNames();
            body.Names.UnionWith(["x", "append"]);
            var all = new AskedNames { IsAll = true };
            all.Names.Add("append");
            return new UnitSummary
            {
                Module = "package.module",
                Hash = "ab12",
                KeepsDict = true,
                Variables = ["x", "__doc__", "ä"],
                Helpers = ["sys"],
                Imports = [("os", ImportMeaning.Source), ("os.path", ImportMeaning.Registered)],
                Body = body,
                Functions = [new AskedNames(), null, all],
            };
        }
    }

    private static byte[] Bytes(UnitSummary summary)
    {
        using var stream = new MemoryStream();
        summary.Write(stream);
        return stream.ToArray();
    }

    private void WriteLibrary()
    {
        _folder.Write("library/a.py", "def f(): return 1");
        _folder.Write("library/b.py", "import a\ndef g(): return a.f()");
        _folder.Write("library/c.py", "globals()['x'] = 1");
        _folder.Write("library/p/__init__.py", "");
        _folder.Write("library/p/q.py", "import a");
    }

    /// <summary>Writes the summaries of the library's modules.</summary>
    private void Store()
    {
        ModuleGraph graph = ModuleGraph.BuildLibrary([_folder.File("library")], IntrinsicModules.Instance, new TargetFacts("linux", "posix"), []);
        Directory.CreateDirectory(_folder.File("units"));
        foreach (var (source, program, keepsDict) in IrBuilder.BuildUnits(graph, RuntimeLibrary.Load()))
        {
            using FileStream file = File.Create(_folder.File("units", source.Name + ".unit"));
            new UnitSummary
            {
                Module = source.Name,
                Hash = UnitSummary.HashOf(source),
                KeepsDict = keepsDict,
                Variables = [.. program.Modules[0].Globals.Select(global => global.Name)],
                Imports = [.. UnitSummary.ImportsOf(source).Select(name => (name, UnitSummary.MeaningOf(graph, name)))],
                Helpers = [],
                Body = new AskedNames(),
                Functions = [.. graph.Named.FunctionsOf(source).Select(_ => new AskedNames())],
            }.Write(file);
        }
    }

    private ModuleGraph Program(string text)
    {
        var diagnostics = new DiagnosticBag();
        ModuleGraph graph = ModuleGraph.Build(
            _folder.Write("main.py", text), [], [_folder.File("library")], IntrinsicModules.Instance, new TargetFacts("linux", "posix"), diagnostics)!;
        Assert.IsFalse(diagnostics.HasErrors);
        return graph;
    }

    private string Selected(string text, bool isStored = false)
    {
        if (!isStored)
        {
            Store();
        }
        var units = LinkedUnits.Select(Program(text), new UnitStore(_folder.File("units")));
        return string.Join(' ', units.All.Select(unit => unit.Module).Order(StringComparer.Ordinal));
    }

    private string Functions(string text)
    {
        var units = LinkedUnits.Select(Program(text), new UnitStore(_folder.File("units")));
        return string.Join(' ', units.All.OrderBy(unit => unit.Module, StringComparer.Ordinal).Select(unit => $"{unit.Module}.0={units.Has(unit, 0)}"));
    }
}
