using Molt.Compiler.Binding;
using Molt.Compiler.Text;
using Assert = Microsoft.VisualStudio.TestTools.UnitTesting.Assert;

namespace Molt.Compiler.Tests.Binding;

[TestClass]
public sealed class ModuleGraphTests
{
    private string folder = "";
    private DiagnosticBag diagnostics = [];

    [TestInitialize]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("molt-graph-").FullName;

    [TestCleanup]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    private void Write(string path, string text)
    {
        string full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private ModuleGraph Build(params string[] searchPaths)
    {
        diagnostics = [];
        return ModuleGraph.Build(
            Path.Combine(folder, "main.py"),
            [.. searchPaths.Select(path => Path.Combine(folder, path))],
            [Path.Combine(folder, "library")],
            new Intrinsics(),
            new TargetFacts("linux", "posix"),
            diagnostics)!;
    }

    private static string Names(ModuleGraph graph) => string.Join(" ", graph.Modules.Select(module => module.Name));

    private string Errors => string.Join("\n", diagnostics.Select(diagnostic => $"{Path.GetFileName(diagnostic.File)}:{diagnostic.Line}:{diagnostic.Column} {diagnostic.Id} {diagnostic.Message}"));

    [TestMethod]
    public void Imports_are_followed_wherever_they_stand()
    {
        Write("main.py", "import a\nif x:\n import b.c\ndef f():\n from d import e\nclass C:\n try: import g\n finally: pass");
        Write("a.py", "import b");
        Write("b/__init__.py", "from . import own");
        Write("b/own.py", "from ..a import x");
        Write("b/c.py", "from .own import y as z");
        Write("d/__init__.py", "");
        Write("d/e.py", "");
        Write("g.py", "");
        Assert.AreEqual("__main__ a b b.c d d.e g b.own", Names(Build()));
        StringAssert.Contains(Errors, "own.py:1:1 MOLT1202 attempted relative import beyond top-level package");
    }

    [TestMethod]
    public void A_module_is_loaded_once_and_a_file_is_parsed_once()
    {
        Write("main.py", "import a, b\nimport main");
        Write("a.py", "import b");
        Write("b.py", "import a\nimport __main__");
        ModuleGraph graph = Build();
        Assert.AreEqual("__main__ a b main", Names(graph));
        Assert.AreSame(graph.Main.File, ((SourceModule)graph.Find("main")!).File);
        Assert.AreEqual("", Errors);
        Assert.AreEqual(3, graph.SourceFiles.Count());
    }

    [TestMethod]
    public void Namespace_packages_join_folders_of_all_roots()
    {
        Write("main.py", "import space.one, space.two\nfrom space import one");
        Write("first/space/one.py", "");
        Write("second/space/two.py", "");
        ModuleGraph graph = Build("first", "second");
        Assert.AreEqual("__main__ space space.one space.two", Names(graph));
        Assert.AreEqual(2, graph.Find("space")!.SubmoduleFolders.Length);
        Assert.AreEqual("", Errors);
    }

    [TestMethod]
    public void A_program_s_own_module_hides_the_library_s_but_not_the_core_s()
    {
        Write("main.py", "import math, sys, shared");
        Write("math.py", "");
        Write("sys.py", "");
        Write("library/shared.py", "import json");
        Write("library/json.py", "");
        ModuleGraph graph = Build();
        Assert.IsInstanceOfType<SourceModule>(graph.Find("math"));
        Assert.IsInstanceOfType<IntrinsicModule>(graph.Find("sys"));
        Assert.AreEqual("__main__ math sys shared json", Names(graph));
        Assert.AreEqual("", Errors);
    }

    [TestMethod]
    public void Modules_that_another_puts_into_sys_modules_are_found_when_the_program_runs()
    {
        Write("main.py", "import a.b, a.c.d\nfrom a import e");
        Write("a.py", "import sys as s\nif x: s.modules['a.b'] = s.modules[__name__ + '.c'] = y\ns.modules['a.c.d'] = z\nt.modules['a.e'] = z");
        ModuleGraph graph = Build();
        Assert.AreEqual("__main__ a a.b a.c a.c.d sys", Names(graph));
        Assert.IsInstanceOfType<RegisteredModule>(graph.Find("a.c.d"));
        Assert.IsNull(graph.Find("a.e"));
        Assert.AreEqual("", Errors);
    }

    [TestMethod]
    public void A_missing_module_is_an_error_at_the_import()
    {
        Write("main.py", "import a\nimport nope, a.b\nfrom a.c import d\nfrom e.f import g");
        Write("a.py", "");
        ModuleGraph graph = Build();
        Assert.AreEqual("No module named 'e'", graph.MissingMessage("e.f"));
        Assert.AreEqual(4, diagnostics.Count, Errors);
        StringAssert.StartsWith(Errors, "main.py:2:8 MOLT1200 No module named 'nope'; it is neither beside");
        StringAssert.Contains(Errors, "main.py:2:14 MOLT1200 No module named 'a.b'; 'a' is not a package;");
        StringAssert.Contains(Errors, "main.py:3:1 MOLT1200 No module named 'a.c'; 'a' is not a package;");
    }

    [TestMethod]
    [DataRow("try: import nope\nexcept ImportError: nope = None")]
    [DataRow("try:\n if x: from nope import a\nexcept (KeyError, ModuleNotFoundError): pass")]
    [DataRow("try: import nope\nexcept: pass")]
    [DataRow("from contextlib import suppress\nwith suppress(ImportError): import nope")]
    [DataRow("if TYPE_CHECKING: import nope")]
    [DataRow("try: import fails\nexcept Exception: pass")]
    public void A_missing_module_is_none_where_that_is_caught(string text)
    {
        Write("main.py", text);
        Write("contextlib.py", "");
        Write("fails.py", "import nope");
        ModuleGraph graph = Build();
        Assert.AreEqual("", Errors);
        Assert.IsNull(graph.Find("nope"));
    }

    [TestMethod]
    [DataRow("try:\n def f(): import nope\nexcept ImportError: pass")]
    [DataRow("try: pass\nexcept ImportError: import nope")]
    [DataRow("try: import nope\nexcept OSError: pass")]
    [DataRow("try: import fails\nexcept Exception: pass\nimport fails")]
    public void A_missing_module_is_an_error_where_that_is_not_caught(string text)
    {
        Write("main.py", text);
        Write("fails.py", "import nope");
        Build();
        Assert.AreEqual(1, diagnostics.Count, Errors);
        Assert.AreEqual("MOLT1200", diagnostics[0].Id);
    }

    [TestMethod]
    public void Star_imports_load_the_submodules_in_all()
    {
        Write("main.py", "from package import *");
        Write("package/__init__.py", "__all__ = ['one', 'name']\n__all__ += ('two',)");
        Write("package/one.py", "");
        Write("package/two.py", "");
        Write("package/three.py", "");
        Assert.AreEqual("__main__ package package.one package.two", Names(Build()));
    }

    [TestMethod]
    [DataRow("import sys\nif sys.platform == 'win32': import nope")]
    [DataRow("import sys as s\nif not s.platform.startswith(('linux', 'darwin')): import nope")]
    [DataRow("from sys import platform\nif platform == 'linux': pass\nelif x: pass\nelse: import nope")]
    [DataRow("import sys\ndef f():\n if x or sys.platform != 'win32': return\n import nope")]
    [DataRow("import sys\nif sys.version_info < (3, 11) or sys.version_info[0] == 2: import nope")]
    [DataRow("import sys\nif sys.version_info[:2] <= (3, 13) and x: import nope")]
    [DataRow("import sys\nif sys.implementation.name == 'cpython': import nope")]
    [DataRow("import os\nif os.name == 'nt' and x: import nope")]
    [DataRow("import os\nassert os.name == 'nt'\nimport nope")]
    [DataRow("if not __debug__: import nope")]
    [DataRow("import typing\nif typing.TYPE_CHECKING: import nope")]
    [DataRow("TYPE_CHECKING = False\nif TYPE_CHECKING: import nope")]
    public void What_the_target_decides_is_not_asked_for(string text)
    {
        Write("main.py", text);
        Write("os.py", "");
        Write("typing.py", "");
        ModuleGraph graph = Build();
        Assert.AreEqual("", Errors);
        Assert.IsNull(graph.Find("nope"));
    }

    [TestMethod]
    [DataRow("import sys\nif sys.platform == 'linux': import nope")]
    [DataRow("import sys\nsys = x\nif sys.platform == 'win32': import nope")]
    [DataRow("import sys\ndef f(sys):\n if sys.platform == 'win32': import nope")]
    [DataRow("import sys\nif sys.platform == 'win32' or x: import nope")]
    [DataRow("import sys\nif sys.version_info >= (3, 14): import nope")]
    [DataRow("TYPE_CHECKING = x\nif TYPE_CHECKING: import nope")]
    [DataRow("if platform == 'win32': import nope")]
    public void What_may_run_is_asked_for(string text)
    {
        Write("main.py", text);
        Build();
        Assert.AreEqual(1, diagnostics.Count, Errors);
        Assert.AreEqual("MOLT1200", diagnostics[0].Id);
    }

    [TestMethod]
    public void What_a_library_module_misses_is_an_error_only_where_the_program_must_have_it()
    {
        Write("main.py", "import one, two, three\ntry: import four\nexcept ImportError: pass");
        Write("library/one.py", "def f(): import nope\nif x: import nope");
        Write("library/two.py", "try: import _socket\nexcept ImportError: pass");
        Write("library/three.py", "import four");
        Write("library/four.py", "import _ssl");
        Build();
        Assert.AreEqual(1, diagnostics.Count, Errors);
        StringAssert.StartsWith(Errors, "main.py:1:1 MOLT1205 Molt has no '_ssl' of the standard library yet, which 'three' needs.");
    }

    [TestMethod]
    public void A_module_of_the_standard_library_that_is_missing_is_called_so()
    {
        Write("main.py", "import select");
        Build();
        StringAssert.StartsWith(Errors, "main.py:1:8 MOLT1203 Molt has no 'select' of the standard library yet.");
    }

    [TestMethod]
    public void Modules_that_are_imported_by_constant_names_are_loaded()
    {
        Write("main.py", "import importlib\nx = [importlib.import_module('a.b'), __import__('c')]\nimportlib.import_module('nope')");
        Write("a/__init__.py", "");
        Write("a/b.py", "");
        Write("c.py", "");
        Write("library/importlib.py", "");
        Assert.AreEqual("__main__ importlib a a.b c", Names(Build()));
        Assert.AreEqual("", Errors);
    }

    [TestMethod]
    public void A_relative_import_of_the_main_module_is_an_error()
    {
        Write("main.py", "from . import a\ntry: from .b import c\nexcept ImportError: pass");
        Build();
        Assert.AreEqual(1, diagnostics.Count, Errors);
        Assert.AreEqual("MOLT1201", diagnostics[0].Id);
    }

    private sealed class Intrinsics : IIntrinsicModules
    {
        public bool Contains(string name) => name is "math" or "sys" or "builtins";
    }
}
